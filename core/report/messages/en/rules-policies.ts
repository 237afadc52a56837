/** Rules about policies of endpoints. */
export const rulesPolicies = {
  'rule.33.title': 'A policy that restricts S3 allows reading ECR’s layer bucket of the Region, and nothing more of it',
  'rule.33.reason':
    'Image layers are in a bucket of ECR’s, one a Region. A policy that leaves it out stops every pull.',
  'rule.33.missing': 'The policy of {endpoint} does not allow {action} on {arn}, so no image can be pulled.',
  'rule.33.resource': 'The policy of {endpoint} names {resource}. Layers are in {arn}: name that only.',
  'rule.33.actions':
    'The policy of {endpoint} allows {actions} on the layer bucket, in {statement}. Pulls call {action} only.',
  'rule.33.notAction':
    'The policy of {endpoint} allows all but some actions on the layer bucket, in {statement}. Pulls call {action} only.',
  'rule.33.owner':
    'The policy of {endpoint} allows {arn} only on a condition of {keys}, in {statement}. The bucket is ECR’s, so no image can be pulled. Allow it in a statement without that condition.',
  'rule.33.denied': 'The policy of {endpoint} denies everybody {arn}, in {statement}, so no image can be pulled.',
  'rule.33.deniedOwner':
    'The policy of {endpoint} denies {arn} by a condition of {keys}, in {statement}. The bucket is ECR’s, so no image can be pulled. Leave it out there.',

  'rule.34.title': 'Everybody may read the layer bucket through the endpoint, and nobody may change it',
  'rule.34.reason':
    'ECR signs the URLs of layers with an account of its own. A condition on who calls, such as aws:PrincipalAccount, stops every pull; aws:SourceVpc does not.',
  'rule.34.condition':
    'The policy of {endpoint} allows reading layers only on a condition of {keys}, in {statement}, which ECR’s account does not meet. Remove it, or use aws:SourceVpc.',
  'rule.34.principal':
    'The policy of {endpoint} lets only some principals read layers, in {statement}: ECR’s account is none of them. Write Principal: "*".',
  'rule.34.denied':
    'The policy of {endpoint} denies layers by a condition of {keys}, in {statement}: it holds for ECR’s account too. Leave out the layer bucket there.',
  'rule.34.actions':
    'The policy of {endpoint} allows {actions} on the layer bucket, in {statement}. The bucket is AWS’s: allow reading only.',

  'rule.35.title': 'No placeholder of an example is left',
  'rule.35.reason': 'Names that stand in examples for one’s own name nothing: the policy or the rule has no effect.',
  'rule.35.text': '{placeholder} stands for something of your own, in: {text}',

  'rule.36.title': 'A policy of an endpoint is complete',
  'rule.36.reason':
    'Such a policy has no implicit allow: one that only denies stops every call. Without a version, variables in it are taken as they are written.',
  'rule.36.noVersion': 'The policy of {endpoint} has no Version. Write {expected}.',
  'rule.36.version': 'The policy of {endpoint} has the Version {version}. Write {expected}.',
  'rule.36.denyOnly': 'The policy of {endpoint} allows nothing, so every call through it fails. Add an Allow.',
  'rule.36.principal': 'The policy of {endpoint} has a statement without Principal: {statement}.',
  'rule.36.operator':
    'The policy of {endpoint} compares {key} by {operator} with a wildcard or a number, in {statement}: AWS refuses that. Write whole ids with StringEquals.',
  'rule.36.size': 'The policy of {endpoint} has at least {characters} characters. AWS takes {limit}.',

  'rule.37.title': 'A policy for pulls only allows all that a pull calls, and no other statement makes it void',
  'rule.37.reason':
    'A pull logs in, then reads the manifest and each layer. What the policy does not allow is refused, and beside a statement that allows everything another one allows nothing more.',
  'rule.37.void':
    'The policy of {endpoint} allows everything in {statement}, so the statement for pulls restricts nothing.',
  'rule.37.missing': 'The policy of {endpoint} does not allow {actions}, which a pull calls.',
  'rule.37.check':
    'The policy of {endpoint} does not allow {action}, as AWS’s policy for task execution roles does. Some clients call it before they fetch a layer.',
  'rule.37.login':
    'The policy of {endpoint} allows {action} on some resources only. The login has no resource: write Resource: "*".',

  'rule.38.title': 'ecr.api and ecr.dkr have the same policy',
  'rule.38.reason':
    'A pull needs both: it logs in through the first, and reads the image through the second. What only one of them restricts may be done through the other. AWS advises one policy.',
  'rule.38.endpoints': 'The policies of {endpoint} and of {other} differ. Give both the same.',

  'rule.39.title': 'A statement that is to prevent deletions denies them, on repositories that can exist',
  'rule.39.reason': 'With Allow, or with an ARN that is no repository of the Region, it prevents nothing.',
  'rule.39.allows': '{statement}, in the policy of {endpoint}, allows {action}. Write Deny.',
  'rule.39.arn':
    '{statement}, in the policy of {endpoint}, denies {action} on {resource}, which is no repository of the Region. Write {example}.',

  'rule.40.title': 'A policy that allows pulls of some accounts’ images only leaves room for those of AWS',
  'rule.40.reason':
    'Add-ons of Amazon EKS and the agent of GuardDuty are in repositories of accounts of AWS, and are pulled through the same endpoint.',
  'rule.40.policy':
    'The policy of {endpoint} allows pulls of some repositories only. Images that AWS keeps in accounts of its own, such as the agent of GuardDuty, are refused. If you use any, allow their repositories too.',

  'rule.58.title': 'A role that logs in to the registry may do so on every resource, and with ECS from everywhere',
  'rule.58.reason':
    'The login is for no repository in particular. With Fargate it leaves through an interface of the service, which is in no VPC of the account, so a condition on the VPC or its endpoints never holds.',
  'rule.58.condition':
    '{role} allows {action} with a condition on {keys} only, in {statement}. Move it to a statement of its own without conditions.',
  'rule.58.resource':
    '{role} allows {action} on some resources only, in {statement}. The login has no resource: write Resource: "*" in a statement of its own.',
} as const;

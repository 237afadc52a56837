/** The prose of the generated README and .gitignore; commands and code are in the templates. */
export const readme = {
  'readme.title': '{name}: private access to Amazon ECR',
  'readme.intro':
    'A VPC ({cidr}) in {regionName}, `{region}`, whose workloads ({workloads}) pull images from Amazon ECR over AWS PrivateLink, together with the checks before and after its deployment.',
  'readme.separator': ', ',

  'readme.why': 'Why',
  'readme.whyPublic':
    'Without VPC endpoints every image pull leaves the VPC: the login token, the manifest and the layers pass a NAT gateway or an internet gateway on their way to public addresses of AWS.',
  'readme.whyPrivate':
    'With them the same host names lead to private addresses inside the VPC, and the layers come from Amazon S3 over a route of its own. Image names, applications and the Docker client stay as they are.',
  'readme.whyNoInternet':
    'No subnet here has a route to the internet: a workload that is taken over has no way out to send data through, and nothing on the internet path can stop a pull.',
  'readme.whyNat':
    'The NAT gateway is left for everything else: traffic to the services below does not pass it, and it does not charge for it.',

  'readme.created': 'What is created',
  'readme.diagramEndpoints': 'Interface endpoints',
  'readme.diagramGateway': '{title} gateway endpoint',
  'readme.diagramServices': 'AWS services',
  'readme.diagramLayers': 'Amazon S3: image layers',
  'readme.diagramInterfaces': 'network interfaces',
  'readme.diagramRoute': 'route',
  'readme.diagramNat': 'NAT gateway',
  'readme.diagramInternet': 'Internet',
  'readme.endpoint': 'Endpoint',
  'readme.serviceName': 'Service name',
  'readme.type': 'Type',
  'readme.reason': 'What it is for',
  'readme.hosts': 'Private DNS names',
  'readme.policy': 'Policy',
  'readme.source': 'source',
  'readme.hostsOfGateway': 'none: public addresses, routed privately',
  'readme.policyOwn': 'restricted',
  'readme.policyFull': 'full access (AWS’s default)',
  'readme.securityGroup': 'One security group for all interface endpoints: TCP 443 in from {cidrs}, nothing out.',
  'readme.routeTables':
    'One route table per subnet. Each application subnet’s has the route to S3; the endpoints’ own do not need it.',
  'readme.routeTablesShared':
    'One route table per subnet, each application subnet’s with the route to S3. The endpoints are in the first application subnet of each zone.',
  'readme.flowLog': 'VPC flow logs in CloudWatch Logs, kept for {days} days.',
  'readme.left': 'What is not created, and why',
  'readme.notes': 'Good to know',
  'readme.caution': 'Caution:',

  'readme.cost': 'Cost',
  'readme.costItem': 'Item',
  'readme.costHours': 'Hours a month',
  'readme.costUnit': 'USD an hour',
  'readme.costMonth': 'USD a month',
  'readme.costTotal': 'Total',
  'readme.unknown': 'unknown',
  'readme.costExcludes':
    'A month is 730 hours; taxes and discounts are left out. Endpoints are billed until they are deleted, used or not.',
  'readme.costAsOf':
    'The prices are those that were known for {region} when this file was written; today’s are on the pages of [AWS PrivateLink](https://aws.amazon.com/privatelink/pricing/) and [Amazon VPC](https://aws.amazon.com/vpc/pricing/).',
  'readme.costSource': 'Source of the endpoint price: {source}.',
  'readme.costSourceNat': 'Source of the NAT gateway price: {source}.',

  'readme.prerequisites': 'Prerequisites',
  'readme.tool': 'Tool',
  'readme.version': 'Version',
  'readme.purpose': 'For',
  'readme.forAwsCli': 'the scripts and commands here',
  'readme.forBash': 'the scripts (on Windows: WSL or Git Bash)',
  'readme.forTerraform':
    'the deployment. AWS provider {provider}; it was run with {tested} and with no other version so far.',
  'readme.forNode': 'the deployment. `npm install` brings the CDK CLI {cli} and aws-cdk-lib {library}.',
  'readme.credentials': 'Credentials of an account in the partition `{partition}`, for the Region `{region}`.',
  'readme.permissions':
    'Whoever deploys and removes this needs the permissions below, which also serve `scripts/preflight.sh` and `scripts/verify.sh --api`. Roles, log groups and stacks are narrowed to this project, network actions to the Region. The ways to check from inside and to mirror images need permissions of their own services besides.',
  'readme.permissionsCdk':
    'With CDK you need only `ReadNetwork`, `Stack` and `CdkRoles` yourself; the others belong to the role that `cdk bootstrap` makes for CloudFormation (`--cloudformation-execution-policies` narrows it). The first bootstrap of an account needs an administrator.',
  'readme.permissionsPolicy': 'IAM policy',

  'readme.deploy': 'Deploy',
  'readme.preflight':
    'First check, read-only, that the account has the zones and the Region the endpoint services (exit code 0: yes; 3: something is missing and named; 2: the check could not be run):',
  'readme.oneFlavour': 'Each of the following describes the same resources. Deploy one of them.',
  'readme.offline': 'offline, no AWS account needed',
  'readme.terraformState':
    'Commit `terraform/.terraform.lock.hcl`, which `init` writes. The state stays in `terraform/`, out of git. To work in a team, fill in the backend block in `terraform/versions.tf` before the first apply.',
  'readme.changeSet':
    'To review the changes before they are made, use a change set instead (`--change-set-type UPDATE` once the stack exists):',
  'readme.templateSize':
    'A template of more than 51,200 bytes needs `--s3-bucket` here, with the name of a bucket for it.',
  'readme.bootstrapOnce': 'once for an account and Region',
  'readme.next': 'What next',
  'readme.nextOutputs': 'Place your workloads with the outputs of the deployment, then check the path (next section).',
  'readme.output': 'Output',
  'readme.outputAppSubnets': 'the subnets of your tasks and instances, without public IP addresses',
  'readme.outputRegistry': 'the start of every image name: registry host, `/`, repository, `:`, tag',
  'readme.outputGroup':
    'the destination for TCP 443 in your own security groups, where they restrict outbound traffic; the S3 prefix list is the second destination',
  'readme.outputRouteTables': 'the route tables to add routes of your own to',

  'readme.verify': 'Verify',
  'readme.verifyApi':
    'From anywhere, with the AWS CLI (the same exit codes as above). The VPC is found from the deployment; `--vpc-id` names another:',
  'readme.vpcId': 'The commands below use the id of the VPC.',
  'readme.vpcIdMissing': 'set it as in Verify',
  'readme.verifyInside':
    'From inside an application subnet, the same script checks that every name leads to a private address and answers. It needs bash, and there, with Docker, `--image` adds one real pull. Run it there by one of the following, which read the script from this variable. Each finds a place for it in this VPC, and stops where there is none:',
  'readme.verifyExec':
    'In a task with ECS Exec turned on and network mode `awsvpc` (it needs the Session Manager plugin of the AWS CLI):',
  'readme.verifySsm':
    'On an EC2 instance that Systems Manager manages, over the endpoints `ssm` and `ssmmessages` or NAT:',
  'readme.verifySsmLacks':
    'This project has no NAT and no endpoint for {services}: add what is missing beside the other endpoints first.',
  'readme.verifyCodeBuild':
    'In a CodeBuild project (where the Region has CodeBuild) whose VPC settings name the application subnets; the result is in its build log:',

  'readme.change': 'Change',
  'readme.changeEdit': 'The files are yours to edit. Change them, and deploy again in the same way.',
  'readme.changeTerraform': 'Terraform: `terraform/terraform.tfvars` has the zones and tags.',
  'readme.changeCloudformation':
    'CloudFormation: `cloudformation/parameters.json` has the zones; the subnets and endpoints are in the template beside it.',
  'readme.changeCdk': 'CDK: `cdk/lib/config.ts` has the zones, subnets, endpoints and tags.',
  'readme.changeZones':
    'A changed zone replaces its subnets, so move the workloads away first. New subnets keep clear of the CIDR blocks in the diagram.',
  'readme.changeBuckets':
    'Further S3 buckets (the policy then allows `s3:GetObject`, `s3:PutObject` and `s3:ListBucket` on them): add their ARNs (`arn:{partition}:s3:::` and the name) to',
  'readme.stateFolder':
    'Commit `.ecr-privatelink/`: it holds your answers and each file as it was generated. A later update of this project compares with it, and so keeps your edits.',
  'readme.endpointPolicy': 'Change an endpoint policy',
  'readme.policyTerraform':
    'Terraform: the documents are in `terraform/policies.tf` (without one, an endpoint takes a `policy` argument in `terraform/endpoints.tf`).',
  'readme.policyCloudformation':
    'CloudFormation: `PolicyDocument` of the endpoint in `cloudformation/ecr-privatelink.yaml`; without one, add it.',
  'readme.policyCdk':
    'CDK: the policy statements in `cdk/lib/ecr-private-link.ts`; without one, `endpoint.addToPolicy(…)` there.',
  'readme.policyRules':
    'A policy needs at least one `Allow` (there is no other access), a `Principal` in each statement, at most 20,480 characters, and the same text on `ecr.api` and `ecr.dkr`. It takes minutes to act.',
  'readme.policyLayers':
    'Never put a condition on the principal (`aws:PrincipalAccount`, `aws:PrincipalOrgID`) on the layer bucket in the S3 policy: ECR signs the layer URLs with an account of its own, and every pull would fail.',
  'readme.policyByCli': 'To try one out without a deployment:',
  'readme.endpointIdMissing': 'set it as in Change an endpoint policy',
  'readme.policyReset': '--reset-policy instead of a document: full access',
  'readme.defaultGroup': 'Close the default security group',
  'readme.defaultGroupWhy':
    'AWS makes a default security group in each VPC, which nothing here uses. These commands empty it (Security Hub EC2.2):',

  'readme.tearDown': 'Tear down',
  'readme.tearDownFirst':
    'First remove the workloads: a subnet or security group that a network interface still uses cannot be deleted, and the deletion hangs. This lists such interfaces; it must come back empty:',
  'readme.tearDownThen': 'Then remove what was deployed.',
  'readme.yourFlavour': 'Run only the lines of the way that you deployed.',

  'readme.byHand': 'The same by hand',
  'readme.byHandWhy':
    'To learn what the code does, or to try it out. The endpoints get full-access policies, and flow logs and NAT gateways are left out.',
  'readme.console': 'In the console',
  'readme.consoleVpc':
    'VPC > Your VPCs > Create VPC: IPv4 CIDR {cidr}. Then Edit VPC settings: enable DNS resolution and DNS hostnames.',
  'readme.consoleSubnets':
    'Subnets > Create subnet: those of the diagram, each in its zone. Route tables > Create route table: one for each, associated with it.',
  'readme.consoleGroup': 'Security groups > Create security group: inbound rule HTTPS (443) from {cidrs}.',
  'readme.consoleInterface':
    'Endpoints > Create endpoint, once for each interface service of the table above: the VPC, DNS name enabled, one endpoint subnet in each zone, the security group.',
  'readme.consoleGateway':
    'Endpoints > Create endpoint: {service}, type Gateway, the route tables of the application subnets.',
  'readme.cli': 'With the AWS CLI',
  'readme.cliCommands': 'Commands',

  'readme.troubleshooting': 'Troubleshooting',
  'readme.troubleshootingFirst':
    'Start with `scripts/verify.sh --api`, then `--in-vpc`. Fargate cuts long error texts; the AWS runbook `AWSSupport-TroubleshootECSTaskFailedToStart` finds the cause from a task id.',
  'readme.symptom': 'Symptom',
  'readme.causeAndCheck': 'Cause, and what to look at',
  'readme.privateAddress': 'private address',
  'readme.publicAddress': 'public address',
  'readme.onLayers': 'on a layer',
  'readme.onLayerBucket': 'on the layer bucket (`{arn}`)',
  'readme.symptomAuth': 'No way to `ecr.api`: the endpoint is missing, or its security group lacks 443 from the task.',
  'readme.symptomPrivateTimeout':
    'The security group of the endpoints lacks 443 from the workload, or the workload’s own group or a network ACL lets nothing out.',
  'readme.symptomPublicTimeout':
    'The name leads outside: private DNS or a DNS attribute of the VPC is off, or a DNS server of yours does not forward (see [DNS](#{anchor}) below).',
  'readme.symptomLayers':
    'The manifest came and the layers do not: the subnet’s route table is not on the S3 gateway endpoint, or the workload’s security group lets nothing out to 443 of the S3 prefix list.',
  'readme.symptomForbidden':
    'The policy of the S3 endpoint lacks the layer bucket of this partition and Region, or puts a condition on the principal.',
  'readme.symptomBucketSeen': '`403`, `AccessDenied` from a bucket of the Region (dnf, installers, artifacts)',
  'readme.symptomBucket': 'The S3 policy lets the named buckets through only: add this one as Change says.',
  'readme.symptomConflict':
    'The VPC has an endpoint for this service already, perhaps of another stack. Delete one of them first.',
  'readme.symptomZone': 'The service is not offered in that zone: run `scripts/preflight.sh`, and choose another zone.',
  'readme.symptomDuplicate': 'Two subnets of one zone were given to an endpoint. It takes one for each zone.',
  'readme.symptomService':
    'A wrong service name. Compare it with the table above: prefixes differ between partitions and services.',
  'readme.symptomAccess':
    'An IAM or endpoint policy: this action takes `"Resource": "*"` only, and no `aws:SourceVpc` or `aws:SourceVpce` condition with Fargate.',
  'readme.symptomAgentSeen': 'The container instance does not register, or its agent is disconnected',
  'readme.symptomAgent':
    'One of `ecs-agent`, `ecs-telemetry` and `ecs` is missing, or the instance is older than they are: restart its ECS agent.',
  'readme.symptomLogsSeen': 'The task stops because of its log driver',
  'readme.symptomLogs': 'No way to `logs`: check the endpoint, and that the log group exists.',
  'readme.symptomLogsMissing': 'This project has no endpoint for `logs`, which the awslogs driver needs.',
  'readme.symptomExecSeen': 'ECS Exec hangs',
  'readme.symptomExec':
    'No way to `ssmmessages`: look for its lines in `scripts/verify.sh --api`. Otherwise turn `enableExecuteCommand` on, allow the `ssmmessages` actions in the task role and leave the container’s root file system writable, then start the task again.',
  'readme.symptomExecMissing':
    'This project has no endpoint for `ssmmessages`, which ECS Exec needs where there is no NAT: add it beside the others, deploy, then start the task again.',
  'readme.symptomMirror': 'The image is not in private ECR, so no endpoint helps: mirror it as the next section shows.',

  'readme.public': 'What stays public',
  'readme.publicImages':
    'Images of `public.ecr.aws`, Docker Hub and other registries: pulls go over the internet. No endpoint carries them, not even the one for ECR Public.',
  'readme.publicApi':
    'The API of ECR Public: its endpoint exists in us-east-1 of the partition `aws` only and is not part of this project, so calls such as `aws ecr-public describe-registries --region us-east-1` go over the internet.',
  'readme.publicRegions':
    'Repositories in other Regions: their layers are out of reach of the S3 gateway endpoint. Replicate them to {region} with ECR replication.',
  'readme.mirror':
    'There is no route to the internet here, so mirror what you need to private ECR, from a machine that has one:',
  'readme.mirrorNat':
    'Here such pulls go through the NAT gateway. To keep them private as well, mirror what you need to private ECR:',
  'readme.dns': 'DNS',
  'readme.dnsForward':
    'Private DNS names are known to the resolver of the VPC alone (AmazonProvidedDNS, `169.254.169.253`). If a DHCP options set names DNS servers of your own, these must forward the following names to it: with conditional forwarding inside the VPC, or a Route 53 Resolver inbound endpoint from outside.',
  'readme.dnsOff':
    'A client whose DNS does not do that can name an endpoint itself, here that of `ecr.api`; image pulls cannot, they need the private DNS name of `ecr.dkr`:',

  'readme.ignoreState': 'State and output of the tools. Do not ignore .ecr-privatelink/: it must be committed.',
  'readme.ignoreBackups': 'Backups of editors and merges',
} as const;

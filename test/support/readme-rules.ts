/** How a command of the README is known to work: it is run against a fake AWS, another test does that, or it cannot be run here. */
export type Proof =
  | { readonly run: true }
  | { readonly test: readonly [file: string, title: string] }
  | { readonly never: string };

const run: Proof = { run: true };
const never = (reason: string): Proof => ({ never: reason });
const test = (file: string, title: string): Proof => ({ test: [`test/tools/${file}.test.ts`, title] });
const inside = test('readme-commands', 'finds a place, and runs verify.sh there');

/** The beginning of a command, and its proof. */
export type Rule = readonly [beginning: RegExp, proof: Proof];

/** The first that fits holds. */
export const RULES: readonly Rule[] = [
  [/^scripts\/(preflight\.sh|verify\.sh --api)$/, run],
  [
    /^(scripts\/verify\.sh|bash verify\.sh) --in-vpc$/,
    test('scripts-in-vpc', 'passes where every name is private and answers'),
  ],

  // Terraform
  [/^terraform -chdir=terraform (init|plan -out=tfplan|apply tfplan|destroy|output -raw)\b/, run],
  [/^VPC_ID=\$\(terraform -chdir=terraform output -raw /, run],
  [
    /^API_HOST=\$\(terraform -chdir=terraform output -raw /,
    test('readme-commands', 'each output that is read is one of the project'),
  ],
  [/^terraform -chdir=terraform test\b/, test('terraform', 'formatted, valid, and its own tests pass')],

  // CloudFormation
  [/^aws cloudformation deploy /, never('version 1 of the AWS CLI takes no file of parameters here')],
  [
    /^aws cloudformation (delete-stack|wait stack-delete-complete) /,
    never('the fake deletes the parts of a stack in an order of its own'),
  ],
  [/^aws cloudformation (validate-template|\w+-change-set|wait|describe-stacks) /, run],
  [/^VPC_ID=\$\(aws cloudformation describe-stacks /, run],
  [
    /^API_HOST=\$\(aws cloudformation describe-stacks /,
    never('a stack of the fake does not know what an endpoint is called'),
  ],

  // CDK
  [/^(cd cdk|cd \.\.)$/, never('it only leads to the next ones')],
  [/^npm install$/, never('it takes packages from their registry')],
  [/^npm test$/, test('cdk', 'its own tests pass; it synthesizes without a finding of cdk-nag and without a warning')],
  [
    /^(npx )?cdk bootstrap\b/,
    never('it makes buckets and roles for the CLI of the CDK, which the fake does not make all of'),
  ],
  [/^npx cdk (diff|deploy)$|^\(cd cdk && npx cdk destroy\)/, test('deployed', 'CDK, by synthesis and create-stack')],

  // Verify, from inside
  [/^INSIDE="echo \$\(base64 < scripts\/verify\.sh/, inside],
  [/^SUBNETS=\$\(aws ec2 describe-subnets |^FOUND=|^read -r CLUSTER TASK |^aws ecs execute-command /, inside],
  [/^INSTANCES=|^INSTANCE_ID=|^COMMAND_ID=|^aws ssm /, inside],
  [/^PROJECT=|^aws codebuild start-build .*"\$\{PROJECT:\?\}"/, inside],

  // Builds
  [/^aws ecr create-repository /, run],
  [/^\(\n {2}set -e\n {2}cp codebuild\/buildspec\.yml /, run],
  [/^BUILD_ID=|^aws codebuild batch-get-builds |^aws ecr describe-images /, run],
  [/^aws logs tail .* --follow/, never('it ends with Ctrl-C only')],

  // What is around it
  [
    /^npx generator-ecr-privatelink (status|refresh|undo)\b/,
    { test: ['test/process/refresh.test.ts', 'merge a changed answer into edited files, and undo that'] },
  ],
  [/^VPC_ID=vpc-\w+$/, run],
  [
    /^ENDPOINT_ID=|^aws ec2 describe-vpc-endpoints .*--query 'VpcEndpoints\[0\]\.PolicyDocument'|^aws ec2 modify-vpc-endpoint /s,
    run,
  ],
  [/^"\$\{EDITOR:-vi\}" policy\.json$/, run],
  [/^DEFAULT_GROUP_ID=|^aws ec2 revoke-security-group-(in|e)gress /, run],
  [/^aws ec2 describe-network-interfaces /, run],
  [/^ENDPOINT_HOST=/, run],
  [/--endpoint-url "https:\/\/\$\{\w+_HOST:\?\}"/, never('the host of an endpoint leads nowhere but in its VPC')],
  [/^aws ecr-public /, never('the fake has no ECR Public')],
  [/^# ZONE_ID|^aws route53 (create|delete)-vpc-association-authorization /, never('the fake has no authorizations')],
  [/^aws route53 associate-vpc-with-hosted-zone .*"\$\{SPOKE_VPC_ID:\?\}"/s, run],
  [/^aws ec2 modify-vpc-attribute /, run],
  [/^aws ec2 modify-instance-attribute --groups$/, never('it names an option, and stands for no call')],
  [/^sudo systemctl restart (ecs|docker)$/, never('it restarts a service of the host')],

  // Images
  [/^REGISTRY=/, run],
  [/^docker (pull|tag|push) |^aws ecr get-login-password .*\| docker login /, run],
  [
    /^AWS_USE_FIPS_ENDPOINT=true aws ecr get-login-password /,
    never('with an endpoint of its own the AWS CLI takes none of FIPS'),
  ],
  [/^docker version$/, never('it asks the Docker of a host')],
  [
    /^docker\/check-layers\.sh/,
    test('docker', 'finds the foreign layer of a Windows image in a list, and leaves other platforms alone'),
  ],
  [/^powershell .*merge-daemon-json\.ps1( -WhatIf)?$/, test('docker-merge', 'only says what it would do with -WhatIf')],

  // By hand
  [
    /^ipv6_block\(\)|^IPV6=|^while read -r tier zone cidr slot;|--amazon-provided-ipv6-cidr-block|Ipv6Ranges/,
    test(
      'scripts-verify',
      'of a dual-stack VPC: the README’s commands make the IPv6 blocks of the slots, and let them in',
    ),
  ],
  [
    /PrivateDnsOnlyForInboundResolverEndpoint=true/,
    test(
      'scripts-verify',
      'for hosts outside the VPC: the README’s commands make both endpoints of S3, and verify.sh passes',
    ),
  ],
  [/^aws route53profiles /, never('the fake has no Route 53 Profiles')],
  [
    /^export AWS_PAGER=''$|^REGION=|^(SUBNETS|ENDPOINTS|ZONES)=\(\)|^(APP_TABLES|ENDPOINT_SUBNETS)=\(|^ENDPOINTS\+=/,
    run,
  ],
  [/^VPC_ID=\$\(aws ec2 create-vpc |^aws ec2 create-tags |^while read -r (tier|service) /, run],
  [/^(CLIENT_)?GROUP_ID=\$\(aws ec2 create-security-group |^aws ec2 authorize-security-group-ingress /, run],
  [/^for service in \\\n|^endpoint=\$\(aws ec2 create-vpc-endpoint /, run],
  [/^aws route53 associate-vpc-with-hosted-zone /, never('the ids of zones of the fake are none that AWS could give')],
  [/^\(\n {2}set -eu\n/, run],
];

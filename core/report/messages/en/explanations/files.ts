/** What each file of a generated project is, why it is there, and what happens without it. */
export const files = {
  'file.README.md.what':
    'The manual of this project. It has the endpoints with their reasons, a diagram, cost, permissions, deployment, checks, changes, tear-down and troubleshooting.',
  'file.README.md.why': 'Whoever takes the project over needs neither this tool nor its documentation.',
  'file.README.md.without':
    'The code works without it. What each endpoint is for, and in which order things are removed, has to be found out again.',
  'file..gitignore.what': 'What git leaves alone: state, output, backups.',
  'file..gitignore.why':
    'The state names every resource and may hold secrets; output is made anew. .ecr-privatelink/ is not in the list: it has to be committed.',
  'file..gitignore.without':
    'git add commits terraform.tfstate: two people then deploy from states that contradict each other.',
  'file.cloudformation/ecr-privatelink.yaml.what':
    'The whole infrastructure as one CloudFormation template. It is flat, with typed parameters, rules and exported outputs.',
  'file.cloudformation/ecr-privatelink.yaml.why':
    'One aws cloudformation deploy makes everything; its rules refuse a wrong Region or subnet before anything is made.',
  'file.cloudformation/ecr-privatelink.yaml.without': 'There is no stack to deploy.',
  'file.cloudformation/parameters.json.what': 'The values of the template’s parameters, as you answered.',
  'file.cloudformation/parameters.json.why':
    'Zones and ids can be changed, or differ between deployments, without an edit of the template.',
  'file.cloudformation/parameters.json.without':
    'The defaults in the template hold. They are the same values, until somebody changes one of the two.',
  'file.cloudformation/.cfnlintrc.yaml.what': 'The settings of cfn-lint: which template, and for which Region.',
  'file.cloudformation/.cfnlintrc.yaml.why': 'cfn-lint, run in this folder without options, judges the right thing.',
  'file.cloudformation/.cfnlintrc.yaml.without':
    'cfn-lint has to be given the template, and judges it by the resource types of us-east-1.',
  'file.terraform/versions.tf.what':
    'The versions that the code is valid with. They are those of Terraform and of the AWS provider; a backend is there to be filled in.',
  'file.terraform/versions.tf.why':
    'The code uses what Terraform has from 1.9 on and what the provider has in its versions 5.100 to 6.x.',
  'file.terraform/versions.tf.without':
    'terraform init takes the newest provider: the next major version may refuse the code, or plan to replace endpoints.',
  'file.terraform/providers.tf.what':
    'The AWS provider. It has the Region as a literal, the tags of every resource, and the account where that is known.',
  'file.terraform/providers.tf.why':
    'Service names, the layer bucket and the zones are those of one Region, so no environment variable may move the deployment to another.',
  'file.terraform/providers.tf.without':
    'The Region of the shell is used: AWS answers "The Vpc Endpoint Service … does not exist", or the endpoints are made in the wrong Region.',
  'file.terraform/variables.tf.what':
    'What a deployment may be given. Each variable has its type, a description and a validation.',
  'file.terraform/variables.tf.why':
    'A wrong value is refused by terraform plan, with a sentence that says what is right.',
  'file.terraform/variables.tf.without': 'terraform.tfvars sets variables that do not exist, and no plan is made.',
  'file.terraform/locals.tf.what': 'The tables of subnets and endpoints. They have the blocks, and the service names.',
  'file.terraform/locals.tf.why':
    'for_each goes over these static keys, so adding a zone or an endpoint changes no address of another resource.',
  'file.terraform/locals.tf.without':
    'network.tf and endpoints.tf refer to tables that are missing: terraform validate fails.',
  'file.terraform/network.tf.what':
    'The network. A new VPC is here with its subnets, route tables, flow logs and NAT gateways; of an existing one, its look-up with what has to hold of it.',
  'file.terraform/network.tf.why':
    'One route table for each subnet puts the S3 route on exactly the subnets of workloads, and both DNS attributes are on, or are asked for.',
  'file.terraform/network.tf.without': 'There is no VPC that the endpoints could be in: terraform validate fails.',
  'file.terraform/endpoints.tf.what':
    'The VPC endpoints. The interface endpoints have their subnets and group, the S3 gateway endpoint its route tables.',
  'file.terraform/endpoints.tf.why':
    'They are what the project is for: by them the names of ECR lead to private addresses.',
  'file.terraform/endpoints.tf.without':
    'Pulls go over the internet, or end in "i/o timeout" where nothing leads there.',
  'file.terraform/dns.tf.what':
    'Hosted zones for the names of the endpoints. A hub has one for each name, a spoke its association with those of the hub.',
  'file.terraform/dns.tf.why':
    'Private DNS names of an endpoint are for one VPC only. Zones can be associated with as many as use the endpoints.',
  'file.terraform/dns.tf.without':
    'The names of the services lead to public addresses: "CannotPullContainerError … i/o timeout".',
  'file.terraform/security.tf.what': 'The security groups and the IAM roles.',
  'file.terraform/security.tf.why':
    'One group for all interface endpoints lets in HTTPS from who is to use them, and nothing out.',
  'file.terraform/security.tf.without':
    'The endpoints would have the default group, which lets in its own members only: "dial tcp 10.x:443: i/o timeout".',
  'file.terraform/codebuild.tf.what':
    'The CodeBuild project in the VPC. Its role, security group and log group are here too.',
  'file.terraform/codebuild.tf.why':
    'The role has to be complete before the project is made, and its network permissions are kept to these subnets.',
  'file.terraform/codebuild.tf.without':
    'Builds run outside the VPC, or in a project of yours with the settings of codebuild/.',
  'file.terraform/policies.tf.what': 'The endpoint policies. One document is for all endpoints of ECR, one for S3.',
  'file.terraform/policies.tf.why':
    'A policy restricts and never grants. ecr.api and ecr.dkr have to have the same, and the layer bucket is allowed to everybody.',
  'file.terraform/policies.tf.without':
    'Each endpoint has AWS’s default, full access; with references left in endpoints.tf, terraform validate fails.',
  'file.terraform/outputs.tf.what':
    'What other code needs of this. Outputs are the ids of subnets, groups and endpoints, and the registry.',
  'file.terraform/outputs.tf.why':
    'Workloads are placed by these, and all flavours give them the same names; only Terraform knows the prefix list of S3.',
  'file.terraform/outputs.tf.without':
    'The endpoints work. Ids have to be looked up by hand, and scripts/verify.sh has to be given the VPC: --vpc-id.',
  'file.terraform/terraform.tfvars.what': 'The values of the variables, as you answered.',
  'file.terraform/terraform.tfvars.why': 'Zones, ids and tags can be changed without an edit of the code.',
  'file.terraform/terraform.tfvars.without': 'terraform plan asks for each value that has no default.',
  'file.terraform/.tflint.hcl.what': 'The settings of tflint. They are all rules of its Terraform plugin but one.',
  'file.terraform/.tflint.hcl.why':
    'Resources are in files that are named after what they are, which one of its rules would refuse.',
  'file.terraform/.tflint.hcl.without': 'tflint runs with fewer rules. The deployment is the same.',
  'file.terraform/tests/ecr_privatelink.tftest.hcl.what':
    'Terraform’s own tests of this code. They run offline, without credentials.',
  'file.terraform/tests/ecr_privatelink.tftest.hcl.why':
    'They hold what terraform validate does not see: private DNS, one subnet a zone, the route to S3 on each table.',
  'file.terraform/tests/ecr_privatelink.tftest.hcl.without':
    'An edit that breaks pulls is found by the first task that does not start.',
  'file.cdk/bin/app.ts.what': 'The CDK app. It makes the stack for one Region and has cdk-nag judge it.',
  'file.cdk/bin/app.ts.why':
    'With a literal Region the CDK knows the prefixes of service names, which an app for any Region gets wrong in China.',
  'file.cdk/bin/app.ts.without': 'cdk synth and cdk deploy find no app.',
  'file.cdk/lib/config.ts.what':
    'The values, as you answered. Zones, subnets, endpoints and tags are here, with the checks of each.',
  'file.cdk/lib/config.ts.why':
    'What changes between deployments is in one place, and a wrong value stops the synthesis.',
  'file.cdk/lib/config.ts.without': 'The app does not compile.',
  'file.cdk/lib/network.ts.what':
    'The network. A new VPC is made here with its subnets, route tables, flow logs and NAT gateways; an existing one is known by its ids.',
  'file.cdk/lib/network.ts.why':
    'Subnets have the blocks of the plan: those that the CDK would choose move when a zone is added.',
  'file.cdk/lib/network.ts.without': 'The app does not compile.',
  'file.cdk/lib/ecr-private-link.ts.what':
    'The stack. It has the endpoints, their group and policies, roles and outputs.',
  'file.cdk/lib/ecr-private-link.ts.why':
    'The endpoints share one group that lets in what was chosen. By itself the CDK makes a group for each, open to the VPC’s first block.',
  'file.cdk/lib/ecr-private-link.ts.without': 'The app does not compile.',
  'file.cdk/lib/codebuild.ts.what':
    'The CodeBuild project in the VPC. Its role, security group and log group are here too.',
  'file.cdk/lib/codebuild.ts.why':
    'The role has to be complete before the project is made, and its network permissions are kept to these subnets.',
  'file.cdk/lib/codebuild.ts.without':
    'Builds run outside the VPC, or in a project of yours with the settings of codebuild/.',
  'file.cdk/test/ecr-private-link.test.ts.what':
    'Tests of the synthesized template. They run offline, without credentials.',
  'file.cdk/test/ecr-private-link.test.ts.why':
    'They hold what a synthesis does not: one subnet a zone, private DNS, the route to S3, the one inbound rule.',
  'file.cdk/test/ecr-private-link.test.ts.without':
    'An edit that breaks pulls is found by the first task that does not start.',
  'file.cdk/cdk.json.what': 'How the CDK starts the app, and the feature flags of its version.',
  'file.cdk/cdk.json.why': 'The flags are those that this code was tested with.',
  'file.cdk/cdk.json.without': 'cdk synth does not know what to run, and without the flags makes another template.',
  'file.cdk/package.json.what': 'The pinned versions of the CDK, of cdk-nag and of what runs TypeScript.',
  'file.cdk/package.json.why':
    'The CLI is a version that reads what this library writes: aws-cdk 3.0.0 refuses what aws-cdk-lib 2.276 writes.',
  'file.cdk/package.json.without': 'npm install has nothing to install.',
  'file.cdk/tsconfig.json.what': 'The settings of TypeScript, all of them strict.',
  'file.cdk/tsconfig.json.why': 'A mistake in an edit is found by tsc, before AWS finds it.',
  'file.cdk/tsconfig.json.without': 'tsc checks with its own defaults, or with those of a folder above.',
  'file.codebuild/buildspec.yml.what': 'The steps of a build: log in to ECR, build the image, push it.',
  'file.codebuild/buildspec.yml.why':
    'It names only what a VPC without internet reaches; even the account is read from the build’s own ARN, without AWS STS.',
  'file.codebuild/buildspec.yml.without':
    'A source in S3 has to bring a buildspec of its own; a call to STS in it would time out.',
  'file.codebuild/vpc-config.terraform.hcl.what': 'VPC settings for a CodeBuild project of your own, in Terraform.',
  'file.codebuild/vpc-config.terraform.hcl.why':
    'The ids come from the state of this project, and the two statements that the role needs are named.',
  'file.codebuild/vpc-config.terraform.hcl.without':
    'The project of this folder works. For your own, the ids have to be found by hand.',
  'file.codebuild/vpc-config.cloudformation.yaml.what':
    'VPC settings for a CodeBuild project of your own, in CloudFormation.',
  'file.codebuild/vpc-config.cloudformation.yaml.why':
    'The ids come from the exports of this project’s stack, and the two statements that the role needs are named.',
  'file.codebuild/vpc-config.cloudformation.yaml.without':
    'The project of this folder works. For your own, the ids have to be found by hand.',
  'file.codebuild/vpc-config.cdk.ts.what': 'VPC settings for a CodeBuild project of your own, in the CDK.',
  'file.codebuild/vpc-config.cdk.ts.why': 'Subnets and group are those that reach the endpoints.',
  'file.codebuild/vpc-config.cdk.ts.without':
    'The project of this folder works. For your own, subnets and group have to be chosen by hand.',
  'file.docker/daemon.json.what':
    'The setting of the Docker daemon that pushes. allow-nondistributable-artifacts names your registries.',
  'file.docker/daemon.json.why':
    'Docker 27 and older leaves nondistributable layers out of a push unless the registry is named here.',
  'file.docker/daemon.json.without':
    'A layer of a Windows image is fetched from mcr.microsoft.com although the image is in ECR, and the pull fails where nothing leads there.',
  'file.docker/merge-daemon-json.ps1.what':
    'A PowerShell script for the Windows host that pushes. It adds the registries to the daemon.json there, keeps the rest, and restarts the daemon.',
  'file.docker/merge-daemon-json.ps1.why':
    'A daemon.json that is copied over another one loses the settings of the host.',
  'file.docker/merge-daemon-json.ps1.without':
    'The key has to be added by hand; a file that is no longer JSON keeps Docker from starting.',
  'file.docker/check-layers.sh.what':
    'A script that tells whether an image has layers that its registry does not hold.',
  'file.docker/check-layers.sh.why':
    'Only an image that has such layers needs any of this, and only a check shows that a push took them.',
  'file.docker/check-layers.sh.without': 'A missing layer is found by the first pull in a VPC without internet.',
  'file.scripts/preflight.sh.what':
    'The check before deployment. It reads what the Region and the account have: services, zones, an existing VPC with its endpoints and routes.',
  'file.scripts/preflight.sh.why':
    'The account knows what no list tells: which zones it has, which services are offered there, which endpoints exist.',
  'file.scripts/preflight.sh.without':
    'The deployment finds the same out half-way: "does not support the availability zone of the subnet", "conflicting DNS domain".',
  'file.scripts/verify.sh.what':
    'The check after deployment. --api runs anywhere; --in-vpc runs inside, where each name has to lead to a private address that answers.',
  'file.scripts/verify.sh.why':
    'A deployment that succeeds proves no pull: groups, routes and DNS are seen only from where the workloads are.',
  'file.scripts/verify.sh.without': 'The first task finds out, with an error text that Fargate cuts off.',
  'file..github/workflows/ecr-privatelink.yml.what':
    'A workflow of GitHub Actions. For all projects of the repository it checks changes, and proposes the refresh each week.',
  'file..github/workflows/ecr-privatelink.yml.why':
    'Edits and new versions are seen in a pull request and not by chance.',
  'file..github/workflows/ecr-privatelink.yml.without': 'Somebody has to run status and refresh.',
  'file..ecr-privatelink.what':
    'What was generated. state.json has your answers, base/ each file as it was written, and a backup is what the last run replaced.',
  'file..ecr-privatelink.why':
    'A refresh compares the three of base, your file and the new template. Only so your edits are told from changes of the template.',
  'file..ecr-privatelink.without':
    'status, refresh, diff and undo find no project; init finds files in the way and asks about each.',
} as const;

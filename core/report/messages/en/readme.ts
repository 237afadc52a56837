/** The prose of the generated README and .gitignore; commands and code are in the templates. */
export const readme = {
  'readme.title': '{name}: private access to Amazon ECR',
  'readme.intro':
    'A VPC ({cidr}) in {regionName}, `{region}`, whose workloads ({workloads}) pull images from Amazon ECR over AWS PrivateLink, together with the checks before and after its deployment.',
  'readme.introExisting':
    'What the VPC `{vpc}` ({cidrs}) in {regionName}, `{region}`, needs so that its workloads ({workloads}) pull images from Amazon ECR over AWS PrivateLink, together with the checks before and after its deployment.',
  'readme.separator': ', ',
  'readme.sentenceGap': ' ',

  'readme.why': 'Why',
  'readme.whyPublic':
    'Without VPC endpoints every image pull leaves the VPC: the login token, the manifest and the layers pass a NAT gateway or an internet gateway on their way to public addresses of AWS.',
  'readme.whyPrivate':
    'With them the same host names lead to private addresses inside the VPC, and the layers come from Amazon S3 over a route of its own. Image names, applications and the Docker client stay as they are.',
  'readme.whyFips':
    'With them host names lead to private addresses inside the VPC, and the layers come from Amazon S3 over a route of its own. ECR is called with FIPS 140 cryptography, under host names of its own: image names begin with `{host}`, and clients log in with `AWS_USE_FIPS_ENDPOINT=true`.',
  'readme.whyNoInternet':
    'No subnet here has a route to the internet: a workload that is taken over has no way out to send data through, and nothing on the internet path can stop a pull.',
  'readme.whyNat':
    'The NAT gateway is left for everything else: traffic to the services below does not pass it, and it does not charge for it.',
  'readme.whyNoInternetExisting':
    'A workload in a subnet without a route to the internet can then be run all the same: one that is taken over has no way out to send data through, and nothing on the internet path can stop a pull.',
  'readme.whyPresent':
    'The way out that the VPC has is left for everything else: traffic to the services below no longer takes it.',

  'readme.created': 'What is created',
  'readme.diagramEndpoints': 'Interface endpoints',
  'readme.diagramGateway': '{title} gateway endpoint',
  'readme.diagramReused': 'Interface endpoints that exist already',
  'readme.diagramWorkloads': 'Workloads',
  'readme.diagramBuilds': 'CodeBuild',
  'readme.diagramOutside': 'Hosts outside the VPC',
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
  'readme.hostsOfInboundResolver': 'outside the VPC: `{host}` and the names below it',
  'readme.policyOwn': 'restricted',
  'readme.policyOwners': 'its owner’s',
  'readme.existsAlready': 'exists already:',
  'readme.policyFull': 'full access (AWS’s default)',
  'readme.securityGroup': 'One security group for all interface endpoints: TCP 443 in from {cidrs}, nothing out.',
  'readme.ipv6Ingress': 'It takes TCP 443 over IPv6 from the VPC’s own IPv6 block too.',
  'readme.ipv6IngressOf': 'It takes TCP 443 over IPv6 from {cidrs} too.',
  'readme.dualStack':
    'The endpoints are dual-stack: addresses and DNS records for IPv4 and IPv6. Image pulls use IPv4.',
  'readme.ipv6Blocks':
    'AWS gives the VPC an IPv6 block (/56); each application and endpoint subnet has a /64 of it in a fixed slot. No IPv6 route leads out of the VPC.',
  'readme.securityGroupOfGroups':
    'One security group for all interface endpoints: TCP 443 in from these security groups, nothing out.',
  'readme.groupCreated': 'created here',
  'readme.clientGroup':
    'A client group, `{group}`, for the workloads: nothing in, TCP 443 out to the endpoints and to S3. A workload that is not in it does not reach the endpoints.',
  'readme.networkUnchanged': 'The VPC, its subnets and what exists in it stay as they are.',
  'readme.routesToS3': 'The S3 gateway endpoint adds its route to these route tables: {tables}.',
  'readme.codebuildCreated':
    'A CodeBuild project, `{project}`, with its role, security group (nothing in, TCP 443 out to the endpoints and to S3) and log group: see [CodeBuild](#{anchor}).',
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
  'readme.costQuantity': 'Quantity a month',
  'readme.costUnit': 'USD a unit',
  'readme.costMonth': 'USD a month',
  'readme.costTotal': 'Total',
  'readme.unknown': 'unknown',
  'readme.costExcludes':
    'A month is 730 hours; taxes and discounts are left out. Endpoints are billed until they are deleted, used or not.',
  'readme.costComparisonIntro':
    'USD a month for the same traffic without interface endpoints. A NAT gateway also opens a way to the internet; its public IPv4 address is not counted.',
  'readme.controls': 'Security controls',
  'readme.controlsIntro':
    'How this stands with the checks of common scanners once it is deployed, by what the checks are documented to ask. Not judged is what depends on things that are not part of this project.',
  'readme.controlsRest': '{passed} passed, {left} not judged',
  'readme.control': 'Control',
  'readme.controlAsks': 'Asks for',
  'readme.controlResult': 'Result',
  'readme.controlReason': 'Reason',
  'readme.costReused': 'Endpoints that exist already are on the bill of their owner and not in the sum.',
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
  'readme.forZip': 'the archive with the source of builds',
  'readme.forTerraform':
    'the deployment. AWS provider {provider}; it was run with {tested} and with no other version so far.',
  'readme.forNode': 'the deployment. `npm install` brings the CDK CLI {cli} and aws-cdk-lib {library}.',
  'readme.credentials': 'Credentials of an account in the partition `{partition}`, for the Region `{region}`.',
  'readme.permissions':
    'Whoever deploys and removes this needs the permissions below, which also serve `scripts/preflight.sh` and `scripts/verify.sh --api`. Roles, log groups and stacks are narrowed to this project, network actions to the Region. The ways to check from inside and to mirror images need permissions of their own services besides.',
  'readme.permissionsCdk':
    'With CDK you need only `ReadNetwork`, `Stack` and `CdkRoles` yourself; the others belong to the role that `cdk bootstrap` makes for CloudFormation (`--cloudformation-execution-policies` narrows it). The first bootstrap of an account needs an administrator.',
  'readme.permissionsRepository': 'For `scripts/preflight.sh` you need `ReadRepository` too.',
  'readme.permissionsPolicy': 'IAM policy',

  'readme.deploy': 'Deploy',
  'readme.preflight':
    'First check, read-only, that the account has the zones and the Region the endpoint services (exit code 0: yes; 3: something is missing and named; 2: the check could not be run):',
  'readme.preflightExisting':
    'First check, read-only, that the VPC is as this project takes it to be: both DNS attributes, zones and free addresses of the subnets, route tables, the endpoints that exist, and none that stands in the way (exit code 0: yes; 3: something is not so and is named; 2: the check could not be run):',
  'readme.createRepository':
    'It looks for the repository `{repository}` too, which builds push to and the deployment does not create. Where it is missing:',
  'readme.oneFlavour': 'Each of the following describes the same resources. Deploy one of them.',
  'readme.offline': 'offline, no AWS account needed',
  'readme.terraformState':
    'Commit `terraform/.terraform.lock.hcl`, which `init` writes. The state stays in `terraform/`, out of git. To work in a team, fill in the backend block in `terraform/versions.tf` before the first apply.',
  'readme.changeSet':
    'To review the changes before they are made, use a change set instead (`--change-set-type UPDATE` once the stack exists):',
  'readme.waitUpdate': 'stack-update-complete after an update',
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
  'readme.outputPrefixList': 'that prefix list; Terraform alone puts it out',
  'readme.outputRouteTables': 'the route tables to add routes of your own to',
  'readme.outputClient': 'the client group, for the workloads',
  'readme.attachClient':
    'Give the client group to each workload, beside its own groups: in `securityGroups` of the `awsvpcConfiguration` of an ECS service or task, with `aws ec2 modify-instance-attribute --groups` (which takes all groups of the instance) for an EC2 instance.',
  'readme.attachGroups':
    'Workloads in the security groups `{groups}` reach the endpoints. Where these groups restrict outbound traffic, they need TCP 443 to the endpoints and to S3.',

  'readme.codebuild': 'CodeBuild',
  'readme.codebuildIntro':
    'The project `{project}` runs the steps of `codebuild/buildspec.yml` in the VPC: it logs in to ECR, builds an image and pushes it to `{repository}` with the tag `build-` and the number of the build. It has no source, so the image is one small file: proof that builds can push.',
  'readme.codebuildSourceIntro':
    'The project `{project}` takes its source from `s3://{source}`, builds the `Dockerfile` there and pushes the image to `{repository}` with the tag `build-` and the number of the build. The steps are in `buildspec.yml` at the root of the source. Put both there, `SOURCE` being the folder that has the `Dockerfile`:',
  'readme.codebuildSourceMissing': 'set it to the folder that has the Dockerfile',
  'readme.codebuildStart': 'Start a build, and look at its log, its result and the image:',
  'readme.codebuildFollow': 'until Ctrl-C',
  'readme.codebuildReachNone':
    'A build reaches what the endpoints reach: ECR, S3 and CloudWatch Logs. It reaches no Git host, no other registry and no package registry, so the images after `FROM` must be in private ECR (see the end of this file) and everything else in the source.',
  'readme.codebuildReachPresent':
    'A build reaches ECR, S3 and CloudWatch Logs over the endpoints, and Git hosts and package registries (TCP 443) by the way out that the VPC has, if its subnets lead there.',
  'readme.codebuildReachClosed':
    'A build reaches ECR, S3 and CloudWatch Logs over the endpoints. Its security group lets nothing else out: for Git hosts and package registries, add a rule to it.',
  'readme.codebuildReachNat':
    'A build reaches ECR, S3 and CloudWatch Logs over the endpoints, and Git hosts and package registries (TCP 443) through the NAT gateway.',
  'readme.codebuildOwnSource':
    'For a `Dockerfile` of yours, create the project with `--codebuild-source s3`: the source in S3 then has `codebuild/buildspec.yml` at its root as `buildspec.yml`, beside the `Dockerfile`.',
  'readme.codebuildOwnProject': 'The VPC settings for a CodeBuild project of your own, to be pasted into it, are in',

  'readme.windows': 'Windows images',
  'readme.windowsWhy':
    'Docker up to 27 leaves nondistributable (foreign) layers out of a push: they are then missing in ECR, and each pull fetches them from Microsoft over the internet, which the VPC may not reach. `allow-nondistributable-artifacts` in the Docker daemon configuration file names the registries that get them all the same.',
  'readme.windowsNotNeeded':
    'Nothing is needed with Docker {version} or newer, which pushes every layer (`docker version` shows it), nor for images built on base images from after June 2023, which have no such layers.',
  'readme.windowsHost':
    'Only the host that pushes needs it; hosts that pull do not. Set it in the file and never as an option of `dockerd`: Docker 29 does not start with that.',
  'readme.windowsSize':
    'The base layers are then stored in ECR and pulled from there: about 1.7 GiB compressed for Windows Server Core, as AWS says. Check that the licence terms of the base image allow the copy.',
  'readme.windowsMerge':
    'On the Windows host that pushes, as administrator. The script adds `{registries}` to the Docker daemon configuration file (`%programdata%\\docker\\config\\daemon.json`), keeps all that the file has, and restarts the daemon; `-WhatIf` only shows what it would do:',
  'readme.windowsRestart':
    'On a Linux host, merge `docker/daemon.json` into `/etc/docker/daemon.json` and restart the daemon with `sudo systemctl restart docker`.',
  'readme.windowsKept':
    'The restart stops the containers of that host; `-NoRestart` leaves it to you. The old file is kept beside the new one as `daemon.json.bak-…`, and exit code 2 means that it was not done.',
  'readme.windowsDesktop': 'With Docker Desktop, add the key in Settings > Docker Engine and apply it there.',
  'readme.windowsRegistries':
    'The registry is not known yet, so there is no `docker/daemon.json` here. Generate this project with `--account-id` (its registry in this Region) or `--registries` (any others).',
  'readme.windowsCheck':
    'Push the image again after that, and see that no layer of it is fetched from elsewhere (exit code 0: none; 3: found). The same check of a base image, before, shows whether any of this is needed:',
  'readme.windowsImageMissing': 'set it to the image in ECR',
  'readme.windowsNothing':
    'Nothing is to be set: Docker {engine} pushes every layer, the nondistributable (foreign) ones of older base images too, and `allow-nondistributable-artifacts` has no effect on it. This holds for the host that pushes; with Docker 27 or older there, generate this project with its `--docker-engine`.',

  'readme.verify': 'Verify',
  'readme.verifyApi':
    'From anywhere, with the AWS CLI (the same exit codes as above). The VPC is found from the deployment; `--vpc-id` names another:',
  'readme.verifyApiExisting':
    'From anywhere, with the AWS CLI (the same exit codes as above). Endpoints that existed before are checked too:',
  'readme.vpcId': 'The commands below use the id of the VPC.',
  'readme.vpcIdMissing': 'set it as in Verify',
  'readme.verifyInside':
    'From inside an application subnet, the same script checks that every name leads to a private address and answers. It needs bash, and there, with Docker, `--image` adds one real pull. Run it there by one of the following, which read the script from this variable. Each finds a place for it in this VPC, and stops where there is none:',
  'readme.verifyExec':
    'In a task with ECS Exec turned on and network mode `awsvpc` (it needs the Session Manager plugin of the AWS CLI):',
  'readme.verifyOutside':
    'On a host outside the VPC `bash verify.sh --in-vpc` checks the same, and with it the DNS servers and the routes that this project does not make.',
  'readme.verifySsm':
    'On an EC2 instance that Systems Manager manages, over the endpoints `ssm` and `ssmmessages` or NAT:',
  'readme.verifySsmLacks':
    'This project has no NAT and no endpoint for {services}: add what is missing beside the other endpoints first.',
  'readme.verifyCodeBuild':
    'In a CodeBuild project (where the Region has CodeBuild) whose VPC settings name the application subnets; the result is in its build log:',
  'readme.verifyOwnBuild': 'In a build of the CodeBuild project; the result is in its build log:',
  'readme.ecrPublic': 'ECR Public',
  'readme.verifyEcrPublic':
    'In the VPC, on a host whose role allows `ecr-public:DescribeRegistries`, this now goes through the endpoint. That its names lead to private addresses, `scripts/verify.sh --in-vpc` shows:',

  'readme.change': 'Change',
  'readme.changeEdit': 'The files are yours to edit. Change them, and deploy again in the same way.',
  'readme.changeTerraform': 'Terraform: `terraform/terraform.tfvars` has the zones and tags.',
  'readme.changeCloudformation':
    'CloudFormation: `cloudformation/parameters.json` has the zones; the subnets and endpoints are in the template beside it.',
  'readme.changeCdk': 'CDK: `cdk/lib/config.ts` has the zones, subnets, endpoints and tags.',
  'readme.changeTerraformExisting':
    'Terraform: `terraform/terraform.tfvars` has the ids of the VPC, its subnets and route tables, and the tags.',
  'readme.changeCloudformationExisting':
    'CloudFormation: `cloudformation/parameters.json` has the ids of the VPC, its subnets and route tables; the endpoints are in the template beside it.',
  'readme.changeCdkExisting':
    'CDK: `cdk/lib/config.ts` has the ids of the VPC, its subnets and route tables, the endpoints and the tags.',
  'readme.changeZones':
    'A changed zone replaces its subnets, so move the workloads away first. New subnets keep clear of the CIDR blocks in the diagram.',
  'readme.changeBuckets':
    'Further S3 buckets (the policy then allows `s3:GetObject`, `s3:PutObject` and `s3:ListBucket` on them): add their ARNs (`arn:{partition}:s3:::` and the name) to',
  'readme.stateFolder':
    'Commit `.ecr-privatelink/`: it holds your answers and each file as it was generated. A later update of this project compares with it, and so keeps your edits.',
  'readme.refreshStatus': 'what changed here, and in the templates',
  'readme.refreshRun': 'up to date; your edits are merged',
  'readme.refreshSet': 'with another answer',
  'readme.refreshUndo': 'as it was before the last run',
  'readme.workflow':
    'On GitHub, `.github/workflows/ecr-privatelink.yml` compares each pull request, and the default branch, with what was generated (`status`), and proposes the refresh to the newest version each week as a pull request, which Settings > Actions > General > Workflow permissions has to allow. It looks at every project of the repository, and GitHub runs it at the root only: if this folder is not the root, copy the file to `.github/workflows/` there, and again when a refresh changes it.',
  'readme.outputTaskRole': '`executionRoleArn` of task definitions',
  'readme.taskRole': 'Use the task execution role',
  'readme.taskRoleArn':
    'ECS pulls the image of a task and writes its log with the execution role, not with the role of the task. Put this ARN into the task definition as `executionRoleArn`:',
  'readme.taskRolePass': 'Whoever registers the task definition or starts tasks needs `iam:PassRole` on it.',
  'readme.taskRoleVpc':
    'Its pulls have the condition `aws:SourceVpc`: with this role no image is pulled elsewhere, even with its credentials.',
  'readme.taskRoleEndpoints':
    'Its pulls have the conditions `aws:SourceVpc` and `aws:SourceVpce`, the latter with the ids of the endpoints of ECR: after one of them is replaced, deploy again.',
  'readme.taskRoleLogin':
    'Never put such a condition on `ecr:GetAuthorizationToken`: with Fargate that call does not come from the VPC, and every task would fail with `AccessDenied`.',
  'readme.taskRoleMore':
    'Secrets and parameters of a task definition, and a KMS key of their own, are yours to allow: the role reads none.',
  'readme.taskRolePullOnly':
    'The policy of ECR lets named roles pull only: name this one too, with `--policy-roles`, and deploy again.',
  'readme.endpointPolicy': 'Change an endpoint policy',
  'readme.policyTerraform':
    'Terraform: the documents are in `terraform/policies.tf` (without one, an endpoint takes a `policy` argument in `terraform/endpoints.tf`).',
  'readme.policyCloudformation':
    'CloudFormation: `PolicyDocument` of the endpoint in `cloudformation/ecr-privatelink.yaml`; without one, add it.',
  'readme.policyCdk':
    'CDK: the policy statements in `cdk/lib/ecr-private-link.ts`; without one, `endpoint.addToPolicy(…)` there.',
  'readme.policyRules':
    'A policy needs at least one `Allow` (there is no other access), a `Principal` in each statement, at most 20,480 characters, and the same text on `{api}` and `{dkr}`. It takes minutes to act.',
  'readme.policyLayers':
    'Never put a condition on the principal (`aws:PrincipalAccount`, `aws:PrincipalOrgID`) on the layer bucket in the S3 policy: ECR signs the layer URLs with an account of its own, and every pull would fail.',
  'readme.policySourceVpc':
    'Each statement of the S3 policy has the condition `aws:SourceVpc` with this VPC: it does not depend on who asks, so the layers pass.',
  'readme.policyOrganisation':
    'The policy of ECR is for the organisation `{organisation}`. To let images be pulled from some foreign registries only, add `aws:ResourceAccount` with their account ids to the statement `PullFromAnyRegistry`, those of AWS’s own images among them (the pages of the EKS add-ons and of GuardDuty name them by Region).',
  'readme.policyPullOnly':
    'The policy of ECR lets only the named roles pull. With ECS on Fargate that is the task execution role; with ECS on EC2 also the role of the instances, with EKS that of the nodes or the Fargate profile. Change the list with `--policy-roles` or in the document.',
  'readme.policyProtected':
    'The statement `DenyDeletion` keeps repositories from being deleted through these endpoints. Change the list with `--protected-repositories` or in the document.',
  'readme.policyReused':
    'The policies of endpoints that existed before are their owner’s and not part of this project.',
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
  'readme.tearDownFirstExisting':
    'First remove the workloads from the security groups of this project: a group that a network interface still uses cannot be deleted, and the deletion hangs. This lists such interfaces; it must come back empty:',
  'readme.tearDownStays':
    'The VPC, its subnets and the endpoints that existed before stay. The remaining workloads then reach ECR and S3 by another way out of the VPC, or not at all, and their open connections through the deleted endpoints break.',
  'readme.tearDownCodebuild':
    'The repository `{repository}` and its images stay; the network interfaces of builds are gone minutes after the last one.',
  'readme.yourFlavour': 'Run only the lines of the way that you deployed.',

  'readme.byHand': 'The same by hand',
  'readme.byHandWhy':
    'To learn what the code does, or to try it out. The endpoints get full-access policies, and flow logs and NAT gateways are left out.',
  'readme.byHandCodebuild': 'So is CodeBuild.',
  'readme.byHandClient': 'The security groups keep the rule of AWS that lets everything out.',
  'readme.console': 'In the console',
  'readme.consoleVpc':
    'VPC > Your VPCs > Create VPC: IPv4 CIDR {cidr}. Then Edit VPC settings: enable DNS resolution and DNS hostnames.',
  'readme.consoleIpv6Vpc': 'Choose an Amazon-provided IPv6 CIDR block.',
  'readme.consoleIpv6Subnets':
    'Give each an IPv6 block (/64) of the VPC’s, and let the application subnets assign IPv6 addresses.',
  'readme.consoleIpv6Rule': 'Let the VPC’s IPv6 block in as well.',
  'readme.consoleIpv6RuleOf': 'Let {cidrs} in as well.',
  'readme.consoleDualStack': 'Choose Dualstack as IP address type and as DNS record IP type.',
  'readme.consoleDualStackGateway': 'Choose Dualstack as IP address type.',
  'readme.commentIpv6Slot': 'The /64 of a slot in the block of the VPC.',
  'readme.consoleSubnets':
    'Subnets > Create subnet: those of the diagram, each in its zone. Route tables > Create route table: one for each, associated with it.',
  'readme.consoleGroup': 'Security groups > Create security group: inbound rule HTTPS (443) from {cidrs}.',
  'readme.consoleGroupClient':
    'Security groups > Create security group, twice: `{client}` for the workloads, without an inbound rule, and one for the endpoints with the inbound rule HTTPS (443) from the first.',
  'readme.consoleVpcExisting':
    'VPC > Your VPCs > {vpc} > Edit VPC settings: see that DNS resolution and DNS hostnames are on.',
  'readme.consoleInterfaceExisting':
    'Endpoints > Create endpoint, once for each interface service of the table above that does not exist already: the VPC, {dns}, the subnets {subnets}, the security group.',
  'readme.consoleGatewayExisting': 'Endpoints > Create endpoint: {service}, type Gateway, the route tables {tables}.',
  'readme.consoleInterface':
    'Endpoints > Create endpoint, once for each interface service of the table above: the VPC, {dns}, one endpoint subnet in each zone, the security group.',
  'readme.consoleGateway':
    'Endpoints > Create endpoint: {service}, type Gateway, the route tables of the application subnets.',
  'readme.consoleS3Later': 'The one of S3 comes last.',
  'readme.consoleS3Interface':
    'Endpoints > Create endpoint: {service}, type Interface, with the same subnets and security group, DNS name enabled, and Enable private DNS only for inbound endpoint.',
  'readme.consoleRemoval':
    'To remove it, delete in the reverse order; wait until the endpoints are gone before their subnets and security groups.',
  'readme.consoleRemovalExisting':
    'To remove it, delete what was created here in the reverse order; wait until the endpoints are gone before their security group. The VPC and its subnets stay.',
  'readme.byHandRemoval':
    'These remove it again, in the same terminal. The endpoints go first: their network interfaces keep subnets and security groups from being deleted.',
  'readme.cli': 'With the AWS CLI',
  'readme.cliCommands': 'Commands',

  'readme.public': 'What stays public',
  'readme.publicImages':
    'Images of `public.ecr.aws`, Docker Hub and other registries: pulls go over the internet. No endpoint carries them, not even the one for ECR Public.',
  'readme.publicApi':
    'The API of ECR Public: its endpoint exists in us-east-1 of the partition `aws` only and is not part of this project, so calls such as `aws ecr-public describe-registries --region us-east-1` go over the internet.',
  'readme.publicApiHere':
    'The API of ECR Public from outside this VPC: its endpoint exists in us-east-1 only, so calls from other Regions, such as `aws ecr-public describe-registries --region us-east-1`, go over the internet there.',
  'readme.publicRegions':
    'Repositories in other Regions: their layers are out of reach of the S3 gateway endpoint. Replicate them to {region} with ECR replication.',
  'readme.mirror':
    'There is no route to the internet here, so mirror what you need to private ECR, from a machine that has one:',
  'readme.mirrorNat':
    'Here such pulls go through the NAT gateway. To keep them private as well, mirror what you need to private ECR:',
  'readme.mirrorPresent':
    'Here such pulls take the way out that the VPC has. To keep them private as well, mirror what you need to private ECR:',
  'readme.byUrl': 'Calls to the ECR API',
  'readme.byUrlWhy':
    'The private DNS name of `{service}` is off, so `{host}` leads to the public API. Calls go through the endpoint where they are given its URL (`{url}`, with the id of the endpoint and a suffix that AWS adds):',
  'readme.byUrlVariable':
    'SDKs and the AWS CLI also read the URL from the variable `AWS_ENDPOINT_URL_ECR` ([source]({source})). Image pulls and pushes need nothing: the private DNS name of `ecr.dkr` is on.',
  'readme.outputDnsName': 'the host of the URL that calls to the ECR API need',
  'readme.dnsNameOn': 'DNS name enabled',
  'readme.dnsNameOff': 'DNS name disabled',
  'readme.consoleByUrl': 'Leave DNS name disabled for {services}.',
  'readme.hub': 'Associate other VPCs (spokes)',
  'readme.hubWhy':
    'Private DNS is off on the endpoints of this VPC. In its place each name has a private hosted zone, which is associated with this VPC here, and with the VPCs that use the endpoints there:',
  'readme.hubZone': 'Zone',
  'readme.hubRecords': 'Alias records',
  'readme.hubOutput': 'Output',
  'readme.hubNeeds':
    'A spoke needs a route to the endpoint subnets and back (Transit Gateway, VPC peering or Cloud WAN), HTTPS from its blocks in the security group of the endpoints, both DNS attributes, an S3 gateway endpoint of its own for the image layers, and one of these associations:',
  'readme.hubProfile':
    'A Route 53 Profile that holds all zones: made once in this account, shared by AWS RAM, and associated with each spoke ([source]({source})).',
  'readme.hubZones':
    'Each zone by itself. In a VPC of another account the zone’s owner authorises it first, and takes that back afterwards ([source]({source})):',
  'readme.hubHere': 'in this account',
  'readme.hubThere': 'in the account of the spoke',
  'readme.hubNoOther':
    'Make no zone for a parent domain (`{domain}`): every name in it without a record would be lost.',
  'readme.consoleHub':
    'Then Route 53 > Hosted zones > Create hosted zone, private and for this VPC, once for each zone of the table below, with its alias records for the endpoint.',
  'readme.hubTearDown':
    'With this project the spokes lose their endpoints: first move their workloads away or give them endpoints of their own, and take the zones out of a Profile that holds them.',
  'readme.hubSpoke': 'The project of a spoke is generated with `--private-dns central-spoke`.',
  'readme.spoke': 'This VPC is a spoke: the names of the services lead to the interface endpoints of a hub.',
  'readme.spokeProfile':
    'It is associated with the Route 53 Profile `{profile}`, which holds the hosted zones of the hub.',
  'readme.spokeZones': 'It is associated with the hosted zones of the hub:',
  'readme.diagramHub': 'endpoints of the hub',
  'readme.dns': 'DNS',
  'readme.dnsForward':
    'Private DNS names are known to the resolver of the VPC alone (AmazonProvidedDNS, `169.254.169.253`). If a DHCP options set names DNS servers of your own, these must forward the following names to it: with conditional forwarding inside the VPC, or a Route 53 Resolver inbound endpoint from outside.',
  'readme.dnsOutside':
    'For hosts outside the VPC `{host}` is forwarded too, with the names below it: asked through an inbound endpoint, they lead to the S3 interface endpoint. Within the VPC they lead to the gateway.',
  'readme.dnsOff':
    'A client whose DNS does not do that can name an endpoint itself, here that of `{api}`; image pulls cannot, they need the private DNS name of `{dkr}`:',

  'readme.ignoreState': 'State and output of the tools. Do not ignore .ecr-privatelink/: it must be committed.',
  'readme.ignoreBackups': 'Backups of editors and merges',
} as const;

/** Reasons, notes and costs of a plan. */
export const plan = {
  'because.ecr_api': 'Gives the token to log in to the registry. Needed by: {users}.',
  'because.ecr_dkr': 'Serves image manifests to every pull. Needed by: {users}.',
  'because.ecs_agent':
    'The control channel of the ECS agent. With one of its three endpoints missing, the agent goes to the public ones. Needed by: {users}.',
  'because.ecs_telemetry': 'The metrics channel of the ECS agent. Needed by: {users}.',
  'because.ecs': 'Registers container instances with the cluster. Needed by: {users}.',
  'because.logs':
    'Takes the log lines; without a route to it, a task with the awslogs driver does not start. Needed by: {users}.',
  'because.secretsmanager':
    'Reads the secrets that a task definition names, before the task starts. Needed by: {users}.',
  'because.ssm': 'Reads the parameters that a task definition names, before the task starts. Needed by: {users}.',
  'because.ssmmessages': 'Carries the session of a command in a running container. Needed by: {users}.',
  'because.s3': 'Serves the image layers, which ECR keeps in S3. A gateway endpoint is free.',
  'because.s3Existing': 'Serves the image layers already: the VPC has this S3 gateway endpoint, and it is left alone.',
  'because.ecrPublic':
    'Carries API calls to ECR Public (repositories, settings), and no image: public.ecr.aws stays public.',

  'left.ecs':
    'ecs, ecs-agent, ecs-telemetry: of what was chosen, nothing calls them; container instances on EC2 would.',
  'left.ecrApi': 'ecr.api: Fargate platform versions up to 1.3.0 log in over a network interface of their own.',
  'left.logs': 'logs: not asked for. A task with the awslogs driver would not start without it.',
  'left.exec': 'ssmmessages: ECS Exec was not chosen.',
  'left.secrets': 'secretsmanager: secrets in task definitions were not chosen.',
  'left.parameters': 'ssm: parameters in task definitions were not chosen.',
  'left.internet': 'NAT gateway and internet gateway: pulls from ECR need neither.',
  'left.s3Interface': 'S3 interface endpoint: the gateway endpoint does the same within the VPC for nothing.',
  'left.ecrPublicHere':
    'ECR Public: its endpoint carries API calls only. Images of public.ecr.aws are pulled over the internet or mirrored to ECR.',
  'left.ecrPublicElsewhere':
    'ECR Public: it has an endpoint in us-east-1 only. Images of public.ecr.aws are pulled over the internet or mirrored to ECR.',

  'note.singleAz': 'One Availability Zone only: when it fails, no image can be pulled.',
  'note.regionOptIn': 'The account must have opted in to {region} (aws account enable-region --region-name {region}).',
  'note.unusualZones': 'New accounts may not have {zones}; the preflight script checks it.',
  'note.priceUnknown':
    'The prices of {region} are unknown to this tool; see the price pages of AWS PrivateLink and Amazon VPC.',
  'note.unverifiedServices':
    'Not listed for {region} in the sources of this tool: {services}. scripts/preflight.sh asks AWS.',
  'note.layerBucketInferred':
    'The name of the layer bucket is documented for the partition aws and inferred for {partition}.',
  'note.s3Minimal': 'No other S3 bucket is reachable from this VPC. Further buckets are a parameter of the deployment.',
  'note.s3MinimalNat':
    'No other S3 bucket of {region} is reachable from this VPC; buckets of other Regions are, through the NAT gateway. Further buckets are a parameter of the deployment.',
  'note.s3MinimalExisting':
    'With the minimal S3 policy every workload behind these route tables loses all other S3 buckets of the Region. Name the buckets that the VPC uses, or keep the full policy.',
  'note.s3Interruption':
    'Creating the S3 gateway endpoint drops open connections to S3 from these route tables, and requests then come from private addresses (bucket policies with aws:SourceIp no longer match; use aws:SourceVpce). Deploy in a quiet hour, or move the workloads to a new VPC that has the endpoint from the start.',
  'note.othersCutOff':
    'Private DNS leads the whole VPC to these endpoints: workloads that are not in the named groups lose {services}, also where a NAT gateway carries them today. Put every such workload into a group first, or let the CIDR blocks of the VPC in.',
  'note.reusedEndpoints':
    'Used as they are: {services}. Their security group, private DNS and policy are their owner’s; scripts/preflight.sh checks them.',
  'note.unusedEndpoints': 'Named as existing and not needed by what was chosen: {services}.',
  'note.dnsAttributes':
    'The VPC needs both DNS attributes (DNS resolution and DNS hostnames); scripts/preflight.sh checks them.',
  'note.sharedSubnets': 'Endpoints cannot be created in subnets that another account shares with this one.',
  'note.fargateLegacyRetired':
    'Fargate platform versions up to 1.3.0 for Linux were retired on 2026-06-30: no task can start on them. Use fargate-linux.',
  'note.registriesUnknown':
    'docker/daemon.json is not written, because the registry is not known: give --account-id or --registries.',
  'note.windowsLicence':
    'Windows base layers are large, and pushing them makes copies: check the licence terms of the base image, and count on the storage.',
  'note.windowsLayersPushed':
    'Docker 28 and newer pushes every layer, nondistributable ones too: no setting is needed, and none is written.',
  'note.codebuildPrivileged':
    'The CodeBuild project runs in privileged mode, which its Docker daemon needs: only builds that you trust belong in it.',
  'note.codebuildRepository':
    'The repository {repository} is not created here; CodeBuild pushes to it and to no other.',
  'note.codebuildImage':
    'CodeBuild pulls its environment image outside the VPC; what a build itself pulls goes through it. Build minutes are not in the sum.',
  'note.egressToS3':
    'Without a prefix list of S3 the group lets HTTPS out to any address: behind a gateway endpoint S3 has public addresses. Where no other route leads out, only S3 is reached.',
  'note.ecrPublicApiOnly':
    'The endpoint of ECR Public carries API calls only: docker pull and push of public.ecr.aws still need the internet, or a mirror in private ECR.',
  'note.addressQuota':
    '{gateways} NAT gateways need as many Elastic IP addresses; an account has 5 in a Region unless it has asked for more.',
  'note.accountPolicy':
    'Images that AWS keeps in accounts of its own (such as the agent of GuardDuty) are pulled by principals of your account and still pass; callers of other accounts do not.',
  'note.noInternet':
    'Docker Hub, public.ecr.aws, GitHub and package registries cannot be reached: mirror what you need to private ECR.',
  'note.execWithoutEcs': 'ECS Exec works in ECS tasks, and no launch type here runs them.',
  'note.natAndEndpoints':
    'With a NAT gateway the endpoints are not strictly needed; they keep this traffic private and off the NAT gateway’s data charge.',
  'note.ecsAgentOrder':
    'Start container instances when the endpoints exist; restart the ECS agent of an instance that is older.',
  'note.sameRegion':
    'Images of another Region need replication to this one: S3 gateway endpoints, and so layers, are Region-local.',
  'note.costExcludes': 'Not in the sum: data processing and flow logs.',
  'note.costExcludesData': 'Not in the sum: data processing.',
  'note.costExcludesNat': 'Not in the sum: data processing, flow logs and the public IPv4 address of each NAT gateway.',
  'note.defaultSecurityGroup':
    'The VPC’s default security group is left as AWS makes it (Security Hub EC2.2 fails); nothing here uses it.',

  'cost.interfaceEndpoints': 'Interface endpoints: {count} x {zones} AZ',
  'cost.s3Gateway': 'S3 gateway endpoint',
  'cost.natGateways': 'NAT gateways: {count}',
} as const;

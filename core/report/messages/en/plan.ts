/** Reasons, notes and costs of a plan. */
export const plan = {
  'because.ecr_api': 'Gives the token to log in to the registry. Needed by: {users}.',
  'because.ecr_dkr': 'Serves image manifests to every pull. Needed by: {users}.',
  'because.ecr_fips_api': 'Gives the token to log in to the registry, with FIPS 140 cryptography. Needed by: {users}.',
  'because.ecr_fips_dkr': 'Serves image manifests to every pull, with FIPS 140 cryptography. Needed by: {users}.',
  'because.ecs_agent':
    'The control channel of the ECS agent. With one of its three endpoints missing, the agent goes to the public ones. Needed by: {users}.',
  'because.ecs_telemetry': 'The metrics channel of the ECS agent. Needed by: {users}.',
  'because.ecs': 'Registers container instances with the cluster. Needed by: {users}.',
  'because.logs':
    'Takes the log lines; without a route to it, a task with the awslogs driver does not start. Needed by: {users}.',
  'because.secretsmanager':
    'Reads the secrets that a task definition names, before the task starts. Needed by: {users}.',
  'because.ssm':
    'Reads the parameters that a task definition names, before the task starts; agents on hosts register here. Needed by: {users}.',
  'because.ssmmessages': 'Carries the sessions into containers and hosts. Needed by: {users}.',
  'because.ec2': 'Tells a node its name: AWS’s node images ask the EC2 API. Needed by: {users}.',
  'because.sts': 'Gives credentials for a role, by the Regional name of STS. Needed by: {users}.',
  'because.eks': 'Carries calls to the EKS API, not to the API server of a cluster. Needed by: {users}.',
  'because.eks_fips':
    'Carries calls to the EKS API with FIPS 140 cryptography, not to the API server of a cluster. Needed by: {users}.',
  'because.eks_auth': 'Gives pods the credentials of their Pod Identity. Needed by: {users}.',
  'because.oidc_eks': 'Serves the keys and the discovery document of the cluster’s OIDC issuer. Needed by: {users}.',
  'because.eks_proxy': 'Shows the resources of a cluster in the console. Needed by: {users}.',
  'because.elasticloadbalancing': 'Creates and changes load balancers. Needed by: {users}.',
  'because.autoscaling': 'Changes the size of node groups. Needed by: {users}.',
  'because.monitoring': 'Takes metrics. Needed by: {users}.',
  'because.xray': 'Takes trace segments. Needed by: {users}.',
  'because.aps_workspaces': 'Takes metrics into a workspace of Prometheus, and answers queries. Needed by: {users}.',
  'because.batch': 'Carries calls to the AWS Batch API, as for submitting jobs. Needed by: {users}.',
  'because.codebuild': 'Carries calls to the CodeBuild API, as for starting builds. Needed by: {users}.',
  'because.kms': 'Carries calls to KMS by your own code, or for an encrypted session. Needed by: {users}.',
  'because.ec2messages': 'Delivers messages to Systems Manager agents older than 3.3.40. Needed by: {users}.',
  'because.cloudformation': 'Takes the signals of hosts that a stack waits for. Needed by: {users}.',
  'because.guardduty_data': 'Takes the runtime events of GuardDuty’s agent. Needed by: {users}.',
  'because.s3': 'Serves the image layers, which ECR keeps in S3. A gateway endpoint is free.',
  'because.s3Interface':
    'Serves the image layers to hosts outside the VPC, which cannot reach the gateway endpoint. Needed by: {users}.',
  'because.s3Existing': 'Serves the image layers already: the VPC has this S3 gateway endpoint, and it is left alone.',
  'because.ecrPublic':
    'Carries API calls to ECR Public (repositories, settings), and no image: public.ecr.aws stays public.',

  'because.hostedZone': 'Leads the name to the endpoint of {title}, in every VPC that is associated with the zone.',
  'left.ecs':
    'ecs, ecs-agent, ecs-telemetry: of what was chosen, nothing calls them; container instances on EC2 would.',
  'left.ecrApi': 'ecr.api: Fargate platform versions up to 1.3.0 log in over a network interface of their own.',
  'left.logs': 'logs: not asked for. A task with the awslogs driver would not start without it.',
  'left.hubEndpoints':
    'Interface endpoints of {services}: they are in the hub, and the names of these services lead there.',
  'left.exec': 'ssmmessages: ECS Exec was not chosen.',
  'left.secrets': 'secretsmanager: secrets in task definitions were not chosen.',
  'left.parameters': 'ssm: parameters in task definitions were not chosen.',
  'left.irsa': 'sts: IAM roles for service accounts were not chosen.',
  'left.pod-identity': 'eks-auth: EKS Pod Identity was not chosen.',
  'left.load-balancer': 'elasticloadbalancing: the AWS Load Balancer Controller was not chosen.',
  'left.cluster-autoscaler': 'autoscaling, sts: the Cluster Autoscaler was not chosen.',
  'left.others': 'Endpoints of features that were not chosen: {features}.',
  'left.lambda-image':
    'Nothing for Lambda: the service pulls the image itself, outside your VPC. The repository has to be in the same Region, in any account that lets it in; the image is for Linux, and no pull-through cache can be in between.',
  'left.apprunner':
    'Nothing for App Runner: it pulls images and sends logs outside your VPC. It takes no new customers.',
  'left.sagemaker':
    'Nothing for SageMaker: the platform pulls the image outside your VPC. Code in a container that calls ECR itself needs the endpoints of another launch type.',
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
    'AWS’s documents do not say Region by Region where these endpoints exist: {services}. scripts/preflight.sh asks AWS about {region}.',
  'note.zonesWithoutService':
    'In {region} AWS does not offer these endpoint services in every zone: {services}. An endpoint cannot have a subnet there: choose other zones. aws ec2 describe-availability-zones shows which of your zones have these ids.',
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
  'note.fipsClients':
    'Only clients that name the FIPS hosts use these endpoints: image URIs begin with {host}, and a login asks the FIPS API (AWS_USE_FIPS_ENDPOINT=true). Images under {usual} are not pulled through them.',
  'note.fipsPullThroughCache':
    'The first pull of an image through a pull-through cache is not possible under {host}: pull it once under {usual}, from where the internet is.',
  'note.fipsLambda': 'Lambda takes no image URI with a FIPS host: name its images {usual}/….',
  'note.fipsAgents':
    'Not verified: whether the agents of {workloads} log in by the FIPS API, whose name they choose themselves. Where they do not, they need a way to {usual}: try it before you take internet routes away.',
  'note.fipsNotListed':
    'AWS’s list of services with an endpoint does not show ecr-fips.api and ecr-fips.dkr; scripts/preflight.sh asks AWS for them.',
  'note.dualStackIpv4':
    'The endpoints have IPv6 addresses too, and pulls stay on IPv4: Fargate pulls images and layers by IPv4 only, so every workload still needs an IPv4 address. IPv6 serves API calls of your own code.',
  'note.dualStackHosts':
    'Not verified: whether the private DNS names cover the dual-stack host names, {api} and ACCOUNT.dkr-ecr.{region}.on.aws (that suffix in the partition aws). Keep the usual ones, such as {usual}.',
  'note.dualStackServices':
    'Not verified for every service in {region}: whether its endpoint can be dual-stack. scripts/preflight.sh asks AWS.',
  'note.dualStackReused':
    'Left as they are, IPv4 or not: {services}. Beside dual-stack endpoints of ECR the S3 endpoint has to be dual-stack too, which is for its owner to change.',
  'note.apiByUrl':
    'No private DNS name leads to the endpoint of {host}: callers are given its URL, {url}, by --endpoint-url or AWS_ENDPOINT_URL_ECR. The URL is an output of the deployment.',
  'note.apiByUrlAgents':
    'The agents of {workloads} log in to the registry by the name {host} and cannot be given a URL: without a way to the public API, or a DNS zone of your own that leads this name to the endpoint, their pulls fail.',
  'note.hubIngress':
    'The security group of the endpoints lets in what is named for this VPC only: HTTPS from the blocks of the spokes has to be let in too, or their calls time out. --ingress cidrs names the blocks of all.',
  'note.hubTransit':
    'Spokes need a route to the endpoint subnets and back (Transit Gateway, VPC peering or Cloud WAN), and an association with each hosted zone, or one Route 53 Profile that holds them all.',
  'note.hubLayers':
    'Every spoke needs an S3 gateway endpoint of its own: image layers do not pass through a hub, because a gateway endpoint serves its own VPC only.',
  'note.hubControls':
    'Security Hub EC2.55 and EC2.56 look for the endpoints in each VPC: they pass here and fail in the spokes.',
  'note.hubZonesCost':
    'Not in the sum: {zones} hosted zones, which are billed each month, and what carries the traffic of the spokes.',
  'note.agentNames':
    'The ECS agent asks where to connect, and may be told a name with a number. A hub that is made here has zones for ecs-a-1.{region} and ecs-t-1.{region}; where an agent’s log has another number, the hub needs such a zone too, and each spoke its association. Without one the agent goes to the public endpoint.',
  'note.spokeTransit':
    'This VPC needs a route to the endpoint subnets of the hub and back, and the security group of the endpoints there has to let its blocks in.',
  'note.spokeControls':
    'Security Hub EC2.55 and EC2.56 look for the endpoints in each VPC: they fail here, where the endpoints are the hub’s.',
  'note.spokeAuthorised':
    'Where the zones are another account’s, that account authorises the association of this VPC with each zone before the deployment.',
  'note.spokeProfile':
    'Where the Profile is another account’s, that account shares it by AWS RAM before the deployment. A VPC takes one Profile. What Route 53 Profiles cost is not in the sum.',
  'note.addressQuota':
    '{gateways} NAT gateways need as many Elastic IP addresses; an account has 5 in a Region unless it has asked for more.',
  'note.accountPolicy':
    'Images that AWS keeps in accounts of its own (such as the agent of GuardDuty) are pulled by principals of your account and still pass; callers of other accounts do not. It says who calls and not whose registry: your principals still push to a registry of another account that lets them.',
  'note.ingressMisses':
    'The endpoints let in the given blocks only: workloads in {cidrs} cannot pull through them, unless several of the blocks cover that together.',
  'note.organisationPolicy':
    'Callers of other organisations are cut off, and pushes to registries outside {organisation} are too. Pulls by your principals pass from any registry that lets them: images of AWS’s own are in accounts that differ by Region, so whose images are read is not restricted here.',
  'note.organisationMember':
    'An account outside an organisation has no organisation id: where the deploying account leaves {organisation}, nothing passes.',
  'note.pullOnlyPolicy':
    'Through the endpoints of ECR only the {count} named roles log in and pull. Pushes, other calls (aws ecr describe-images, scans, deletions) and every other principal are cut off: so are hosts, nodes and add-ons that pull with a role of their own.',
  'note.pullOnlyWindows':
    'The Windows images of this project are pushed from elsewhere: pull-only refuses pushes through these endpoints.',
  'note.protectedRepositories':
    'Calls through these endpoints do not delete {repositories}; calls from elsewhere do where IAM allows it, and images are deleted as before.',
  'note.s3SourceVpc':
    'The S3 policy holds for requests from this VPC only, whoever makes them. A gateway endpoint takes no others, so it cuts nothing off; scanners that ask for such a condition pass it.',
  'note.taskRoleVpc':
    'With the task execution role images are pulled from this VPC only: tasks elsewhere need another role. The login and the log lines take no such condition.',
  'note.taskRoleEndpoints':
    'With the task execution role images are pulled through the endpoints of ECR here only: an endpoint that is replaced has another id, so deploy again then. The login and the log lines take no such condition.',
  'note.taskRolePullOnly':
    'The policy of ECR is for pulls by named roles: this project’s task execution role pulls once its ARN is among them.',
  'note.taskRoleSecrets':
    'The task execution role reads no secrets and no parameters: allow it secretsmanager:GetSecretValue or ssm:GetParameters on those that a task definition names.',
  'note.publicPolicy':
    'ECR Public has a policy of its own here: its actions only, for the same principals, whoever owns the registry.',
  'note.noInternet':
    'Docker Hub, public.ecr.aws, GitHub and package registries cannot be reached: mirror what you need to private ECR.',
  'note.featuresInVain': 'No chosen launch type has a use for {features}.',
  'note.inferredWorkload':
    'AWS lists no endpoints for {workload}: this set is inferred. Try it before you take internet routes away.',
  'note.managedInstancesNat':
    'Managed Instances without a way to the internet are unconfirmed: a page of AWS Batch asks for a NAT gateway in their subnets.',
  'note.outsideDns':
    'Hosts of {workloads} resolve names by DNS servers of their own: a Route 53 Resolver inbound endpoint in this VPC is needed, and those servers have to forward the private DNS names to it. Neither is made here, and its cost is not in the sum.',
  'note.outsideRoutes':
    'Over Site-to-Site VPN or Direct Connect {cidrs} must reach the endpoint subnets, whose route tables need the routes back. None of this is made here.',
  'note.outsideLayers':
    'AWS writes that no S3 gateway endpoint is reached over VPN or Direct Connect, and lists no S3 endpoint for {workloads}: that its hosts pull layers through the S3 interface endpoint is inferred. Try it before you take internet routes away.',
  'note.outsideS3Claimed':
    'A VPC takes one S3 interface endpoint with private DNS names: where this one has such an endpoint already, the deployment is refused. scripts/preflight.sh looks for it.',
  'note.outsideRegistration':
    'Hosts of {workloads} register with Systems Manager by an activation (aws ssm create-activation) before the ECS agent starts. Activations, and the IAM role that they name, are not made here.',
  'note.upstreamPath':
    'Nothing here leads to the upstream registry: the first pull of each image through the cache fails in this VPC. Pull it once from where the internet is.',
  'note.pullThroughCache':
    'ECR asks the upstream registry again every 24 hours; images that are cached are pulled without it. Secrets of a rule are named ecr-pullthroughcache/…, and the role that pulls needs ecr:BatchImportUpstreamImage and ecr:CreateRepository.',
  'note.pullThroughCacheUnverified':
    'Not verified: whether ECR has pull-through caches in {region}. aws ecr describe-pull-through-cache-rules answers where it has.',
  'note.ecsEndpointsMandatory':
    '{region} opened after 2023-12-23: container instances need all three ECS endpoints even where the internet can be reached.',
  'note.kmsNotForPulls':
    'Encrypted repositories, secrets and parameters need no KMS endpoint: their services decrypt on their own side.',
  'note.sessionExtras':
    'Sessions that are encrypted with a KMS key need the feature kms too; those logged to CloudWatch need logs, those logged to S3 the bucket in the S3 policy.',
  'note.eksPrivateAccess':
    'The cluster needs private access to its API server. Self-managed nodes need its address and CA certificate at bootstrap.',
  'note.loadBalancerFlags':
    'Start the AWS Load Balancer Controller with --enable-shield=false, --enable-waf=false and --enable-wafv2=false: those services have no endpoint here.',
  'note.regionalSts':
    'Only sts.{region} goes through the endpoint: set AWS_STS_REGIONAL_ENDPOINTS=regional where an older SDK calls the global name.',
  'note.oidcNoPolicy': 'The endpoint oidc-eks takes no endpoint policy.',
  'note.natAndEndpoints':
    'With a NAT gateway the endpoints are not strictly needed; they keep this traffic private and off the NAT gateway’s data charge.',
  'note.ecsAgentOrder':
    'Start container instances when the endpoints exist; restart the ECS agent of an instance that is older.',
  'note.ecsAgentOrderExisting':
    'Where container instances run in the VPC already, AWS asks to create ecs-agent, ecs-telemetry and ecs in this order. Code creates them together: deploy in a quiet hour, then restart the ECS agent of each instance, or the instance.',
  'note.sameRegion':
    'Images of other accounts in this Region come through the same endpoints, where the policy of their repository lets this account in. Images of another Region need replication to this one: S3 gateway endpoints, and so layers, are Region-local.',
  'note.costExcludes': 'Not in the sum: data processing and flow logs.',
  'note.costExcludesData': 'Not in the sum: data processing.',
  'note.costExcludesLogs': 'Not in the sum: flow logs.',
  'note.costExcludesNat': 'Not in the sum: data processing, flow logs and the public IPv4 address of each NAT gateway.',
  'note.defaultSecurityGroup':
    'The VPC’s default security group is left as AWS makes it (Security Hub EC2.2 fails); nothing here uses it.',

  'cost.interfaceEndpoints': 'Interface endpoints: {count} x {zones} AZ',
  'cost.freeEndpoint': 'Endpoint of {title}',
  'cost.s3Gateway': 'S3 gateway endpoint',
  'cost.natGateways': 'NAT gateways: {count}',
  'cost.interfaceData': 'Data through the interface endpoints',
  'cost.natData': 'Data through the NAT gateways',
  'cost.quantity.hour': '{quantity} h',
  'cost.quantity.GB': '{quantity} GB',
  'cost.comparison': 'Compared with NAT gateways',
  'cost.lessAlways': 'endpoints cost less at any traffic',
  'cost.lessFrom': 'endpoints cost less from {gb} GB a month on',
  'cost.notCompared': 'not compared, since a price is unknown for {region}',
  'cost.withoutLayers':
    'Counted as if all traffic passed interface endpoints. Image layers come through the S3 gateway at no cost: --monthly-gb and --image-gb tell the traffic and how much of it is layers.',
  'cost.withTraffic': 'Counted for {monthlyGb} GB a month, {imageGb} GB of it image layers, and in that proportion.',
  'cost.verdict': '{what}: {verdict}.',
  'cost.thisPlan': 'This plan',
  'cost.oneNatGateway': 'One NAT gateway instead',
  'cost.natGatewayPerZone': '{count} NAT gateways instead (one per AZ)',
  'cost.ownNatGateways': 'The NAT gateways of this plan alone',
  'cost.presentNatGateway': 'A NAT gateway that is there already (data alone)',
} as const;

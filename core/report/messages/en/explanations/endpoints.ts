/** What happens without an endpoint, and without what a plan leaves out: by the ids of a plan. */
export const endpoints = {
  'endpoint.interface':
    'An interface endpoint: network interfaces with private addresses in your subnets. In {region} its service is {service}, and clients find it as {hosts}.',
  'endpoint.interfaceUnnamed':
    'An interface endpoint: network interfaces with private addresses in your subnets. In {region} its service is {service}.',
  'endpoint.gateway':
    'A gateway endpoint: a route in your route tables, without an address of its own. In {region} its service is {service}.',
  'endpoint.s3.title': 'Amazon S3: gateway endpoint',
  'endpoint.s3_interface.title': 'Amazon S3: interface endpoint for hosts outside the VPC',
  'endpoint.s3_existing.title': 'Amazon S3: the gateway endpoint that the VPC has already',

  'workload.what': 'What pulls the images: chosen by --workloads {id}, alone or beside others.',
  'feature.what': 'What workloads use besides: chosen by --features {id}, for every launch type.',
  'feature.whatOf': 'What workloads use besides: chosen by --features {id}, for these launch types: {users}.',

  'omission.what': 'Something that a plan does not make and says so, under "Not created, and why".',

  'endpoint.ecr_api.without':
    'Nothing logs in, so nothing is pulled: a task stops with "ResourceInitializationError: unable to pull secrets or registry auth … api.ecr… i/o timeout", and docker login hangs.',
  'endpoint.ecr_dkr.without':
    'The login works and the pull does not: "CannotPullContainerError … dial tcp …:443: i/o timeout" at the registry’s own name.',
  'endpoint.ecr_fips_api.without':
    'Clients that are told to use FIPS (AWS_USE_FIPS_ENDPOINT=true) get no token: their login times out, also where the usual endpoint is there.',
  'endpoint.ecr_fips_dkr.without':
    'Images under dkr.ecr-fips are not pulled: "CannotPullContainerError … i/o timeout". The usual endpoint does not carry that name.',
  'endpoint.ecs_agent.without':
    'With one of its three endpoints missing, the ECS agent goes to the public ones: where nothing leads there, the container instance never registers, or its agent is shown as disconnected.',
  'endpoint.ecs_telemetry.without':
    'The agent sends its metrics to the public endpoint, which times out where nothing leads there. The three endpoints of the agent work together or not at all.',
  'endpoint.ecs.without':
    'The call that registers a container instance goes to the public endpoint and times out: the cluster stays empty. The three endpoints of the agent work together or not at all.',
  'endpoint.ec2.without': 'A node that starts does not learn its name from the EC2 API, and does not join the cluster.',
  'endpoint.sts.without':
    'Pods and controllers get no credentials: "WebIdentityErr … sts… i/o timeout". The same happens to those that call the global name of STS.',
  'endpoint.eks.without': 'Tools and nodes that look up their cluster by the EKS API time out.',
  'endpoint.eks_fips.without': 'Tools that are told to use FIPS time out when they call the EKS API.',
  'endpoint.eks_auth.without': 'Pods with a Pod Identity get no credentials, so each of their calls to AWS fails.',
  'endpoint.oidc_eks.without':
    'Nothing in the VPC reads the keys of the issuer: making its IAM provider there, or checking a token, times out.',
  'endpoint.eks_proxy.without': 'The console shows no resources of the cluster where it cannot go over the internet.',
  'endpoint.elasticloadbalancing.without':
    'The AWS Load Balancer Controller times out: Services and Ingresses get no load balancer.',
  'endpoint.autoscaling.without':
    'The Cluster Autoscaler can neither read nor change its groups: pods stay Pending although nodes could be added.',
  'endpoint.logs.without':
    'A task with the awslogs driver does not start: it is stopped because of its log driver. A build of CodeBuild has no log.',
  'endpoint.monitoring.without': 'Metrics from the VPC are lost: the calls that send them time out.',
  'endpoint.xray.without': 'Trace segments from the VPC are lost: the calls that send them time out.',
  'endpoint.aps_workspaces.without': 'Metrics do not reach the workspace, and queries from the VPC time out.',
  'endpoint.batch.without':
    'Calls of your own to the AWS Batch API, as for submitting a job, time out in the VPC. Jobs run all the same.',
  'endpoint.codebuild.without':
    'Calls of your own to the CodeBuild API, as for starting a build, time out in the VPC. Builds run all the same.',
  'endpoint.secretsmanager.without':
    'A task whose definition names a secret does not start: "ResourceInitializationError: unable to pull secrets or registry auth … i/o timeout".',
  'endpoint.kms.without':
    'Calls of your own code to KMS time out, and a session that a KMS key encrypts does not open. Pulls are as before.',
  'endpoint.ssm.without':
    'A task whose definition names a parameter does not start: "ResourceInitializationError: unable to pull secrets or registry auth … i/o timeout". Hosts do not register with Systems Manager.',
  'endpoint.ssmmessages.without': 'ECS Exec and Session Manager hang: the session never opens.',
  'endpoint.ec2messages.without':
    'Systems Manager agents older than 3.3.40 get no commands. Newer agents do without the endpoint.',
  'endpoint.cloudformation.without':
    'cfn-signal times out on the host, and the stack waits for the signal until it rolls back.',
  'endpoint.guardduty_data.without':
    'The agent of GuardDuty delivers nothing, so what runs in the VPC is not watched, and no finding says so.',
  'endpoint.ecr_public_api.without':
    'Calls such as aws ecr-public describe-repositories go over the internet, or time out. docker pull public.ecr.aws/… is the same with the endpoint and without it.',
  'endpoint.s3.without':
    'The manifest comes and the layers do not: "error pulling image configuration", or a timeout at prod-REGION-starport-layer-bucket.s3…. With a NAT gateway they go through it, and it charges for each GB.',
  'endpoint.s3_interface.without':
    'Hosts outside the VPC log in and read the manifest, then time out at prod-REGION-starport-layer-bucket.s3…: no gateway endpoint is reached from there.',
  'endpoint.s3_existing.without':
    'The layers lose their way: where its owner deletes it, or takes a route table off it, pulls from there time out at prod-REGION-starport-layer-bucket.s3….',

  'omission.ecr_api.without':
    'Nothing with these platform versions. From 1.4.0 on a task without the endpoint stops with "ResourceInitializationError: unable to pull secrets or registry auth".',
  'omission.lambda-image.without':
    'Nothing: functions start. What fails is an image of another Region, one behind a pull-through cache, or one under a FIPS host.',
  'omission.apprunner.without': 'Nothing: services start. Endpoints of ECR in a VPC would be paid for and not used.',
  'omission.sagemaker.without': 'Nothing, unless code in the container calls ECR itself: those calls time out.',
  'omission.hub_endpoints.without':
    'Nothing, where the way to the hub is complete. Without the association the names lead to public addresses, without the route the calls time out at private ones.',
  'omission.ecs.without':
    'Nothing on Fargate: the agent runs outside the VPC. A container instance on EC2 would never register.',
  'omission.internet.without':
    'Whatever has no endpoint here times out: Docker Hub, public.ecr.aws, GitHub, package registries. --internet nat makes a NAT gateway for them.',
  'omission.s3_interface.without':
    'Nothing within the VPC. Hosts on premises would log in and time out on the layers: the launch type ecs-external brings the endpoint.',
  'omission.ecr_public.without':
    'docker pull public.ecr.aws/… ends in "lookup public.ecr.aws … i/o timeout" where nothing leads to the internet, with the endpoint and without it.',
  'omission.other_features.without':
    'A call to one of these services times out where nothing leads to the internet: --features brings its endpoint.',
} as const;

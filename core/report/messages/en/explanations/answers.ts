/** What happens where an answer is not given. */
export const answers = {
  'answer.names': 'An answer: {flag}, {variable}, or {key} in an answers file.',

  'answer.projectName.without':
    'The name of the folder is taken. A second project of that name in the account and Region collides with resources of the first, or updates its stack.',
  'answer.region.without':
    'AWS_REGION is taken, then AWS_DEFAULT_REGION, else us-east-1. Images of another Region are not pulled through these endpoints: replicate them to the Region of the VPC.',
  'answer.vpc.without':
    'A new VPC is made. Workloads in another VPC do not get their layers by it: a gateway endpoint serves its own VPC only.',
  'answer.allowSingleAz.without':
    'A single zone is refused. With it, pulls stop everywhere in the VPC while that zone is down.',
  'answer.vpcId.without':
    'With --vpc existing it has to be given: the command ends with exit code 2 and names it as missing.',
  'answer.vpcCidrs.without':
    'With --vpc existing they have to be given. A block that is left out is not let in: pulls from there end in "dial tcp 10.x:443: i/o timeout".',
  'answer.endpointSubnetIds.without':
    'With --vpc existing they have to be given. A second subnet of a zone is refused: AWS would answer DuplicateSubnetsInSameZone.',
  'answer.appSubnetIds.without':
    'Only CodeBuild needs them: without them a build has no subnet to run in, so they have to be given with codebuild-vpc.',
  'answer.appRouteTableIds.without':
    'With --vpc existing they have to be given. A subnet whose table is left out gets no route to S3: the manifest comes, and the pull times out on the layers.',
  'answer.existingEndpoints.without':
    'Each endpoint is made, also one that is there: the deployment stops with "private-dns-enabled cannot be set because there is already a conflicting DNS domain".',
  'answer.existingS3RouteTableIds.without':
    'Beside s3=vpce-… they have to be given. A table that has the route already would get a second one, and the deployment stops with RouteAlreadyExists.',
  'answer.availabilityZones.without':
    'The first two of the Region are taken. Workloads in another zone reach the endpoints across zones: slower, and not while that zone is down.',
  'answer.workloads.without':
    'fargate-linux is taken. What another launch type needs besides is then missing: container instances never register, nodes do not join their cluster.',
  'answer.features.without':
    'logs is taken. What uses another service hangs or does not start: ECS Exec without ssmmessages, a task with secrets without secretsmanager.',
  'answer.acceptNoUpstreamPath.without':
    'A pull-through cache without a way to the internet is refused, because the first pull of each image would fail.',
  'answer.fips.without':
    'The usual endpoints are made. Clients that are told to use FIPS call other names, and time out where nothing leads to the internet.',
  'answer.windowsLayers.without':
    'Docker 27 and older leaves such layers out of a push: each pull then fetches them from Microsoft, and fails where nothing leads to the internet.',
  'answer.dockerEngine.without':
    'The engine counts as one that heeds the setting, so docker/daemon.json is written. From Docker 28 on the file changes nothing.',
  'answer.accountId.without':
    'Terraform deploys to whatever account the credentials are of, and docker/daemon.json is not written unless --registries names the registries.',
  'answer.registries.without':
    'That of --account-id is taken. With neither of them docker/daemon.json is not written, and nondistributable layers stay out of each push.',
  'answer.codebuildSource.without':
    'The project has no source and builds one small image as proof. A Git host as source times out where nothing leads to the internet.',
  'answer.codebuildSourceLocation.without':
    'With --codebuild-source s3 it has to be given: a made-up bucket could be somebody else’s, who would choose what is built.',
  'answer.repository.without':
    'The project name is taken. Where that repository is missing, each push ends in "name unknown: The repository with name … does not exist".',
  'answer.iac.without':
    'Terraform is written. init --iac adds another flavour later; a second flavour that is deployed beside the first meets "conflicting DNS domain" or makes a second VPC.',
  'answer.vpcCidr.without':
    '10.0.0.0/16 is taken. Where that overlaps a network that the VPC is to be connected to, no peering and no transit gateway routes between the two.',
  'answer.appSubnetsPerAz.without': 'Each zone gets one. More of them later change no block of those that are there.',
  'answer.endpointSubnets.without':
    'Each zone gets a /26 for the endpoints alone. In shared subnets they take addresses of the workloads, and a full subnet refuses further endpoints.',
  'answer.internet.without':
    'Nothing leads out. Pulls from ECR work; Docker Hub, public.ecr.aws, GitHub and package registries end in "i/o timeout".',
  'answer.natGateways.without': 'There is one for all zones: while its zone is down, none of them has a way out.',
  'answer.endpointPolicy.without':
    'Everybody whom IAM allows calls ECR through the endpoints, also with credentials of another account: an image, and data in it, can be pushed to a foreign registry.',
  'answer.policyRoles.without':
    'With pull-only they have to be given: a policy that names nobody would answer every pull with AccessDenied.',
  'answer.orgId.without':
    'With organisation it has to be given: the policy would have nothing to compare a caller with.',
  'answer.protectedRepositories.without': 'Whoever IAM allows to deletes a repository, through the endpoints too.',
  'answer.s3Policy.without':
    'A new VPC reaches the buckets that pulls and hosts need, an existing VPC every bucket. The minimal policy answers requests to other buckets with 403 AccessDenied.',
  'answer.extraBuckets.without':
    'Beside the minimal policy each bucket that is not named answers with 403 AccessDenied: packages, installers, artifacts of your own.',
  'answer.s3SourceVpc.without':
    'Pulls work all the same; Prowler reports the policy, which is for everybody (vpc_endpoint_connections_trust_boundaries).',
  'answer.ingress.without':
    'The blocks of the VPC are let in. Whoever is not gets "dial tcp 10.x:443: i/o timeout" at a private address.',
  'answer.ingressCidrs.without':
    'With --ingress cidrs they have to be given. Workloads in a block that is left out get "dial tcp 10.x:443: i/o timeout".',
  'answer.ingressSecurityGroupIds.without':
    'With --ingress security-groups a client group is made. Workloads that are not in it get "dial tcp 10.x:443: i/o timeout".',
  'answer.s3PrefixListId.without':
    'Groups that restrict what goes out let HTTPS out to any address: with a way to the internet that is every host.',
  'answer.ipAddressType.without':
    'The endpoints have IPv4 addresses. A client that has IPv6 only does not reach them; it could not pull either.',
  'answer.vpcIpv6Cidrs.without':
    'Calls over IPv6 from these blocks are not let in and time out. Pulls use IPv4 and work.',
  'answer.ecrPublic.without':
    'Calls to the API of ECR Public go over the internet, or time out. Pulls from public.ecr.aws are the same either way.',
  'answer.privateDns.without':
    'The names of the services lead to the endpoints. Where they do not, a pull ends in "CannotPullContainerError … i/o timeout" at a public address.',
  'answer.hubZoneIds.without':
    'A spoke needs them, or --hub-profile. A name without its zone leads to a public address, and the call times out where nothing leads there.',
  'answer.hubProfileId.without':
    'A spoke needs it, or --hub-zones. Without either, the names lead to public addresses.',
  'answer.taskExecutionRole.without':
    'You bring a role of your own. One without conditions pulls from anywhere, also with credentials that were taken out of the VPC.',
  'answer.tags.without':
    'Each resource has its Name only: cost reports do not say whose it is, and a tag policy that asks for more refuses the deployment.',
  'answer.imageGb.without':
    'No image layers are counted among the traffic, so the endpoints look dearer beside NAT gateways: layers cost nothing over the S3 gateway.',
  'answer.monthlyGb.without':
    'The cost is that of the hours alone, and the comparison with NAT gateways only names the traffic from which endpoints cost less.',
  'answer.ci.without':
    'Nobody hears that a generated file was edited, or that a newer version would change it, until somebody runs status.',
  'answer.docsLanguage.without': 'README and scripts speak the language of the command that made them.',
} as const;

/** When a note of a plan is told, and what happens where it is not heeded: by the ids of a plan. */
export const notes = {
  'note.account_policy.when': 'With --endpoint-policy account.',
  'note.account_policy.without':
    'Whoever calls with another account’s credentials gets AccessDenied, "no VPC endpoint policy allows the … action".',
  'note.address_quota.when': 'Where a NAT gateway in each zone makes more of them than a Region gives addresses for.',
  'note.address_quota.without': 'The deployment stops with AddressLimitExceeded.',
  'note.codebuild_image.when': 'With the launch type codebuild-vpc.',
  'note.codebuild_image.without':
    'A repository policy that asks for this VPC (aws:SourceVpc) keeps CodeBuild from its environment image: the build fails before its first step.',
  'note.codebuild_privileged.when': 'With the launch type codebuild-vpc.',
  'note.codebuild_privileged.without':
    'A build that somebody else may change is root on its host and pushes to the repository with the role of the project.',
  'note.codebuild_repository.when': 'With the launch type codebuild-vpc.',
  'note.codebuild_repository.without': 'Each push ends in "name unknown: The repository with name … does not exist".',
  'note.cost_excludes.when': 'Always, unless --monthly-gb tells the traffic and nothing else is left out.',
  'note.cost_excludes.without':
    'The bill is higher than the sum: each GB through an interface endpoint is charged, and so is what else is named here.',
  'note.default_security_group.when': 'With a new VPC.',
  'note.default_security_group.without':
    'Security Hub goes on reporting EC2.2. What is started without a group gets this one, whose members all reach each other.',
  'note.dns_attributes.when': 'With an existing VPC.',
  'note.ecr_public_api_only.when': 'With --ecr-public.',
  'note.ecr_public_api_only.without':
    'docker pull public.ecr.aws/… ends in "lookup public.ecr.aws … i/o timeout" although the endpoint is there.',
  'note.ecs_agent_order.when': 'With launch types that run the ECS agent on instances.',
  'note.ecs_agent_order.without':
    'Instances that were there first go on calling the public endpoints: where nothing leads there, their agent is shown as disconnected.',
  'note.ecs_endpoints_mandatory.when':
    'With launch types that run the ECS agent on instances, in Regions that opened after 2023-12-23.',
  'note.ecs_endpoints_mandatory.without':
    'Instances do not register although a NAT gateway is there: the code of an older Region, with fewer endpoints, does not do here.',
  'note.egress_to_s3.when': 'Where a group for workloads or builds is made without --s3-prefix-list.',
  'note.egress_to_s3.without': 'With a way to the internet, the members of the group reach every host by HTTPS.',
  'note.eks_private_access.when': 'With launch types of EKS.',
  'note.eks_private_access.without':
    'Nodes do not reach the API server and never join: NodeCreationFailure, "Instances failed to join the kubernetes cluster".',
  'note.fargate_legacy_retired.when': 'With the launch type fargate-linux-legacy.',
  'note.fargate_legacy_retired.without': 'No task starts, whatever endpoints there are.',
  'note.features_in_vain.when': 'Where a feature was chosen that belongs to none of the chosen launch types.',
  'note.features_in_vain.without': 'Its endpoint is paid for in each zone, and nothing uses it.',
  'note.ingress_misses.when': 'Where the blocks of --ingress-cidrs leave out some of the VPC.',
  'note.ingress_misses.without': 'Pulls from there end in "dial tcp 10.x:443: i/o timeout" at a private address.',
  'note.inferred_ecs_managed_instances.when': 'With the launch type ecs-managed-instances.',
  'note.inferred_eks_auto.when': 'With the launch type eks-auto.',
  'note.inferred_workload.without':
    'An endpoint that no list names may be missing: what calls its service times out once the internet routes are gone.',
  'note.kms_not_for_pulls.when': 'With the feature kms.',
  'note.kms_not_for_pulls.without':
    'Where only pulls were to use it, the endpoint is paid for in each zone, and nothing uses it.',
  'note.layer_bucket_inferred.when': 'In partitions other than aws, whose layer buckets no document names.',
  'note.layer_bucket_inferred.without':
    'If the bucket has another name, the minimal S3 policy refuses each layer with 403 Forbidden. --s3-policy full does not name it.',
  'note.load_balancer_flags.when': 'With the feature load-balancer.',
  'note.load_balancer_flags.without':
    'The controller calls AWS WAF and Shield at public addresses and times out: no load balancer is made.',
  'note.managed_instances_nat.when': 'With the launch type ecs-managed-instances and no way to the internet.',
  'note.managed_instances_nat.without': 'Instances may never register, without an error that names the cause.',
  'note.nat_and_endpoints.when': 'With --internet nat.',
  'note.nat_and_endpoints.without':
    'Without the endpoints the same pulls leave the VPC through the NAT gateway, which charges for each GB, layers included.',
  'note.no_internet.when': 'With --internet none.',
  'note.no_internet.without':
    'Such an image ends in "i/o timeout" at public.ecr.aws, docker.io or mcr.microsoft.com: no endpoint carries it.',
  'note.oidc_no_policy.when': 'With the feature oidc-issuer.',
  'note.oidc_no_policy.without': 'The deployment of a policy on it fails.',
  'note.organisation_member.when': 'With --endpoint-policy organisation.',
  'note.organisation_member.without':
    'Each call through the endpoints of ECR ends in AccessDenied, that of the login first.',
  'note.organisation_policy.when': 'With --endpoint-policy organisation.',
  'note.organisation_policy.without':
    'Accounts of partners get AccessDenied here, and a push to one of their registries is refused.',
  'note.others_cut_off.when': 'With an existing VPC and --ingress security-groups.',
  'note.others_cut_off.without':
    'From the minute that the endpoints are there, these workloads get "dial tcp 10.x:443: i/o timeout".',
  'note.price_unknown.when': 'In Regions for which no source gives a price.',
  'note.price_unknown.without': 'What the endpoints cost is first seen on the bill.',
  'note.protected_repositories.when': 'With --protected-repositories.',
  'note.protected_repositories.without':
    'Who relies on the endpoints alone loses a repository to a call from elsewhere: IAM has to deny it too.',
  'note.public_policy.when': 'With --ecr-public and an endpoint policy other than full.',
  'note.public_policy.without':
    'Callers that the policy does not name get AccessDenied, while a push to somebody else’s public registry passes.',
  'note.pull_only_policy.when': 'With --endpoint-policy pull-only.',
  'note.pull_only_policy.without':
    'A task, node or add-on whose role is not named ends in "no VPC endpoint policy allows the ecr:BatchGetImage action".',
  'note.pull_only_windows.when': 'With --endpoint-policy pull-only and --windows-layers.',
  'note.pull_only_windows.without':
    'docker push ends in "no VPC endpoint policy allows the ecr:InitiateLayerUpload action".',
  'note.pull_through_cache.when': 'With the feature pull-through-cache.',
  'note.pull_through_cache.without':
    'A role that lacks the two actions gets AccessDenied at the first pull of an image; later pulls of others hide it.',
  'note.pull_through_cache_upstream.when': 'With the feature pull-through-cache and no way to the internet.',
  'note.pull_through_cache_upstream.without':
    'The first task with an image that was never pulled elsewhere does not start.',
  'note.pull_through_cache_unverified.when':
    'With the feature pull-through-cache, in Regions of which no source says whether they have it.',
  'note.pull_through_cache_unverified.without':
    'If the Region has none, no rule can be made there, and images under its prefix are not found.',
  'note.region_opt_in.when': 'In Regions that an account has to enable.',
  'note.region_opt_in.without': 'AWS refuses each call to the Region, the first of the deployment among them.',
  'note.regional_sts.when': 'Where STS has an endpoint.',
  'note.regional_sts.without': 'Calls to the global name pass the endpoint by: "WebIdentityErr … sts… i/o timeout".',
  'note.registries_unknown.when': 'With --windows-layers, where neither --account-id nor --registries is given.',
  'note.registries_unknown.without':
    'Docker 27 and older leaves the layers out: each pull fetches them from mcr.microsoft.com.',
  'note.reused_endpoints.when': 'With --existing-endpoints.',
  'note.reused_endpoints.without':
    'An owner’s group, policy or private DNS that keeps workloads out is seen as a timeout or AccessDenied at that endpoint.',
  'note.s3_interruption.when': 'Where an existing VPC gets an S3 gateway endpoint.',
  'note.s3_interruption.without':
    'Transfers to S3 break off during the deployment; requests that a bucket policy lets in by aws:SourceIp get 403 after it.',
  'note.s3_minimal.when':
    'With --s3-policy minimal, in three forms: without internet, with NAT gateways, in an existing VPC.',
  'note.s3_minimal.without':
    'A bucket that is not named answers with 403 AccessDenied: dnf, installers, artifacts of other workloads.',
  'note.s3_source_vpc.when': 'With --s3-source-vpc.',
  'note.s3_source_vpc.without':
    'Who takes the condition out finds pulls as before, and a finding of Prowler (vpc_endpoint_connections_trust_boundaries).',
  'note.same_region.when': 'Always.',
  'note.same_region.without':
    'The pull of an image of another Region leaves the VPC, or ends in "i/o timeout" where nothing leads out.',
  'note.session_extras.when': 'With the features exec or session-manager.',
  'note.session_extras.without': 'An encrypted session does not open; one that is to be logged leaves no log.',
  'note.shared_subnets.when': 'With an existing VPC.',
  'note.shared_subnets.without': 'AWS refuses the endpoints: they have to be made in the account that owns the VPC.',
  'note.single_az.when': 'Where one Availability Zone is chosen.',
  'note.task_role.when': 'With --task-execution-role, in one form for each of its values.',
  'note.task_role.without':
    'A task of another VPC, or one after an endpoint was replaced, stops with AccessDenied on ecr:BatchGetImage.',
  'note.task_role_pull_only.when': 'With --task-execution-role and --endpoint-policy pull-only.',
  'note.task_role_pull_only.without':
    'Each task with this role ends in "no VPC endpoint policy allows the ecr:BatchGetImage action".',
  'note.task_role_secrets.when': 'With --task-execution-role and the features secrets or parameters.',
  'note.task_role_secrets.without':
    'The task does not start: "ResourceInitializationError: unable to pull secrets or registry auth … AccessDeniedException".',
  'note.unused_endpoints.when':
    'Where --from-describe, or a project that is there, names one that the answers do not need.',
  'note.unused_endpoints.without': 'Nothing: it is left alone and is in no file.',
  'note.unusual_zones.when': 'Where a zone is named that not every account has.',
  'note.unusual_zones.without': 'The deployment stops at the first subnet of that zone.',
  'note.unverified_services.when': 'Where no source says whether the Region has a service.',
  'note.unverified_services.without':
    'If it has not, the deployment stops with "The Vpc Endpoint Service … does not exist".',
  'note.windows_layers_pushed.when': 'With --windows-layers and --docker-engine 28 or newer.',
  'note.windows_layers_pushed.without':
    'Who sets allow-nondistributable-artifacts all the same, as an option of dockerd, keeps Docker 29 from starting.',
  'note.windows_licence.when': 'With --windows-layers, where an engine has to be told.',
  'note.zones_without_service.when': 'Where AWS has answered that a service is not offered in a zone that is chosen.',
  'note.zones_without_service.without':
    'The deployment stops with "does not support the availability zone of the subnet".',
  'note.windows_licence.without':
    'ECR stores and bills the base layers, about 1.7 GiB for Windows Server Core, whether or not the licence allows the copy.',
} as const;

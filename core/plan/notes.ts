import { containsCidr } from 'cidr-tools';
import type { Answers } from '../answers/index.js';
import {
  DEFAULT_ADDRESS_QUOTA,
  dualStackApiHost,
  featuresOf,
  findService,
  isFeatureOf,
  type Region,
  registryHost,
  type SourceKey,
  serviceHosts,
  servicePresence,
  workloadsOf,
  zonesWithout,
} from '../catalogue/index.js';
import type { Message } from '../report/messages/message.js';
import { neededServices } from './endpoints.js';
import { planOutsideBlocks } from './outside-blocks.js';
import type { Content } from './parts.js';
import type { Cost, Note } from './plan.js';

/** What a user should know before deploying, cautions first. */
export function planNotes(answers: Answers, region: Region, cost: Cost, content: Content): Note[] {
  // Where nothing is needed, the omissions say why.
  if (content.endpoints.length === 0) return [];
  const notes = [
    ...cautions(answers, region, cost, content),
    zoneCaution(region, content),
    ...existingVpcNotes(answers, content),
    ...buildNotes(answers, content),
    ...fipsNotes(answers, region),
    ...policyNotes(answers, content),
    ...taskRoleNotes(answers, content),
    ...dualStackNotes(answers, region, content),
    ...dnsNotes(answers, content),
    ...outsideNotes(answers, content),
    ...information(answers, region),
  ];
  const told = notes.filter((note) => note !== null);
  return [...told.filter(({ level }) => level === 'caution'), ...told.filter(({ level }) => level !== 'caution')];
}

type Candidate = Note | null;

function cautions(answers: Answers, region: Region, cost: Cost, { endpoints, vpc, subnets }: Content): Candidate[] {
  const sources = vpc.kind === 'new' ? subnets.app.flatMap(({ cidr }) => cidr ?? []) : vpc.cidrs;
  const isLetIn = (block: string) => answers.ingressCidrs.some((cidr) => containsCidr(cidr, block));
  const missed = answers.ingress === 'cidrs' ? sources.filter((block) => !isLetIn(block)) : [];
  const isMinimal = answers.s3Policy === 'minimal' && endpoints.some(({ type }) => type === 'Gateway');
  const gateways =
    answers.internet === 'nat' && answers.natGateways === 'per-az' ? answers.availabilityZones.length : 0;
  const unusual = answers.availabilityZones.filter((zone) => !region.azNames.includes(zone));
  const vain = featuresOf(answers.features).filter((feature) => !isFeatureOf(feature, answers.workloads));
  const inferred = workloadsOf(answers.workloads).filter((workload) => workload.inferred);
  return [
    when(answers.availabilityZones.length === 1, 'single_az', { id: 'note.singleAz' }, 'S38'),
    when(
      region.optIn === 'required',
      'region_opt_in',
      { id: 'note.regionOptIn', parameters: { region: region.id } },
      'S13',
    ),
    when(
      unusual.length > 0,
      'unusual_zones',
      { id: 'note.unusualZones', parameters: { zones: unusual.join(', ') } },
      'S13',
    ),
    when(
      cost.monthlyUsd === null,
      'price_unknown',
      { id: 'note.priceUnknown', parameters: { region: region.id } },
      'S12',
    ),
    when(
      region.ecrLayerBucketArnConfidence === 'inferred',
      'layer_bucket_inferred',
      { id: 'note.layerBucketInferred', parameters: { partition: region.partition } },
      'S1',
    ),
    when(
      isMinimal && answers.vpc === 'new' && answers.internet === 'none',
      's3_minimal',
      { id: 'note.s3Minimal' },
      'S11',
    ),
    when(
      isMinimal && answers.internet === 'nat',
      's3_minimal',
      { id: 'note.s3MinimalNat', parameters: { region: region.id } },
      'S33',
    ),
    when(isMinimal && answers.vpc === 'existing', 's3_minimal', { id: 'note.s3MinimalExisting' }, 'S11'),
    when(
      answers.workloads.includes('fargate-linux-legacy'),
      'fargate_legacy_retired',
      { id: 'note.fargateLegacyRetired' },
      'fargateVersions',
    ),
    when(
      gateways > DEFAULT_ADDRESS_QUOTA,
      'address_quota',
      { id: 'note.addressQuota', parameters: { gateways } },
      'vpcQuotas',
    ),
    when(answers.endpointPolicy === 'account', 'account_policy', { id: 'note.accountPolicy' }, 'S11'),
    when(
      missed.length > 0,
      'ingress_misses',
      { id: 'note.ingressMisses', parameters: { cidrs: missed.join(', ') } },
      'S37',
    ),
    ...policyCautions(answers, endpoints),
    when(answers.internet === 'none', 'no_internet', { id: 'note.noInternet' }, 'S8'),
    when(
      vain.length > 0,
      'features_in_vain',
      { id: 'note.featuresInVain', parameters: { features: vain.map(({ id }) => id).join(', ') } },
      vain[0]?.source ?? 'design',
    ),
    ...inferred.map(({ id, source }) =>
      when(
        true,
        `inferred_${id.replaceAll('-', '_')}`,
        { id: 'note.inferredWorkload', parameters: { workload: id } },
        source,
      ),
    ),
    when(
      answers.workloads.includes('ecs-managed-instances') && answers.internet === 'none',
      'managed_instances_nat',
      { id: 'note.managedInstancesNat' },
      'S24',
    ),
    when(
      answers.features.includes('pull-through-cache') && answers.internet === 'none',
      'pull_through_cache_upstream',
      { id: 'note.upstreamPath' },
      'S4',
    ),
  ].map((note) => note && { ...note, level: 'caution' as const });
}

/** Endpoints whose subnets AWS would refuse. Those that exist already have theirs. */
function zoneCaution(region: Region, { endpoints, subnets }: Content): Candidate {
  const zones = subnets.endpoint.map(({ zone }) => zone.name);
  const services = endpoints
    .filter(({ type, reuse }) => type === 'Interface' && reuse === null)
    .map(({ service }) => ({ service, ids: zonesWithout(region, service, zones) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ service, ids }) => `${service} (${ids.join(', ')})`);
  const parameters = { region: region.id, services: services.join(', ') };
  return caution(
    services.length > 0,
    'zones_without_service',
    { id: 'note.zonesWithoutService', parameters },
    'describeServices',
  );
}

/** What the policies of ECR cut off, and what they leave open. Those of endpoints that exist already are not ours. */
function policyCautions(
  { endpointPolicy, orgId, policyRoles, windowsLayers }: Answers,
  endpoints: Content['endpoints'],
) {
  const isOurs = endpoints.some(({ policy }) => policy === 'ecr');
  const ofOrganisation = isOurs && endpointPolicy === 'organisation';
  const ofPulls = isOurs && endpointPolicy === 'pull-only';
  const organisation = { organisation: orgId ?? '' };
  return [
    when(ofOrganisation, 'organisation_policy', { id: 'note.organisationPolicy', parameters: organisation }, 'S11'),
    when(ofOrganisation, 'organisation_member', { id: 'note.organisationMember', parameters: organisation }, 'S11'),
    when(ofPulls, 'pull_only_policy', { id: 'note.pullOnlyPolicy', parameters: { count: policyRoles.length } }, 'S28'),
    when(ofPulls && windowsLayers, 'pull_only_windows', { id: 'note.pullOnlyWindows' }, 'S35'),
  ];
}

/** What an existing VPC has that a new one has not: other users, and endpoints that are not ours. */
function existingVpcNotes(answers: Answers, { vpc, endpoints }: Content): Candidate[] {
  if (vpc.kind === 'new') return [];
  const reused = endpoints.filter(({ reuse }) => reuse !== null).map(({ service }) => service);
  const created = endpoints
    .filter(({ type, reuse }) => type === 'Interface' && reuse === null)
    .map(({ service }) => service);
  const needed = new Set(endpoints.map(({ service }) => service));
  const unused = Object.keys(answers.existingEndpoints).filter((service) => !needed.has(service));
  return [
    caution(vpc.s3RouteTableIds.length > 0, 's3_interruption', { id: 'note.s3Interruption' }, 'S5'),
    caution(
      answers.ingress === 'security-groups' && created.length > 0,
      'others_cut_off',
      { id: 'note.othersCutOff', parameters: { services: created.join(', ') } },
      'S38',
    ),
    when(
      reused.length > 0,
      'reused_endpoints',
      { id: 'note.reusedEndpoints', parameters: { services: reused.join(', ') } },
      'S37',
    ),
    when(
      unused.length > 0,
      'unused_endpoints',
      { id: 'note.unusedEndpoints', parameters: { services: unused.join(', ') } },
      'design',
    ),
    when(true, 'dns_attributes', { id: 'note.dnsAttributes' }, 'S37'),
    when(true, 'shared_subnets', { id: 'note.sharedSubnets' }, 'S37'),
  ];
}

/** What concerns builds: CodeBuild, and Windows images that are pushed. */
function buildNotes(answers: Answers, { codebuild, docker, securityGroups }: Content): Candidate[] {
  const restricted = [securityGroups.client, securityGroups.codebuild].some((group) =>
    group?.egress.some(({ cidr }) => cidr === '0.0.0.0/0'),
  );
  return [
    caution(
      docker !== null && docker.registries.length === 0,
      'registries_unknown',
      { id: 'note.registriesUnknown' },
      'S15',
    ),
    caution(docker !== null, 'windows_licence', { id: 'note.windowsLicence' }, 'S17'),
    when(answers.windowsLayers && docker === null, 'windows_layers_pushed', { id: 'note.windowsLayersPushed' }, 'S14'),
    caution(codebuild !== null, 'codebuild_privileged', { id: 'note.codebuildPrivileged' }, 'S35'),
    when(
      codebuild !== null,
      'codebuild_repository',
      { id: 'note.codebuildRepository', parameters: { repository: answers.repository } },
      'S35',
    ),
    when(codebuild !== null, 'codebuild_image', { id: 'note.codebuildImage' }, 'S44'),
    when(restricted, 'egress_to_s3', { id: 'note.egressToS3' }, 'S5'),
    when(answers.ecrPublic, 'ecr_public_api_only', { id: 'note.ecrPublicApiOnly' }, 'S8'),
  ];
}

/** What clients have to know of the endpoints with validated cryptography, whose names are not the usual ones. */
function fipsNotes({ fips, workloads, features }: Answers, region: Region): Candidate[] {
  if (!fips) return [];
  const hosts = { host: registryHost(region, 'ACCOUNT', fips), usual: registryHost(region, 'ACCOUNT') };
  const agents = workloadsOf(workloads).filter(({ agentLogsIn }) => agentLogsIn);
  return [
    caution(true, 'fips_clients', { id: 'note.fipsClients', parameters: hosts }, 'S40'),
    caution(
      features.includes('pull-through-cache'),
      'fips_pull_through_cache',
      { id: 'note.fipsPullThroughCache', parameters: hosts },
      'S4',
    ),
    caution(
      workloads.includes('lambda-image'),
      'fips_lambda',
      { id: 'note.fipsLambda', parameters: { usual: hosts.usual } },
      'S22',
    ),
    caution(
      agents.length > 0,
      'fips_agents',
      {
        id: 'note.fipsAgents',
        parameters: { workloads: agents.map(({ id }) => id).join(', '), usual: serviceHosts(region, 'ecr.api').join() },
      },
      'S40',
    ),
    when(true, 'fips_not_listed', { id: 'note.fipsNotListed' }, 'S7'),
  ];
}

/** What dual-stack endpoints do not bring, and what of them is not verified. */
function dualStackNotes({ ipAddressType }: Answers, region: Region, { endpoints }: Content): Candidate[] {
  if (ipAddressType !== 'dualstack') return [];
  const reused = endpoints.filter(({ reuse }) => reuse !== null).map(({ service }) => service);
  return [
    caution(true, 'dual_stack_ipv4', { id: 'note.dualStackIpv4' }, 'S1'),
    caution(
      true,
      'dual_stack_hosts',
      {
        id: 'note.dualStackHosts',
        parameters: { region: region.id, api: dualStackApiHost(region), usual: registryHost(region, 'ACCOUNT') },
      },
      'S31',
    ),
    caution(true, 'dual_stack_services', { id: 'note.dualStackServices', parameters: { region: region.id } }, 'S37'),
    caution(
      reused.length > 0,
      'dual_stack_reused',
      { id: 'note.dualStackReused', parameters: { services: reused.join(', ') } },
      'S1',
    ),
  ];
}

/** What concerns the names of the endpoints. */
function dnsNotes(answers: Answers, content: Content): Candidate[] {
  return [...byUrlNotes(answers, content), ...hubNotes(answers, content), ...spokeNotes(content), agentNames(answers)];
}

function byUrlNotes({ workloads }: Answers, { endpoints }: Content): Candidate[] {
  const agents = workloadsOf(workloads).filter(({ agentLogsIn }) => agentLogsIn);
  return endpoints.flatMap(({ url, hosts }) => {
    if (url === null) return [];
    const host = hosts.join(', ');
    return [
      caution(
        agents.length > 0,
        'api_by_url_agents',
        { id: 'note.apiByUrlAgents', parameters: { host, workloads: agents.map(({ id }) => id).join(', ') } },
        'S1',
      ),
      when(true, 'api_by_url', { id: 'note.apiByUrl', parameters: { host, url } }, 'serviceEndpoints'),
    ];
  });
}

/** What a hub needs beside what is made here. */
function hubNotes({ ingress }: Answers, { hostedZones }: Content): Candidate[] {
  const zones = hostedZones.length;
  if (zones === 0) return [];
  const ownOnly: readonly string[] = ['vpc-cidr', 'security-groups'];
  return [
    caution(ownOnly.includes(ingress), 'hub_ingress', { id: 'note.hubIngress' }, 'centralEndpoints'),
    when(true, 'hub_transit', { id: 'note.hubTransit' }, 'centralEndpoints'),
    when(true, 'hub_layers', { id: 'note.hubLayers' }, 'S5'),
    when(true, 'hub_controls', { id: 'note.hubControls' }, 'securityHubEc2'),
    when(true, 'hub_zones_cost', { id: 'note.hubZonesCost', parameters: { zones } }, 'route53Pricing'),
  ];
}

/** What a spoke needs of its hub. */
function spokeNotes({ hub }: Content): Candidate[] {
  if (hub === null) return [];
  return [
    caution(true, 'spoke_transit', { id: 'note.spokeTransit' }, 'centralEndpoints'),
    when(true, 'spoke_controls', { id: 'note.spokeControls' }, 'securityHubEc2'),
    when(hub.zones.length > 0, 'spoke_authorised', { id: 'note.spokeAuthorised' }, 'zonesOfOtherAccounts'),
    when(hub.profileId !== null, 'spoke_profile', { id: 'note.spokeProfile' }, 'route53Profiles'),
  ];
}

/** DNS by hand has to have what the ECS agent is told, too. */
function agentNames(answers: Answers): Candidate {
  const { privateDns, region } = answers;
  const isCentral = privateDns === 'central-hub' || privateDns === 'central-spoke';
  const needed = neededServices(answers).some(({ name }) => findService(name).numberedHosts.length > 0);
  return caution(isCentral && needed, 'agent_names', { id: 'note.agentNames', parameters: { region } }, 'S3');
}

/** What hosts outside the VPC need beside what is made here. */
function outsideNotes(answers: Answers, { vpc }: Content): Candidate[] {
  const outside = workloadsOf(answers.workloads).filter(({ outsideVpc }) => outsideVpc);
  if (outside.length === 0) return [];
  const named = { workloads: outside.map(({ id }) => id).join(', ') };
  const cidrs = planOutsideBlocks(answers, vpc).join(', ');
  return [
    caution(true, 'outside_dns', { id: 'note.outsideDns', parameters: named }, 'inboundResolver'),
    caution(true, 'outside_routes', { id: 'note.outsideRoutes', parameters: { cidrs } }, 'S38'),
    caution(true, 'outside_layers', { id: 'note.outsideLayers', parameters: named }, 'S5'),
    caution(vpc.kind === 'existing', 'outside_s3_claimed', { id: 'note.outsideS3Claimed' }, 'S37'),
    when(true, 'outside_registration', { id: 'note.outsideRegistration', parameters: named }, 'S25'),
  ];
}

function caution(holds: boolean, id: string, because: Message, source: SourceKey): Candidate {
  return holds ? { id, level: 'caution', because, source } : null;
}

function policyNotes({ protectedRepositories, s3SourceVpc }: Answers, { endpoints }: Content): Candidate[] {
  const has = (id: string) => endpoints.some(({ policy }) => policy === id);
  return [
    when(
      has('ecr') && protectedRepositories.length > 0,
      'protected_repositories',
      { id: 'note.protectedRepositories', parameters: { repositories: protectedRepositories.join(', ') } },
      'S1',
    ),
    when(has('s3') && s3SourceVpc, 's3_source_vpc', { id: 'note.s3SourceVpc' }, 'endpointPolicies'),
    when(has('ecr_public'), 'public_policy', { id: 'note.publicPolicy' }, 'ecrPublicPolicies'),
  ];
}

function taskRoleNotes({ taskExecutionRole, endpointPolicy, features }: Answers, { endpoints }: Content): Candidate[] {
  const isThere = taskExecutionRole !== 'none';
  const isOurs = endpoints.some(({ policy }) => policy === 'ecr');
  const needsSecrets = features.includes('secrets') || features.includes('parameters');
  return [
    when(isThere && taskExecutionRole === 'vpc', 'task_role', { id: 'note.taskRoleVpc' }, 'S28'),
    when(isThere && taskExecutionRole !== 'vpc', 'task_role', { id: 'note.taskRoleEndpoints' }, 'S28'),
    when(
      isThere && isOurs && endpointPolicy === 'pull-only',
      'task_role_pull_only',
      { id: 'note.taskRolePullOnly' },
      'S28',
    ),
    when(isThere && needsSecrets, 'task_role_secrets', { id: 'note.taskRoleSecrets' }, 'S28'),
  ];
}

function information(answers: Answers, region: Region): Candidate[] {
  const names = neededServices(answers).map(({ name }) => name);
  // A spoke's endpoints, and so what its Region has of them, are its hub's question.
  const asked = answers.privateDns === 'central-spoke' ? [] : names;
  const unverified = asked.filter((name) => servicePresence(region, name) === 'unverified');
  const onEc2 = names.includes('ecs-agent') && names.includes('ecs');
  const onEks = workloadsOf(answers.workloads).some(({ eks }) => eks);
  return [
    when(answers.internet === 'nat', 'nat_and_endpoints', { id: 'note.natAndEndpoints' }, 'S1'),
    when(
      onEc2,
      'ecs_agent_order',
      { id: answers.vpc === 'new' ? 'note.ecsAgentOrder' : 'note.ecsAgentOrderExisting' },
      'S3',
    ),
    when(
      onEc2 && region.ecsTrioMandatory !== null,
      'ecs_endpoints_mandatory',
      { id: 'note.ecsEndpointsMandatory', parameters: { region: region.id } },
      'S3',
    ),
    when(answers.features.includes('pull-through-cache'), 'pull_through_cache', { id: 'note.pullThroughCache' }, 'S4'),
    caution(
      answers.features.includes('pull-through-cache') && region.services.ecrPullThroughCache === null,
      'pull_through_cache_unverified',
      { id: 'note.pullThroughCacheUnverified', parameters: { region: region.id } },
      'S4',
    ),
    when(answers.features.includes('kms'), 'kms_not_for_pulls', { id: 'note.kmsNotForPulls' }, 'S29'),
    when(
      answers.features.includes('exec') || answers.features.includes('session-manager'),
      'session_extras',
      { id: 'note.sessionExtras' },
      'S27',
    ),
    when(onEks, 'eks_private_access', { id: 'note.eksPrivateAccess' }, 'S9'),
    when(answers.features.includes('load-balancer'), 'load_balancer_flags', { id: 'note.loadBalancerFlags' }, 'S9'),
    when(names.includes('sts'), 'regional_sts', { id: 'note.regionalSts', parameters: { region: region.id } }, 'S9'),
    when(names.includes('oidc-eks'), 'oidc_no_policy', { id: 'note.oidcNoPolicy' }, 'S26'),
    when(
      unverified.length > 0,
      'unverified_services',
      { id: 'note.unverifiedServices', parameters: { services: unverified.join(', '), region: region.id } },
      'S7',
    ),
    when(true, 'same_region', { id: 'note.sameRegion' }, 'S6'),
    costExclusion(answers),
    when(answers.vpc === 'new', 'default_security_group', { id: 'note.defaultSecurityGroup' }, 'design'),
  ];
}

/** What the sum does not have: traffic that nobody told, and what is billed by services that are not the endpoints'. */
function costExclusion({ internet, flowLogs, monthlyGb }: Answers): Candidate {
  const note = (because: Message, source: SourceKey) => when(true, 'cost_excludes', because, source);
  // What else goes out through a NAT gateway is not known.
  if (internet === 'nat') return note({ id: 'note.costExcludesNat' }, 'natPricing');
  if (monthlyGb === 0) return note({ id: flowLogs ? 'note.costExcludes' : 'note.costExcludesData' }, 'S12');
  return flowLogs ? note({ id: 'note.costExcludesLogs' }, 'S12') : null;
}

function when(holds: boolean, id: string, because: Message, source: SourceKey): Candidate {
  return holds ? { id, level: 'information', because, source } : null;
}

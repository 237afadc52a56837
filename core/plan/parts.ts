import { isRegistryService, workloadsOf } from '../catalogue/index.js';
import type { Plan, PlanParts } from './plan.js';

/** What the parts are worked out from. */
export type Content = Pick<
  Plan,
  'answers' | 'vpc' | 'subnets' | 'endpoints' | 'hostedZones' | 'hub' | 'securityGroups' | 'codebuild' | 'docker'
>;

/** What a plan has, by name. */
export function planParts({
  answers,
  vpc,
  subnets,
  endpoints,
  hostedZones,
  hub,
  securityGroups,
  codebuild,
  docker,
}: Content): PlanParts {
  const { iac, windowsLayers, ecrPublic, accountId, ci, fips } = answers;
  const created = endpoints.filter(({ reuse }) => reuse === null);
  const ofRegistry = created.some(({ policy }) => policy === 'ecr');
  const rules = Object.values(securityGroups).flatMap((group) => (group ? [...group.ingress, ...group.egress] : []));
  const cloudformation = iac.includes('cloudformation');
  const cdk = iac.includes('cdk');
  return {
    terraform: iac.includes('terraform'),
    cloudformation,
    cdk,
    stack: cloudformation || cdk,
    severalFlavours: iac.length > 1,
    severalZones: answers.availabilityZones.length > 1,
    newVpc: vpc.kind === 'new',
    existingVpc: vpc.kind === 'existing',
    appSubnets: subnets.app.length > 0,
    endpointSubnets: vpc.kind === 'new' && answers.endpointSubnets === 'dedicated',
    interfaceEndpoints: created.some(({ type }) => type === 'Interface'),
    s3Gateway: created.some(({ type }) => type === 'Gateway'),
    s3Interface: created.some(({ service, type }) => service === 's3' && type === 'Interface'),
    reusedEndpoints: created.length < endpoints.length,
    resources:
      endpoints.length > 0 &&
      (vpc.kind === 'new' ||
        created.length > 0 ||
        hub !== null ||
        answers.taskExecutionRole !== 'none' ||
        Object.values(securityGroups).some((group) => group !== null)),
    interfacePolicy: created.some(({ type, policy }) => type === 'Interface' && policy !== null),
    registryPolicy: ofRegistry,
    publicPolicy: created.some(({ policy }) => policy === 'ecr_public'),
    organisationPolicy: ofRegistry && answers.endpointPolicy === 'organisation',
    pullOnlyPolicy: ofRegistry && answers.endpointPolicy === 'pull-only',
    protectedRepositories: ofRegistry && answers.protectedRepositories.length > 0,
    s3Policy: created.some(({ policy }) => policy === 's3'),
    ingressBlocks: answers.ingress !== 'security-groups',
    s3SourceVpc: answers.s3SourceVpc && created.some(({ policy }) => policy === 's3'),
    allPrivateDns: created.every(({ type, privateDns }) => type === 'Gateway' || privateDns),
    apiByUrl: created.some(({ url }) => url !== null),
    hostedZones: hostedZones.length > 0,
    spoke: hub !== null,
    hubProfile: hub !== null && hub.profileId !== null,
    hubZones: hub !== null && hub.zones.length > 0,
    vpcRules: rules.some(({ ofVpc }) => ofVpc),
    groupRules: rules.some(({ groupId }) => groupId !== null),
    taskExecutionRole: answers.taskExecutionRole !== 'none',
    taskRoleByEndpoints: answers.taskExecutionRole === 'vpc-and-endpoints',
    severalRegistryEndpoints: endpoints.filter(({ service }) => isRegistryService(service)).length > 1,
    ecs: workloadsOf(answers.workloads).some(({ ecs }) => ecs),
    cacheByInternet: answers.features.includes('pull-through-cache') && answers.internet !== 'none',
    codebuild: codebuild !== null,
    codebuildSource: codebuild?.sourceLocation != null,
    sourceFolder: codebuild?.sourceLocation?.endsWith('/') === true,
    docker: docker !== null,
    daemonJson: docker !== null && docker.registries.length > 0,
    windowsLayers,
    ecrPublic,
    fips,
    dualStack: created.some(({ dualStack }) => dualStack),
    ipv6Rules: rules.some(({ ipv6 }) => ipv6),
    unnamedIpv6Rules: rules.some(({ ipv6, ipv6Cidr }) => ipv6 && ipv6Cidr === null),
    accountId: accountId !== null,
    githubActions: ci === 'github-actions',
  };
}

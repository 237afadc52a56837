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
  const { iac, windowsLayers, ecrPublic, accountId } = answers;
  const created = endpoints.filter(({ reuse }) => reuse === null);
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
    reusedEndpoints: created.length < endpoints.length,
    resources:
      endpoints.length > 0 &&
      (vpc.kind === 'new' ||
        created.length > 0 ||
        hub !== null ||
        Object.values(securityGroups).some((group) => group !== null)),
    ecrPolicy: created.some(({ policy }) => policy === 'ecr'),
    s3Policy: created.some(({ policy }) => policy === 's3'),
    allPrivateDns: created.every(({ type, privateDns }) => type === 'Gateway' || privateDns),
    apiByUrl: created.some(({ url }) => url !== null),
    hostedZones: hostedZones.length > 0,
    spoke: hub !== null,
    hubProfile: hub !== null && hub.profileId !== null,
    hubZones: hub !== null && hub.zones.length > 0,
    vpcRules: rules.some(({ ofVpc }) => ofVpc),
    groupRules: rules.some(({ groupId }) => groupId !== null),
    codebuild: codebuild !== null,
    codebuildSource: codebuild?.sourceLocation != null,
    sourceFolder: codebuild?.sourceLocation?.endsWith('/') === true,
    docker: docker !== null,
    daemonJson: docker !== null && docker.registries.length > 0,
    windowsLayers,
    ecrPublic,
    accountId: accountId !== null,
  };
}

import type { Answers, FieldKey } from '../answers/index.js';
import {
  endpointUrl,
  featuresOf,
  findService,
  interfaceServiceName,
  isRegistryService,
  type Region,
  type RegistryKind,
  SERVICES,
  type SourceKey,
  s3GatewayServiceName,
  serviceHosts,
  serviceOfKind,
  workloadsOf,
} from '../catalogue/index.js';
import type { Message, MessageId } from '../report/messages/message.js';
import { restrictsRegistry } from './ecr-policies.js';
import type { Network } from './network.js';
import type { Endpoint } from './plan.js';

/** The endpoints that the workloads and features need together: the union of their sets, in the catalogue's order, and the S3 gateway. */
export function planEndpoints(answers: Answers, region: Region, network: Network): Endpoint[] {
  // Those of a spoke are its hub's.
  const services = answers.privateDns === 'central-spoke' ? [] : neededServices(answers);
  const interfaces = services.map(({ name, users, source }): Endpoint => {
    const { id, title } = findService(name);
    const reuse = answers.existingEndpoints[name] ?? null;
    const byUrl = answers.privateDns === 'ecr-api-off' && isRegistryService(name, 'api');
    return {
      id,
      service: name,
      serviceName: interfaceServiceName(region, name),
      title,
      type: 'Interface',
      dualStack: reuse === null && isDualStack(answers),
      privateDns: !byUrl && answers.privateDns !== 'central-hub',
      privateDnsOnlyForInboundResolver: false,
      url: byUrl ? endpointUrl(region, name) : null,
      hosts: serviceHosts(region, name),
      policy: reuse === null ? endpointPolicyId(answers, name) : null,
      subnetIds: reuse === null ? network.subnets.endpoint.map((subnet) => subnet.id) : [],
      routeTableIds: [],
      reuse,
      because: becauseOf(id as ServiceId, users),
      source,
    };
  });
  if (!pullsInVpc(answers)) return interfaces;
  return [...interfaces, ...s3Interfaces(answers, region, network), ...s3Gateways(answers, region, network)];
}

/** Whether any image is pulled through the VPC: otherwise nothing there needs layers either. */
function pullsInVpc({ workloads }: Answers): boolean {
  return workloadsOf(workloads).some((workload) => workload.pullsInVpc);
}

type ServiceId =
  Exclude<
    Extract<MessageId, `because.${string}`>,
    `because.${'s3' | 's3Existing' | 's3Interface' | 'ecrPublic' | 'hostedZone'}`
  > extends `because.${infer Id}`
    ? Id
    : never;

function becauseOf(service: ServiceId, users: readonly string[]): Message {
  if (users.length === 0) return { id: 'because.ecrPublic' };
  // There are more of them than TypeScript tells apart.
  return { id: `because.${service}`, parameters: { users: users.join(', ') } } as Message;
}

interface NeededService {
  readonly name: string;
  /** Ids of the workloads and features that need it. */
  readonly users: readonly string[];
  readonly source: SourceKey;
}

/** The interface services that the answers need, each with who needs it. */
export function neededServices(
  answers: Pick<Answers, Extract<FieldKey, 'workloads' | 'features' | 'ecrPublic' | 'fips'>>,
): NeededService[] {
  const users = [...workloadsOf(answers.workloads), ...featuresOf(answers.features)];
  const kind = registryKind(answers);
  return SERVICES.flatMap(({ name }) => {
    const needing = users.filter((user) => user.services.some((service) => serviceOfKind(service, kind) === name));
    const [first] = needing;
    if (first) return [{ name, users: needing.map(({ id }) => id), source: first.source }];
    return answers.ecrPublic && name === 'ecr-public.api' ? [{ name, users: [], source: 'S1' }] : [];
  });
}

/** Which endpoints of the registry the answers ask for. */
export function registryKind({ fips }: Pick<Answers, 'fips'>): RegistryKind {
  return fips ? 'fips' : 'usual';
}

function isDualStack({ ipAddressType }: Answers): boolean {
  return ipAddressType === 'dualstack';
}

function endpointPolicyId(answers: Answers, service: string): string | null {
  if (service === 'ecr-public.api') return answers.endpointPolicy === 'full' ? null : 'ecr_public';
  return isRegistryService(service) && restrictsRegistry(answers) ? 'ecr' : null;
}

/**
 * For hosts outside the VPC, beside the gateway: only they are led to it, and what is in the VPC keeps the gateway, which costs nothing and
 * which AWS asks for before it gives such names.
 */
function s3Interfaces(answers: Answers, region: Region, { subnets }: Network): Endpoint[] {
  const users = workloadsOf(answers.workloads).filter(({ outsideVpc }) => outsideVpc);
  if (users.length === 0) return [];
  const { title, source } = findService('s3');
  return [
    {
      id: 's3_interface',
      service: 's3',
      serviceName: interfaceServiceName(region, 's3'),
      title,
      type: 'Interface',
      dualStack: isDualStack(answers),
      privateDns: true,
      privateDnsOnlyForInboundResolver: true,
      url: null,
      // Within the VPC its names lead to the gateway.
      hosts: [],
      policy: s3PolicyId(answers),
      subnetIds: subnets.endpoint.map((subnet) => subnet.id),
      routeTableIds: [],
      reuse: null,
      because: { id: 'because.s3Interface', parameters: { users: users.map(({ id }) => id).join(', ') } },
      source,
    },
  ];
}

function s3PolicyId({ s3Policy }: Answers): string | null {
  return s3Policy === 'minimal' ? 's3' : null;
}

/** The gateway that the VPC has already, left alone, and one of ours for the route tables that it lacks: a table takes one route to S3. */
function s3Gateways(answers: Answers, region: Region, { vpc, routeTables }: Network): Endpoint[] {
  const { id, title, source } = findService('s3');
  const gateway = {
    id,
    service: 's3',
    serviceName: s3GatewayServiceName(region),
    title,
    type: 'Gateway',
    privateDns: false,
    privateDnsOnlyForInboundResolver: false,
    url: null,
    hosts: serviceHosts(region, 's3'),
    subnetIds: [],
    because: { id: 'because.s3' },
    source,
  } as const satisfies Partial<Endpoint>;
  const reuse = answers.existingEndpoints.s3;
  const routeTableIds =
    vpc.kind === 'existing'
      ? vpc.s3RouteTableIds
      : routeTables.flatMap((table) => (table.tier === 'app' ? table.id : []));
  const created = {
    ...gateway,
    policy: s3PolicyId(answers),
    // Beside dual-stack endpoints of ECR it has to be so too. Source S1.
    dualStack: isDualStack(answers),
    routeTableIds,
    reuse: null,
  };
  if (reuse === undefined) return [created];
  const existing = {
    ...gateway,
    id: 's3_existing',
    policy: null,
    dualStack: false,
    routeTableIds: answers.existingS3RouteTableIds,
    reuse,
    because: { id: 'because.s3Existing' },
  } as const;
  return routeTableIds.length === 0 ? [existing] : [created, existing];
}

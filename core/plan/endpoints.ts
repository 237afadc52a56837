import type { Answers, FieldKey } from '../answers/index.js';
import {
  featuresOf,
  findService,
  interfaceServiceName,
  type Region,
  SERVICES,
  type SourceKey,
  s3GatewayServiceName,
  workloadsOf,
} from '../catalogue/index.js';
import type { MessageId } from '../report/messages/message.js';
import type { Network } from './network.js';
import type { Endpoint } from './plan.js';

/** The endpoints that the workloads and features need together: the union of their sets, in the catalogue's order, and the S3 gateway. */
export function planEndpoints(answers: Answers, region: Region, network: Network): Endpoint[] {
  const interfaces = neededServices(answers).map(({ name, users, source }): Endpoint => {
    const { id, title, hosts } = findService(name);
    return {
      id,
      service: name,
      serviceName: interfaceServiceName(region, name),
      title,
      type: 'Interface',
      privateDns: true,
      hosts: hosts.map((host) => `${host}.${region.id}.${region.dnsSuffix}`),
      policy: endpointPolicyId(answers, name),
      subnetIds: network.subnets.endpoint.map((subnet) => subnet.id),
      routeTableIds: [],
      because: { id: `because.${id as ServiceId}`, parameters: { users: users.join(', ') } },
      source,
    };
  });
  return [...interfaces, s3Gateway(answers, region, network)];
}

type ServiceId = Extract<MessageId, `because.${string}`> extends `because.${infer Id}` ? Id : never;

interface NeededService {
  readonly name: string;
  /** Ids of the workloads and features that need it. */
  readonly users: readonly string[];
  readonly source: SourceKey;
}

/** The interface services that the answers need, each with who needs it. */
export function neededServices(answers: Pick<Answers, Extract<FieldKey, 'workloads' | 'features'>>): NeededService[] {
  const users = [...workloadsOf(answers.workloads), ...featuresOf(answers.features)];
  return SERVICES.flatMap(({ name }) => {
    const needing = users.filter((user) => user.services.includes(name));
    const [first] = needing;
    return first ? [{ name, users: needing.map(({ id }) => id), source: first.source }] : [];
  });
}

function endpointPolicyId(answers: Answers, service: string): string | null {
  const isRegistry = service === 'ecr.api' || service === 'ecr.dkr';
  return isRegistry && answers.endpointPolicy !== 'full' ? 'ecr' : null;
}

function s3Gateway(answers: Answers, region: Region, network: Network): Endpoint {
  const { id, title, hosts, source } = findService('s3');
  return {
    id,
    service: 's3',
    serviceName: s3GatewayServiceName(region),
    title,
    type: 'Gateway',
    privateDns: false,
    hosts: hosts.map((host) => `${host}.${region.id}.${region.dnsSuffix}`),
    policy: answers.s3Policy === 'minimal' ? 's3' : null,
    subnetIds: [],
    routeTableIds: network.routeTables.filter((table) => table.tier === 'app').map((table) => table.id),
    because: { id: 'because.s3' },
    source,
  };
}

import type { Endpoint, NetworkModel, Vpc } from '../model.js';
import { hostsOutside } from './hosts-outside.js';
import { endpointsOf, finderOf, groupBy, listed, notJudgedOnce, serviceOf } from './lookups.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';
import { placeOfNothing } from './service-sets.js';
import { auditedVpcs } from './vpcs.js';

/**
 * A VPC that exists already may have a gateway of its own, or get a second one for tables that lack the first: there only none at all is
 * wrong, and only where the answers say that it had none.
 */
export const rule03: Rule = {
  id: '03',
  severity: 'error',
  title: { id: 'rule.03.title' },
  reason: { id: 'rule.03.reason' },
  source: 'S5',
  judge: (model, wanted) => [
    ...model.endpoints.flatMap(judgeType),
    ...judgeVpcs(model),
    ...judgeExistingVpc(model, wanted),
    ...judgeInterface(model, wanted),
  ],
};

function judgeType(endpoint: Endpoint): Judgement[] {
  const service = serviceOf(endpoint);
  if (endpoint.typeStated || endpoint.existing || !service.known || service.value !== 's3') return [];
  return [violated({ id: 'rule.03.type', parameters: { endpoint: endpoint.id } }, endpoint.place)];
}

function judgeVpcs(model: NetworkModel): readonly Judgement[] {
  const gateways = endpointsOf(model, 's3', 'Gateway');
  const byVpc = groupBy(gateways.known, ({ vpc }) => vpc);
  const unclear = [...gateways.unknown, ...byVpc.unknown];
  const find = finderOf(model.vpcs);
  const owned = new Map([...byVpc.groups.values()].map((group) => [ownerOf(group, find), group]));
  const vpcs = auditedVpcs(model);
  const lacking = vpcs.filter((vpc) => !owned.has(vpc));
  return [
    ...vpcs.flatMap((vpc) => judgeSeveral(vpc, owned.get(vpc) ?? [])),
    ...(unclear.length === 0
      ? lacking.map(({ id, place }) => violated({ id: 'rule.03.none', parameters: { vpc: id } }, place))
      : lacking.length > 0
        ? notJudgedOnce(unclear)
        : []),
  ];
}

function judgeSeveral(vpc: Vpc, [first, ...others]: readonly Endpoint[]): Judgement[] {
  if (first === undefined) return [];
  return others.map(({ id, place }) =>
    violated({ id: 'rule.03.several', parameters: { vpc: vpc.id, endpoints: listed([first.id, id]) } }, place),
  );
}

function ownerOf([endpoint]: readonly Endpoint[], find: ReturnType<typeof finderOf<Vpc>>): Vpc | undefined {
  return endpoint?.vpc.known ? find(endpoint.vpc.value) : undefined;
}

function judgeExistingVpc(model: NetworkModel, wanted: Wanted | null): Judgement[] {
  if (wanted?.vpc !== 'existing' || wanted.vpcId === null || auditedVpcs(model).length > 0) return [];
  if (Object.hasOwn(wanted.existingEndpoints, 's3')) return [];
  const gateways = endpointsOf(model, 's3', 'Gateway');
  if (gateways.known.length > 0) return [];
  if (gateways.unknown.length > 0) return notJudgedOnce(gateways.unknown);
  const place = { file: model.file, line: null, path: '' };
  return [violated({ id: 'rule.03.none', parameters: { vpc: wanted.vpcId } }, place)];
}

/** Hosts outside the VPC are led by names to an endpoint of the other type. */
function judgeInterface(model: NetworkModel, wanted: Wanted | null): Judgement[] {
  const workloads = hostsOutside(wanted);
  if (workloads.length === 0) return [];
  const { known, unknown } = endpointsOf(model, 's3', 'Interface');
  if (known.some(({ privateDns }) => privateDns.known && privateDns.value)) return [];
  const unclear = [...unknown, ...known.flatMap(({ privateDns }) => (privateDns.known ? [] : privateDns))];
  if (unclear.length > 0) return notJudgedOnce(unclear);
  const parameters = { workloads: listed(workloads) };
  return [violated({ id: 'rule.03.outside', parameters }, placeOfNothing(model))];
}

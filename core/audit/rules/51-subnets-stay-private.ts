import type { NetworkModel, Route, RouteTable, Subnet } from '../model.js';
import { knownValue } from '../value.js';
import { listed, notJudgedOnce } from './lookups.js';
import { associationsOf, tablesOf } from './route-tables.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';
import { auditedSubnets, subnetsWithEndpoints, tiersOf } from './subnets.js';

/**
 * A way out by NAT gateways is what the answers decide. Without answers it is taken for decided; a way in and out by an internet gateway
 * never is, where workloads and endpoints are.
 */
export const rule51: Rule = {
  id: '51',
  severity: 'error',
  title: { id: 'rule.51.title' },
  reason: { id: 'rule.51.reason' },
  source: 'securityHubEc2',
  judge: (model, wanted) => [
    ...judgeAddresses(model, wanted),
    ...(isClosed(wanted) ? judgeEveryTable(model) : judgeInnerTables(model, wanted)),
  ],
};

function isClosed(wanted: Wanted | null): boolean {
  return wanted?.vpc === 'new' && wanted.internet === 'none';
}

/** What is in a public subnet by design, such as a load balancer of code that is not ours, may have public addresses. */
function judgeAddresses(model: NetworkModel, wanted: Wanted | null): Judgement[] {
  const tiers = tiersOf(model, wanted);
  const byDesign = new Set(isClosed(wanted) ? [] : tiers.public);
  const subnets = auditedSubnets(model).filter((subnet) => !subnet.existing && !byDesign.has(subnet));
  const giving = subnets.filter(({ publicAddresses }) => knownValue(publicAddresses));
  // One of them may be public.
  if (giving.length > 0 && !isClosed(wanted) && tiers.unknown.length > 0) return notJudgedOnce(tiers.unknown);
  return [
    ...subnets.flatMap(({ id, publicAddresses }) =>
      knownValue(publicAddresses)
        ? [violated({ id: 'rule.51.addresses', parameters: { subnet: id } }, publicAddresses.place)]
        : [],
    ),
    ...notJudgedOnce(subnets.flatMap(({ publicAddresses }) => (publicAddresses.known ? [] : publicAddresses))),
  ];
}

/** No table leads out at all. */
function judgeEveryTable(model: NetworkModel): Judgement[] {
  const subnets = auditedSubnets(model);
  const associations = associationsOf(model);
  const judgements = [...tablesOf(associations, subnets).keys()].flatMap((table) =>
    table.routes.filter(({ kind }) => kind !== 'other').map((route) => judgeRoute(table, route, [])),
  );
  return [...judgements, ...notJudgedOnce(subnets.length === 0 ? [] : associations.unknown)];
}

/** No subnet of workloads and endpoints is on a table that leads to an internet gateway. */
function judgeInnerTables(model: NetworkModel, wanted: Wanted | null): Judgement[] {
  const { application, endpoint, unknown } = tiersOf(model, wanted);
  const inner = new Set([...application, ...endpoint, ...subnetsWithEndpoints(model)]);
  const judgements = [...tablesOf(associationsOf(model), inner)].flatMap(([table, subnets]) =>
    table.routes.filter(({ kind }) => kind === 'internet-gateway').map((route) => judgeRoute(table, route, subnets)),
  );
  return [...judgements, ...notJudgedOnce(unknown)];
}

function judgeRoute({ id }: RouteTable, { kind, destination, place }: Route, subnets: readonly Subnet[]): Judgement {
  const parameters = { table: id, destination: knownValue(destination) ?? '?' };
  if (kind === 'nat-gateway') return violated({ id: 'rule.51.nat', parameters }, place);
  if (subnets.length === 0) return violated({ id: 'rule.51.internet', parameters }, place);
  return violated(
    { id: 'rule.51.inner', parameters: { ...parameters, subnets: listed(subnets.map((subnet) => subnet.id)) } },
    place,
  );
}

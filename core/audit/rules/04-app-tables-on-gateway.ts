import type { NetworkModel } from '../model.js';
import { knownValue } from '../value.js';
import { endpointsOf, identityOf, ifKnown, listed, notJudgedOnce } from './lookups.js';
import { associationsOf, type GatewayTables, gatewayTablesOf, tablesOf } from './route-tables.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';
import { tiersOf } from './subnets.js';

/**
 * Judges VPCs that have a gateway: that there is none is said by rule 03. What is on the gateway of an existing VPC only the answers know.
 */
export const rule04: Rule = {
  id: '04',
  severity: 'error',
  title: { id: 'rule.04.title' },
  reason: { id: 'rule.04.reason' },
  source: 'S33',
  judge: (model, wanted) => {
    const gatewayTables = gatewayTablesOf(model);
    if (wanted?.vpc === 'existing') return judgeAnswers(model, gatewayTables, wanted);
    return judgeSubnets(model, gatewayTables, wanted);
  },
};

function judgeAnswers(model: NetworkModel, { ids, unknown }: GatewayTables, wanted: Wanted): Judgement[] {
  const needed = wanted.appRouteTableIds.filter((id) => !wanted.existingS3RouteTableIds.includes(id));
  const lacking = needed.filter((id) => !ids.has(id));
  if (lacking.length === 0) return [];
  if (unknown.length > 0) return notJudgedOnce(unknown);
  const [gateway] = endpointsOf(model, 's3', 'Gateway').known;
  if (gateway === undefined) return [];
  return lacking.map((table) =>
    violated({ id: 'rule.04.table', parameters: { table, gateway: gateway.id } }, gateway.place),
  );
}

function judgeSubnets(model: NetworkModel, gatewayTables: GatewayTables, wanted: Wanted | null): Judgement[] {
  const { application, unknown } = tiersOf(model, wanted);
  const gatewayOf = new Map(
    endpointsOf(model, 's3', 'Gateway').known.map((gateway) => [identityOf(knownValue(gateway.vpc) ?? ''), gateway]),
  );
  const tables = tablesOf(associationsOf(model), application);
  const lacking = [...tables].filter(([{ id }]) => !gatewayTables.ids.has(id));
  if (lacking.length === 0) return [];
  if (unknown.length > 0) return notJudgedOnce(unknown);
  return lacking.flatMap(([table, subnets]) =>
    ifKnown(table.vpc, ({ value }) => {
      const gateway = gatewayOf.get(identityOf(value));
      if (gateway === undefined) return [];
      const parameters = { table: table.id, subnets: listed(subnets.map(({ id }) => id)), gateway: gateway.id };
      return [violated({ id: 'rule.04.subnets', parameters }, table.place)];
    }),
  );
}

import { finderOf, listed } from './lookups.js';
import { gatewayTablesOf } from './route-tables.js';
import { type Rule, violated } from './rule.js';
import { tiersOf } from './subnets.js';

/**
 * Only the answers tell that a subnet on the gateway is for endpoints alone: without them one that is on it is taken for an application's.
 */
export const rule06: Rule = {
  id: '06',
  severity: 'information',
  title: { id: 'rule.06.title' },
  reason: { id: 'rule.06.reason' },
  source: 'design',
  judge: (model, wanted) => {
    const { endpoint, unknown } = tiersOf(model, wanted);
    // Something needless is not worth saying that it could not be judged.
    if (unknown.length > 0) return [];
    const forEndpoints = new Set(endpoint);
    const gatewayTables = gatewayTablesOf(model);
    const find = finderOf(model.subnets);
    return model.routeTables.flatMap((table) => {
      const subnets = table.subnets.map((reference) => (reference.known ? find(reference.value) : undefined));
      const isTheirs = subnets.length > 0 && subnets.every((subnet) => subnet && forEndpoints.has(subnet));
      if (!isTheirs || table.existing || !gatewayTables.ids.has(table.id)) return [];
      const parameters = { table: table.id, subnets: listed(subnets.map((subnet) => subnet?.id ?? '')) };
      return [violated({ id: 'rule.06.table', parameters }, table.place)];
    });
  },
};

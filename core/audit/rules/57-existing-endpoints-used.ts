import type { NetworkModel } from '../model.js';
import type { Unknown } from '../value.js';
import { endpointsOf, identityOf, notJudgedOnce, partsOf } from './lookups.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';

/** That the tables which lack the gateway get one is rule 04. */
export const rule57: Rule = {
  id: '57',
  severity: 'error',
  title: { id: 'rule.57.title' },
  reason: { id: 'rule.57.reason' },
  source: 'S33',
  judge: (model, wanted) => {
    if (wanted === null) return [];
    const reasons: Unknown[] = [];
    const judgements = Object.entries(wanted.existingEndpoints).flatMap(([service, existing]) =>
      service === 's3'
        ? judgeGateways(model, wanted, existing, reasons)
        : judgeInterfaces(model, service, existing, reasons),
    );
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgeInterfaces(model: NetworkModel, service: string, existing: string, reasons: Unknown[]): Judgement[] {
  const { known, unknown } = endpointsOf(model, service, 'Interface');
  reasons.push(...unknown);
  return known
    .filter((endpoint) => !endpoint.existing)
    .map(({ id, place }) =>
      violated({ id: 'rule.57.interface', parameters: { endpoint: id, service, existing } }, place),
    );
}

/** The tables of a second gateway that are on the first one. */
function judgeGateways(model: NetworkModel, wanted: Wanted, existing: string, reasons: Unknown[]): Judgement[] {
  const { known, unknown } = endpointsOf(model, 's3', 'Gateway');
  reasons.push(...unknown);
  return known
    .filter((endpoint) => !endpoint.existing)
    .flatMap(({ id, routeTables }) => {
      const tables = partsOf(routeTables);
      reasons.push(...tables.unknown);
      return tables.known
        .filter(({ value }) => wanted.existingS3RouteTableIds.includes(identityOf(value)))
        .map(({ value, place }) => {
          const parameters = { endpoint: id, table: identityOf(value), existing };
          return violated({ id: 'rule.57.table', parameters }, place);
        });
    });
}

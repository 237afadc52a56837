import type { Endpoint, NetworkModel } from '../model.js';
import type { Unknown } from '../value.js';
import { endpointsOf, groupBy, notJudgedOnce } from './lookups.js';
import { policyText } from './policy-equality.js';
import { type Judgement, type Rule, violated } from './rule.js';

export const rule38: Rule = {
  id: '38',
  severity: 'warning',
  title: { id: 'rule.38.title' },
  reason: { id: 'rule.38.reason' },
  source: 'S1',
  judge: (model) => {
    const [api, dkr] = [ownEndpoints(model, 'ecr.api'), ownEndpoints(model, 'ecr.dkr')];
    const reasons: Unknown[] = [];
    const judgements = [...dkr].flatMap(([vpc, registry]) => judgePair(api.get(vpc), registry, reasons));
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

/** The endpoint of a service that the code makes in each VPC; where it is not known which, they are taken to be in one. */
function ownEndpoints(model: NetworkModel, service: string): ReadonlyMap<string, Endpoint> {
  const own = endpointsOf(model, service, 'Interface').known.filter(({ existing }) => !existing);
  const { groups, unknown } = groupBy(own, ({ vpc }) => vpc);
  const firsts = [...groups].flatMap(([vpc, [first]]) => (first ? [[vpc, first] as const] : []));
  const [unplaced] = unknown.length > 0 ? own : [];
  return new Map([...firsts, ...(unplaced ? [['', unplaced] as const] : [])]);
}

function judgePair(api: Endpoint | undefined, registry: Endpoint, reasons: Unknown[]): Judgement[] {
  if (api === undefined) return [];
  const [one, other] = [textOf(api), textOf(registry)];
  if (typeof one !== 'string' || typeof other !== 'string') {
    reasons.push(...[one, other].filter((text) => typeof text !== 'string'));
    return [];
  }
  if (one === other) return [];
  const parameters = { endpoint: registry.id, other: api.id };
  return [violated({ id: 'rule.38.endpoints', parameters }, registry.policy?.place ?? registry.place)];
}

function textOf({ policy }: Endpoint): string | Unknown {
  if (policy === null) return '';
  return policy.known ? policyText(policy.value) : policy;
}

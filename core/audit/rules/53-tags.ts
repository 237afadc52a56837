import type { NetworkModel, Thing } from '../model.js';
import type { Unknown } from '../value.js';
import { listed, literalOf, notJudgedOnce } from './lookups.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';

/** Where nothing says what was decided, a Name is asked for where people look for one: in a network. */
const NETWORK = [
  'vpcs',
  'subnets',
  'routeTables',
  'internetGateways',
  'natGateways',
  'addresses',
  'securityGroups',
  'endpoints',
  'flowLogs',
] as const satisfies readonly (keyof NetworkModel)[];
const REST = ['logGroups', 'roles', 'codebuildProjects'] as const satisfies readonly (keyof NetworkModel)[];

export const rule53: Rule = {
  id: '53',
  severity: 'warning',
  title: { id: 'rule.53.title' },
  reason: { id: 'rule.53.reason' },
  source: 'design',
  judge: (model, wanted) => {
    const things = [...NETWORK, ...(wanted === null ? [] : REST)].flatMap<Thing>((kind) => model[kind]);
    const reasons: Unknown[] = [];
    const judgements = things
      .filter(({ existing }) => !existing)
      .flatMap((thing) => judgeThing(thing, wanted, reasons));
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgeThing({ id, tags, place }: Thing, wanted: Wanted | null, reasons: Unknown[]): Judgement[] {
  if (!tags.known) {
    reasons.push(tags);
    return [];
  }
  const needed = Object.entries(wanted?.tags ?? {});
  const missing = ['Name', ...needed.map(([key]) => key)].filter((key) => !tags.value.has(key));
  const other = needed.filter(([key, value]) => {
    const tag = tags.value.get(key);
    const text = tag === undefined ? undefined : literalOf(tag);
    if (text?.known === false) reasons.push(text);
    return text?.known === true && text.value !== value;
  });
  const wrong = [...missing, ...other.map(([key, value]) => `${key}=${value}`)];
  if (wrong.length === 0) return [];
  return [violated({ id: 'rule.53.thing', parameters: { thing: id, tags: listed(wrong) } }, place)];
}

import type { NetworkModel, SecurityGroup } from '../model.js';
import type { Unknown } from '../value.js';
import { extentOf, trafficOf } from './https.js';
import { endpointGroups, finderOf, interfaceEndpoints, notJudgedOnce, partsOf } from './lookups.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';

export const rule18: Rule = {
  id: '18',
  severity: 'error',
  title: { id: 'rule.18.title' },
  reason: { id: 'rule.18.reason' },
  source: 'S37',
  judge: (model, wanted) => {
    const { known, unknown } = endpointGroups(model);
    const hidden = known.flatMap(({ ingress }) => ingress.map(extentOf).filter((extent) => !extent.known));
    const reasons: Unknown[] = [...unknown, ...hidden];
    const judgements = [...known.flatMap(judgeGroup), ...judgeClosed(model, wanted, reasons)];
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgeGroup(group: SecurityGroup): Judgement[] {
  return group.ingress.flatMap((rule) => {
    const extent = extentOf(rule);
    if (!extent.known || extent.value === 'https') return [];
    const parameters = { group: group.id, traffic: trafficOf(rule) };
    return [violated({ id: 'rule.18.rule', parameters }, rule.place)];
  });
}

/** Judges groups that let nobody in. An endpoint with several groups is reached through any of them. */
function judgeClosed(model: NetworkModel, wanted: Wanted | null, reasons: Unknown[]): Judgement[] {
  const closed = closedGroups(model, wanted, reasons);
  // A rule of a group that is not known may be of one of these.
  const hidden = model.otherIngress.filter((group) => !group.known);
  if (closed.size > 0) reasons.push(...hidden);
  if (hidden.length > 0) return [];
  return [...closed].map(([group, endpoint]) =>
    violated({ id: 'rule.18.nothing', parameters: { group: group.id, endpoint } }, group.place),
  );
}

/** The groups without an inbound rule, each with an endpoint that has no others. */
function closedGroups(
  model: NetworkModel,
  wanted: Wanted | null,
  reasons: Unknown[],
): ReadonlyMap<SecurityGroup, string> {
  const find = finderOf(model.securityGroups);
  const closed = new Map<SecurityGroup, string>();
  for (const { id, securityGroups } of interfaceEndpoints(model).known) {
    const { known, unknown } = partsOf(securityGroups);
    const groups = known.map(({ value }) => find(value));
    // The rules of a group that is not in the code are not known.
    if (unknown.length > 0 || groups.some((group) => group === undefined || group.ingress.length > 0)) continue;
    const handedOn = isOurs(wanted) ? [] : groups.flatMap((group) => group?.handedOn ?? []);
    reasons.push(...handedOn);
    if (handedOn.length > 0) continue;
    for (const group of groups) if (group && !closed.has(group)) closed.set(group, id);
  }
  return closed;
}

/** Whether this is code that was generated for these answers, in which all rules are; of other code the answers name no VPC. */
function isOurs(wanted: Wanted | null): boolean {
  return wanted !== null && (wanted.vpc === 'new' || wanted.vpcId !== null);
}

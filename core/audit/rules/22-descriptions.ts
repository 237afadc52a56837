import type { SecurityGroup, SecurityRule } from '../model.js';
import type { Text, Value } from '../value.js';
import { peerOf, trafficOf } from './https.js';
import { endpointGroups, notJudgedOnce, unique } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { workloadGroups } from './workload-groups.js';

/** Judges the groups of endpoints and of what pulls: others are no concern of private access to ECR. */
export const rule22: Rule = {
  id: '22',
  severity: 'warning',
  title: { id: 'rule.22.title' },
  reason: { id: 'rule.22.reason' },
  source: 'design',
  judge: (model) => {
    const groups = unique([...endpointGroups(model).known, ...workloadGroups(model)]).filter(
      ({ existing }) => !existing,
    );
    return [
      ...groups.flatMap(judgeGroup),
      ...notJudgedOnce(
        groups.flatMap((group) =>
          [group.description, ...writtenRules(group).map(({ description }) => description)].filter(
            (description) => description?.known === false,
          ),
        ),
      ),
    ];
  },
};

function judgeGroup(group: SecurityGroup): Judgement[] {
  return [
    ...(isMissing(group.description)
      ? [violated({ id: 'rule.22.group', parameters: { group: group.id } }, group.place)]
      : []),
    ...writtenRules(group)
      .filter(({ description }) => isMissing(description))
      .map((rule) => {
        const parameters = { group: group.id, traffic: trafficOf(rule), peer: peerOf(rule) };
        return violated({ id: 'rule.22.rule', parameters }, rule.place);
      }),
  ];
}

function isMissing(description: Value<Text> | null): boolean {
  return description === null || (description.known && description.value.trim() === '');
}

/** The rule that AWS adds where none is written has no place of its own, and nobody can describe it. */
function writtenRules({ ingress, egress, place }: SecurityGroup): SecurityRule[] {
  return [...ingress, ...egress].filter((rule) => rule.place.path !== place.path);
}

import type { SecurityRule as PlannedRule } from '../../plan/index.js';
import type { SecurityGroup, SecurityRule } from '../model.js';
import { reference } from '../value.js';
import { type Planned, placeOf, said, saidText, thing, vpcOf } from './planned.js';

/** The security groups of a plan. */
export function plannedGroups(planned: Planned): SecurityGroup[] {
  const { name, securityGroups } = planned.plan;
  const groups = [securityGroups.endpoint, securityGroups.client, securityGroups.codebuild];
  return groups
    .filter((group) => group !== null)
    .map((group) => ({
      ...thing(planned, group.id, `${name}-${group.name}`),
      description: saidText(group.description, group.id),
      vpc: said(vpcOf(planned), group.id),
      ingress: group.ingress.map((rule) => plannedRule(rule, group.id)),
      egress: group.egress.map((rule) => plannedRule(rule, group.id)),
    }));
}

function plannedRule(rule: PlannedRule, groupId: string): SecurityRule {
  const path = `${groupId}.${rule.key}`;
  return {
    place: placeOf(path),
    protocol: saidText('tcp', path),
    fromPort: said(rule.port, path),
    toPort: said(rule.port, path),
    peer: peerOf(rule, path),
    description: saidText(rule.description, path),
  };
}

function peerOf(rule: PlannedRule, path: string): SecurityRule['peer'] {
  const { cidr, ipv6, ipv6Cidr, groupId, existingGroupId, prefixListId } = rule;
  if (ipv6) {
    const value = ipv6Cidr === null ? said(reference('vpc', 'ipv6'), path) : saidText(ipv6Cidr, path);
    return { kind: 'ipv6', value };
  }
  if (cidr !== null) return { kind: 'ipv4', value: saidText(cidr, path) };
  if (prefixListId !== null) return { kind: 'prefix-list', value: saidText(prefixListId, path) };
  const group = groupId === null ? existingGroupId : reference(groupId);
  if (group === null) throw new Error(`the rule ${path} is for nobody`);
  return { kind: 'group', value: said(group, path) };
}

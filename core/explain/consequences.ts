import { type ExplanationMessageId, explanationText, isExplanationMessage } from '../report/messages/explain.js';
import type { Language } from '../report/messages/index.js';
import type { Told } from './entry.js';
import type { Kind } from './explanation.js';

/** What happens without a thing, where the texts of others say it already. */
const SAID_BY_OTHERS: Readonly<Record<string, readonly ExplanationMessageId[]>> = {
  'note.single_az': ['rule.08.without'],
  'note.dns_attributes': ['rule.14.without'],
  'note.inferred_ecs_managed_instances': ['note.inferred_workload.without'],
  'note.inferred_eks_auto': ['note.inferred_workload.without'],
  'rule.01': ['endpoint.ecr_api.without', 'endpoint.ecr_dkr.without'],
  'rule.03': ['endpoint.s3.without'],
  'rule.04': ['endpoint.s3.without'],
  'rule.26': ['endpoint.ecs_agent.without'],
  'rule.27': ['endpoint.ec2.without', 'endpoint.sts.without'],
  'rule.28': ['endpoint.logs.without'],
  'rule.29': ['endpoint.secretsmanager.without', 'endpoint.ssmmessages.without'],
};

/**
 * What happens without a thing.
 *
 * @throws Error where nobody has written it
 */
export function consequences(kind: Kind, id: string, language: Language): Told[] {
  if (kind === 'answer' && id === 'flowLogs') return [{ id: 'rule.52.reason' }];
  const others = SAID_BY_OTHERS[`${kind}.${id}`] ?? (kind === 'omission' ? endpointsIn(id) : []);
  const own = `${kind}.${id}.without`;
  return others.length > 0 && !isExplanationMessage(own)
    ? others.map((other) => explanationText(other, language))
    : [explanationText(own, language)];
}

/** The endpoints that were left out: an omission is named after them. */
function endpointsIn(omission: string): ExplanationMessageId[] {
  return omission
    .split('-')
    .map((endpoint) => `endpoint.${endpoint}.without`)
    .filter(isExplanationMessage);
}

import { type ExplanationMessageId, explanationText, isExplanationMessage } from '../report/messages/explain.js';
import type { Language } from '../report/messages/index.js';
import type { Told } from './entry.js';
import type { Kind } from './explanation.js';

/** What happens without a thing, where the texts of others say it already. */
const SAID_BY_OTHERS: Readonly<Record<string, readonly ExplanationMessageId[]>> = {
  'feature.pull-through-cache': ['note.pull_through_cache_upstream.without'],
  'note.single_az': ['rule.08.without'],
  'note.dns_attributes': ['rule.14.without'],
  'note.inferred_ecs_managed_instances': ['note.inferred_workload.without'],
  'note.inferred_eks_auto': ['note.inferred_workload.without'],
  'control.EC2.2': ['note.default_security_group.without'],
  'control.EC2.6': ['rule.52.without'],
  'control.EC2.10': ['endpoint.ec2.without'],
  'control.EC2.15': ['rule.51.without'],
  'control.EC2.18': ['rule.18.without'],
  'control.EC2.19': ['rule.18.without'],
  'control.EC2.55': ['endpoint.ecr_api.without'],
  'control.EC2.56': ['endpoint.ecr_dkr.without'],
  'control.EC2.57': ['endpoint.ssm.without'],
  'control.EC2.60': ['control.EC2.58.without'],
  'control.VPC_ENDPOINT_ENABLED': ['endpoint.ecr_api.without', 'endpoint.ecr_dkr.without'],
  'control.vpc_endpoint_multi_az_enabled': ['rule.08.without'],
  'control.vpc_endpoint_connections_trust_boundaries': ['answer.endpointPolicy.without'],
  'control.vpc_endpoint_for_ec2_enabled': ['endpoint.ec2.without'],
  'control.CKV_AWS_23': ['rule.22.without'],
  'control.CKV_AWS_130': ['rule.51.without'],
  'control.CKV_AWS_382': ['rule.21.without'],
  'control.CKV2_AWS_11': ['rule.52.without'],
  'control.CKV2_AWS_12': ['note.default_security_group.without'],
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

import type { Answers } from '../../answers/index.js';
import { type Region, type SourceKey, servicePresence, workloadsOf } from '../../catalogue/index.js';
import type { Message } from '../../report/messages/message.js';
import { neededServices } from '../endpoints.js';
import { type Candidate, caution, when } from './candidate.js';

/** What concerns launch types, features and the sum. */
export function information(answers: Answers, region: Region): Candidate[] {
  const names = neededServices(answers).map(({ name }) => name);
  // A spoke's endpoints, and so what its Region has of them, are its hub's question.
  const asked = answers.privateDns === 'central-spoke' ? [] : names;
  const unverified = asked.filter((name) => servicePresence(region, name) === 'unverified');
  const onEc2 = names.includes('ecs-agent') && names.includes('ecs');
  const onEks = workloadsOf(answers.workloads).some(({ eks }) => eks);
  return [
    when(answers.internet === 'nat', 'nat_and_endpoints', { id: 'note.natAndEndpoints' }, 'S1'),
    when(
      onEc2,
      'ecs_agent_order',
      { id: answers.vpc === 'new' ? 'note.ecsAgentOrder' : 'note.ecsAgentOrderExisting' },
      'S3',
    ),
    when(
      onEc2 && region.ecsTrioMandatory !== null,
      'ecs_endpoints_mandatory',
      { id: 'note.ecsEndpointsMandatory', parameters: { region: region.id } },
      'S3',
    ),
    when(answers.features.includes('pull-through-cache'), 'pull_through_cache', { id: 'note.pullThroughCache' }, 'S4'),
    caution(
      answers.features.includes('pull-through-cache') && region.services.ecrPullThroughCache === null,
      'pull_through_cache_unverified',
      { id: 'note.pullThroughCacheUnverified', parameters: { region: region.id } },
      'S4',
    ),
    when(answers.features.includes('kms'), 'kms_not_for_pulls', { id: 'note.kmsNotForPulls' }, 'S29'),
    when(
      answers.features.includes('exec') || answers.features.includes('session-manager'),
      'session_extras',
      { id: 'note.sessionExtras' },
      'S27',
    ),
    when(onEks, 'eks_private_access', { id: 'note.eksPrivateAccess' }, 'S9'),
    when(answers.features.includes('load-balancer'), 'load_balancer_flags', { id: 'note.loadBalancerFlags' }, 'S9'),
    when(names.includes('sts'), 'regional_sts', { id: 'note.regionalSts', parameters: { region: region.id } }, 'S9'),
    when(names.includes('oidc-eks'), 'oidc_no_policy', { id: 'note.oidcNoPolicy' }, 'S26'),
    when(
      unverified.length > 0,
      'unverified_services',
      { id: 'note.unverifiedServices', parameters: { services: unverified.join(', '), region: region.id } },
      'S7',
    ),
    when(true, 'same_region', { id: 'note.sameRegion' }, 'S6'),
    costExclusion(answers),
    when(answers.vpc === 'new', 'default_security_group', { id: 'note.defaultSecurityGroup' }, 'design'),
  ];
}

/** What the sum does not have: traffic that nobody told, and what is billed by services that are not the endpoints'. */
function costExclusion({ internet, flowLogs, monthlyGb }: Answers): Candidate {
  const note = (because: Message, source: SourceKey) => when(true, 'cost_excludes', because, source);
  // What else goes out through a NAT gateway is not known.
  if (internet === 'nat') return note({ id: 'note.costExcludesNat' }, 'natPricing');
  if (monthlyGb === 0) return note({ id: flowLogs ? 'note.costExcludes' : 'note.costExcludesData' }, 'S12');
  return flowLogs ? note({ id: 'note.costExcludesLogs' }, 'S12') : null;
}

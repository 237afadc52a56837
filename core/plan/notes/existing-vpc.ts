import type { Answers } from '../../answers/index.js';
import type { Content } from '../parts.js';
import { type Candidate, caution, when } from './candidate.js';

/** What an existing VPC has that a new one has not: other users, and endpoints that are not ours. */
export function existingVpcNotes(answers: Answers, { vpc, endpoints }: Content): Candidate[] {
  if (vpc.kind === 'new') return [];
  const reused = endpoints.filter(({ reuse }) => reuse !== null).map(({ service }) => service);
  const created = endpoints
    .filter(({ type, reuse }) => type === 'Interface' && reuse === null)
    .map(({ service }) => service);
  const needed = new Set(endpoints.map(({ service }) => service));
  const unused = Object.keys(answers.existingEndpoints).filter((service) => !needed.has(service));
  return [
    caution(vpc.s3RouteTableIds.length > 0, 's3_interruption', { id: 'note.s3Interruption' }, 'S5'),
    caution(
      answers.ingress === 'security-groups' && created.length > 0,
      'others_cut_off',
      { id: 'note.othersCutOff', parameters: { services: created.join(', ') } },
      'S38',
    ),
    when(
      reused.length > 0,
      'reused_endpoints',
      { id: 'note.reusedEndpoints', parameters: { services: reused.join(', ') } },
      'S37',
    ),
    when(
      unused.length > 0,
      'unused_endpoints',
      { id: 'note.unusedEndpoints', parameters: { services: unused.join(', ') } },
      'design',
    ),
    when(true, 'dns_attributes', { id: 'note.dnsAttributes' }, 'S37'),
    when(true, 'shared_subnets', { id: 'note.sharedSubnets' }, 'S37'),
  ];
}

import type { Answers } from '../../answers/index.js';
import { workloadsOf } from '../../catalogue/index.js';
import { planOutsideBlocks } from '../outside-blocks.js';
import type { Content } from '../parts.js';
import { type Candidate, caution, when } from './candidate.js';

/** What hosts outside the VPC need beside what is made here. */
export function outsideNotes(answers: Answers, { vpc }: Content): Candidate[] {
  const outside = workloadsOf(answers.workloads).filter(({ outsideVpc }) => outsideVpc);
  if (outside.length === 0) return [];
  const named = { workloads: outside.map(({ id }) => id).join(', ') };
  const cidrs = planOutsideBlocks(answers, vpc).join(', ');
  return [
    caution(true, 'outside_dns', { id: 'note.outsideDns', parameters: named }, 'inboundResolver'),
    caution(true, 'outside_routes', { id: 'note.outsideRoutes', parameters: { cidrs } }, 'S38'),
    caution(true, 'outside_layers', { id: 'note.outsideLayers', parameters: named }, 'S5'),
    caution(vpc.kind === 'existing', 'outside_s3_claimed', { id: 'note.outsideS3Claimed' }, 'S37'),
    when(true, 'outside_registration', { id: 'note.outsideRegistration', parameters: named }, 'S25'),
  ];
}

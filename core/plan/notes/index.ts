import type { Answers } from '../../answers/index.js';
import type { Region } from '../../catalogue/index.js';
import type { Content } from '../parts.js';
import type { Cost, Note } from '../plan.js';
import { dualStackNotes, fipsNotes } from './addresses.js';
import { buildNotes } from './builds.js';
import { cautions, zoneCaution } from './cautions.js';
import { existingVpcNotes } from './existing-vpc.js';
import { information } from './information.js';
import { dnsNotes } from './names.js';
import { outsideNotes } from './outside-vpc.js';
import { policyNotes, taskRoleNotes } from './policies.js';

/** What a user should know before deploying, cautions first. */
export function planNotes(answers: Answers, region: Region, cost: Cost, content: Content): Note[] {
  // Where nothing is needed, the omissions say why.
  if (content.endpoints.length === 0) return [];
  const notes = [
    ...cautions(answers, region, cost, content),
    zoneCaution(region, content),
    ...existingVpcNotes(answers, content),
    ...buildNotes(answers, content),
    ...fipsNotes(answers, region),
    ...policyNotes(answers, content),
    ...taskRoleNotes(answers, content),
    ...dualStackNotes(answers, region, content),
    ...dnsNotes(answers, content),
    ...outsideNotes(answers, content),
    ...information(answers, region),
  ];
  const told = notes.filter((note) => note !== null);
  return [...told.filter(({ level }) => level === 'caution'), ...told.filter(({ level }) => level !== 'caution')];
}

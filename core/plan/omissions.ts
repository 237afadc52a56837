import type { Answers } from '../answers/index.js';
import { FEATURES, findService, type Region } from '../catalogue/index.js';
import { neededServices } from './endpoints.js';
import type { Omission } from './plan.js';

/** What a reader might look for and does not find, with the reason. */
export function planOmissions(answers: Answers, region: Region): Omission[] {
  const needed = new Set(neededServices(answers).map(({ name }) => name));
  const omissions: Omission[] = [];
  if (answers.workloads.includes('fargate-linux-legacy') && !needed.has('ecr.api')) {
    omissions.push({ id: 'ecr_api', because: { id: 'left.ecrApi' }, source: 'S1' });
  }
  if (!needed.has('ecs')) {
    omissions.push({ id: 'ecs', because: { id: 'left.ecs' }, source: 'S3' });
  }
  for (const feature of FEATURES) {
    if (answers.features.includes(feature.id)) continue;
    const names = feature.services.filter((name) => !needed.has(name));
    if (names.length === 0) continue;
    const id = names.map((name) => findService(name).id).join('-');
    omissions.push({ id, because: { id: `left.${feature.id}` }, source: feature.source });
  }
  if (answers.internet === 'none' && answers.vpc === 'new') {
    omissions.push({ id: 'internet', because: { id: 'left.internet' }, source: 'S1' });
  }
  omissions.push({ id: 's3_interface', because: { id: 'left.s3Interface' }, source: 'S5' });
  if (answers.ecrPublic) return omissions;
  omissions.push({
    id: 'ecr_public',
    because: region.services.ecrPublicPrivateLink ? { id: 'left.ecrPublicHere' } : { id: 'left.ecrPublicElsewhere' },
    source: 'S8',
  });
  return omissions;
}

import type { Plan } from '../plan/index.js';

/** A plan without anything to create makes no project: the VPC has everything that the answers need. */
export class NothingToCreate extends Error {
  override readonly name = 'NothingToCreate';
}

/** @throws NothingToCreate where a deployment of the plan would be empty */
export function refuseNothing({ has }: Plan): void {
  if (!has.resources) throw new NothingToCreate('nothing to create');
}

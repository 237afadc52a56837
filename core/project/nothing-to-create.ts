import type { Plan } from '../plan/index.js';
import type { Message } from '../report/messages/message.js';

/** A plan without anything to create makes no project: the VPC has everything that the answers need, or they need nothing. */
export class NothingToCreate extends Error {
  override readonly name = 'NothingToCreate';
  constructor(readonly reason: Message) {
    super('nothing to create');
  }
}

/** @throws NothingToCreate where a deployment of the plan would be empty */
export function refuseNothing({ has, endpoints }: Plan): void {
  if (has.resources) return;
  throw new NothingToCreate({ id: endpoints.length === 0 ? 'done.nothingNeeded' : 'done.nothingToCreate' });
}

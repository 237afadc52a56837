import { workloadsOf } from '../catalogue/index.js';
import type { Plan } from '../plan/index.js';
import type { Message } from '../report/messages/message.js';

/** A plan that makes no project: the VPC has everything that the answers need, or they need nothing for ECR. */
export class NothingToCreate extends Error {
  override readonly name = 'NothingToCreate';
  constructor(readonly reason: Message) {
    super('nothing to create');
  }
}

/** @throws NothingToCreate where a deployment of the plan would be empty, or nothing would pull by what it makes */
export function refuseNothing({ answers, has, endpoints }: Plan): void {
  const { workloads, features } = answers;
  if (workloadsOf(workloads).every(({ pullsInVpc }) => !pullsInVpc)) {
    // Endpoints of features alone are no private access to ECR, and whatever is written about them would be of pulls.
    throw new NothingToCreate(
      endpoints.length === 0
        ? { id: 'done.nothingNeeded' }
        : { id: 'done.nothingPulls', parameters: { features: features.join(', ') } },
    );
  }
  if (!has.resources) throw new NothingToCreate({ id: 'done.nothingToCreate' });
}

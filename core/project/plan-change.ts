import type { Endpoint, Plan } from '../plan/index.js';

/** What other answers change in AWS, once they are deployed. */
export interface PlanChange {
  /** Endpoints that are created then, and those that are not any more. */
  readonly added: readonly Endpoint[];
  readonly removed: readonly Endpoint[];
  readonly before: Plan;
  readonly after: Plan;
}

/** @returns null where both plans are of the same answers */
export function planChange(before: Plan, after: Plan): PlanChange | null {
  if (JSON.stringify(before.answers) === JSON.stringify(after.answers)) return null;
  return { added: created(after, before), removed: created(before, after), before, after };
}

/** The endpoints that one plan creates and the other does not: of another Region each is another one. */
function created(plan: Plan, other: Plan): Endpoint[] {
  const others = new Set(other.endpoints.filter(isCreated).map(nameOf));
  return plan.endpoints.filter((endpoint) => isCreated(endpoint) && !others.has(nameOf(endpoint)));
}

function isCreated({ reuse }: Endpoint): boolean {
  return reuse === null;
}

function nameOf({ serviceName, type, id }: Endpoint): string {
  return [serviceName, type, id].join(' ');
}

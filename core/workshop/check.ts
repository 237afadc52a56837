import { type Facts, NEEDS, type Need } from './needs.js';
import type { Step } from './steps.js';

/** What a step still lacks; nothing where it is complete. An open conflict is told first, since it is in the way of everything. */
export function missingOf({ needs }: Step, facts: Facts): Need[] {
  const all: readonly Need[] = ['noConflict', ...needs];
  return all.filter((need) => !NEEDS[need](facts));
}

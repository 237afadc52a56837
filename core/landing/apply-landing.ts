import type { Host } from './host-interface.js';
import type { Landing } from './plan-landing.js';

/** Writes all of a landing, or nothing. */
export function applyLanding(_landing: Landing, _host: Host): void {
  throw new Error('not built yet');
}

import type { NetworkModel } from './model.js';
import type { Wanted } from './rules/index.js';

/**
 * The answers to judge code by that this tool did not write: what was said of it, and of everything else only what no finding comes from.
 *
 * @param said complete answers, of which the workloads and features are meant
 */
export function foreignAnswers(said: Wanted, model: NetworkModel): Wanted {
  const hasNat = model.routeTables.some(({ routes }) => routes.some(({ kind }) => kind === 'nat-gateway'));
  // Where the route tables are not in the code, nothing is known of a way out; an endpoint that it would replace is asked for then.
  const internet = model.natGateways.length > 0 || hasNat ? 'present' : 'none';
  return { ...said, vpc: 'existing', vpcId: null, internet, flowLogs: true, tags: {} };
}

import type { FeatureId } from '../catalogue/index.js';
import type { Need } from './needs.js';

/** The feature that a need is about; none for most. */
const FEATURE_OF: Readonly<Partial<Record<Need, FeatureId>>> = {
  parameters: 'parameters',
  sessionManager: 'session-manager',
};
/** As the steps make them, where no project is at hand. */
const USUAL: readonly FeatureId[] = ['logs', 'exec', 'secrets'];

/**
 * The setting that adds the feature of a need to those that are recorded: `features=logs,exec,secrets,parameters`. Empty where the need is
 * about no feature.
 */
export function featuresFlag(need: Need, recorded: readonly FeatureId[]): string {
  const feature = FEATURE_OF[need];
  if (feature === undefined) return '';
  const before = recorded.length > 0 ? recorded : need === 'parameters' ? USUAL : [...USUAL, 'parameters'];
  return `features=${[...before, feature].join(',')}`;
}

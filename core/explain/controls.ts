import type { Language } from '../report/messages/index.js';
import type { Explanation } from './explanation.js';

/** Controls of Security Hub and of scanners by their ids, such as `EC2.55`: the catalogue has none yet. */
export function explainControls(_language: Language): Explanation[] {
  return [];
}

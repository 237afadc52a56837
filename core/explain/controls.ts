import type { Language } from '../report/messages/index.js';
import type { Entry } from './entry.js';

/** Controls of Security Hub and of scanners by their ids, such as `EC2.55`: the catalogue has none yet. */
export function explainControls(_language: Language): Entry[] {
  return [];
}

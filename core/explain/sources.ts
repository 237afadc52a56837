import { SOURCES, type SourceKey } from '../catalogue/index.js';
import type { ExplainedSource } from './explanation.js';

/** Where something is written: each source once, with its address. */
export function explainedSources(keys: readonly SourceKey[]): ExplainedSource[] {
  return [...new Set(keys)].map((key) => ({ key, address: SOURCES[key] }));
}

import { explanationEntries } from '../../core/explain/entries.js';
import { type Explanation, resolveEntry } from '../../core/explain/index.js';
import type { Language } from '../../core/report/index.js';

/** Everything that can be explained, as the command has it from the files of the build. */
export function explanations(language: Language): Explanation[] {
  return explanationEntries(language).map((entry) => resolveEntry(entry, language));
}

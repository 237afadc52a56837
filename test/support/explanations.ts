import { explanationEntries } from '../../core/explain/entries.js';
import { type Explanation, moreEntries, resolveEntry } from '../../core/explain/index.js';
import type { Language } from '../../core/report/index.js';

/** Everything that can be explained, as the command has it from the files of the build. */
export function explanations(language: Language): Explanation[] {
  const entries = explanationEntries(language);
  return [...entries, ...moreEntries(entries)].map((entry) => resolveEntry(entry, language));
}

import { SOURCES } from '../catalogue/index.js';
import { type Language, textOfAnyCase } from '../report/messages/index.js';
import type { Entry, Told } from './entry.js';
import type { Explanation } from './explanation.js';
import { firstSentence } from './first-sentence.js';

/** An explanation in the language whose texts the entry has. */
export function resolveEntry(entry: Entry, language: Language): Explanation {
  const say = (told: Told): string => {
    if (typeof told === 'string') return told;
    const parameters = Object.entries(told.parameters ?? {}).map(([name, value]) => {
      return [name, typeof value === 'number' ? value : say(value)];
    });
    return textOfAnyCase(told.id, language, Object.fromEntries(parameters));
  };
  const { title, what, why, without, findings, sources } = entry;
  return {
    ...entry,
    title: firstSentence(say(title)),
    what: what.map(say),
    why: why.map(say),
    without: without.map(say),
    findings: findings.map(say),
    sources: [...new Set(sources)].map((key) => ({ key, address: SOURCES[key] })),
  };
}

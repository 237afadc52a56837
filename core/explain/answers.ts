import { environmentVariable, FIELD_KEYS, type FieldKey, fieldOf } from '../answers/index.js';
import { explanationText } from '../report/messages/explain.js';
import type { Language } from '../report/messages/index.js';
import { ANSWER_SOURCES } from './answer-sources.js';
import { consequences } from './consequences.js';
import type { Entry } from './entry.js';
import { fieldFacts } from './field-facts.js';

/** Every answer, by its key, its flags and its environment variable. */
export function explainAnswers(language: Language): Entry[] {
  return FIELD_KEYS.map((key): Entry => {
    const { onlyIf } = fieldOf(key);
    const title = { id: `field.${key}.prompt` } as const;
    return {
      kind: 'answer',
      id: key,
      names: [...flagsOf(key), environmentVariable(key)],
      title,
      what: [
        title,
        explanationText('answer.names', language, {
          flag: flagsOf(key).join(', '),
          variable: environmentVariable(key),
          key,
        }),
        ...fieldFacts(key),
      ],
      why: [{ id: `field.${key}.help` }, ...(onlyIf === undefined ? [] : [onlyIf.otherwise])],
      without: consequences('answer', key, language),
      findings: [],
      sources: ANSWER_SOURCES[key],
    };
  });
}

function flagsOf(key: FieldKey): string[] {
  const { flag, kind } = fieldOf(key);
  return kind === 'boolean' ? [`--${flag}`, `--no-${flag}`] : [`--${flag}`];
}

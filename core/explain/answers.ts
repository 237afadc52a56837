import { environmentVariable, FIELD_KEYS, type FieldKey, fieldOf } from '../answers/index.js';
import { explanationText } from '../report/messages/explain.js';
import { type Language, type Message, text } from '../report/messages/index.js';
import { ANSWER_SOURCES } from './answer-sources.js';
import { consequences } from './consequences.js';
import type { Explanation } from './explanation.js';
import { fieldFacts } from './field-facts.js';
import { explainedSources } from './sources.js';

/** Every answer, by its key, its flags and its environment variable. */
export function explainAnswers(language: Language): Explanation[] {
  return FIELD_KEYS.map((key): Explanation => {
    const { onlyIf } = fieldOf(key);
    const say = (message: Message) => text(message, language);
    const title = say({ id: `field.${key}.prompt` });
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
        ...fieldFacts(key).map(say),
      ],
      why: [say({ id: `field.${key}.help` }), ...(onlyIf === undefined ? [] : [say(onlyIf.otherwise)])],
      without: consequences('answer', key, language),
      findings: [],
      sources: explainedSources(ANSWER_SOURCES[key]),
    };
  });
}

function flagsOf(key: FieldKey): string[] {
  const { flag, kind } = fieldOf(key);
  return kind === 'boolean' ? [`--${flag}`, `--no-${flag}`] : [`--${flag}`];
}

import type { Note, Plan } from '../plan/index.js';
import { explanationText } from '../report/messages/explain.js';
import { type Language, text, textOfAnyCase } from '../report/messages/index.js';
import { consequences } from './consequences.js';
import type { Explanation } from './explanation.js';
import { firstSentence } from './first-sentence.js';
import { explainedSources } from './sources.js';
import { variantsOf } from './variants.js';

/** Every note that a plan can have, in all the forms that it takes. */
export function explainNotes(plans: readonly Plan[], language: Language): Explanation[] {
  return variantsOf(plans.flatMap(({ notes }) => notes)).map(({ id, variants }): Explanation => {
    return {
      kind: 'note',
      id,
      names: [],
      title: firstSentence(textOfAnyCase(variants[0].because.id, language)),
      what: variants.map((note) => told(note, language)),
      why: [explanationText(`note.${id}.when`, language)],
      without: consequences('note', id, language),
      findings: [],
      sources: explainedSources(variants.map(({ source }) => source)),
    };
  });
}

/** As a plan says it. */
function told({ because, level }: Note, language: Language): string {
  const note = textOfAnyCase(because.id, language);
  return level === 'caution' ? text({ id: 'summary.caution', parameters: { note } }, language) : note;
}

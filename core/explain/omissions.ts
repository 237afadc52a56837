import { SERVICES } from '../catalogue/index.js';
import type { Plan } from '../plan/index.js';
import { explanationText } from '../report/messages/explain.js';
import { type Language, textOfAnyCase } from '../report/messages/index.js';
import { consequences } from './consequences.js';
import type { Explanation } from './explanation.js';
import { firstSentence } from './first-sentence.js';
import { explainedSources } from './sources.js';
import { variantsOf } from './variants.js';

/** Everything that a plan can leave out and say so. */
export function explainOmissions(plans: readonly Plan[], language: Language): Explanation[] {
  return variantsOf(plans.flatMap(({ left }) => left)).map(({ id, variants }): Explanation => {
    const why = variants.map(({ because }) => textOfAnyCase(because.id, language));
    return {
      kind: 'omission',
      id,
      names: SERVICES.flatMap((service) => (service.id === id && service.name !== id ? [service.name] : [])),
      title: firstSentence(why[0] ?? ''),
      what: [explanationText('omission.what', language)],
      why,
      without: consequences('omission', id, language),
      findings: [],
      sources: explainedSources(variants.map(({ source }) => source)),
    };
  });
}

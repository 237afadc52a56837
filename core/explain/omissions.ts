import { SERVICES } from '../catalogue/index.js';
import type { Plan } from '../plan/index.js';
import { explanationText } from '../report/messages/explain.js';
import type { Language } from '../report/messages/index.js';
import { consequences } from './consequences.js';
import type { Entry } from './entry.js';
import { variantsOf } from './variants.js';

/** Everything that a plan can leave out and say so. */
export function explainOmissions(plans: readonly Plan[], language: Language): Entry[] {
  return variantsOf(plans.flatMap(({ left }) => left)).map(({ id, variants }): Entry => {
    const why = variants.map(({ because }) => ({ id: because.id }));
    return {
      kind: 'omission',
      id,
      names: SERVICES.flatMap((service) => (service.id === id && service.name !== id ? [service.name] : [])),
      title: { id: variants[0].because.id },
      what: [explanationText('omission.what', language)],
      why,
      without: consequences('omission', id, language),
      findings: [],
      sources: variants.map(({ source }) => source),
    };
  });
}

import type { Note, Plan } from '../plan/index.js';
import { explanationText } from '../report/messages/explain.js';
import type { Language } from '../report/messages/index.js';
import { consequences } from './consequences.js';
import type { Entry, ToldMessage } from './entry.js';
import { variantsOf } from './variants.js';

/** Notes that a plan can have once the catalogue has what AWS answers about zones; until then no example has them. */
const WITHOUT_EXAMPLE: readonly Note[] = [
  {
    id: 'zones_without_service',
    level: 'caution',
    because: { id: 'note.zonesWithoutService', parameters: { services: '', region: '' } },
    source: 'describeServices',
  },
];

/** Every note that a plan can have, in all the forms that it takes. */
export function explainNotes(plans: readonly Plan[], language: Language): Entry[] {
  return variantsOf([...plans.flatMap(({ notes }) => notes), ...WITHOUT_EXAMPLE]).map(({ id, variants }): Entry => {
    return {
      kind: 'note',
      id,
      names: [],
      title: { id: variants[0].because.id },
      what: variants.map(told),
      why: [explanationText(`note.${id}.when`, language)],
      without: consequences('note', id, language),
      findings: [],
      sources: variants.map(({ source }) => source),
    };
  });
}

/** As a plan says it. */
function told({ because: { id }, level }: Note): ToldMessage {
  return level === 'caution' ? { id: 'summary.caution', parameters: { note: { id } } } : { id };
}

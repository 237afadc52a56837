import type { Plan } from '../plan/index.js';
import type { Language } from '../report/messages/index.js';
import { consequences } from './consequences.js';
import type { Entry } from './entry.js';
import { variantsOf } from './variants.js';

/** Controls of Security Hub, Config and scanners, by their ids there, with each way in which a plan can stand with them. */
export function explainControls(plans: readonly Plan[], language: Language): Entry[] {
  return variantsOf(plans.flatMap(({ controls }) => controls)).map(({ id, variants }): Entry => {
    const [{ framework, title }] = variants;
    return {
      kind: 'control',
      id,
      names: [],
      title: { id: title.id },
      what: [{ id: title.id }, { id: `control.framework.${framework}` }],
      why: variants.map(({ result, because }) => ({
        id: 'control.stands',
        parameters: { result: { id: `control.result.${result}` }, reason: { id: because.id } },
      })),
      without: consequences('control', id, language),
      findings: [],
      sources: variants.map(({ source }) => source),
    };
  });
}

import type { Language } from '../report/messages/index.js';
import { explainAnswers } from './answers.js';
import { explainFeatures, explainWorkloads } from './choices.js';
import { explainControls } from './controls.js';
import { explainEndpoints } from './endpoints.js';
import type { Entry } from './entry.js';
import { examplePlans } from './examples.js';
import { explainFiles } from './files.js';
import { explainNotes } from './notes.js';
import { explainOmissions } from './omissions.js';
import { explainRules } from './rules.js';

/**
 * Everything that can be explained, for a reader of one language. The build writes it to a data file: it is made of rules, ids of templates and
 * texts that no other command needs.
 *
 * @throws Error where a text is missing
 */
export function explanationEntries(language: Language): Entry[] {
  const plans = examplePlans();
  return [
    ...explainEndpoints(plans, language),
    // What repeats their words stands beside them, where compression finds it.
    ...explainFeatures(language),
    ...explainWorkloads(language),
    ...explainOmissions(plans, language),
    ...explainAnswers(language),
    ...explainFiles(language),
    ...explainNotes(plans, language),
    ...explainControls(plans, language),
    ...explainRules(language),
  ];
}

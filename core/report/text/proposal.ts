import type { DefaultsContext } from '../../answers/index.js';
import type { Landing } from '../../landing/index.js';
import type { Plan } from '../../plan/index.js';
import { text } from '../messages/index.js';
import { actionList } from './actions.js';
import { type Page, section } from './page.js';
import { closingLine, planSummary } from './summary.js';
import { hang, wrap } from './wrap.js';

/** What is about to be written, and what it is for: above the question whether to write it. */
export function proposalLines(plan: Plan, { root, actions }: Landing, context: DefaultsContext, page: Page): string[] {
  const state = hang('  ', text({ id: 'summary.state' }, page.language), page.width);
  return [
    '',
    ...planSummary(plan, context, page),
    ...section({ id: 'section.files', parameters: { root } }, [...actionList(actions, page), ...state], page),
    '',
    ...wrap(closingLine(plan, actions.length, root, page), page.width),
  ];
}

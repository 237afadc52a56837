export * from './collect.js';
export * from './description.js';
export * from './land-project.js';
export * from './left-behind.js';
export { NothingToCreate, refuseNothing } from './nothing-to-create.js';
export {
  chosenTemplates,
  OwnTemplatesError,
  type TemplateChoice,
  type UsedTemplates,
  useTemplates,
} from './own-templates.js';
export * from './parts.js';
export type { PlanChange } from './plan-change.js';
export * from './recorded.js';
export { answersBehind } from './recorded-answers.js';
export * from './refresh.js';

/** What a face that is bundled apart from this code uses of it. */
export * from './answers/index.js';
export { Cancelled, createInterview, type Interview, judgement, type Prompter } from './interview/index.js';
export { nodeHost } from './landing/host.js';
export { applyLanding, LandingError, readState } from './landing/index.js';
export { makePlan } from './plan/index.js';
export {
  describedAnswers,
  differences,
  type Generator,
  type Part,
  prepareProject,
  recordedDefaults,
  recordedValues,
  withPart,
} from './project/index.js';
export type { TemplateLoader } from './render/index.js';
export {
  actionList,
  describeChoice,
  detectLanguage,
  missingFields,
  missingList,
  nextSteps,
  planSummary,
  problemList,
  text,
} from './report/index.js';

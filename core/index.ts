/** What a face that is bundled apart from this code uses of it. */
export * from './answers/index.js';
export { nodeHost } from './landing/host.js';
export { applyLanding, LandingError, readState } from './landing/index.js';
export { makePlan } from './plan/index.js';
export { differences, type Generator, prepareProject, recordedValues } from './project/index.js';
export type { TemplateLoader } from './render/index.js';
export { actionList, describeChoice, detectLanguage, planSummary, problemList, text } from './report/index.js';

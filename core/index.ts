/** What a face that is bundled apart from this code uses of it. */
export * from './answers/index.js';
export { edits, nearest } from './catalogue/index.js';
export {
  Cancelled,
  createInterview,
  isPipeline,
  judgement,
  keysText,
  PAGE_SIZE,
  type Prompter,
  settleConflicts,
  type Theme,
  themeOf,
} from './interview/index.js';
export { nodeHost } from './landing/host.js';
export {
  type Action,
  type ActionKind,
  applyLanding,
  CHOICES,
  type Choice,
  type Decision,
  findProject,
  isWritten,
  type Landing,
  LandingError,
  type ProjectState,
  readState,
  recover,
} from './landing/index.js';
export { makePlan, type Plan } from './plan/index.js';
export {
  answersBehind,
  collectAnswers,
  type Difference,
  describedAnswers,
  differences,
  type Generator,
  givenDifferences,
  NothingToCreate,
  type Part,
  planRefresh,
  prepareProject,
  type Refresh,
  recordedDefaults,
  recordedValues,
  withPart,
} from './project/index.js';
export { MANIFEST, render as renderFiles, type TemplateGroup, type TemplateLoader } from './render/index.js';
export {
  type AuditReport,
  actionList,
  auditReport,
  conflictAdvice,
  describeChoice,
  detectLanguage,
  type Failure,
  FOLDER_OF_ITS_OWN,
  failureLines,
  isLanguage,
  LANGUAGES,
  type Language,
  missingFields,
  nextSteps,
  otherAnswers,
  type Page,
  printable,
  proposalLines,
  refreshLines,
  section,
  text,
  wrap,
} from './report/index.js';

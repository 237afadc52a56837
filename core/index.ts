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
  usualText,
  wantsColour,
} from './interview/index.js';
export { nodeHost } from './landing/host.js';
export {
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
  chosenTemplates,
  collectAnswers,
  type Difference,
  describedAnswers,
  differences,
  type Generator,
  givenDifferences,
  NothingToCreate,
  OwnTemplatesError,
  type Part,
  planRefresh,
  prepareProject,
  type Refresh,
  type UsedTemplates,
  useTemplates,
  withPart,
} from './project/index.js';
export type { TemplateLoader } from './render/index.js';
export {
  actionList,
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
  proposalLines,
  refreshLines,
  section,
  text,
  wrap,
} from './report/index.js';

/** The package as a library: `import { plan, render, land, audit } from 'generator-ecr-privatelink'`. */
export type { Answers, FieldKey } from '../core/answers/index.js';
export type { ActionKind, Choice } from '../core/landing/action.js';
export type { Plan } from '../core/plan/index.js';
export type { TemplateGroup } from '../core/render/manifest.js';
export type * from '../core/report/audit-report.js';
export type { Language } from '../core/report/messages/message.js';
export { type AuditInput, type AuditOptions, audit } from './audit.js';
export { type AnswerProblem, InvalidAnswers, LandingFailed, type LandingFailedCode } from './errors.js';
export { type LandedFile, type LandOptions, type LandResult, land } from './land.js';
export { type PlanOptions, plan } from './plan.js';
export { type ProjectFile, type RenderOptions, render } from './render.js';

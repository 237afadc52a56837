import { MANIFEST, NothingToCreate, refuseNothing, renderFiles, text } from '../core/index.js';
import type { Plan } from '../core/plan/index.js';
import type { TemplateGroup } from '../core/render/manifest.js';
import { LandingFailed } from './errors.js';
import { loadTemplates } from './load.js';

export interface RenderOptions {
  /** Only the files of these parts; without, all that the plan has. */
  readonly parts?: readonly TemplateGroup[];
}

/** A file in memory. */
export interface ProjectFile {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  /** With LF line ends. */
  readonly text: string;
  readonly mode: 0o644 | 0o755;
}

/**
 * The files of a plan, in memory. The same plan gives the same bytes everywhere.
 *
 * @param plan as `plan()` made it
 * @throws LandingFailed `nothing-to-create` where the plan makes no project
 */
export function render(plan: Plan, { parts }: RenderOptions = {}): ProjectFile[] {
  refuse(plan);
  const manifest = parts === undefined ? MANIFEST : MANIFEST.filter(({ group }) => parts.includes(group));
  return renderFiles(plan, loadTemplates, manifest).map(({ path, text, mode }) => ({ path, text, mode }));
}

function refuse(plan: Plan): void {
  try {
    refuseNothing(plan);
  } catch (error) {
    if (!(error instanceof NothingToCreate)) throw error;
    throw new LandingFailed('nothing-to-create', text(error.reason, plan.docsLanguage));
  }
}

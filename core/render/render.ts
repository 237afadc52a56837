import type { Plan } from '../plan/index.js';
import type { TemplateLoader } from './compiled-templates.js';
import { MANIFEST, type ManifestEntry } from './manifest.js';
import { templateRuntime } from './templates.js';

/** A file of a generated project, in memory: text with LF line ends. */
export interface RenderedFile {
  readonly id: string;
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly policy: ManifestEntry['policy'];
  readonly mode: 0o644 | 0o755;
  /** How the file joins one that the user has already. */
  readonly combine?: 'json';
}

/**
 * The files of a plan, in the manifest's order. Pure: the same plan gives the same bytes on every platform.
 *
 * @param load gives the compiled templates of a group; only groups that the plan needs are asked for
 * @param manifest the files to choose from; all by default
 */
export function render(
  plan: Plan,
  load: TemplateLoader,
  manifest: readonly ManifestEntry[] = MANIFEST,
): RenderedFile[] {
  const runtime = templateRuntime(plan.docsLanguage, load);
  return manifest
    .filter((entry) => entry.when(plan))
    .map(({ id, group, path, policy, executable, combine }) => ({
      id,
      path,
      text: runtime.render(group, id, plan),
      policy,
      mode: executable ? 0o755 : 0o644,
      ...(combine === undefined ? {} : { combine }),
    }));
}

import type { Program } from '../render/index.js';
import { compileTemplate } from './template.js';

/** In the id of a partial; `cdk/_partials/header` is called as `cdk/header`. */
const PARTIALS = '/_partials/';

export interface CompileOptions {
  /** The names of the helpers that there are. */
  readonly helpers: readonly string[];
  /** How they are called; none for one that takes whatever it is given. */
  readonly usages?: Readonly<Record<string, string>>;
  /** The ids of templates that are called beside those that are compiled: by default there are none. */
  readonly others?: readonly string[];
}

/**
 * Compiles Handlebars templates that may call each other to the programs that write them.
 *
 * Only what our templates are made of is known. It means what it means to Handlebars in strict mode and without escaping for HTML, two oddities
 * apart: numbers that stand side by side are not added up, and `../` passes over no context, whatever it is equal to.
 *
 * @param texts the templates by id
 * @throws TemplateError with file and line of anything else
 */
export function compileTemplates(
  texts: Readonly<Record<string, string>>,
  { helpers, usages = {}, others = [] }: CompileOptions,
): Record<string, Program> {
  const ids = [...Object.keys(texts), ...others].filter((id) => id.includes(PARTIALS));
  const partials = new Map(ids.map((id) => [id.replace(PARTIALS, '/'), id]));
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, compileTemplate(text, { template: id, helpers, usages, partials })]),
  );
}

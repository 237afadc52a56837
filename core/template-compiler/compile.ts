import { templateFunctions } from '../render/index.js';
import { compileTemplate } from './template.js';

/** In the id of a partial; `cdk/_partials/header` is called as `cdk/header`. */
const PARTIALS = '/_partials/';

/** Functions that only the code of templates that are not ours calls. */
const GUARDS = ['call', 'part', 'partContext'];

export interface CompileOptions {
  /** The names of the helpers that there are. */
  readonly helpers: readonly string[];
  /** The ids of templates that are called beside those that are compiled: by default there are none. */
  readonly others?: readonly string[];
  /** Whether the code asks before each step whether it may go on: for templates that are not ours. */
  readonly isGuarded?: boolean;
}

/**
 * Compiles Handlebars templates that may call each other to the source of one JavaScript function, which gives them by id once it has the
 * helpers and the functions that they call: `CompiledTemplates`.
 *
 * Only what our templates are made of is known. It means what it means to Handlebars in strict mode and without escaping for HTML, two oddities
 * apart: numbers that stand side by side are not added up, and `../` passes over no context, whatever it is equal to. No text of a template
 * becomes code: names are checked, and all else is quoted.
 *
 * @param texts the templates by id
 * @throws TemplateError with file and line of anything else
 */
export function compileTemplates(
  texts: Readonly<Record<string, string>>,
  { helpers, others = [], isGuarded = false }: CompileOptions,
): string {
  const ids = [...Object.keys(texts), ...others].filter((id) => id.includes(PARTIALS));
  const partials = new Map(ids.map((id) => [id.replace(PARTIALS, '/'), id]));
  const templates = Object.entries(texts).map(
    ([id, text]) => `${JSON.stringify(id)}: ${compileTemplate(text, { template: id, helpers, partials, isGuarded })}`,
  );
  const functions = [...Object.keys(templateFunctions), ...(isGuarded ? GUARDS : [])].join(', ');
  return `(helpers, { ${functions} }) => {\nconst templates = {\n${templates.join(',\n')}\n};\nreturn templates;\n}`;
}

import { templateFunctions } from '../../core/render/template-functions.js';
import { compileTemplate } from './template.js';

/** In the id of a partial; `cdk/_partials/header` is called as `cdk/header`. */
const PARTIALS = '/_partials/';

/**
 * Compiles Handlebars templates that may call each other to the source of one JavaScript function, which gives them by id once it has the
 * helpers and the functions that they call: `CompiledTemplates`.
 *
 * Only what our templates are made of is known. It means what it means to Handlebars in strict mode and without escaping for HTML, two oddities
 * apart: numbers that stand side by side are not added up, and `../` passes over no context, whatever it is equal to.
 *
 * @param texts the templates by id
 * @param helpers the names of the helpers that there are
 * @throws TemplateError with file and line of anything else
 */
export function compileTemplates(texts: Readonly<Record<string, string>>, helpers: readonly string[]): string {
  const ids = Object.keys(texts);
  const partials = new Map(ids.filter((id) => id.includes(PARTIALS)).map((id) => [id.replace(PARTIALS, '/'), id]));
  const templates = Object.entries(texts).map(
    ([id, text]) => `${JSON.stringify(id)}: ${compileTemplate(text, { template: id, helpers, partials })}`,
  );
  const functions = Object.keys(templateFunctions).join(', ');
  return `(helpers, { ${functions} }) => {\nconst templates = {\n${templates.join(',\n')}\n};\nreturn templates;\n}`;
}

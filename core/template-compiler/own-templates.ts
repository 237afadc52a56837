import { groupOf, HELPER_NAMES, type Template, type TemplateLoader, templateOf } from '../render/index.js';
import { compileTemplates } from './compile.js';
import { guardedRules, guardTemplate, Limits } from './guarded.js';
import { HELPER_USAGE } from './helper-usage.js';
import { lineTooDeep } from './nesting.js';
import { TemplateError } from './template-error.js';

/** Templates that stand for some of ours, compiled, or everything that is wrong with them. */
export type OwnTemplates = { readonly load: TemplateLoader } | { readonly errors: readonly TemplateError[] };

/**
 * Compiles templates that are not ours and puts each in the place of ours with its id, wherever that is called.
 *
 * @param texts by id; each id is one of ours
 * @param load gives ours
 * @param ids of all of ours
 */
export function withOwnTemplates(
  texts: Readonly<Record<string, string>>,
  load: TemplateLoader,
  ids: readonly string[],
): OwnTemplates {
  const errors: TemplateError[] = [];
  const limits = new Limits();
  const own = Object.entries(texts).flatMap(([id, text]): [string, Template][] => {
    const others = ids.filter((other) => groupOf(other) === groupOf(id));
    const line = lineTooDeep(text);
    if (line !== null) {
      errors.push(new TemplateError(id, { line, column: null }, { id: 'templates.tooDeep' }));
      return [];
    }
    try {
      const { [id]: program = [] } = compileTemplates(
        { [id]: text },
        { helpers: HELPER_NAMES, usages: HELPER_USAGE, others },
      );
      return [[id, guardTemplate(id, templateOf(program, guardedRules(id, limits)), limits)]];
    } catch (error) {
      errors.push(errorOf(error, id));
      return [];
    }
  });
  if (errors.length > 0) return { errors };
  return {
    load: (group) => ({ ...load(group), ...Object.fromEntries(own.filter(([id]) => groupOf(id) === group)) }),
  };
}

/** A text that is nested too deeply ends at a limit of the runtime. */
function errorOf(error: unknown, id: string): TemplateError {
  if (error instanceof TemplateError) return error;
  if (!(error instanceof RangeError)) throw error;
  return new TemplateError(id, { line: 1, column: null }, { id: 'templates.tooMuch' });
}

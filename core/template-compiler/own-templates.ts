import {
  type CompiledTemplates,
  groupOf,
  HELPER_NAMES,
  type Template,
  type TemplateGroup,
  type TemplateLoader,
} from '../render/index.js';
import { compileTemplates } from './compile.js';
import { guardedFunctions, guardTemplate, Limits } from './guarded.js';
import { lineTooDeep } from './nesting.js';
import { TemplateError } from './template-error.js';

/** Templates that stand for some of ours, compiled, or everything that is wrong with them. */
export type OwnTemplates = { readonly load: TemplateLoader } | { readonly errors: readonly TemplateError[] };

type Linked = Record<string, Template>;
/** A template that is linked with the functions which guard it. */
type Guarded = (helpers: unknown, functions: ReturnType<typeof guardedFunctions>) => Linked;

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
  const compiled = Object.entries(texts).flatMap(([id, text]): [string, Guarded][] => {
    const others = ids.filter((other) => groupOf(other) === groupOf(id));
    const line = lineTooDeep(text);
    if (line !== null) {
      errors.push(new TemplateError(id, { line, column: null }, { id: 'templates.tooDeep' }));
      return [];
    }
    try {
      return [[id, evaluate(compileTemplates({ [id]: text }, { helpers: HELPER_NAMES, others, isGuarded: true }))]];
    } catch (error) {
      errors.push(errorOf(error, id));
      return [];
    }
  });
  if (errors.length > 0) return { errors };
  return { load: (group) => linkedWith(compiled, group, load(group)) };
}

/** Nothing but code that the compiler wrote. */
function evaluate(code: string): Guarded {
  return new Function(`"use strict"; return ${code}`)() as Guarded;
}

/** A text that is nested too deeply ends at a limit of the runtime. */
function errorOf(error: unknown, id: string): TemplateError {
  if (error instanceof TemplateError) return error;
  if (!(error instanceof RangeError)) throw error;
  return new TemplateError(id, { line: 1, column: null }, { id: 'templates.tooMuch' });
}

/** The templates of a group, in which some are replaced. What calls another finds it in the one object that all of them share. */
function linkedWith(
  compiled: readonly (readonly [string, Guarded])[],
  group: TemplateGroup,
  ours: CompiledTemplates,
): CompiledTemplates {
  return (helpers, functions) => {
    const templates: Linked = ours(helpers, functions);
    const limits = new Limits();
    const replaced = compiled
      .filter(([id]) => groupOf(id) === group)
      .map(([id, link]) => [id, link(helpers, guardedFunctions(id, limits))] as const);
    for (const [id, own] of replaced) templates[id] = guardTemplate(id, own[id] as Template, limits);
    for (const [, own] of replaced) Object.assign(own, templates);
    return templates;
  };
}

import { inspect } from 'node:util';
import type { CompiledTemplates, Helpers, Template } from '../../core/render/index.js';
import { templateFunctions } from '../../core/render/template-functions.js';
import { compileTemplates } from '../../core/template-compiler/index.js';
import { runByHandlebars } from './handlebars.js';

/** Some helpers of each kind. */
const HELPERS = {
  upper: (text: string) => text.toUpperCase(),
  /** Handlebars has named arguments in the reverse order. */
  show: (...values: unknown[]) => inspect(values, { sorted: true }),
  same: (value: unknown) => value,
  nothing: () => undefined,
};

/** Compiles templates that may use `upper`, `show`, `same` and `nothing`. */
export function compile(texts: Readonly<Record<string, string>>): Readonly<Record<string, Template>> {
  const source = compileTemplates(texts, { helpers: Object.keys(HELPERS) });
  const link = new Function(`return ${source}`)() as CompiledTemplates;
  return link(HELPERS as unknown as Helpers, templateFunctions);
}

/** What a template writes, or that it throws: compiled by us, and run by Handlebars. */
export function bothWays(text: string, context: unknown, partials: Readonly<Record<string, string>> = {}) {
  const texts = { 'a/template': text, ...partials };
  const outcome = (templates: Readonly<Record<string, Template>>) => {
    try {
      return { text: templates['a/template']?.(context, context) };
    } catch {
      return { throws: true };
    }
  };
  return { compiled: outcome(compile(texts)), handlebars: outcome(runByHandlebars(texts, HELPERS)) };
}

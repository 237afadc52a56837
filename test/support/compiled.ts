import { inspect } from 'node:util';
import { type Helpers, TEMPLATE_GROUPS, type Template, templateLoader } from '../../core/render/index.js';
import { compileTemplates } from '../../core/template-compiler/index.js';
import { compiledText } from '../../scripts/compile-templates.js';
import { byHandlebars } from './handlebars.js';

/** Some helpers of each kind. */
const HELPERS = {
  upper: (text: string) => text.toUpperCase(),
  /** Handlebars has named arguments in the reverse order. */
  show: (...values: unknown[]) => inspect(values, { sorted: true }),
  same: (value: unknown) => value,
  nothing: () => undefined,
};

type Runnable = Readonly<Record<string, (context: unknown) => string>>;

/** Compiles templates that may use `upper`, `show`, `same` and `nothing`. */
export function compile(texts: Readonly<Record<string, string>>): Runnable {
  const compiled = compileTemplates(texts, { helpers: Object.keys(HELPERS) });
  const load = templateLoader(() => compiledText(compiled));
  return link(Object.assign({}, ...TEMPLATE_GROUPS.map(load)));
}

function link(templates: Readonly<Record<string, Template>>): Runnable {
  const linked = { helpers: HELPERS as unknown as Helpers, templates };
  return Object.fromEntries(
    Object.entries(templates).map(([id, template]) => [id, (context) => template(context, context, linked)]),
  );
}

/** What a template writes, or that it throws: compiled by us, and run by Handlebars. */
export function bothWays(text: string, context: unknown, partials: Readonly<Record<string, string>> = {}) {
  const texts = { 'a/template': text, ...partials };
  const outcome = (templates: Runnable) => {
    try {
      return { text: templates['a/template']?.(context) };
    } catch {
      return { throws: true };
    }
  };
  return { compiled: outcome(compile(texts)), handlebars: outcome(link(byHandlebars(texts))) };
}

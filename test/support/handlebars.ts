import Handlebars from 'handlebars';
import type { Helpers, Template } from '../../core/render/index.js';

type Helper = (...values: never[]) => unknown;

/** A template that was compiled by Handlebars. */
type Compiled = (context: unknown) => string;

/**
 * Templates that Handlebars itself runs, to compare others with.
 *
 * @param texts the templates by id
 * @param called takes the id of each template that is run
 */
export function byHandlebars(
  texts: Readonly<Record<string, string>>,
  called = new Set<string>(),
): Record<string, Template> {
  const known = new WeakMap<Helpers, Record<string, Compiled>>();
  return Object.fromEntries(
    Object.keys(texts).map((id): [string, Template] => [
      id,
      (context, _root, { helpers }) => {
        const compiled = known.get(helpers) ?? compileAll(texts, helpers, called);
        known.set(helpers, compiled);
        return (compiled[id] as Compiled)(context);
      },
    ]),
  );
}

/** Unknown properties and helpers are refused, and nothing is escaped for HTML. */
function compileAll(
  texts: Readonly<Record<string, string>>,
  helpers: Helpers,
  called: Set<string>,
): Record<string, Compiled> {
  const environment = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, adapt(helper as Helper));
  const options = {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  };
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => {
      const template = environment.compile(text, options);
      const run = (context: unknown, given?: Handlebars.RuntimeOptions) => {
        called.add(id);
        return template(context, given);
      };
      environment.registerPartial(id.replace('/_partials/', '/'), run);
      return [id, (context) => run(context)];
    }),
  );
}

/** Handlebars gives helpers their named arguments within other things, and lets them have undefined ones. */
function adapt(helper: Helper): Handlebars.HelperDelegate {
  return (...given: unknown[]) => {
    const { hash } = given.pop() as Handlebars.HelperOptions;
    const values = Object.keys(hash).length > 0 ? [...given, hash] : given;
    if ([...given, ...Object.values(hash)].includes(undefined)) throw new Error('an argument is undefined');
    return helper(...(values as never[]));
  };
}

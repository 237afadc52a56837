import { refuse, type Scope } from './scope.js';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * Methods that lists, texts and objects inherit. Handlebars does not see them, and JavaScript does: refusing their names, no look-up has to ask
 * where a property comes from.
 */
const INHERITED = new Set(
  [Object, Array, String, Number, Boolean].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)),
);
/** A property of its own in each list and text. */
INHERITED.delete('length');

/** Whether a path is one word that could be the name of a helper, so neither `this.word` nor `../word`. */
export function isWord({ parts, data, original }: hbs.AST.PathExpression): boolean {
  return !data && parts.length === 1 && original === parts[0];
}

/** The code of a path such as `region.id`, `../name` or `@root.name`; undefined where the last name is missing. */
export function compilePath(path: hbs.AST.PathExpression, scope: Scope): string {
  const { base, names } = resolve(path, scope);
  return scope.isGuarded ? requiredSteps(base, names, path) : base + names.map(access).join('');
}

/** The code of a path that is printed: it has to be there. */
export function compileRequiredPath(path: hbs.AST.PathExpression, scope: Scope): string {
  const { base, names } = resolve(path, scope);
  if (scope.isGuarded) return requiredSteps(base, names, path);
  const last = names.at(-1);
  if (last === undefined) return base;
  const owner = base + names.slice(0, -1).map(access).join('');
  return `property(${owner}, ${JSON.stringify(last)}, ${path.loc.start.line})`;
}

/** The variable that a path begins at, and the names that lead on from it. */
function resolve(path: hbs.AST.PathExpression, scope: Scope): { base: string; names: readonly string[] } {
  const method = path.parts.find((name) => INHERITED.has(name));
  if (method !== undefined) refuse(scope, path, { id: 'templates.method', parameters: { name: method } });
  if (path.data) return resolveData(path, scope);
  let around = scope;
  for (let depth = 0; depth < path.depth; depth++) {
    around = around.outer ?? refuse(scope, path, { id: 'templates.outside', parameters: { name: path.original } });
  }
  return { base: around.context, names: path.parts };
}

function resolveData(path: hbs.AST.PathExpression, scope: Scope): { base: string; names: readonly string[] } {
  const [variable = '', ...names] = path.parts;
  if (path.depth > 0) refuse(scope, path, { id: 'templates.outerData', parameters: { name: path.original } });
  if (variable === 'root') return { base: 'root', names };
  const base = scope.loop.get(variable);
  if (base === undefined || names.length > 0) {
    return refuse(scope, path, { id: 'templates.noData', parameters: { name: path.original } });
  }
  return { base, names };
}

/** The code of a path of which each step has to be there. */
function requiredSteps(base: string, names: readonly string[], { loc }: hbs.AST.PathExpression): string {
  return names.reduce((owner, name) => `property(${owner}, ${JSON.stringify(name)}, ${loc.start.line})`, base);
}

function access(name: string): string {
  if (IDENTIFIER.test(name)) return `.${name}`;
  return `[${/^(?:0|[1-9]\d*)$/.test(name) ? name : JSON.stringify(name)}]`;
}

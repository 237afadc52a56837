import { DATA, type Data, LOOP_DATA, PATH, type Path, type PRINTED_PATH, ROOT } from '../render/index.js';
import { refuse, type Scope } from './scope.js';

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

/**
 * A path such as `region.id`, `../name`, `@root.name` or `@index`.
 *
 * @param kind whether it is printed
 */
export function compilePath(
  path: hbs.AST.PathExpression,
  scope: Scope,
  kind: typeof PATH | typeof PRINTED_PATH = PATH,
): Path | Data {
  const method = path.parts.find((name) => INHERITED.has(name));
  if (method !== undefined) refuse(scope, path, { id: 'templates.method', parameters: { name: method } });
  if (path.data) return compileData(path, scope, kind);
  if (path.depth > scope.depth) {
    refuse(scope, path, { id: 'templates.outside', parameters: { name: path.original } });
  }
  return [kind, path.loc.start.line, path.depth, ...path.parts];
}

function compileData(path: hbs.AST.PathExpression, scope: Scope, kind: Path[0]): Path | Data {
  const [variable = '', ...names] = path.parts;
  if (path.depth > 0) refuse(scope, path, { id: 'templates.outerData', parameters: { name: path.original } });
  if (variable === 'root') return [kind, path.loc.start.line, ROOT, ...names];
  const data = LOOP_DATA.find((name) => name === variable);
  if (data === undefined || names.length > 0 || !scope.isInLoop) {
    return refuse(scope, path, { id: 'templates.noData', parameters: { name: path.original } });
  }
  return [DATA, data];
}

import { probablyMeant } from '../catalogue/index.js';
import { compilePath, isWord } from './paths.js';
import { refuse, type Scope } from './scope.js';
import type { Expression } from './syntax-tree.js';

/** What calls a helper: `{{pascal id}}`, or `(pascal id)` within another call. */
interface Call {
  readonly path: hbs.AST.Node;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

/** The code of a value; undefined where a path leads to nothing. */
export function compileExpression(node: hbs.AST.Expression, scope: Scope): string {
  const expression = node as Expression;
  switch (expression.type) {
    case 'PathExpression':
      return compilePath(expression, scope);
    case 'SubExpression':
      return compileCall(expression, scope);
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return JSON.stringify(expression.value);
    case 'NullLiteral':
      return 'null';
    default:
      return refuse(scope, node, { id: 'templates.unsupported', parameters: { what: node.type } });
  }
}

/** The call of a helper with its arguments, and after them an object of those that have a name. */
export function compileCall({ path, params, hash }: Call, scope: Scope): string {
  const name = helperName(path, scope);
  const values = params.map((param) => compileArgument(param, scope));
  const named = hash ? [`{ ${compileNamed(hash, scope, compileArgument)} }`] : [];
  const given = [...values, ...named].join(', ');
  return scope.isGuarded
    ? `call(${path.loc.start.line}, ${JSON.stringify(name)}, helpers.${name}, [${given}])`
    : `helpers.${name}(${given})`;
}

/** Named arguments as properties of an object. */
export function compileNamed({ pairs }: hbs.AST.Hash, scope: Scope, compile = compileExpression): string {
  return pairs
    .map((pair) => {
      const { key, value } = pair;
      // In the literal of an object this is no property.
      if (key === '__proto__') refuse(scope, pair, { id: 'templates.method', parameters: { name: key } });
      return `${JSON.stringify(key)}: ${compile(value, scope)}`;
    })
    .join(', ');
}

/** An argument of a helper: Handlebars' strict mode does not look at these, and a helper would write `undefined`. */
function compileArgument(node: hbs.AST.Expression, scope: Scope): string {
  const code = compileExpression(node, scope);
  const canBeUndefined = node.type === 'PathExpression' || node.type === 'SubExpression';
  return canBeUndefined ? `defined(${code}, ${node.loc.start.line})` : code;
}

function helperName(path: hbs.AST.Node, scope: Scope): string {
  const { original } = path as hbs.AST.PathExpression;
  if (path.type !== 'PathExpression' || !isWord(path as hbs.AST.PathExpression)) {
    return refuse(scope, path, { id: 'templates.noHelperName', parameters: { name: String(original) } });
  }
  if (scope.helpers.includes(original)) return original;
  const problem = { id: 'templates.noHelper', parameters: { name: original } } as const;
  return refuse(scope, path, problem, probablyMeant(original, scope.helpers));
}

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
      return refuse(scope, node, `${node.type} is not supported`);
  }
}

/** The call of a helper with its arguments, and after them an object of those that have a name. */
export function compileCall({ path, params, hash }: Call, scope: Scope): string {
  const values = params.map((param) => compileArgument(param, scope));
  const named = hash ? [`{ ${compileNamed(hash, scope, compileArgument)} }`] : [];
  return `helpers.${helperName(path, scope)}(${[...values, ...named].join(', ')})`;
}

/** Named arguments as properties of an object. */
export function compileNamed({ pairs }: hbs.AST.Hash, scope: Scope, compile = compileExpression): string {
  return pairs.map(({ key, value }) => `${JSON.stringify(key)}: ${compile(value, scope)}`).join(', ');
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
    return refuse(scope, path, `${original} is no name of a helper`);
  }
  return scope.helpers.includes(original) ? original : refuse(scope, path, `there is no helper ${original}`);
}

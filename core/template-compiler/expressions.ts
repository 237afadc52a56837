import { probablyMeant } from '../catalogue/index.js';
import { CALL, type Call, type Expression, type Named } from '../render/index.js';
import { takes } from './helper-usage.js';
import { compilePath, isWord } from './paths.js';
import { refuse, type Scope } from './scope.js';
import type { ExpressionNode } from './syntax-tree.js';

/** What calls a helper: `{{pascal id}}`, or `(pascal id)` within another call. */
interface CallNode {
  readonly path: hbs.AST.Node;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

/** A value; a path may lead to nothing. */
export function compileExpression(node: hbs.AST.Expression, scope: Scope): Expression {
  const expression = node as ExpressionNode;
  switch (expression.type) {
    case 'PathExpression':
      return compilePath(expression, scope);
    case 'SubExpression':
      return compileCall(expression, scope);
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return expression.value;
    case 'NullLiteral':
      return null;
    default:
      return refuse(scope, node, { id: 'templates.unsupported', parameters: { what: node.type } });
  }
}

/** The call of a helper with its arguments. */
export function compileCall({ path, params, hash }: CallNode, scope: Scope): Call {
  const name = helperName(path, scope);
  const usage = scope.usages[name];
  if (usage !== undefined && !takes(usage, params.length, hash !== undefined)) {
    const given = params.length + (hash?.pairs.length ?? 0);
    return refuse(scope, path, { id: 'templates.arguments', parameters: { usage: `${name} ${usage}`, given } });
  }
  const given = params.map((param) => compileExpression(param, scope));
  return [CALL, name, path.loc.start.line, given, hash ? compileNamed(hash, scope) : null];
}

/** Named arguments. */
export function compileNamed({ pairs }: hbs.AST.Hash, scope: Scope): Named {
  return Object.fromEntries(
    pairs.map((pair) => {
      const { key, value } = pair;
      // A name that would give an object another prototype.
      if (key === '__proto__') refuse(scope, pair, { id: 'templates.method', parameters: { name: key } });
      return [key, compileExpression(value, scope)];
    }),
  );
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

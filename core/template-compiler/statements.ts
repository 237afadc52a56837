import { probablyMeant } from '../catalogue/index.js';
import { PART, type Part, PRINTED_PATH, type Program, type Statement } from '../render/index.js';
import { compileBlock } from './blocks.js';
import { compileCall, compileNamed } from './expressions.js';
import { compilePath, isWord } from './paths.js';
import { refuse, type Scope } from './scope.js';
import { type StatementNode, statementsOf } from './syntax-tree.js';

/** The steps of a program; none where there is no program, or an empty one. */
export function compileProgram(program: hbs.AST.Program | undefined, scope: Scope): Program {
  const statements: Statement[] = [];
  for (const node of statementsOf(program)) {
    const statement = compileStatement(node, scope);
    const before = statements.at(-1);
    if (typeof statement === 'string' && typeof before === 'string') statements.splice(-1, 1, before + statement);
    else if (statement !== '') statements.push(statement);
  }
  return statements;
}

function compileStatement(statement: StatementNode, scope: Scope): Statement {
  switch (statement.type) {
    case 'ContentStatement':
      return statement.value;
    case 'CommentStatement':
      return '';
    case 'MustacheStatement':
      return compileMustache(statement, scope);
    case 'PartialStatement':
      return compilePartial(statement, scope);
    case 'BlockStatement':
      return compileBlock(statement, scope);
    default:
      return refuse(scope, statement, {
        id: 'templates.unsupported',
        parameters: { what: (statement as hbs.AST.Statement).type },
      });
  }
}

/** `{{name}}`, or `{{helper argument}}`. */
function compileMustache(mustache: hbs.AST.MustacheStatement, scope: Scope): Statement {
  const { path, params, hash, escaped } = mustache;
  if (!escaped) refuse(scope, mustache, { id: 'templates.escape' });
  if (params.length > 0 || hash || isHelper(path, scope)) return compileCall(mustache, scope);
  if (!isPath(path)) return refuse(scope, mustache, { id: 'templates.literal' });
  return compilePath(path, scope, PRINTED_PATH);
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function isHelper(node: hbs.AST.Node, scope: Scope): boolean {
  return isPath(node) && isWord(node) && scope.helpers.includes(node.original);
}

/** `{{> cdk/header name="x"}}`: another template with the same context, to which named arguments are added. */
function compilePartial(partial: hbs.AST.PartialStatement, scope: Scope): Part {
  const { name, params, hash, indent } = partial;
  if (!isPath(name)) return refuse(scope, partial, { id: 'templates.partialName' });
  if (params.length > 0) refuse(scope, partial, { id: 'templates.partialContext' });
  const id = scope.partials.get(name.original) ?? noPartial(scope, partial, name.original);
  return [PART, id, hash ? compileNamed(hash, scope) : null, indent ?? '', partial.loc.start.line];
}

function noPartial(scope: Scope, partial: hbs.AST.PartialStatement, name: string): never {
  const probable = probablyMeant(name, [...scope.partials.keys()]);
  return refuse(scope, partial, { id: 'templates.noPartial', parameters: { name } }, probable);
}

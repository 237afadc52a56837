import { probablyMeant } from '../catalogue/index.js';
import { compileBlock } from './blocks.js';
import { compileCall, compileNamed } from './expressions.js';
import { literalPart } from './literal.js';
import { compileRequiredPath, isWord } from './paths.js';
import { refuse, type Scope } from './scope.js';
import { type Statement, statementsOf } from './syntax-tree.js';

/** What a statement becomes: a part of a template literal, or code that adds to `out` itself. */
type Piece = { readonly literal: string } | { readonly code: string };

/** Code that adds the text of a program to the variable `out`; nothing where there is no program, or an empty one. */
export function compileProgram(program: hbs.AST.Program | undefined, scope: Scope): string {
  const code: string[] = [];
  let literal = '';
  const writeLiteral = () => {
    if (literal !== '') code.push(`out += \`${literal}\`;`);
    literal = '';
  };
  for (const piece of statementsOf(program).map((statement) => compileStatement(statement, scope))) {
    if ('literal' in piece) literal += piece.literal;
    else {
      writeLiteral();
      code.push(piece.code);
    }
  }
  writeLiteral();
  return code.join('\n');
}

function compileStatement(statement: Statement, scope: Scope): Piece {
  switch (statement.type) {
    case 'ContentStatement':
      return { literal: literalPart(statement.value) };
    case 'CommentStatement':
      return { literal: '' };
    case 'MustacheStatement':
      return { literal: `\${${compileMustache(statement, scope)}}` };
    case 'PartialStatement':
      return { literal: `\${${compilePartial(statement, scope)}}` };
    case 'BlockStatement':
      return { code: compileBlock(statement, scope) };
    default:
      return refuse(scope, statement, {
        id: 'templates.unsupported',
        parameters: { what: (statement as hbs.AST.Statement).type },
      });
  }
}

/** `{{name}}`, or `{{helper argument}}`; null and undefined are printed as nothing. */
function compileMustache(mustache: hbs.AST.MustacheStatement, scope: Scope): string {
  const { path, params, hash, escaped } = mustache;
  if (!escaped) refuse(scope, mustache, { id: 'templates.escape' });
  if (params.length > 0 || hash || isHelper(path, scope)) return `${compileCall(mustache, scope)} ?? ""`;
  if (!isPath(path)) return refuse(scope, mustache, { id: 'templates.literal' });
  return `${compileRequiredPath(path, scope)} ?? ""`;
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function isHelper(node: hbs.AST.Node, scope: Scope): boolean {
  return isPath(node) && isWord(node) && scope.helpers.includes(node.original);
}

/** `{{> cdk/header name="x"}}`: another template with the same context, to which named arguments are added. */
function compilePartial(partial: hbs.AST.PartialStatement, scope: Scope): string {
  const { name, params, hash, indent } = partial;
  if (!isPath(name)) return refuse(scope, partial, { id: 'templates.partialName' });
  if (params.length > 0) refuse(scope, partial, { id: 'templates.partialContext' });
  const id = scope.partials.get(name.original) ?? noPartial(scope, partial, name.original);
  const around = scope.isGuarded ? `partContext(${scope.context}, ${partial.loc.start.line})` : scope.context;
  const context = hash ? `{ ...${around}, ${compileNamed(hash, scope)} }` : scope.context;
  const template = `templates[${JSON.stringify(id)}]`;
  const call = scope.isGuarded
    ? `part(${partial.loc.start.line}, ${template}, ${context}, root)`
    : `${template}(${context}, root)`;
  return indent ? `indented(${call}, ${JSON.stringify(indent)})` : call;
}

function noPartial(scope: Scope, partial: hbs.AST.PartialStatement, name: string): never {
  const probable = probablyMeant(name, [...scope.partials.keys()]);
  return refuse(scope, partial, { id: 'templates.noPartial', parameters: { name } }, probable);
}

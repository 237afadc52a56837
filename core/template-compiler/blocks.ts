import { compileExpression } from './expressions.js';
import { innerScope, loopScope, refuse, type Scope } from './scope.js';
import { compileProgram } from './statements.js';

/** Compiles `#if`, `#unless`, `#with` and `#each`, each with or without `else`. */
export function compileBlock(block: hbs.AST.BlockStatement, scope: Scope): string {
  const { path, params, hash, program, inverse } = block;
  const [param, ...others] = params;
  if (param === undefined || others.length > 0 || hash) {
    const parameters = { name: String((path as hbs.AST.PathExpression).original) };
    return refuse(scope, block, { id: 'templates.blockArgument', parameters });
  }
  if (program?.blockParams || inverse?.blockParams) {
    return refuse(scope, block, { id: 'templates.blockNames' });
  }
  const value = compileExpression(param, scope);
  switch (path.original) {
    case 'if':
      return compileCondition(`isTruthy(${value})`, block, scope);
    case 'unless':
      return compileCondition(`!isTruthy(${value})`, block, scope);
    case 'with':
      return compileWith(value, block, scope);
    case 'each':
      return compileEach(value, block, scope);
    default:
      return refuse(scope, block, { id: 'templates.noBlock', parameters: { name: path.original } });
  }
}

/** The body of the block, else what stands after `else`, which is always in the scope around the block. */
function compileCondition(condition: string, block: hbs.AST.BlockStatement, outer: Scope, inner = outer): string {
  const body = `if (${condition}) {\n${compileProgram(block.program, inner)}\n}`;
  const otherwise = compileProgram(block.inverse, outer);
  return otherwise === '' ? body : `${body} else {\n${otherwise}\n}`;
}

function compileWith(value: string, block: hbs.AST.BlockStatement, scope: Scope): string {
  const inner = innerScope(scope);
  return `{
const ${inner.context} = ${value};
${compileCondition(`isPresent(${inner.context})`, block, scope, inner)}
}`;
}

function compileEach(value: string, block: hbs.AST.BlockStatement, scope: Scope): string {
  const inner = loopScope(scope);
  const { list, items, index } = inner.variables;
  const round = compileProgram(block.program, inner);
  const otherwise = compileProgram(block.inverse, scope);
  const guard = scope.isGuarded ? `, ${block.loc.start.line}, ${1 + Math.floor(round.length / 1000)}` : '';
  return `{
const ${list} = ${value}, ${items} = itemsOf(${list}${guard});
for (let ${index} = 0; ${index} < ${items}.length; ${index}++) {
const ${inner.context} = ${items}[${index}];
${round}
}${otherwise === '' ? '' : `\nif (${items}.length === 0) {\n${otherwise}\n}`}
}`;
}

import { compileExpression } from './expressions.js';
import { innerScope, loopScope, refuse, type Scope } from './scope.js';
import { compileProgram } from './statements.js';

/** Compiles `#if`, `#unless`, `#with` and `#each`, each with or without `else`. */
export function compileBlock(block: hbs.AST.BlockStatement, scope: Scope): string {
  const { path, params, hash, program, inverse } = block;
  const [param, ...others] = params;
  if (param === undefined || others.length > 0 || hash) {
    return refuse(scope, block, `#${path.original} takes one argument, without a name`);
  }
  if (program?.blockParams || inverse?.blockParams) {
    return refuse(scope, block, 'names for the parameters of a block are not supported');
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
      return refuse(scope, block, `#${path.original} is not supported`);
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
  const otherwise = compileProgram(block.inverse, scope);
  return `{
const ${list} = ${value}, ${items} = itemsOf(${list});
for (let ${index} = 0; ${index} < ${items}.length; ${index}++) {
const ${inner.context} = ${items}[${index}];
${compileProgram(block.program, inner)}
}${otherwise === '' ? '' : `\nif (${items}.length === 0) {\n${otherwise}\n}`}
}`;
}

import { type Block, EACH, type Expression, IF, type Program, WITH } from '../render/index.js';
import { compileExpression } from './expressions.js';
import { innerScope, refuse, type Scope } from './scope.js';
import { compileProgram } from './statements.js';

/** Compiles `#if`, `#unless`, `#with` and `#each`, each with or without `else`, which is always in the scope around the block. */
export function compileBlock(block: hbs.AST.BlockStatement, scope: Scope): Block {
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
  const otherwise = compileProgram(inverse, scope);
  switch (path.original) {
    case 'if':
      return [IF, value, compileProgram(program, scope), otherwise];
    case 'unless':
      return [IF, value, otherwise, compileProgram(program, scope)];
    case 'with':
      return [WITH, value, compileProgram(program, innerScope(scope, scope.isInLoop)), otherwise];
    case 'each':
      return compileEach(value, block, otherwise, scope);
    default:
      return refuse(scope, block, { id: 'templates.noBlock', parameters: { name: path.original } });
  }
}

function compileEach(value: Expression, block: hbs.AST.BlockStatement, otherwise: Program, scope: Scope): Block {
  const round = compileProgram(block.program, innerScope(scope, true));
  const cost = 1 + Math.floor(JSON.stringify(round).length / 1000);
  return [EACH, value, round, otherwise, block.loc.start.line, cost];
}

/// <reference path="./handlebars-parser.d.ts" />
import { parse as parseHandlebars, parser } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { Program } from '../render/index.js';
import { syntaxError } from './parse-failure.js';
import { type Surroundings, templateScope } from './scope.js';
import { compileProgram } from './statements.js';

/** Compiles a template to the steps that write it. */
export function compileTemplate(text: string, surroundings: Surroundings): Program {
  return compileProgram(parse(text, surroundings.template), templateScope(surroundings));
}

/** Handlebars' own parser, which also takes away the lines that hold nothing but the tag of a block. */
function parse(text: string, id: string): hbs.AST.Program {
  try {
    return parseHandlebars(text);
  } catch (error) {
    const { first_line: line, first_column: column } = parser.lexer.yylloc;
    throw syntaxError(id, text, (error as Error).message, { line, column: column + 1 });
  }
}

import Handlebars from 'handlebars';
import { type Surroundings, templateScope } from './scope.js';
import { compileProgram } from './statements.js';
import { TemplateError } from './template-error.js';

/** Compiles a template to the source of a function of the context, and of the root, that gives a text. */
export function compileTemplate(text: string, surroundings: Surroundings): string {
  const code = compileProgram(parse(text, surroundings.template), templateScope(surroundings));
  return `(context, root) => {\nlet out = "";\n${code}\nreturn out;\n}`;
}

/** Handlebars' own parser, which also takes away the lines that hold nothing but the tag of a block. */
function parse(text: string, id: string): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    const { message } = error as Error;
    throw new TemplateError(id, lineOf(message), message);
  }
}

/** `Parse error on line 3:…`, or `if doesn't match each - 3:5`. */
function lineOf(message: string): number {
  const [, parser, processor] = /on line (\d+)|- (\d+):\d+$/.exec(message) ?? [];
  return Number(parser ?? processor ?? 1);
}

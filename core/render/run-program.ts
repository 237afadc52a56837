import type { Helpers } from './helpers.js';
import {
  CALL,
  type Call,
  DATA,
  EACH,
  type Expression,
  IF,
  type LoopData,
  type Named,
  PART,
  PATH,
  type Part,
  type Path,
  PRINTED_PATH,
  type Program,
  ROOT,
  type Statement,
  WITH,
} from './program.js';
import { isPresent, isTruthy, type TemplateRules } from './template-rules.js';

/** A template that is ready to run; `root` is the context of the file that it is, or is a part of. */
export type Template = (context: unknown, root: unknown, linked: Linked) => string;

/** What templates call: helpers, and each other by id. */
export interface Linked {
  readonly helpers: Helpers;
  readonly templates: Readonly<Record<string, Template>>;
}

/** What all steps of one run have in common. */
interface Run extends Linked {
  readonly root: unknown;
  readonly rules: TemplateRules;
}

/** The context of a block, within those around it. */
interface Scope {
  readonly context: unknown;
  readonly outer: Scope | null;
  readonly loop: Loop | null;
}

/** The round of the nearest loop. */
interface Loop {
  readonly list: object;
  readonly items: readonly unknown[];
  readonly index: number;
}

/** A template that writes what its program says. */
export function templateOf(program: Program, rules: TemplateRules): Template {
  return (context, root, { helpers, templates }) =>
    write(program, { context, outer: null, loop: null }, { root, helpers, templates, rules });
}

function write(program: Program, scope: Scope, run: Run): string {
  let text = '';
  for (const statement of program) text += typeof statement === 'string' ? statement : writeOne(statement, scope, run);
  return text;
}

function writeOne(statement: Exclude<Statement, string>, scope: Scope, run: Run): string {
  switch (statement[0]) {
    case IF:
      return write(isTruthy(evaluate(statement[1], scope, run)) ? statement[2] : statement[3], scope, run);
    case WITH: {
      const context = evaluate(statement[1], scope, run);
      if (!isPresent(context)) return write(statement[3], scope, run);
      return write(statement[2], { context, outer: scope, loop: scope.loop }, run);
    }
    case EACH: {
      const list = evaluate(statement[1], scope, run) as object;
      const items = run.rules.itemsOf(list, statement[4], statement[5]);
      if (items.length === 0) return write(statement[3], scope, run);
      let text = '';
      for (let index = 0; index < items.length; index++) {
        text += write(statement[2], { context: items[index], outer: scope, loop: { list, items, index } }, run);
      }
      return text;
    }
    case PART:
      return writePart(statement, scope, run);
    case DATA:
      return `${evaluate(statement, scope, run)}`;
    default:
      return run.rules.text(evaluate(statement, scope, run), statement[0] === CALL ? statement[2] : statement[1]);
  }
}

function writePart([, id, named, indent, line]: Part, scope: Scope, run: Run): string {
  const { rules, root, templates } = run;
  const context =
    named === null
      ? scope.context
      : { ...(rules.partContext(scope.context, line) as object), ...namedValues(named, scope, run) };
  const text = rules.part(line, () => (templates[id] as Template)(context, root, run));
  return indent === '' ? text : indented(text, indent);
}

/** The text of a part whose tag stands alone on an indented line: each of its lines is indented like that. */
function indented(text: string, indent: string): string {
  return text === '' ? '' : indent + text.replaceAll(/\n(?!$)/g, `\n${indent}`);
}

function evaluate(expression: Expression, scope: Scope, run: Run): unknown {
  if (!isList(expression)) return expression;
  switch (expression[0]) {
    case PATH:
    case PRINTED_PATH:
      return follow(expression, scope, run);
    case CALL:
      return call(expression, scope, run);
    case DATA:
      return dataOf(scope.loop as Loop, expression[1]);
  }
}

/** Where a path leads; undefined where the last name is missing and nobody prints it. */
function follow(path: Path, scope: Scope, { root, rules }: Run): unknown {
  const up = path[2];
  let value = up === ROOT ? root : contextAt(scope, up);
  const last = path.length - 1;
  for (let at = 3; at <= last; at++) {
    const name = path[at] as string;
    const isPrinted = at === last && path[0] === PRINTED_PATH;
    value = isPrinted ? rules.printed(value, name, path[1]) : rules.step(value, name, path[1]);
  }
  return value;
}

function contextAt(scope: Scope, up: number): unknown {
  let around: Scope = scope;
  for (let blocks = 0; blocks < up; blocks++) around = around.outer as Scope;
  return around.context;
}

/** The result of a helper, which gets its named arguments as one object after the others. */
function call([, name, line, given, named]: Call, scope: Scope, run: Run): unknown {
  const { rules, helpers } = run;
  const values = given.map((expression) => argument(expression, line, scope, run));
  if (named !== null) values.push(namedValues(named, scope, run, line));
  return rules.call(line, name, helpers[name as keyof Helpers] as (...values: unknown[]) => unknown, values);
}

/** @param line of the call whose arguments these are; none where they are a part's, which may be undefined */
function namedValues(named: Named, scope: Scope, run: Run, line?: number): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(named)) {
    const expression = named[key] as Expression;
    values[key] = line === undefined ? evaluate(expression, scope, run) : argument(expression, line, scope, run);
  }
  return values;
}

/** An argument of a helper: Handlebars' strict mode does not look at these, and a helper would write `undefined`. */
function argument(expression: Expression, line: number, scope: Scope, run: Run): unknown {
  const value = evaluate(expression, scope, run);
  return value === undefined ? run.rules.undefinedArgument(line) : value;
}

function dataOf({ list, items, index }: Loop, name: LoopData): unknown {
  switch (name) {
    case 'index':
      return index;
    case 'key':
      return Array.isArray(list) ? index : Object.keys(list)[index];
    case 'first':
      return index === 0;
    case 'last':
      return index === items.length - 1;
  }
}

function isList(expression: Expression): expression is Exclude<Expression, string | number | boolean | null> {
  return typeof expression === 'object' && expression !== null;
}

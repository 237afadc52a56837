import type { Message } from '../report/messages/index.js';
import { TemplateError } from './template-error.js';

/** What a template can use. */
export interface Surroundings {
  /** The id of the template. */
  readonly template: string;
  /** The names of the helpers that there are. */
  readonly helpers: readonly string[];
  /** The templates that are partials, by the name that calls them. */
  readonly partials: ReadonlyMap<string, string>;
  /** Whether the code asks before each step whether it may go on: for templates that are not ours. */
  readonly isGuarded: boolean;
}

/** What the code of a template, or of a block in it, refers to. */
export interface Scope extends Surroundings {
  /** How many blocks with a context of their own are around; their variables are numbered by it. */
  readonly depth: number;
  /** The variable that holds the context. */
  readonly context: string;
  /** The scope around the nearest block with a context of its own, for `../`. */
  readonly outer: Scope | null;
  /** The code of `@index`, `@key`, `@first` and `@last`, which are there in a loop only. */
  readonly loop: ReadonlyMap<string, string>;
}

/** The variables that a loop runs by. */
interface LoopVariables {
  readonly list: string;
  readonly items: string;
  readonly index: string;
}

/** The scope of a whole template. */
export function templateScope(surroundings: Surroundings): Scope {
  return { ...surroundings, depth: 0, context: 'context', outer: null, loop: new Map() };
}

/** The scope of a block with a context of its own. */
export function innerScope(outer: Scope): Scope {
  const depth = outer.depth + 1;
  return { ...outer, depth, context: `context${depth}`, outer };
}

/** The scope of the body of a loop. */
export function loopScope(outer: Scope): Scope & { readonly variables: LoopVariables } {
  const inner = innerScope(outer);
  const { depth } = inner;
  const variables = { list: `list${depth}`, items: `items${depth}`, index: `index${depth}` };
  const { list, items, index } = variables;
  const loop = new Map([
    ['index', index],
    ['key', `keyAt(${list}, ${index})`],
    ['first', `(${index} === 0)`],
    ['last', `(${index} === ${items}.length - 1)`],
  ]);
  return { ...inner, loop, variables };
}

/** @throws TemplateError always, with the place of the node and the known name that was probably meant */
export function refuse(scope: Scope, node: hbs.AST.Node, problem: Message, nearest?: string): never {
  const { line, column } = node.loc.start;
  throw new TemplateError(scope.template, { line, column: column + 1 }, problem, nearest);
}

import type { Message } from '../report/messages/index.js';
import { TemplateError } from './template-error.js';

/** What a template can use. */
export interface Surroundings {
  /** The id of the template. */
  readonly template: string;
  /** The names of the helpers that there are. */
  readonly helpers: readonly string[];
  /** How helpers are called, by name. */
  readonly usages: Readonly<Record<string, string>>;
  /** The templates that are partials, by the name that calls them. */
  readonly partials: ReadonlyMap<string, string>;
}

/** Where in a template something is. */
export interface Scope extends Surroundings {
  /** How many blocks with a context of their own are around, for `../`. */
  readonly depth: number;
  /** Whether there are `@index`, `@key`, `@first` and `@last`. */
  readonly isInLoop: boolean;
}

/** The scope of a whole template. */
export function templateScope(surroundings: Surroundings): Scope {
  return { ...surroundings, depth: 0, isInLoop: false };
}

/** The scope of a block with a context of its own. */
export function innerScope(outer: Scope, isInLoop: boolean): Scope {
  return { ...outer, depth: outer.depth + 1, isInLoop };
}

/** @throws TemplateError always, with the place of the node and the known name that was probably meant */
export function refuse(scope: Scope, node: hbs.AST.Node, problem: Message, nearest?: string): never {
  const { line, column } = node.loc.start;
  throw new TemplateError(scope.template, { line, column: column + 1 }, problem, nearest);
}

import { probablyMeant } from '../catalogue/index.js';
import { itemsOf, type Template, type TemplateRules } from '../render/index.js';
import type { Message } from '../report/messages/index.js';
import { columnsFit, fits, HELPER_USAGE, kindsOf } from './helper-usage.js';
import { TemplateError } from './template-error.js';

/** The longest text that a generated file may have, and any text on the way to it. */
const LONGEST = 1024 * 1024;
/** Entries, calls and thousands of characters that one file may go through: some hundred times what ours do. */
const MOST_STEPS = 300_000;
/** What a part costs whatever it writes: ours go through the plan, and a chain of parts that call each other twice doubles with each. */
const PART_STEPS = 20;
/** How deep templates may call each other. */
const DEEPEST = 50;
/** How many keys of an object are named where one of them is wanted. */
const KEYS_TOLD = 6;

/** What one file may cost, its parts included: a template must not be able to keep the tool busy for ever. */
export class Limits {
  #steps = 0;
  #depth = 0;

  /** @returns whether that may be done too */
  spend(steps: number): boolean {
    this.#steps += steps;
    return this.#steps <= MOST_STEPS;
  }

  /** Runs a template within the limits of the file that it is a part of. */
  within(work: () => string, tooDeep: () => never): string {
    if (this.#depth === 0) this.#steps = 0;
    if (this.#depth === DEEPEST) tooDeep();
    this.#depth += 1;
    try {
      return work();
    } finally {
      this.#depth -= 1;
    }
  }
}

/**
 * The rules of templates that are not ours: every step of a path has to be there, no value is a function, and nothing goes on for ever.
 *
 * @throws TemplateError from each of them
 */
export function guardedRules(id: string, limits: Limits): TemplateRules {
  const fail = (line: number, problem: Message, nearest?: string): never => {
    throw new TemplateError(id, { line, column: null }, problem, nearest);
  };
  const spend = (line: number, steps: number) => {
    if (!limits.spend(steps)) fail(line, { id: 'templates.tooMuch' });
  };
  const check = (line: number, value: unknown) => {
    if (typeof value === 'function') throw new Error('a function');
    const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
    if (length > LONGEST) fail(line, { id: 'templates.tooMuch' });
    spend(line, 1 + (typeof value === 'string' ? Math.floor(length / 1000) : length));
  };
  /** What one of our own errors says; null for what JavaScript says of a value that our code does not expect. */
  const ownReason = (error: unknown, line: number): string | null => {
    if (error instanceof TemplateError) throw error;
    // Too deep for the stack, or too long for a text.
    if (error instanceof RangeError) return fail(line, { id: 'templates.tooMuch' });
    return error instanceof Error && error.constructor === Error ? error.message : null;
  };
  const property = (owner: unknown, name: string, line: number): unknown => {
    const isThere = owner !== undefined && owner !== null && Object.hasOwn(owner, name);
    if (isThere) return (owner as Readonly<Record<string, unknown>>)[name];
    const known = typeof owner === 'object' && owner !== null ? Object.keys(owner) : [];
    return fail(line, { id: 'templates.noKey', parameters: { name } }, probable(name, known));
  };
  return {
    step: property,
    printed: property,

    itemsOf(value, line, cost) {
      const items = itemsOf(value);
      spend(line, items.length * cost);
      return items;
    },

    undefinedArgument: (line) => fail(line, { id: 'templates.noArgument' }),

    call(line, name, helper, given) {
      try {
        for (const value of given) check(line, value);
        // Its result is as long as the square of what it is given, and is looked at only when it is there.
        if (name === 'pairs') for (const value of given) if (Array.isArray(value)) spend(line, value.length ** 2);
        const usage = usageOf(name);
        if (!fits(usage, given)) throw new TypeError(usage);
        if (!columnsFit(usage, given)) throw new Error('COLUMN: 0 … 200');
        const result = helper(...given);
        check(line, result);
        if (result !== undefined && !(Array.isArray(result) && result.includes(undefined))) return result;
      } catch (error) {
        const own = ownReason(error, line);
        if (own !== null) return fail(line, { id: 'templates.helperFails', parameters: { name, reason: own } });
        const parameters = { name, usage: `${name} ${usageOf(name)}`, given: kindsOf(given) };
        return fail(line, { id: 'templates.helperGiven', parameters });
      }
      return fail(line, { id: 'templates.helperNothing', parameters: { name } });
    },

    /** A text or a list would be taken apart into as many properties as it is long. */
    partContext(context, line) {
      if (typeof context === 'string' || Array.isArray(context)) spend(line, context.length);
      return context;
    },

    part(line, write) {
      spend(line, PART_STEPS);
      try {
        return write();
      } catch (error) {
        const own = ownReason(error, line);
        if (own !== null) return fail(line, { id: 'templates.partFails', parameters: { reason: own } });
        return fail(line, { id: 'templates.partGiven' });
      }
    },

    text(value, line) {
      if (Array.isArray(value)) return fail(line, { id: 'templates.printsList' });
      if (typeof value !== 'object' || value === null) return `${value ?? ''}`;
      const keys = Object.keys(value);
      const told = keys.slice(0, KEYS_TOLD).join(', ') + (keys.length > KEYS_TOLD ? ', …' : '');
      return fail(line, { id: 'templates.printsObject', parameters: { keys: told } });
    },
  };
}

/** A template that is not ours, whose text is what may be written into a file. */
export function guardTemplate(id: string, template: Template, limits: Limits): Template {
  const fail = (problem: Message): never => {
    throw new TemplateError(id, { line: 1, column: null }, problem);
  };
  const tooMuch = () => fail({ id: 'templates.tooMuch' });
  return (context, root, linked) => {
    const text = limits.within(() => run(() => template(context, root, linked), tooMuch), tooMuch);
    if (text.length > LONGEST || Buffer.byteLength(text) > LONGEST) return tooMuch();
    if (/[\r\0\p{Cs}]|^\uFEFF/u.test(text)) return fail({ id: 'templates.notPlain' });
    return text;
  };
}

/** Too deep for the stack, or too long for a text: the runtime's own limits. */
function run(write: () => string, tooMuch: () => never): string {
  try {
    return write();
  } catch (error) {
    if (error instanceof RangeError) return tooMuch();
    throw error;
  }
}

function probable(name: string, known: readonly string[]): string | undefined {
  return known.length === 0 ? undefined : probablyMeant(name, known);
}

/** How a helper is called; whatever it is given where that is not known. */
function usageOf(name: string): string {
  return Object.hasOwn(HELPER_USAGE, name) ? HELPER_USAGE[name as keyof typeof HELPER_USAGE] : 'VALUE';
}

import type { Message } from '../../report/messages/message.js';
import type { Place, Text, Value, Values } from '../value.js';

/** One fact of a model in its normal form: text that is equal in equal models, or why it is not known. */
export interface Leaf {
  /** Null where it is not known. */
  readonly text: string | null;
  readonly why: Message | null;
  readonly place: Place;
}

/** What stands for a fact that is not written. */
export const ABSENT = '-';

/** Facts by path: the steps from a thing down to a fact of it. Collects what one model says. */
export class Leaves {
  private readonly leaves = new Map<string, Leaf>();

  /** @param rename writes the references in a text by the names of what they refer to */
  constructor(private readonly rename: (text: Text) => string) {}

  all(): ReadonlyMap<string, Leaf> {
    return this.leaves;
  }

  put(path: Path, text: string, place: Place): void {
    this.leaves.set(join(path), { text, why: null, place });
  }

  /** What is not known hides everything below it. */
  hide(path: Path, why: Message, place: Place): void {
    this.leaves.set(join(path), { text: null, why, place });
  }

  value(path: Path, value: Value<Text | number | boolean> | null, place: Place): void {
    if (value === null) this.put(path, ABSENT, place);
    else if (!value.known) this.hide(path, value.why, value.place);
    else this.put(path, this.print(value.value), value.place);
  }

  /** A list whose order means nothing. */
  set(path: Path, values: Values): void {
    const hidden = values.known ? values.value.find((value) => !value.known) : values;
    if (hidden && !hidden.known) this.hide(path, hidden.why, hidden.place);
    else this.put(path, knownTexts(values).map(this.rename).sort().join(', '), values.place);
  }

  print(value: Text | number | boolean): string {
    return typeof value === 'string' ? this.rename(value) : String(value);
  }
}

/** A path of steps; kept apart until printed, since names of things hold anything. */
export type Path = readonly string[];

const SEPARATOR = ' / ';

export function join(path: Path): string {
  return path.join(SEPARATOR);
}

/** The paths above one, the nearest first. */
export function above(path: string): string[] {
  const steps = path.split(SEPARATOR);
  return steps.slice(1).map((_, index) => steps.slice(0, steps.length - 1 - index).join(SEPARATOR));
}

function knownTexts(values: Values): Text[] {
  return values.known ? values.value.flatMap((value) => (value.known ? [value.value] : [])) : [];
}

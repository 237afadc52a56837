import type { Json, JsonObject } from './json.js';
import { quote, Unusable } from './problem.js';

const ID_PREFIXES = ['vpc', 'subnet', 'rtb', 'vpce'] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

/** Whether a text looks like an id of AWS of this kind. */
export function isId(prefix: IdPrefix, text: string): boolean {
  return new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(text);
}

/** An object of an output, whose values are read with the shape that AWS documents; keys that nobody reads are ignored. */
export class Fields {
  private constructor(
    private readonly object: JsonObject,
    /** The way to it, for messages: `Subnets[3]`. */
    private readonly place: string,
  ) {}

  /** The objects of a list at the top of a document. */
  static ofDocument(document: JsonObject, key: string): Fields[] {
    return new Fields(document, '').objects(key);
  }

  /** A text that must be there. */
  text(key: string): string {
    return this.optionalText(key) ?? this.refuse(key);
  }

  optionalText(key: string): string | undefined {
    const value = this.get(key);
    return value === undefined || typeof value === 'string' ? value : this.refuse(key);
  }

  /** False where it is absent. */
  isTrue(key: string): boolean {
    const value = this.get(key) ?? false;
    return typeof value === 'boolean' ? value : this.refuse(key);
  }

  /** A whole number from 0; 0 where it is absent. */
  count(key: string): number {
    const value = this.get(key) ?? 0;
    return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : this.refuse(key);
  }

  id(key: string, prefix: IdPrefix): string {
    return this.optionalId(key, prefix) ?? this.refuse(key);
  }

  optionalId(key: string, prefix: IdPrefix): string | undefined {
    const value = this.get(key);
    return value === undefined ? undefined : this.checkedId(value, this.placeOf(key), prefix);
  }

  /** Ids, sorted, each once; none where the list is absent. */
  ids(key: string, prefix: IdPrefix): string[] {
    const ids = this.list(key).map((value, at) => this.checkedId(value, `${this.placeOf(key)}[${at}]`, prefix));
    return [...new Set(ids)].sort();
  }

  /** The object under a key; without any value where it is absent. */
  inner(key: string): Fields {
    const value = this.get(key) ?? new Map();
    return value instanceof Map ? new Fields(value, this.placeOf(key)) : this.refuse(key);
  }

  /** The objects of a list; none where it is absent. */
  objects(key: string): Fields[] {
    return this.list(key).map((value, at) => {
      const place = `${this.placeOf(key)}[${at}]`;
      return value instanceof Map ? new Fields(value, place) : refuse(place, value);
    });
  }

  /** Stops at the value of a key, as not what AWS prints there. */
  refuse(key: string): never {
    return refuse(this.placeOf(key), this.object.get(key));
  }

  private list(key: string): readonly Json[] {
    const value = this.get(key) ?? [];
    return Array.isArray(value) ? value : this.refuse(key);
  }

  private get(key: string): Json | undefined {
    return this.object.get(key) ?? undefined;
  }

  private placeOf(key: string): string {
    return this.place === '' ? key : `${this.place}.${key}`;
  }

  private checkedId(value: Json, place: string, prefix: IdPrefix): string {
    if (typeof value === 'string' && isId(prefix, value)) return value;
    throw new Unusable({ id: 'describe.id', parameters: { place, prefix: `${prefix}-`, found: shown(value) } });
  }
}

function refuse(place: string, value: Json | undefined): never {
  if (value === undefined) throw new Unusable({ id: 'describe.lacks', parameters: { place } });
  throw new Unusable({ id: 'describe.shape', parameters: { place, found: shown(value) } });
}

function shown(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return '[…]';
  return value instanceof Map ? '{…}' : String(value);
}

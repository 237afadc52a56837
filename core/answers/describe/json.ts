/** A JSON value. Objects are maps, so that no key of theirs can be mistaken for something of the language. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

/** What keeps a text from being JSON documents: `outside` is where something else than an object begins between them. */
export type JsonFaultKind = 'ends' | 'broken' | 'deep' | 'duplicate' | 'outside';

export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  constructor(
    readonly kind: JsonFaultKind,
    /** Offset of the fault in the text. */
    readonly at: number,
    /** The key that stands twice in its object. */
    readonly key = '',
  ) {
    super(kind);
  }
}

/** Deeper than any output that is read here, and far from the end of the stack. */
const DEEPEST = 32;
/** Longer than any number or literal. */
const LONGEST_WORD = 40;

/**
 * The JSON objects of a text, one after another as several commands print them; in linear time.
 *
 * `JSON.parse` would do for one object, but says neither reliably where a fault is nor that a key stands twice.
 *
 * @throws JsonFault at the first thing that is not part of a JSON object
 */
export function parseDocuments(text: string): JsonObject[] {
  const parser = new Parser(text);
  const documents: JsonObject[] = [];
  while (!parser.isAtEnd()) documents.push(parser.document());
  return documents;
}

class Parser {
  private at = 0;
  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    this.skipSpace();
    return this.at >= this.text.length;
  }

  document(): JsonObject {
    if (this.peek() !== '{') throw new JsonFault('outside', this.at);
    return this.object(1);
  }

  private value(depth: number): Json {
    if (depth > DEEPEST) throw new JsonFault('deep', this.at);
    const first = this.peek();
    if (first === '{') return this.object(depth);
    if (first === '[') return this.list(depth);
    return first === '"' ? this.string() : this.word();
  }

  private object(depth: number): JsonObject {
    const object = new Map<string, Json>();
    this.take('{');
    if (this.peek() === '}') return this.take('}', object);
    for (;;) {
      if (this.peek() !== '"') this.refuse();
      const { at } = this;
      const key = this.string();
      if (object.has(key)) throw new JsonFault('duplicate', at, key);
      this.peek();
      this.take(':');
      object.set(key, this.value(depth + 1));
      if (this.peek() === '}') return this.take('}', object);
      this.take(',');
    }
  }

  private list(depth: number): readonly Json[] {
    const list: Json[] = [];
    this.take('[');
    if (this.peek() === ']') return this.take(']', list);
    for (;;) {
      list.push(this.value(depth + 1));
      if (this.peek() === ']') return this.take(']', list);
      this.take(',');
    }
  }

  private string(): string {
    const start = this.at;
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '"') {
      end += this.text[end] === '\\' ? 2 : 1;
    }
    if (end >= this.text.length) throw new JsonFault('ends', this.text.length);
    return this.scalar(start, end + 1) as string;
  }

  private word(): Json {
    const start = this.at;
    let end = start;
    while (end < this.text.length && end - start < LONGEST_WORD && /[\w.+-]/.test(this.text.charAt(end))) end += 1;
    if (end === this.text.length) throw new JsonFault('ends', end);
    return this.scalar(start, end);
  }

  private scalar(start: number, end: number): Json {
    try {
      const value: Json = JSON.parse(this.text.slice(start, end));
      this.at = end;
      return value;
    } catch {
      throw new JsonFault('broken', start);
    }
  }

  /** The next character that is not space; empty at the end. */
  private peek(): string {
    this.skipSpace();
    return this.text.charAt(this.at);
  }

  private skipSpace(): void {
    while (this.at < this.text.length && ' \t\r\n'.includes(this.text.charAt(this.at))) this.at += 1;
  }

  private take(character: string): void;
  private take<Result>(character: string, result: Result): Result;
  private take(character: string, result?: unknown): unknown {
    if (this.text[this.at] !== character) this.refuse();
    this.at += 1;
    return result;
  }

  private refuse(): never {
    throw new JsonFault(this.at >= this.text.length ? 'ends' : 'broken', this.at);
  }
}

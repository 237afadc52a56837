import { known, type Place, type Text, type Unknown, type Value, type Values } from '../../value.js';
import { flagOf, numberOf, type Resolved, textOf, textsOf } from './resolved.js';

/** The properties of a resource, or of a part of one, each as what its place takes. */
export class Properties {
  constructor(
    private readonly resolved: Resolved,
    readonly place: Place,
  ) {}

  /** Why nothing of it is known; null where it can be read. */
  get unknown(): Unknown | null {
    return this.resolved.kind === 'unknown'
      ? { known: false, why: this.resolved.why, place: this.resolved.place }
      : null;
  }

  has(name: string): boolean {
    return this.unknown !== null || this.find(name) !== null;
  }

  text(name: string): Value<Text> | null {
    return this.read(name, textOf);
  }

  /** A text that AWS demands: without one, an unknown. */
  need(name: string): Value<Text> {
    return this.text(name) ?? { known: false, why: { id: 'read.missing', parameters: { name } }, place: this.place };
  }

  flag(name: string, usual: boolean): Value<boolean> {
    return this.read(name, flagOf) ?? known(usual, this.place);
  }

  number(name: string): Value<number> | null {
    return this.read(name, numberOf);
  }

  /** Empty where it is not written. */
  texts(name: string): Values {
    return this.read(name, textsOf) ?? known([], this.place);
  }

  part(name: string): Properties {
    const found = this.find(name);
    return new Properties(this.unknown ? this.resolved : (found ?? nothing(this.place)), found?.place ?? this.place);
  }

  /** The entries of a list; an unknown list is one unknown entry. */
  parts(name: string): Properties[] {
    if (this.unknown) return [new Properties(this.resolved, this.place)];
    const found = this.find(name);
    if (found === null) return [];
    const items = found.kind === 'list' ? found.items : [found];
    return items.map((item) => new Properties(item, item.place));
  }

  raw(name: string): Resolved | null {
    return this.unknown ? this.resolved : this.find(name);
  }

  private read<T>(name: string, convert: (resolved: Resolved) => Value<T>): Value<T> | null {
    const found = this.raw(name);
    return found === null ? null : convert(found);
  }

  private find(name: string): Resolved | null {
    const found = this.resolved.kind === 'map' ? this.resolved.entries.get(name) : undefined;
    return found === undefined || found.kind === 'nothing' ? null : found;
  }
}

function nothing(place: Place): Resolved {
  return { kind: 'map', entries: new Map(), place };
}

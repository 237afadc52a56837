import type { Message } from '../../../report/messages/message.js';
import { known, type Place, type Text, type Unknown, unknown, type Value, type Values } from '../../value.js';

/** A value of a template whose functions are worked out. */
export type Resolved =
  | {
      readonly kind: 'scalar';
      readonly value: Text | number | boolean | null;
      readonly text: Text;
      readonly place: Place;
    }
  | { readonly kind: 'list'; readonly items: readonly Resolved[]; readonly place: Place }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Resolved>; readonly place: Place }
  | {
      readonly kind: 'unknown';
      readonly why: Message;
      readonly place: Place;
      /** Of AWS's list of zones, whose elements can be told from each other: what they are called, with their numbers in brackets behind. */
      readonly elements?: string;
      /** Of nothing but a parameter without a value, `Zone`, or of one element of it, `Zones[0]`: it is the same in each place. */
      readonly parameter?: string;
    }
  /** AWS::NoValue: as if it were not written. */
  | { readonly kind: 'nothing'; readonly place: Place };

export type Hidden = Extract<Resolved, { kind: 'unknown' }>;

export function scalar(text: Text, place: Place): Resolved {
  return { kind: 'scalar', value: text, text, place };
}

export function listOf(texts: readonly Text[], place: Place): Resolved {
  return { kind: 'list', items: texts.map((text) => scalar(text, place)), place };
}

export function hidden(why: Message, place: Place): Hidden {
  return { kind: 'unknown', why, place };
}

/** A value of another type than its place takes. */
function misplaced(place: Place): Unknown {
  return unknown({ id: 'read.wrongType' }, place);
}

export function textOf(resolved: Resolved): Value<Text> {
  if (resolved.kind === 'unknown') return unknown(resolved.why, resolved.place);
  return resolved.kind === 'scalar' && resolved.value !== null
    ? known(resolved.text, resolved.place)
    : misplaced(resolved.place);
}

export function flagOf(resolved: Resolved): Value<boolean> {
  const text = textOf(resolved);
  if (!text.known) return text;
  const word = text.value.toLowerCase();
  if (word === 'true' || (resolved.kind === 'scalar' && resolved.value === true)) return known(true, text.place);
  if (word === 'false' || (resolved.kind === 'scalar' && resolved.value === false)) return known(false, text.place);
  return misplaced(text.place);
}

export function numberOf(resolved: Resolved): Value<number> {
  const text = textOf(resolved);
  if (!text.known) return text;
  const number = text.value.trim() === '' ? Number.NaN : Number(text.value);
  return Number.isFinite(number) ? known(number, text.place) : misplaced(text.place);
}

/** A list of texts; one text is a list of one. */
export function textsOf(resolved: Resolved): Values {
  if (resolved.kind === 'unknown') return unknown(resolved.why, resolved.place);
  if (resolved.kind === 'list') return known(resolved.items.map(textOf), resolved.place);
  const text = textOf(resolved);
  return text.known ? known([text], text.place) : text;
}

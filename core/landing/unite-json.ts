import type { Message } from '../report/messages/message.js';
import { type Insertion, insertJson } from './insert-json.js';
import { canonical, type JsonValue, readJsonObject } from './read-json.js';

/** What a value lacks, or the path of a key whose two values exclude each other. */
type Gap = Insertion | { readonly differs: string };

/**
 * A user's JSON object with the keys and list entries of ours that it lacks; the user's own come first and stay as they are written. Where
 * nothing is lacking that is the user's text itself.
 *
 * @param user any text
 * @param ours JSON that holds an object
 * @returns why not, where the user's text is not to be added to or has another value under a key of ours
 */
export function uniteJson(user: string, ours: string): string | Message {
  const wanted = readJsonObject(ours);
  if ('id' in wanted) throw new Error(`what is rendered cannot be united: ${wanted.id}`);
  const found = readJsonObject(user);
  if ('id' in found) return found;
  const gaps = gapsBetween(found, wanted, []);
  const differing = gaps.flatMap((gap) => ('differs' in gap ? [gap.differs] : []));
  if (differing.length > 0) return { id: 'landing.conflict.jsonDiffers', parameters: { keys: differing.join(', ') } };
  const insertions = gaps.flatMap((gap) => ('into' in gap && gap.parts.length > 0 ? [gap] : []));
  return insertJson(user, found, insertions);
}

function gapsBetween(user: JsonValue, ours: JsonValue, path: readonly string[]): Gap[] {
  if (user.kind === 'array' && ours.kind === 'array') {
    const known = new Set(user.parts.map(({ value }) => canonical(value)));
    const lacking = new Map(ours.parts.map((part) => [canonical(part.value), part]));
    return [{ into: user, parts: [...lacking].filter(([value]) => !known.has(value)).map(([, part]) => part) }];
  }
  if (user.kind === 'object' && ours.kind === 'object') {
    const known = new Map(user.parts.map(({ key, value }) => [key, value]));
    const within = ours.parts.flatMap(({ key, value }) => {
      const mine = known.get(key);
      return mine === undefined ? [] : gapsBetween(mine, value, [...path, key]);
    });
    return [...within, { into: user, parts: ours.parts.filter(({ key }) => !known.has(key)) }];
  }
  return canonical(user) === canonical(ours) ? [] : [{ differs: path.join('.') }];
}

import { hash } from 'node:crypto';

const known = new WeakMap<Uint8Array, string>();

/** The digest of texts by name, whatever their order. */
export function digestOfTexts(texts: Readonly<Record<string, string>>): string {
  return digest(JSON.stringify(Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** SHA-256 in hexadecimal; of a text, of its UTF-8. Of bytes, which nobody changes, it is worked out once. */
export function digest(content: string | Uint8Array): string {
  const made = typeof content === 'string' ? undefined : known.get(content);
  if (made !== undefined) return made;
  const value = hash('sha256', content, 'hex');
  if (typeof content !== 'string') known.set(content, value);
  return value;
}

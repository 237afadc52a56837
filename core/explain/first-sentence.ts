/** What a line of a list has room for: a text up to the end of its first sentence, without the full stop. */
export function firstSentence(text: string): string {
  const [first = text] = /^.*?(?:[.。](?=\s|$)|。|$)/u.exec(text) ?? [];
  return first.replace(/[.。]$/u, '');
}

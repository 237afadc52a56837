import { type Content, lineOf } from './answers-file.js';

/** Strict JSON whose objects name each key once; a fault is told with its line and column. */
export async function readJson(text: string): Promise<Content> {
  const { visit } = await import('jsonc-parser');
  let first: Content | null = null;
  const place = (line: number, character: number) => ({
    line: line + 1,
    column: character + 1,
    content: lineOf(text, line),
  });
  const objects: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => {
        objects.push(new Set());
      },
      onObjectEnd: () => {
        objects.pop();
      },
      onObjectProperty: (key, _offset, _length, line, character) => {
        if (objects.at(-1)?.has(key)) {
          first ??= { rule: { id: 'rule.keyTwice', parameters: { ...place(line, character), key } } };
        }
        objects.at(-1)?.add(key);
      },
      onError: (_code, _offset, _length, line, character) => {
        first ??= { rule: { id: 'rule.jsonSyntax', parameters: place(line, character) } };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return first ?? { value: JSON.parse(text) };
}

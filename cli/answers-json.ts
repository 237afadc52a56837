import type { Content } from './answers-file.js';

/** Strict JSON whose objects name each key once; a fault is told with its line and column. */
export async function readJson(text: string): Promise<Content> {
  const { printParseErrorCode, visit } = await import('jsonc-parser');
  const faults: Content[] = [];
  const fault = (line: number, character: number, reason: string) =>
    faults.push({
      rule: { id: 'rule.fileSyntax', parameters: { line: line + 1, column: character + 1, reason } },
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
        if (objects.at(-1)?.has(key)) fault(line, character, `DuplicateKey ${key}`);
        objects.at(-1)?.add(key);
      },
      onError: (code, _offset, _length, line, character) => fault(line, character, printParseErrorCode(code)),
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return faults[0] ?? { value: JSON.parse(text) };
}

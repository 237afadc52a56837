import { type Content, lineOf } from './answers-file.js';

/** YAML 1.2 with each key once, and with few aliases: a short text with many of them stands for gigabytes. */
export async function readYaml(text: string): Promise<Content> {
  const { isScalar, LineCounter, parseDocument, visit } = await import('yaml');
  const lineCounter = new LineCounter();
  // The parser's own search for duplicate keys compares each with all before it: minutes for a large file.
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    at: pos[0],
    reason: message,
    key: null as string | null,
  }));
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) faults.push({ at: key.range?.[0] ?? 0, reason: '', key: String(key.value) });
        keys.add(key.value);
      }
    },
  });
  const [fault] = faults;
  if (fault) {
    const { line, col } = lineCounter.linePos(fault.at);
    const { key, reason } = fault;
    const place = { line, column: col, content: lineOf(text, line - 1) };
    return key === null
      ? { rule: { id: 'rule.yamlSyntax', parameters: { ...place, reason } } }
      : { rule: { id: 'rule.keyTwice', parameters: { ...place, key } } };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    if (error instanceof ReferenceError) return { rule: { id: 'rule.fileAliases' } };
    throw error;
  }
}

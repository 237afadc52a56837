import type { Content } from './answers-file.js';

/** YAML 1.2 with each key once, and with few aliases: a short text with many of them stands for gigabytes. */
export async function readYaml(text: string): Promise<Content> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true, logLevel: 'silent' });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) {
    const { line, col } = lineCounter.linePos(fault.pos[0]);
    return { rule: { id: 'rule.fileSyntax', parameters: { line, column: col, reason: fault.message } } };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    if (error instanceof ReferenceError) return { rule: { id: 'rule.fileAliases' } };
    throw error;
  }
}

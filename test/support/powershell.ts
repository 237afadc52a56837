import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

const GRAMMAR = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');

/** What cannot be parsed of a script of PowerShell, by line: its own parser is on few machines, and a grammar is on all. */
export async function powershellErrors(script: string): Promise<string[]> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(GRAMMAR));
  const tree = parser.parse(script);
  if (tree === null) throw new Error('the script was not parsed');
  return errorsIn(tree.rootNode);
}

function errorsIn(node: Node): string[] {
  const own = node.isError || node.isMissing ? [`${node.startPosition.row + 1}: ${node.type} ${node.text}`] : [];
  return [...own, ...node.children.flatMap(errorsIn)];
}

/** Blocks in blocks, and calls in calls: many times what any template needs. */
const DEEPEST = 100;

/**
 * The line at which a template is nested more deeply than anything needs; null where none is. It is asked before the text is parsed, which
 * takes a parser longer with each level.
 */
export function lineTooDeep(text: string): number | null {
  /** Of each open block, how many blocks it is: each `else if` of it is one within the one before. */
  const open: number[] = [];
  let depth = 0;
  for (const { 1: kind, index } of text.matchAll(/\{\{~?(#|\^(?!~?\}\})|\/|else\s+\w)/g)) {
    if (kind === '/') depth -= open.pop() ?? 0;
    else {
      depth += 1;
      if (kind === '#' || kind === '^') open.push(1);
      else open.push((open.pop() ?? 0) + 1);
    }
    if (depth > DEEPEST) return lineAt(text, index);
  }
  const calls = [...text.matchAll(/\{\{([^}]*)/g)].find(([tag]) => tag.split('(').length - 1 > DEEPEST);
  return calls === undefined ? null : lineAt(text, calls.index);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

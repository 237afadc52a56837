import { displayWidth, hang, padTo, wrap } from './wrap.js';

export interface Column {
  readonly heading: string;
  readonly align?: 'end';
}

const GAP = 2;
const INDENT = 2;
/** Below this width a wrapped column is no longer read easily, and each row becomes a small list. */
const NARROWEST = 28;

/**
 * Rows in aligned columns, two spaces in from the left. One column wraps into the width that the others leave; where they leave too
 * little, each row is written as its cells under each other. Without headings there is no heading line.
 *
 * @param wrapped index of the column that wraps
 * @param width of the terminal, in columns
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  wrapped: number,
  width: number,
): string[] {
  const headings = columns.map(({ heading }) => heading);
  const all = headings.every((heading) => heading === '') ? rows : [headings, ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((cells) => displayWidth(cells[index] ?? ''))));
  const others = widths.reduce((sum, each, index) => (index === wrapped ? sum : sum + each + GAP), INDENT);
  const room = Math.min(widths[wrapped] ?? 0, width - others);
  if (room < Math.min(NARROWEST, widths[wrapped] ?? 0)) return rows.flatMap((cells) => stacked(columns, cells, width));
  widths[wrapped] = room;
  return all.flatMap((cells) => aligned(columns, cells, widths));
}

function aligned(columns: readonly Column[], cells: readonly string[], widths: readonly number[]): string[] {
  const lines = cells.map((cell, index) => wrap(cell, widths[index] ?? 0));
  const height = Math.max(...lines.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => {
    const parts = columns.map(({ align }, index) =>
      padTo(lines[index]?.[row] ?? '', widths[index] ?? 0, align === 'end' ? 'start' : 'end'),
    );
    return (' '.repeat(INDENT) + parts.join(' '.repeat(GAP))).trimEnd();
  });
}

function stacked(columns: readonly Column[], cells: readonly string[], width: number): string[] {
  const [first = '', ...rest] = cells;
  const head = hang(' '.repeat(INDENT), first, width);
  const body = rest.flatMap((cell, index) => {
    const heading = columns[index + 1]?.heading ?? '';
    return cell === '' ? [] : hang(' '.repeat(INDENT * 2), heading === '' ? cell : `${heading}: ${cell}`, width);
  });
  return [...head, ...body];
}

export interface Bar {
  /** Null where it is unknown: the row then has no bar. */
  readonly value: number | null;
  readonly label: string;
}

/** Of the longest bar, in columns: short enough for a terminal of 40 columns and a list in Markdown. */
const LENGTH = 20;

/**
 * A chart of amounts in USD that reads the same in a terminal and in a code block of Markdown: the number, its bar, and the label at the
 * end of the line, where nothing has to be aligned behind characters of double width. The number says what the bar says.
 */
export function barChart(bars: readonly Bar[]): string[] {
  const numbers = bars.map(({ value }) => (value === null ? '-' : value.toFixed(2)));
  const width = Math.max(...numbers.map(({ length }) => length));
  const most = Math.max(...bars.map(({ value }) => value ?? 0));
  return bars.map(({ value, label }, index) => {
    const length = value === null || most === 0 ? 0 : Math.round((value / most) * LENGTH);
    // What costs something is never drawn as nothing.
    const bar = '#'.repeat(value !== null && value > 0 ? Math.max(1, length) : 0);
    return `${(numbers[index] ?? '').padStart(width)}  ${bar.padEnd(LENGTH)}  ${label}`;
  });
}

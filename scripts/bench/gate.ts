import type { Interval, Medians } from './statistics.js';

/** A limit that a measured figure has to keep. */
export interface Gate {
  readonly name: string;
  /** Null where it could not be measured. */
  readonly figure: number | null;
  readonly interval?: Interval;
  readonly limit: number;
  /** Whether the figure has to be below the limit, and not just at most at it. */
  readonly isStrict?: boolean;
  /** Of figure and limit, such as `kB`; none for ratios and counts. */
  readonly unit?: string;
  /** Why there is no figure. */
  readonly reason?: string;
}

export type Verdict = 'reached' | 'missed' | 'not judged';

/** The exit code where a gate is missed. */
export const MISSED = 3;

/** A gate for the CPU time of one command as a multiple of another's, which is steadier than wall time. */
export function cpuGate(name: string, { cpuRatio, cpuInterval }: Medians, limit: number): Gate {
  return { name, figure: cpuRatio, interval: cpuInterval, limit };
}

/** A figure decides by itself; its interval only tells how sure that is. */
export function verdictOf({ figure, limit, isStrict = false }: Gate): Verdict {
  if (figure === null) return 'not judged';
  return figure < limit || (figure === limit && !isStrict) ? 'reached' : 'missed';
}

/** 0, or 3 where a gate is missed. A gate that nothing could judge is no failure. */
export function exitCodeOf(gates: readonly Gate[]): number {
  return gates.some((gate) => verdictOf(gate) === 'missed') ? MISSED : 0;
}

/** One line for people, such as `reached: CPU of --help 1.05 [1.03, 1.08] <= 1.15`. */
export function gateLine(gate: Gate): string {
  const { name, figure, interval, limit, isStrict, unit, reason } = gate;
  const behind = unit === undefined ? '' : ` ${unit}`;
  const bound = `${isStrict ? '<' : '<='} ${limit}${behind}`;
  if (figure === null) return `${verdictOf(gate)}: ${name} ${bound} (${reason})`;
  const spread = interval === undefined ? '' : ` ${intervalText(interval)}`;
  return `${verdictOf(gate)}: ${name} ${figureText(figure, limit)}${behind}${spread} ${bound}`;
}

/** Two decimals, none for what is counted, and more where it would look like the limit and is not. */
function figureText(figure: number, limit: number): string {
  if (Number.isInteger(figure)) return String(figure);
  const short = figure.toFixed(2);
  return Number(short) === limit && figure !== limit ? figure.toPrecision(5) : short;
}

export function intervalText({ low, high }: Interval): string {
  return `[${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

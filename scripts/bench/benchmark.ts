import type { Gate } from './gate.js';

/** How much is measured. */
export interface Extent {
  /** Of the fleet. */
  readonly repositories: number;
  /** Of every case; the medians are told. */
  readonly runs: number;
}

/** What a benchmark found, for machines as it is and for people as a text. */
export interface Result {
  readonly benchmark: string;
  readonly lines: readonly string[];
  readonly figures: object;
  readonly gates: readonly Gate[];
}

/** Measures one thing that users wait for. */
export type Benchmark = (extent: Extent) => Result | Promise<Result>;

/** How much is measured. */
export interface Extent {
  readonly repositories: number;
  /** Of every case; the medians are told. */
  readonly runs: number;
}

/** What a benchmark found, for machines as it is and for people as a text. */
export interface Result {
  readonly benchmark: string;
  readonly lines: readonly string[];
  readonly figures: object;
}

/** Measures one thing that users wait for. */
export type Benchmark = (extent: Extent) => Result;

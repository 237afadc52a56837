import type { Action, LandingFile } from './decide.js';
import type { Host } from './host-interface.js';
import type { RecordedAnswer } from './state.js';

export interface LandingInput {
  /** Absolute; it need not exist. */
  readonly root: string;
  readonly files: readonly LandingFile[];
  readonly answers: Readonly<Record<string, RecordedAnswer>>;
  readonly generator: { readonly name: string; readonly version: string };
  /** Digest of the templates. */
  readonly templates: string;
}

/** Everything that a landing would do. */
export interface Landing {
  readonly root: string;
  /** In the order of the input's files; then the recorded files that it lacks. */
  readonly actions: readonly Action[];
  readonly conflicts: readonly Action[];
}

/** Reads the disk and decides; writes nothing. */
export function planLanding(_input: LandingInput, _host: Host): Landing {
  throw new Error('not built yet');
}

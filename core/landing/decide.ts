import type { Message } from '../report/messages/message.js';
import type { Disk } from './disk.js';
import type { ProjectState } from './state.js';

/** A rendered file that is to land. */
export interface LandingFile {
  /** Stable id, by which later versions know the file although its path may change. */
  readonly id: string;
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  /** With LF line ends. */
  readonly text: string;
  readonly policy: 'managed' | 'once';
  readonly mode: 0o644 | 0o755;
}

export type ActionKind = 'create' | 'adopt' | 'identical' | 'update' | 'conflict';

/** What happens to a file. */
export interface Action {
  readonly kind: ActionKind;
  readonly path: string;
  readonly id: string;
  /** Of a conflict: what is in the way. */
  readonly reason: Message | null;
}

/** What happens to each file. */
export function decide(_state: ProjectState | null, _disk: Disk, _next: readonly LandingFile[]): Action[] {
  throw new Error('not built yet');
}

import type { Host } from './host-interface.js';
import type { ProjectState } from './state.js';

/** The nearest folder, from `start` upwards to the git root, that holds a generated project; null where there is none. */
export function findProject(_start: string, _host: Host): string | null {
  throw new Error('not built yet');
}

/** The state of a project; null where the folder holds none. */
export function readState(_root: string, _host: Host): ProjectState | null {
  throw new Error('not built yet');
}

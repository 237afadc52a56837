import type { Host } from './host-interface.js';

/** The real file system and clock. */
export const nodeHost: Host = undefined as never;

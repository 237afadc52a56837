import type { Migration } from './migration.js';

/**
 * Every migration, the oldest first. Until now no recorded answer and no id of a template has changed: a field that an older project lacks has
 * its default, and a file whose path changed is known by its id.
 */
export const MIGRATIONS: readonly Migration[] = [];

import type { ProjectState } from '../state.js';
import { isNewer } from '../version.js';
import type { Migration } from './migration.js';
import { MIGRATIONS } from './migrations.js';

/** The migrations that a project needs which a version of the generator landed; in order. */
export function migrationsSince(version: string, migrations: readonly Migration[] = MIGRATIONS): readonly Migration[] {
  return migrations.filter((migration) => isNewer(migration.version, version));
}

/**
 * A recorded state in the terms of this version: in memory; it is written with the next landing, in the same transaction as the files.
 *
 * @returns a state that still names the version which landed it
 */
export function migrate(state: ProjectState, migrations: readonly Migration[] = MIGRATIONS): ProjectState {
  let { answers, files } = state;
  for (const { answers: inNewTerms, renames = {} } of migrationsSince(state.generator.version, migrations)) {
    answers = inNewTerms === undefined ? answers : inNewTerms(answers);
    files = Object.fromEntries(
      Object.entries(files).map(([path, record]) => [path, { ...record, id: newId(record.id, renames) }]),
    );
  }
  return { ...state, answers, files };
}

/** An id from a state may be any text, a name of Object.prototype too. */
function newId(id: string, renames: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(renames, id) ? renames[id] : undefined) ?? id;
}

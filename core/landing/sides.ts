import type { Action } from './action.js';
import { look, readText } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import type { Landing } from './plan-landing.js';
import { readBase } from './read-base.js';
import type { ProjectState } from './state.js';

/** The texts of a file, each null where there is none: on disk, as it was landed, as it is rendered now. With LF line ends. */
export interface Sides {
  readonly path: string;
  readonly mine: string | null;
  readonly base: string | null;
  readonly theirs: string | null;
}

/**
 * The texts behind the decisions of a landing.
 *
 * @throws LandingError `unreadable`
 */
export function sidesOf({ root, actions, files }: Landing, recorded: ProjectState | null, host: Host): Sides[] {
  const rendered = new Map(files.map(({ path, text }) => [path, text]));
  const records = recorded?.files ?? {};
  const landedBefore = ({ path, id, template }: Action) =>
    template === 'renamed'
      ? Object.values(records).find((record) => record.id === id && record.disposition !== 'kept-after-drop')
      : records[path];
  return reading(root, () =>
    actions.map((action) => {
      const { path, from } = action;
      const entry = readText(look(root, from ?? path, host), path);
      const record = landedBefore(action);
      return {
        path,
        mine: entry.kind === 'text' ? entry.text : null,
        base: record === undefined ? null : readBase(record.base, (place) => look(root, place, host)),
        theirs: rendered.get(path) ?? null,
      };
    }),
  );
}

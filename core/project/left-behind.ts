import { join } from 'node:path';
import { type Host, type ProjectState, sidePath } from '../landing/index.js';
import type { Message } from '../report/messages/message.js';

/** A file or folder that stays where a project is ejected, and speaks of the tool or waits for it. */
export interface LeftBehind {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  /** What it is then, and what its owner may do. */
  readonly because: Message;
}

const OF_TEMPLATE: Readonly<Record<string, Message>> = {
  '.github/workflows/ecr-privatelink.yml': { id: 'eject.workflow' },
  'README.md': { id: 'eject.readme' },
};

/** What of a project is of no use once the tool has no part in it, as far as it is there. Nothing of it is the tool's to remove. */
export function leftBehind(root: string, { files, ownTemplates }: ProjectState, host: Host): LeftBehind[] {
  const records = Object.entries(files);
  const found = [
    ...records.flatMap(([path, { id }]) => {
      const because = OF_TEMPLATE[id];
      return because === undefined ? [] : [{ path, because }];
    }),
    ...records
      .filter(([, { disposition }]) => disposition === 'conflict-pending')
      .map(([path]) => ({ path, because: { id: 'eject.markers' } as const })),
    ...records.map(([path]) => ({ path: sidePath(path), because: { id: 'eject.side' } as const })),
    ...(ownTemplates === null ? [] : [{ path: ownTemplates.path, because: { id: 'eject.templates' } as const }]),
  ];
  return found.filter(({ path }) => host.lstat(join(root, path)) !== null);
}

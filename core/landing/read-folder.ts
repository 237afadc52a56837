import { type DiskEntry, lookAround, obstacleAt, readText } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';
import { isSafePath } from './safe-path.js';

/** As many entries as a folder of templates may have: some times those that ours have. */
const MOST_ENTRIES = 1000;
/** What file managers leave. */
const LEFT_BEHIND = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** A file below a folder, its path relative to it, with `/`. */
export interface FolderFile {
  readonly path: string;
  readonly entry: DiskEntry;
}

/**
 * Every file below a folder, by path. Nothing is read through a symbolic link.
 *
 * @param root absolute; it may be reached by a link, and nothing below it
 * @param folder relative to the root, with `/`, already known to be safe
 * @param largest in bytes; a larger file is not read
 * @returns null where no folder is there
 * @throws LandingError `refused` at a symbolic link, at a name that no file of ours could have, or where there is more than anybody reads
 * there; `unreadable`
 */
export function readFolder(root: string, folder: string, host: Host, largest: number): FolderFile[] | null {
  return reading(root, () => {
    const obstacle = obstacleAt(root, folder, host);
    if (obstacle?.kind === 'unsafe' && obstacle.what === 'link') throw refusedLink(obstacle.place);
    if (obstacle !== null) return null;
    const look = lookAround(root, host, largest);
    let count = 0;
    const below = (place: string): string[] =>
      host
        .list(`${root}/${place}`)
        .filter((name) => !LEFT_BEHIND.has(name))
        .sort()
        .flatMap((name) => {
          const path = `${place}/${name}`;
          if (!isSafePath(path)) {
            throw new LandingError('refused', {
              id: 'landing.refused.path',
              parameters: { path: JSON.stringify(path) },
            });
          }
          count += 1;
          if (count > MOST_ENTRIES) {
            throw new LandingError('refused', {
              id: 'templates.manyFiles',
              parameters: { folder, most: MOST_ENTRIES },
            });
          }
          const kind = host.lstat(`${root}/${path}`)?.kind;
          if (kind === 'link') throw refusedLink(path);
          return kind === 'folder' ? below(path) : [path];
        });
    return below(folder).map((path) => ({
      path: path.slice(folder.length + 1),
      entry: readText(look.at(path), path),
    }));
  });
}

function refusedLink(place: string): LandingError {
  return new LandingError('refused', { id: 'templates.link', parameters: { place } }, [place]);
}

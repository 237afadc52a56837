import { dirname, join, relative, resolve, sep } from 'node:path';
import { findProject } from '../core/landing/index.js';
import type { Request } from './request.js';

/**
 * The project that a path is in, and the path in it; PATH is relative to the folder that the user is in. Without a path, the project there.
 *
 * @returns `path` is null for all files
 */
export function projectPath({ line, surroundings }: Request): { readonly root: string; readonly path: string | null } {
  const { folder, host } = surroundings;
  const { directory } = line;
  if (directory === null) return { root: findProject(folder, host) ?? folder, path: null };
  const place = resolve(folder, directory);
  // A project's own folder stands for all of it.
  const root = findProject(host.stat(place)?.kind === 'folder' ? place : dirname(place), host) ?? folder;
  const path = relative(root, place).split(sep).join('/');
  return { root, path: path === '' ? null : path };
}

/** How a file of a project is named on a command line that is typed where the user started this one. */
export function typedPath(root: string, { startedIn }: Request): (path: string) => string {
  return (path) => relative(startedIn, join(root, path)).split(sep).join('/');
}

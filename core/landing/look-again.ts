import { type Found, isSame, lookAround } from './disk.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';
import { isInterrupted } from './recover.js';

/**
 * Makes sure that a project is as it was seen: a run that went on meanwhile would make decisions of what is half old and half new.
 *
 * @param root absolute
 * @param seen what was found, by path
 * @throws LandingError `interrupted` where a run was, or is, at work; `changed`, naming the paths
 */
export function lookAgain(root: string, seen: Iterable<readonly [string, Found]>, host: Host): void {
  if (isInterrupted(root, host)) throw new LandingError('interrupted', { id: 'landing.interrupted' });
  const look = lookAround(root, host);
  const changed = [...seen].filter(([path, before]) => !isSame(look.at(path), before)).map(([path]) => path);
  if (changed.length > 0) throw new LandingError('changed', { id: 'landing.changed' }, changed);
}

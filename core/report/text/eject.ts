import type { LeftBehind } from '../../project/index.js';
import { type Page, say, section } from './page.js';
import { hang, wrap } from './wrap.js';

/** What `eject` takes away for good, before a person is asked. */
export function beforeEject(root: string, page: Page): string[] {
  return wrap(say({ id: 'eject.before', parameters: { root } }, page), page.width);
}

/** What `eject` did, and what is left of the tool for the user to remove. */
export function ejectLines(root: string, left: readonly LeftBehind[], page: Page): string[] {
  const { width } = page;
  return [
    ...wrap(say({ id: 'eject.done', parameters: { root } }, page), width),
    ...section(
      { id: 'eject.left' },
      left.flatMap(({ path, because }) => hang('  ', `${path}  (${say(because, page)})`, width)),
      page,
    ),
    ...wrap(say({ id: 'eject.headers' }, page), width),
  ];
}

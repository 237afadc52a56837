import { recover } from '../core/landing/index.js';
import { text, wrap } from '../core/report/index.js';
import type { Request } from './request.js';

/**
 * Takes back a run that was interrupted in the project and says so, before a command writes to it.
 *
 * @returns whether there was one
 * @throws LandingError as `recover`
 */
export function recoverFirst(root: string, { surroundings, language, width }: Request): boolean {
  surroundings.startWriting();
  const recovered = recover(root, surroundings.host);
  surroundings.endWriting(recovered !== null);
  if (recovered === null) return false;
  const { left } = recovered;
  const lines = [
    ...wrap(text({ id: 'landing.recovered' }, language), width),
    ...(left.length === 0
      ? []
      : wrap(text({ id: 'landing.recovered.left', parameters: { paths: left.join(', ') } }, language), width)),
  ];
  surroundings.error(`${lines.join('\n')}\n`);
  return true;
}

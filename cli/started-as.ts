import { quoteForShell } from '../core/answers/index.js';
import { generator } from './build-facts.js';
import type { Surroundings } from './surroundings.js';

/** A command line that starts this command again as the user started it: in a clone of the repository npm does, elsewhere npx. */
export function startedAs({ environment }: Pick<Surroundings, 'environment'>, ...words: readonly string[]): string {
  const start = environment.npm_lifecycle_event === 'start' ? ['npm', 'start', '--'] : ['npx', generator.name];
  return [...start, ...words.map(quoteForShell)].join(' ');
}

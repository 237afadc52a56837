import { closest } from 'fastest-levenshtein';

/**
 * The candidate that is most like what was typed, for "did you mean".
 *
 * The word is cut at 100 characters, so that a hostile argument cannot make the comparison slow.
 *
 * @param given what the user typed
 * @param candidates the valid words; not empty
 */
export function nearest(given: string, candidates: readonly string[]): string {
  return closest(given.slice(0, 100), candidates);
}

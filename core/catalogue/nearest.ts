import { closest, distance } from 'fastest-levenshtein';

/** What is compared of a word, so that a hostile argument cannot make the comparison slow. */
const LONGEST = 100;

/**
 * The candidate that is most like what was typed, for "did you mean".
 *
 * @param given what the user typed
 * @param candidates the valid words; not empty
 */
export function nearest(given: string, candidates: readonly string[]): string {
  const word = given.slice(0, LONGEST).toLowerCase();
  const near = closest(
    word,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  return candidates.find((candidate) => candidate.toLowerCase() === near) ?? near;
}

/** How many letters have to be added, dropped or replaced to make one word the other. */
export function edits(given: string, candidate: string): number {
  return distance(given.slice(0, LONGEST), candidate);
}

/** The candidate that was probably meant: `nearest`, but none where more than half of the word would have to change. */
export function probablyMeant(given: string, candidates: readonly string[]): string | undefined {
  const candidate = nearest(given, candidates);
  return edits(given, candidate) <= Math.max(given.length, candidate.length) / 2 ? candidate : undefined;
}

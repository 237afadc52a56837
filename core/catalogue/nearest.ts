import { distance } from 'fastest-levenshtein';

/** What is compared of a word, so that a hostile argument cannot make the comparison slow. */
const LONGEST = 100;

/** Of longer words two letters that changed places are two letters that are wrong: trying each pair would take too long. */
const LONGEST_SWAPPED = 30;

/** A beginning that is shorter says nothing. */
const SHORTEST_BEGINNING = 3;
/** One that has a slip in it has to say more. */
const SHORTEST_SLIPPED = 5;

/**
 * The candidate that is most like what was typed, for "did you mean": one letter off, else one that begins so, else the closest; one that
 * begins so but for a slip where more than a third of the closest would have to change.
 *
 * @param given what the user typed
 * @param candidates the valid words; not empty
 */
export function nearest(given: string, candidates: readonly string[]): string {
  const word = given.slice(0, LONGEST).toLowerCase();
  const near = closest(word, candidates);
  const off = slips(word, near.toLowerCase());
  if (off <= 1) return near;
  const beginning = candidates.filter((candidate) => begins(candidate, word));
  if (beginning.length > 0) return closest(word, beginning);
  const slipped = off <= word.length / 3 ? [] : candidates.filter((candidate) => nearlyBegins(candidate, word));
  return slipped.length > 0 ? closest(word, slipped) : near;
}

/** How many letters have to be added, dropped or replaced to make one word the other. */
export function edits(given: string, candidate: string): number {
  return distance(given.slice(0, LONGEST), candidate);
}

/**
 * The candidate that was probably meant: `nearest`, but none where more than half of the word would have to change. What was only begun is
 * meant however much is left of it.
 */
export function probablyMeant(given: string, candidates: readonly string[]): string | undefined {
  const word = given.slice(0, LONGEST).toLowerCase();
  const candidate = nearest(given, candidates);
  const most = Math.max(given.length, candidate.length) / 2;
  const isBegun = begins(candidate, word) || nearlyBegins(candidate, word);
  return isBegun || slips(word, candidate.toLowerCase()) <= most ? candidate : undefined;
}

function begins(candidate: string, word: string): boolean {
  return word.length >= SHORTEST_BEGINNING && candidate.toLowerCase().startsWith(word);
}

function nearlyBegins(candidate: string, word: string): boolean {
  return word.length >= SHORTEST_SLIPPED && slips(word, candidate.slice(0, word.length).toLowerCase()) <= 1;
}

function closest(word: string, candidates: readonly string[]): string {
  const [first = ''] = candidates;
  const far = { candidate: first, count: Number.POSITIVE_INFINITY };
  return candidates.reduce((best, candidate) => {
    const count = slips(word, candidate.toLowerCase());
    return count < best.count ? { candidate, count } : best;
  }, far).candidate;
}

/** As `edits`, where two neighbours that changed places are one slip. */
function slips(word: string, candidate: string): number {
  const count = distance(word, candidate);
  if (count < 2 || word.length > LONGEST_SWAPPED) return count;
  const swapped = Array.from({ length: word.length - 1 }, (_, at) => {
    return 1 + distance(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2), candidate);
  });
  return Math.min(count, ...swapped);
}

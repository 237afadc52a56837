import { nearest } from '../catalogue/index.js';
import type { Explanation } from './explanation.js';

/** Everything that an id stands for: one id may be an endpoint and an omission. Case does not matter, nor how a path is written. */
export function findExplanations(all: readonly Explanation[], given: string): Explanation[] {
  const asked = plain(given);
  return all.filter((one) => idsOf(one).some((id) => plain(id) === asked));
}

/** The id that was probably meant by one that stands for nothing. */
export function nearestId(all: readonly Explanation[], given: string): string {
  return nearest(withoutDot(given), all.flatMap(idsOf));
}

function idsOf({ id, names }: Explanation): string[] {
  return [id, ...names];
}

/** A service as AWS names it in a Region is that service; the names of hosted zones are those of one Region, whichever is asked for. */
function plain(id: string): string {
  return withoutDot(id)
    .replace(/[/.]$/, '')
    .toLowerCase()
    .replace(/^(?:[a-z]+\.)?com\.amazonaws\.[a-z0-9-]+\./, '')
    .replace(/\.[a-z]+(?:-[a-z]+)+-\d+\.(amazonaws\.com|api\.aws)(?:\.cn)?$/, '.us-east-1.$1');
}

/** As completion of a shell and Windows write a path. */
function withoutDot(id: string): string {
  return id.replaceAll('\\', '/').replace(/^\.\//, '');
}

import type { Message } from '../../report/messages/message.js';
import type { NetworkModel } from '../model.js';
import type { Place } from '../value.js';
import { above, type Leaf } from './leaves.js';
import { normalForm } from './normal-form.js';

/** A fact that two models do not share. */
export interface Difference {
  /** `subnet demo-app-a1 / zone`. */
  readonly path: string;
  /** Null where the model does not have it. */
  readonly left: { readonly text: string; readonly place: Place } | null;
  readonly right: { readonly text: string; readonly place: Place } | null;
}

/** A fact that one of the models cannot tell, and everything below it. */
export interface NotCompared {
  readonly path: string;
  readonly why: Message;
  readonly place: Place;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly notCompared: readonly NotCompared[];
}

/**
 * What two models say differently. Where something is missing as a whole, its parts are not listed; what one model does not know is never
 * a difference.
 */
export function compareModels(left: NetworkModel, right: NetworkModel): Comparison {
  const [ours, theirs] = [normalForm(left), normalForm(right)];
  const differences = new Map<string, Difference>();
  const notCompared = new Map<string, NotCompared>();
  // From the top down, so that a whole comes before its parts.
  const paths = [...new Set([...ours.keys(), ...theirs.keys()])].sort((one, other) => depth(one) - depth(other));
  for (const path of paths) {
    if (above(path).some((whole) => differences.has(whole) || notCompared.has(whole))) continue;
    const [our, their] = [ours.get(path), theirs.get(path)];
    const unknown = [our, their].find((leaf) => leaf?.text === null);
    if (unknown?.why) notCompared.set(path, { path, why: unknown.why, place: unknown.place });
    else if (our?.text !== their?.text) differences.set(path, { path, left: shown(our), right: shown(their) });
  }
  return { differences: [...differences.values()], notCompared: [...notCompared.values()] };
}

function depth(path: string): number {
  return above(path).length;
}

function shown(leaf: Leaf | undefined): Difference['left'] {
  return leaf === undefined || leaf.text === null ? null : { text: leaf.text, place: leaf.place };
}

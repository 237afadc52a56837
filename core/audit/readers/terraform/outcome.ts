import type { Message } from '../../../report/messages/message.js';
import { known, type Place, type Text, unknown, type Value, type Values } from '../../value.js';
import type { Key } from './resources.js';

/** One thing that an expression leads to. */
export interface Target {
  readonly text: Text;
  /** Its id was known before apply: it is not why a value is unknown. */
  readonly wasKnown: boolean;
  readonly key: Key | null;
}

/** What an expression leads to. */
export interface Outcome {
  /** Each text once, in the order of the references. */
  readonly targets: readonly Target[];
  /** How many references lead there: one may lead to all instances of a resource. */
  readonly sources: number;
  /** Why there may be others. */
  readonly problem: Message | null;
  /** What was passed over, which tells why where there is no target. */
  readonly passed: Message | null;
}

export const NOTHING: Outcome = { targets: [], sources: 0, problem: null, passed: null };

export function found(targets: readonly Target[]): Outcome {
  return targets.length === 0 ? NOTHING : { ...NOTHING, targets, sources: 1 };
}

export function failed(problem: Message): Outcome {
  return { ...NOTHING, problem };
}

export function passedOver(passed: Message): Outcome {
  return { ...NOTHING, passed };
}

/** All that several references lead to. */
export function join(outcomes: readonly Outcome[]): Outcome {
  const targets = new Map<Text, Target>();
  let [sources, problem, passed] = [0, NOTHING.problem, NOTHING.passed];
  for (const outcome of outcomes) {
    for (const target of outcome.targets) if (!targets.has(target.text)) targets.set(target.text, target);
    sources += outcome.sources;
    problem ??= outcome.problem;
    passed ??= outcome.passed;
  }
  return { targets: [...targets.values()], sources, problem, passed };
}

/** Of an object of which a part is wanted: several references may be other parts. */
export function partOf(path: readonly string[], outcome: Outcome, written: string): Outcome {
  const isUnclear = path.length > 0 && outcome.sources > 1 && outcome.targets.length > 1;
  return isUnclear ? failed(ambiguous([written])) : outcome;
}

/** The one text; unknown where there are none or several. */
export function oneText({ targets, problem, passed }: Outcome, place: Place): Value<Text> {
  if (problem !== null) return unknown(problem, place);
  const open = targets.filter(({ wasKnown }) => !wasKnown);
  const [first, second] = open.length > 0 ? open : targets;
  if (first === undefined) return unknown(passed ?? afterApply([]), place);
  return second === undefined ? known(first.text, place) : unknown(ambiguousTargets(targets), place);
}

/** All texts; unknown where there are none, or may be more. */
export function allTexts({ targets, problem, passed }: Outcome, place: Place): Values {
  if (problem !== null) return unknown(problem, place);
  if (targets.length === 0) return unknown(passed ?? afterApply([]), place);
  return known(
    targets.map(({ text }) => known(text, place)),
    place,
  );
}

/**
 * A list in which some elements are unknown: these are what the expression leads to, where there are as many of both.
 *
 * @param list null where an element is unknown
 */
export function fillHoles(list: readonly (Value<Text> | null)[], outcome: Outcome, place: Place): Value<Text>[] {
  const open = outcome.targets.filter(({ wasKnown }) => !wasKnown);
  const holes = list.filter((one) => one === null).length;
  const clear = outcome.problem === null && open.length === holes ? open : [];
  const why = outcome.problem ?? (open.length > 0 ? ambiguousTargets(open) : null) ?? outcome.passed ?? afterApply([]);
  let next = 0;
  return list.map((one) => {
    if (one !== null) return one;
    const target = clear[next++];
    return target === undefined ? unknown(why, place) : known(target.text, place);
  });
}

/** Nothing but apply tells the value. */
export function afterApply(references: readonly string[]): Message {
  return references.length === 0
    ? { id: 'auditTerraform.afterApply' }
    : { id: 'auditTerraform.afterApplyOf', parameters: { references: listed(references) } };
}

export function ambiguous(references: readonly string[]): Message {
  return { id: 'auditTerraform.ambiguous', parameters: { references: listed(references) } };
}

function ambiguousTargets(targets: readonly Target[]): Message {
  return ambiguous(targets.slice(0, MOST_LISTED + 1).map(({ text }) => text.replace(/^\$\{(.*)\}$/s, '$1')));
}

const MOST_LISTED = 5;

/** Enough of them to find the place in the code. */
function listed(references: readonly string[]): string {
  const once = [...new Set(references)];
  return once.length > MOST_LISTED ? `${once.slice(0, MOST_LISTED).join(', ')}, …` : once.join(', ');
}

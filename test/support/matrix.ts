import assert from 'node:assert/strict';
import type { Answers } from '../../core/answers/index.js';
import { compareModels, type Difference } from '../../core/audit/compare/index.js';
import type { NetworkModel } from '../../core/audit/model.js';
import { plannedModel } from '../../core/audit/planned/index.js';
import { RULES } from '../../core/audit/rules/index.js';
import type { Place } from '../../core/audit/value.js';
import { text } from '../../core/report/messages/index.js';
import { answersOf, planOf } from './cases.js';
import { ACCOUNT } from './flavours.js';

/** A fact that cannot be read from a flavour, and why that is all right. */
export interface Unreadable {
  readonly path: RegExp;
  readonly because: string;
}

/**
 * Holds what was read of a flavour against the plan, and judges it by every rule.
 *
 * @param unreadable what this flavour cannot tell; everything else has to be read
 */
export function assertAsPlanned(
  some: Partial<Answers>,
  model: NetworkModel,
  unreadable: readonly Unreadable[] = [],
): void {
  const { differences, notCompared } = compareModels(plannedModel(planOf(some), ACCOUNT), model);
  assert.deepEqual(differences.map(differenceLine), [], 'differs from the plan');
  const unread = notCompared.filter(
    ({ path, place }) => place.file !== 'plan' && !unreadable.some((one) => one.path.test(path)),
  );
  assert.deepEqual(
    unread.map(({ path, why, place }) => `${path}: ${text(why, 'en')} (${where(place)})`),
    [],
    'not read',
  );
  assert.deepEqual(findingLines(some, model), [], 'breaks a rule');
}

/** What the rules find, one line each; what they could not judge is no finding. */
export function findingLines(some: Partial<Answers>, model: NetworkModel): string[] {
  const wanted = answersOf(some);
  return RULES.flatMap(({ id, judge, severity }) =>
    judge(model, wanted)
      .filter(({ kind }) => kind === 'violated' && severity !== 'information')
      .map(({ message, place }) => `${id} ${text(message, 'en')} (${where(place)})`),
  );
}

/** `subnet demo-app-a1 / zone: us-east-1a (plan) | us-east-1f (template.yaml:12)`. */
export function differenceLine({ path, left, right }: Difference): string {
  const side = (shown: Difference['left']) => (shown === null ? 'nothing' : `${shown.text} (${where(shown.place)})`);
  return `${path}: ${side(left)} | ${side(right)}`;
}

function where({ file, line, path }: Place): string {
  return [file, line, path].filter((part) => part !== null && part !== '').join(':');
}

import { findRegion } from '../catalogue/index.js';
import type { Message, MessageId } from '../report/messages/message.js';
import type { Answers, FieldKey } from './answers.js';
import type { AnyField, DefaultsContext, PartialAnswers } from './field.js';
import { fieldOf } from './fields.js';
import { checkValue, isBroken, parseText } from './parse.js';
import { exampleBeside, isNone } from './resolve.js';

/** One choice of a question. The label explains the value; Region names are AWS's own and are not translated. */
export interface Choice {
  readonly value: string;
  readonly label: Message | string | null;
}

/** A question without a face: what inquirer and Yeoman ask in the same words and check by the same rule. */
export interface Question {
  readonly key: FieldKey;
  readonly kind: AnyField['kind'];
  readonly message: Message;
  readonly help: Message;
  readonly choices: readonly Choice[];
  readonly default: Answers[FieldKey];
  /** A valid value as it is typed, beside the answers so far. */
  readonly example: string;
  /** The value of what was typed or chosen, or the rule that it breaks. */
  readonly accept: (typed: unknown) => ReturnType<typeof checkValue>;
}

/** The question for a field, beside the answers so far. `current` replaces the default when an answer is changed. */
export function questionFor(
  key: FieldKey,
  context: DefaultsContext,
  answers: PartialAnswers,
  current?: Answers[FieldKey],
): Question {
  const field = fieldOf(key);
  const isTyped = !['select', 'several', 'boolean'].includes(field.kind);
  return {
    key,
    kind: field.kind,
    message: { id: `field.${key}.prompt` },
    help: { id: `field.${key}.help` },
    choices: choicesOf(key, field, answers),
    default: current ?? (field.default(context, answers) as Answers[FieldKey]),
    example: exampleBeside(key, answers),
    accept: (typed) => {
      const parsed = isTyped ? parseText(key, [String(typed)]) : { value: typed };
      const checked = isBroken(parsed) ? parsed : checkValue(key, parsed.value, answers);
      const lacks = !isBroken(checked) && isNone(checked.value) && field.required?.(answers) === true;
      return lacks ? { rule: { id: 'rule.needsValue' } } : checked;
    },
  };
}

function choicesOf(key: FieldKey, field: AnyField, answers: PartialAnswers): Choice[] {
  if (field.kind !== 'select' && field.kind !== 'several') return [];
  const values: readonly string[] = field.kind === 'select' ? field.choices : field.choices(answers);
  const offered = values.filter((value) => field.offered?.(value, answers) !== false);
  return offered.map((value) => ({ value, label: labelOf(key, value) }));
}

function labelOf(key: FieldKey, value: string): Choice['label'] {
  if (key === 'region') return findRegion(value).name;
  if (key === 'availabilityZones') return null;
  // A test holds every choice of the schema against the catalogue of messages.
  return { id: `choice.${key}.${value}` as MessageId } as Message;
}

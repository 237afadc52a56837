import type { Message } from '../report/messages/message.js';
import type { Answers } from './answers.js';

/** What the defaults may depend on besides other answers. The face fills it in; core reads no environment. */
export interface DefaultsContext {
  /** Name of the folder that the project goes to. */
  readonly folderName: string;
  /** `AWS_REGION`, where set. It feeds a default only. */
  readonly awsRegion: string | undefined;
  /** Language of the face. */
  readonly language: Answers['docsLanguage'];
}

/** Answers that are known so far, while others are still open. */
export type PartialAnswers = { readonly [Key in keyof Answers]?: Answers[Key] };

/** A broken rule: what the rule is, and the nearest value that keeps it where one can be told. */
export interface BrokenRule {
  readonly rule: Message;
  readonly nearest?: string;
  /** A valid value beside the other answers, where the field's own example would not fit them. */
  readonly example?: string;
}

interface FieldBase<Value> {
  /** Flag without its dashes; the environment variable is made of it. */
  readonly flag: string;
  /** Where it is asked: on the plain path, in "change more settings" (and shown in the summary or not), or by flag only. */
  readonly asked: 'always' | 'summary' | 'more' | 'flag';
  /** When the field has a meaning beside the other answers (without it: always), and what to say where it is given in vain. */
  readonly onlyIf?: {
    readonly holds: (answers: PartialAnswers) => boolean;
    readonly otherwise: Message;
  };
  readonly default: (context: DefaultsContext, answers: PartialAnswers) => Value;
  /** The rule that a well-formed value breaks, seen beside the answers that are known so far. */
  readonly check?: (value: Value, answers: PartialAnswers) => BrokenRule | undefined;
  /** A valid value as it is typed after the flag. */
  readonly example: string;
}

export interface TextField<Value> extends FieldBase<Value> {
  readonly kind: 'text';
}
export interface SelectField<Value> extends FieldBase<Value> {
  readonly kind: 'select';
  readonly choices: readonly Value[];
}
export interface SeveralField<Value> extends FieldBase<Value> {
  readonly kind: 'several';
  /** The closed set to choose from, in its canonical order. */
  readonly choices: (answers: PartialAnswers) => Value;
  readonly atLeastOne: boolean;
  /** Whether the order in which the user names the values says something; otherwise the closed set's own order is kept. */
  readonly ordered: boolean;
}
export interface ListField<Value> extends FieldBase<Value> {
  readonly kind: 'list';
}
export interface MapField<Value> extends FieldBase<Value> {
  readonly kind: 'map';
}
export interface BooleanField<Value> extends FieldBase<Value> {
  readonly kind: 'boolean';
}
export interface IntegerField<Value> extends FieldBase<Value> {
  readonly kind: 'integer';
  readonly minimum: number;
  readonly maximum: number;
}

/** How one answer is written, asked and checked. The kind follows from the type of the value. */
export type Field<Value> = [Value] extends [boolean]
  ? BooleanField<boolean>
  : [Value] extends [number]
    ? IntegerField<number>
    : [Value] extends [readonly string[]]
      ? SeveralField<Value> | ListField<Value>
      : [Value] extends [string]
        ? TextField<Value> | SelectField<Value>
        : MapField<Value>;

/** A field whose value type does not matter to the code that handles it. */
export type AnyField = { [Key in keyof Answers]-?: Field<Answers[Key]> }[keyof Answers];

import type { Message } from '../report/messages/message.js';
import type { Answers } from './answers.js';

/** What the defaults may depend on besides other answers. The face fills it in; core reads no environment. */
export interface DefaultsContext {
  /** Name of the folder that the project goes to. */
  readonly folderName: string;
  /** As the environment names it, as `awsRegionOf` reads it. It feeds a default only. */
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
  /**
   * Where it is asked: on the plain path, always or where it applies (its default then does where nobody can be asked); in "change more
   * settings"; or by flag only.
   */
  readonly asked: 'always' | 'where-apt' | 'summary' | 'more' | 'flag';
  /** Beside which answers it is asked at all; without it, wherever it has a meaning. */
  readonly askedIf?: (answers: PartialAnswers) => boolean;
  /** Beside which answers nothing but the user can give a value: the default stands only for "not given yet". */
  readonly required?: (answers: PartialAnswers) => boolean;
  /** When the field has a meaning beside the other answers (without it: always), and what to say where it is given in vain. */
  readonly onlyIf?: {
    readonly holds: (answers: PartialAnswers) => boolean;
    readonly otherwise: Message;
  };
  readonly default: (context: DefaultsContext, answers: PartialAnswers) => Value;
  /** The rule that a well-formed value breaks, seen beside the answers that are known so far. */
  readonly check?: (value: Value, answers: PartialAnswers) => BrokenRule | undefined;
  /** The rule that a given value breaks beside answers below it, too: seen when all of them are known. */
  readonly checkBeside?: (value: Value, answers: Answers) => BrokenRule | undefined;
  /** The form of each text of a value, where a pattern tells it; `check` holds every text against the same pattern. */
  readonly pattern?: RegExp;
  /** A valid value as it is typed after the flag. */
  readonly example: string;
  /** The same beside the other answers, where a fixed one would not fit them. */
  readonly exampleBeside?: (answers: PartialAnswers) => string;
  /** What to say where a required value is missing and the reason is not plain. */
  readonly missingRule?: Message;
}

export interface TextField<Value> extends FieldBase<Value> {
  readonly kind: 'text';
  /** Whether there may be none: null, typed as `none`. */
  readonly optional: null extends Value ? true : false;
}
export interface SelectField<Value> extends FieldBase<Value> {
  readonly kind: 'select';
  readonly choices: readonly Value[];
  /** Which choices a question offers beside the other answers; all where it is missing. */
  readonly offered?: (choice: string, answers: PartialAnswers) => boolean;
}
export interface SeveralField<Value> extends FieldBase<Value> {
  readonly kind: 'several';
  /** The closed set to choose from, in its canonical order. */
  readonly choices: (answers: PartialAnswers) => Value;
  /** Which choices a question offers beside the other answers; all where it is missing. */
  readonly offered?: (choice: string, answers: PartialAnswers) => boolean;
  readonly atLeastOne: boolean;
  /** Whether the order in which the user names the values says something; otherwise the closed set's own order is kept. */
  readonly ordered: boolean;
}
export interface ListField<Value> extends FieldBase<Value> {
  readonly kind: 'list';
}
export interface MapField<Value> extends FieldBase<Value> {
  readonly kind: 'map';
  /** The rule that a key which is given twice breaks, where the general one would not say why. */
  readonly repeated?: Message;
}
/** Texts by key; a key that is given several times gathers its texts. */
export interface ListMapField<Value> extends FieldBase<Value> {
  readonly kind: 'list-map';
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
        : [Value] extends [string | null]
          ? TextField<Value>
          : [Value] extends [Readonly<Record<string, string>>]
            ? MapField<Value>
            : ListMapField<Value>;

/** A field whose value type does not matter to the code that handles it. */
export type AnyField = { [Key in keyof Answers]-?: Field<Answers[Key]> }[keyof Answers];

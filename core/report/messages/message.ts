import type { en } from './en/index.js';

/** The languages of everything that a user reads. */
export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

type English = typeof en;
export type MessageId = keyof English;

/** The names between braces in a message: `'{given} is not a Region'` -> `'given'`. */
type ParameterNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParameterNames<Rest> : never;

export type MessageParameters<Id extends MessageId> = Readonly<Record<ParameterNames<English[Id]>, string | number>>;

/** The messages whose English text names no parameter. */
type PlainId = { [Id in MessageId]: [ParameterNames<English[Id]>] extends [never] ? Id : never }[MessageId];

/** A message by its id, with exactly the parameters that its English text names. Data, so that plans stay serialisable. */
export type Message =
  | { readonly id: PlainId }
  | {
      [Id in Exclude<MessageId, PlainId>]: { readonly id: Id; readonly parameters: MessageParameters<Id> };
    }[Exclude<MessageId, PlainId>];

/** A part of the catalogue in another language: the same ids, or it does not compile. */
export type Translation<Part> = { readonly [Id in keyof Part]: string };

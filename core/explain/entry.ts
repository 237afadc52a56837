import type { SourceKey } from '../catalogue/index.js';
import type { MessageId } from '../report/messages/index.js';
import type { Kind } from './explanation.js';

/**
 * An explanation as the build writes it: what the messages of the command say already is named by its id, and only what nothing else says
 * stands here as text.
 */
export interface Entry {
  readonly kind: Kind;
  readonly id: string;
  readonly names: readonly string[];
  /** Of a text of several sentences the first is meant. */
  readonly title: Told;
  readonly what: readonly Told[];
  readonly why: readonly Told[];
  readonly without: readonly Told[];
  readonly findings: readonly Told[];
  readonly sources: readonly SourceKey[];
}

/** A text in the language of the file, or a message; the names of parameters that it is not given stand for their values. */
export type Told = string | ToldMessage;

export interface ToldMessage {
  readonly id: MessageId;
  readonly parameters?: Readonly<Record<string, string | number | ToldMessage>>;
}

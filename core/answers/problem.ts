import type { Message } from '../report/messages/message.js';
import type { FieldKey } from './answers.js';

/**
 * Where a value came from, strongest first; `described` is a description of an existing VPC, `preset` a set of answers by its name, `default`
 * what nobody gave.
 */
export const ORIGINS = ['flag', 'environment', 'file', 'described', 'preset', 'recorded', 'prompt', 'default'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A value that is refused: what was given and where, the rule, an example and, where one can be told, the nearest valid value. */
export interface Problem {
  /** As the user wrote it: `--vpc-cidr`, `ECR_PRIVATELINK_AZS`, `vpcCidr` of the answers file. */
  readonly subject: string;
  readonly field: FieldKey | null;
  readonly given: string | null;
  readonly rule: Message;
  /** The whole argument as it could be typed: `--vpc-cidr 10.20.0.0/16`. */
  readonly example: string | null;
  readonly nearest: string | null;
}

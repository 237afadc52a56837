import type { SourceKey } from '../../catalogue/index.js';
import type { Plan } from '../../plan/index.js';
import type { Message } from '../../report/messages/message.js';
import type { NetworkModel } from '../model.js';
import type { Place, Unknown } from '../value.js';

/** A thing that correct infrastructure code does or does not do, judged from a model. */
export interface Rule {
  /** Two digits, for good: users write them down to waive a rule. */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'information';
  /** What holds in correct code. */
  readonly title: Message;
  /** What happens otherwise. */
  readonly reason: Message;
  readonly source: SourceKey;
  /**
   * @param wanted what was decided, where that is known: some rules cannot judge without it
   * @returns nothing where the rule is kept or has nothing to judge
   */
  readonly judge: (model: NetworkModel, wanted: Wanted | null) => readonly Judgement[];
}

/** The answers behind the code. */
export type Wanted = Plan['answers'];

export interface Judgement {
  readonly kind: 'violated' | 'not-judged';
  readonly message: Message;
  readonly place: Place;
}

export function violated(message: Message, place: Place): Judgement {
  return { kind: 'violated', message, place };
}

/** An unknown value keeps a rule from judging. */
export function notJudged({ why, place }: Unknown): Judgement {
  return { kind: 'not-judged', message: why, place };
}

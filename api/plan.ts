import type { Answers } from '../core/answers/index.js';
import { makePlan } from '../core/index.js';
import type { Plan } from '../core/plan/index.js';
import type { Language } from '../core/report/messages/message.js';
import { settle } from './settle.js';

export interface PlanOptions {
  /** Of problems, and of the generated README where the answers do not say it. Default: English. */
  readonly language?: Language;
}

/**
 * Works out what private access to Amazon ECR needs: endpoints, network, policies, cost, each with its reason. Pure; reads no environment.
 *
 * @param answers as in an answers file; what is not given has its default
 * @returns a frozen object of plain data
 * @throws InvalidAnswers with everything that is wrong
 */
export function plan(answers: Partial<Answers> = {}, { language = 'en' }: PlanOptions = {}): Plan {
  return makePlan(settle(answers, null, 'ecr-privatelink', language).answers);
}

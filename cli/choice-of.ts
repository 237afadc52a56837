import { CHOICES, type Choice } from '../core/landing/index.js';
import type { Request } from './request.js';

/** What --on-conflict says of every conflict; null: a person is asked, or nothing is written. */
export function choiceOf({ line }: Pick<Request, 'line'>): (path: string) => Choice | null {
  const way = CHOICES.find((choice) => choice === line.own['on-conflict']) ?? null;
  return () => way;
}

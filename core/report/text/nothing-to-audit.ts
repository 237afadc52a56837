import type { Problem } from '../../answers/index.js';
import type { AuditResult } from '../../audit/index.js';
import type { Failure } from '../json.js';
import { type Language, text } from '../messages/index.js';
import { sourcesAdvice } from './audit-sources.js';

/**
 * The refusal of paths in which nothing was found that a rule is about.
 *
 * @param audit the start of a command line that audits
 */
export function nothingToAudit(
  { refused, passedOver, sources }: AuditResult,
  audit: string,
  language: Language,
): Failure {
  const problems = [...refused, ...passedOver].map(
    ({ file, line, problem }): Problem => ({
      subject: line === null ? file : `${file}:${line}`,
      field: null,
      given: null,
      rule: problem,
      example: null,
      nearest: null,
    }),
  );
  const advice = sources.map((one) => sourcesAdvice(one, audit, language));
  // Files were read, and each was of something else.
  const message = refused.length > 0 ? {} : { message: text({ id: 'audit.noNetwork' }, language) };
  return { exitCode: 2, ...message, problems, advice };
}

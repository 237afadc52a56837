import { nearest } from '../catalogue/index.js';
import type { Message } from '../report/messages/message.js';
import type { Finding, Judged } from './judge.js';
import { RULES } from './rules/index.js';

/** A rule that was left out, and how many findings it has. */
export interface Ignored {
  /** Two digits. */
  readonly rule: string;
  readonly findings: number;
}

/** What is no rule, and why. */
export interface NoRule {
  readonly given: string;
  readonly rule: Message;
  readonly nearest: string | null;
}

/** The rules that somebody leaves out, by number: `7` is `07`. The word `none` alone means none. */
export function rulesToIgnore(numbers: readonly string[]): {
  readonly rules: ReadonlySet<string>;
  readonly problems: readonly NoRule[];
} {
  const ids = RULES.map(({ id }) => id);
  const given = numbers.join() === 'none' ? [] : numbers.map((number) => number.trim());
  const rules = given.map((number) => number.padStart(2, '0'));
  const rule: Message = { id: 'rule.choice', parameters: { choices: ids.join(', ') } };
  const problems = given.flatMap((number, index): NoRule[] => {
    if (ids.includes(rules[index] ?? '')) return [];
    // A number is one that is not there, and no slip of another.
    return [{ given: number, rule, nearest: /^\d*$/.test(number) ? null : nearest(number, ids) }];
  });
  return { rules: new Set(rules), problems };
}

/** What was judged without some rules. */
export function withoutRules({ findings, notJudged }: Judged, ignored: ReadonlySet<string>): Judged {
  return {
    findings: findings.filter(({ rule }) => !ignored.has(rule)),
    notJudged: notJudged.flatMap((one) => {
      const rules = one.rules.filter((rule) => !ignored.has(rule));
      return rules.length === 0 ? [] : [{ ...one, rules }];
    }),
  };
}

/** How often each of some rules was broken. */
export function countOf(ignored: ReadonlySet<string>, findings: readonly Finding[]): Ignored[] {
  return [...ignored].sort().map((id) => ({ rule: id, findings: findings.filter(({ rule }) => rule === id).length }));
}

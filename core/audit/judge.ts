import type { SourceKey } from '../catalogue/index.js';
import type { Message } from '../report/messages/message.js';
import type { NetworkModel } from './model.js';
import { RULES, type Rule, type Wanted } from './rules/index.js';
import type { Place } from './value.js';

/** A rule that code breaks. */
export interface Finding {
  /** Two digits. */
  readonly rule: string;
  readonly severity: Rule['severity'];
  /** What holds in correct code. */
  readonly title: Message;
  /** What is wrong here. */
  readonly message: Message;
  /** What comes of it. */
  readonly reason: Message;
  readonly source: SourceKey;
  readonly place: Place;
}

/** What some rules could not judge, and why. */
export interface NotJudged {
  /** Two digits each. */
  readonly rules: readonly string[];
  readonly why: Message;
  readonly place: Place;
}

export interface Judged {
  readonly findings: readonly Finding[];
  readonly notJudged: readonly NotJudged[];
}

/**
 * Judges code by every rule.
 *
 * @param wanted the answers behind it, where they are known
 */
export function judgeModel(model: NetworkModel, wanted: Wanted | null): Judged {
  const findings: Finding[] = [];
  const notJudged = new Map<string, { rules: string[]; why: Message; place: Place }>();
  for (const { id, severity, title, reason, source, judge } of RULES) {
    for (const { kind, message, place } of judge(model, wanted)) {
      if (kind === 'violated') findings.push({ rule: id, severity, title, message, reason, source, place });
      else {
        // One unknown value keeps several rules from judging.
        const key = JSON.stringify([place, message]);
        const known = notJudged.get(key);
        if (known === undefined) notJudged.set(key, { rules: [id], why: message, place });
        else if (!known.rules.includes(id)) known.rules.push(id);
      }
    }
  }
  return { findings: findings.toSorted(byPlace), notJudged: [...notJudged.values()].toSorted(byPlace) };
}

/** As a reader goes through the code: the sort is stable, so the order of the rules holds within a line. */
function byPlace({ place: a }: { readonly place: Place }, { place: b }: { readonly place: Place }): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}

/** Whether code says anything that a rule is about. */
export function hasNetwork(model: NetworkModel): boolean {
  const { vpcs, subnets, routeTables, endpoints, securityGroups, hostedZones, codebuildProjects } = model;
  return [vpcs, subnets, routeTables, endpoints, securityGroups, hostedZones, codebuildProjects].some(
    ({ length }) => length > 0,
  );
}

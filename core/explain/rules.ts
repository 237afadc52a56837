import { RULES } from '../audit/rules/index.js';
import { explanationText } from '../report/messages/explain.js';
import { type Language, messageIds, text, textOfAnyCase } from '../report/messages/index.js';
import { consequences } from './consequences.js';
import type { Explanation } from './explanation.js';
import { explainedSources } from './sources.js';

/** Every rule of the audit, by its number. */
export function explainRules(language: Language): Explanation[] {
  return RULES.map(({ id, severity, title, reason, source }): Explanation => {
    const told: readonly string[] = [title.id, reason.id];
    const findings = messageIds(`rule.${id}.`).filter((message) => !told.includes(message));
    return {
      kind: 'rule',
      id,
      names: id.startsWith('0') ? [id.slice(1)] : [],
      title: text(title, language),
      what: [text(title, language), explanationText(`rule.severity.${severity}`, language)],
      why: [text(reason, language)],
      without: consequences('rule', id, language),
      findings: findings.map((message) => textOfAnyCase(message, language)),
      sources: explainedSources([source]),
    };
  });
}

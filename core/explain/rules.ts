import { RULES } from '../audit/rules/index.js';
import { explanationText } from '../report/messages/explain.js';
import { type Language, messageIds } from '../report/messages/index.js';
import { consequences } from './consequences.js';
import type { Entry } from './entry.js';

/** Every rule of the audit, by its number. */
export function explainRules(language: Language): Entry[] {
  return RULES.map(({ id, severity, title, reason, source }): Entry => {
    const told: readonly string[] = [title.id, reason.id];
    const findings = messageIds(`rule.${id}.`).filter((message) => !told.includes(message));
    return {
      kind: 'rule',
      id,
      names: id.startsWith('0') ? [id.slice(1)] : [],
      title,
      what: [title, explanationText(`rule.severity.${severity}`, language)],
      why: [reason],
      without: consequences('rule', id, language),
      findings: findings.map((message) => ({ id: message })),
      sources: [source],
    };
  });
}

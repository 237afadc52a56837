import type { AuditResult } from '../audit/index.js';
import { SOURCES } from '../catalogue/index.js';
import type { AuditReport } from './audit-report.js';
import { document } from './json.js';
import { type Language, type Message, text } from './messages/index.js';
import { commandsFor } from './text/audit-sources.js';

/** The document of `audit --json`. */
export function auditDocument(result: AuditResult, language: Language): string {
  return escaped(document({ command: 'audit', ...auditReport(result, language) }));
}

/** What an audit found, in the words of a language. */
export function auditReport(result: AuditResult, language: Language): AuditReport {
  const say = (message: Message) => text(message, language);
  const refusal = ({ file, line, problem }: AuditResult['refused'][number]) => ({ file, line, message: say(problem) });
  return {
    files: result.files,
    findings: result.findings.map(
      ({ rule, severity, title, message, reason, source, place: { file, line, path } }) => ({
        rule,
        severity,
        file,
        line,
        path,
        message: say(message),
        title: say(title),
        reason: say(reason),
        source: SOURCES[source],
      }),
    ),
    notJudged: result.notJudged.map(({ rules, why, place: { file, line, path } }) => ({
      rules,
      file,
      line,
      path,
      message: say(why),
    })),
    ignored: result.ignored,
    unreadable: result.refused.map(refusal),
    passedOver: result.passedOver.map(refusal),
    sources: result.sources.map((sources) => ({
      kind: sources.kind,
      path: sources.name,
      commands: commandsFor(sources, 'ecr-privatelink audit'),
    })),
  };
}

/** Characters that a terminal would act on are written as JSON writes them; a reader of the document gets the same text. */
function escaped(json: string): string {
  const asEscapes = (character: string) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join('');
  return `${json.trimEnd().replaceAll(/[\p{Cc}\p{Cf}]/gu, asEscapes)}\n`;
}

import { resolve } from 'node:path';
import type { Answers } from '../core/answers/index.js';
import { answersBehind, auditReport, nodeHost } from '../core/index.js';
import type { AuditReport } from '../core/report/audit-report.js';
import type { Language } from '../core/report/messages/message.js';
import { InvalidAnswers, told } from './errors.js';
import { loadAudit } from './load.js';
import { settle } from './settle.js';

/** A file or folder, or a text under the name that messages give it. */
export type AuditInput = string | { readonly name: string; readonly text: string };

export interface AuditOptions extends Partial<Pick<Answers, 'region' | 'workloads' | 'features'>> {
  /** 12 digits. */
  readonly accountId?: string;
  /** Parameters of a template, over its defaults; without, those in `parameters.json` beside it. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Rules to leave out, by number: `['22', '53']`. */
  readonly ignore?: readonly string[];
  /** Of messages. Default: English. */
  readonly language?: Language;
}

/**
 * Judges infrastructure code of any origin: CloudFormation templates, the output of `terraform show -json`, cloud assemblies of the CDK.
 * Writes nothing. What cannot be read is told in the report and not thrown.
 *
 * @param inputs paths (relative to the current folder of the process, or absolute) and texts
 * @param options `region`, `workloads` and `features` tell what the code does not; code of a project of this tool has its own answers
 * @throws InvalidAnswers where an option is no valid answer
 */
export function audit(inputs: AuditInput | readonly AuditInput[], options: AuditOptions = {}): AuditReport {
  const { language = 'en', accountId, parameters, ignore = [], ...some } = options;
  const said = settle(some, null, 'ecr-privatelink', language).answers;
  const auditing = loadAudit();
  const { rules, problems } = auditing.rulesToIgnore(ignore);
  const example = { field: null, subject: 'ignore', example: '22' };
  if (problems.length > 0) throw new InvalidAnswers(problems.map((one) => told({ ...example, ...one }, language)));
  const asked = [inputs].flat().map((one) => (typeof one === 'string' ? { path: resolve(one), name: one } : one));
  const isSaid = some.workloads !== undefined || some.features !== undefined;
  const result = auditing.auditPaths(asked, nodeHost, {
    wantedFor: (path, model) => {
      if (isSaid) return auditing.foreignAnswers(said, model);
      return path === null ? null : answersBehind(path, nodeHost);
    },
    ignore: rules,
    ...(some.region === undefined ? {} : { region: some.region }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(parameters === undefined ? {} : { parameters }),
  });
  return auditReport(result, language);
}

import { relative, resolve } from 'node:path';
import { collectGiven, type Problem, resolveAnswers } from '../core/answers/index.js';
import type { AuditContext, AuditResult, Named, NetworkModel, Wanted } from '../core/audit/index.js';
import { findProject } from '../core/landing/index.js';
import { answersBehind } from '../core/project/index.js';
import { auditDocument, auditLines, nothingToAudit } from '../core/report/index.js';
import { loadAudit } from './build-facts.js';
import { CommandFailure } from './failure.js';
import type { Request } from './request.js';
import { startedAs } from './started-as.js';

/** Something that was asked for cannot be read. */
const UNREADABLE = 2;
const FINDINGS = 3;

/** Judges infrastructure code of any origin by the rules. Writes nothing, and needs neither a project nor a network. */
export async function runAudit(request: Request): Promise<number> {
  const { line, language, surroundings } = request;
  const said = saidOf(request);
  const { region, workloads, features } = line.flags;
  const wantedFor = (path: string | null, model: NetworkModel) => {
    if (workloads !== undefined || features !== undefined) return loadAudit().foreignAnswers(said, model);
    return path === null ? null : answersBehind(path, surroundings.host);
  };
  const context: AuditContext = {
    wantedFor,
    ...(region === undefined ? {} : { region: said.region }),
    ...parametersOf(request),
    ignore: ignoredOf(request),
  };
  const result = loadAudit().auditPaths(pathsOf(request), surroundings.host, context);
  if (!result.files.some(({ hasNetwork }) => hasNetwork)) {
    throw new CommandFailure(nothingToAudit(result, startedAs(surroundings, 'audit'), language));
  }
  if (line.own.json !== undefined) surroundings.out(auditDocument(result, language));
  else {
    const commands = {
      audit: startedAs(surroundings, 'audit'),
      explain: (rule: string) => startedAs(surroundings, 'explain', rule),
    };
    surroundings.out(`${auditLines(result, commands, request).join('\n')}\n`);
  }
  if (result.refused.length > 0) return UNREADABLE;
  return hasFindings(result, line.own.strict !== undefined) ? FINDINGS : 0;
}

/** Information is advice: it counts only where it was asked for strictly. */
function hasFindings({ findings }: AuditResult, isStrict: boolean): boolean {
  return findings.some(({ severity }) => isStrict || severity !== 'information');
}

/**
 * The answers that flags give of foreign code, among defaults.
 *
 * @throws CommandFailure (exit 2) with everything that is wrong on the command line
 */
function saidOf({ line, language }: Request): Wanted {
  const { given, problems } = collectGiven({ flags: line.flags, environment: {}, file: {}, recorded: {} });
  const resolution = resolveAnswers(given, { folderName: 'project', awsRegion: undefined, language });
  const all = [...line.problems, ...problems, ...(problems.length > 0 ? [] : resolution.problems)];
  if (all.length > 0) throw new CommandFailure({ exitCode: 2, problems: all });
  return resolution.answers;
}

/** PATH…, else the project that the user is in, else the folder. */
function pathsOf({ line, surroundings }: Request): Named[] {
  const { folder, host } = surroundings;
  if (line.directories.length > 0) return line.directories.map((name) => ({ path: resolve(folder, name), name }));
  const root = findProject(folder, host) ?? folder;
  return [{ path: root, name: relative(folder, root) || '.' }];
}

/** @throws CommandFailure (exit 2) for what is no rule */
function ignoredOf({ line }: Request): ReadonlySet<string> {
  const { ignore } = line.own;
  const { rules, problems } = loadAudit().rulesToIgnore(ignore?.split(',') ?? []);
  if (problems.length === 0) return rules;
  const subject = { subject: '--ignore', field: null, example: '--ignore 22,53' };
  throw new CommandFailure({ exitCode: 2, problems: problems.map((problem) => ({ ...subject, ...problem })) });
}

function parametersOf({ line, surroundings }: Request): Pick<AuditContext, 'parameters'> {
  const { parameters: name } = line.own;
  if (name === undefined) return {};
  const { ReadError, readParametersFile, readText } = loadAudit();
  const path = resolve(surroundings.folder, name);
  try {
    return { parameters: readParametersFile({ path: name, text: readText(path, name, surroundings.host) }) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const subject = error.line === null ? name : `${name}:${error.line}`;
    const problem: Problem = {
      subject,
      field: null,
      given: null,
      rule: error.problem,
      example: null,
      nearest: null,
    };
    throw new CommandFailure({ exitCode: 2, problems: [problem] });
  }
}

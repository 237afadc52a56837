import { resolve } from 'node:path';
import type { Problem } from '../core/answers/index.js';
import { Cancelled } from '../core/interview/index.js';
import { detectLanguage, failureDocument, isLanguage, text } from '../core/report/index.js';
import { languageProblem, parseCommandLine } from './arguments.js';
import { runAudit } from './audit.js';
import type { CommandName } from './command-names.js';
import { tellBug } from './complain.js';
import { runCompletion } from './completion.js';
import { runDiff } from './diff.js';
import { runEject } from './eject.js';
import { runExplain } from './explain.js';
import { CommandFailure } from './failure.js';
import { helpTopic } from './help-topic.js';
import { runInit } from './init.js';
import { runLab } from './lab.js';
import { runPlan } from './plan.js';
import { runRefresh } from './refresh.js';
import type { Request } from './request.js';
import { runRestore } from './restore.js';
import { runSchema } from './schema.js';
import { runStatus } from './status.js';
import type { Surroundings } from './surroundings.js';
import { failureOf, tell } from './tell-failure.js';
import { tellHelp } from './tell-help.js';
import { runUndo } from './undo.js';

const RUN = {
  init: runInit,
  plan: runPlan,
  refresh: runRefresh,
  status: runStatus,
  diff: runDiff,
  restore: runRestore,
  undo: runUndo,
  eject: runEject,
  audit: runAudit,
  explain: runExplain,
  lab: runLab,
  schema: runSchema,
  completion: runCompletion,
} as const;

/** Those that tell what is wrong with the command line together with what is wrong with the answers. No other begins where anything is. */
const TELL_TOGETHER: readonly CommandName[] = ['init', 'plan'];

/** Runs a command line and says how it ended, as the process's exit code. */
export async function main(surroundings: Surroundings): Promise<number> {
  const request = understand(surroundings);
  const { line, language } = request;
  try {
    const topic = helpTopic(surroundings.argv);
    if (topic !== null) return tellHelp(topic, request);
    if (line.problems.length > 0 && !TELL_TOGETHER.includes(line.command)) {
      throw new CommandFailure({ exitCode: 2, problems: line.problems });
    }
    return await RUN[line.command](request);
  } catch (error) {
    if (isCancelled(error)) {
      const id = surroundings.hasWritten() ? 'done.interrupted' : 'done.nothingWritten';
      surroundings.error(`\n${text({ id }, language)}\n`);
      return 130;
    }
    const failure = failureOf(error, request);
    if (failure === null) {
      tellBug(error, request);
      if (line.own.json !== undefined) {
        surroundings.out(failureDocument(line.command, { exitCode: 1, message: String(error) }, language));
      }
      return 1;
    }
    return tell(failure, request);
  }
}

function understand(surroundings: Surroundings): Request {
  const { argv, environment, folder, host, width } = surroundings;
  const isFolder = (path: string) => {
    try {
      return host.stat(path)?.kind === 'folder';
    } catch {
      // Too long for a path, or not to be seen: whoever uses the path says so.
      return false;
    }
  };
  // Where relative paths start depends on -C, which has to be understood first.
  const changed = parseCommandLine(argv, () => true).own.directory;
  const base = changed === undefined ? folder : resolve(folder, changed);
  const line = parseCommandLine(argv, (word) => isFolder(resolve(base, word)));
  const { ECR_PRIVATELINK_LANGUAGE: wanted } = environment;
  const problems = [
    ...line.problems,
    ...(changed === undefined || isFolder(base) ? [] : [noFolder(changed)]),
    ...(wanted === undefined || wanted === '' || isLanguage(wanted)
      ? []
      : [languageProblem('ECR_PRIVATELINK_LANGUAGE', wanted)]),
  ];
  return {
    line: { ...line, problems },
    surroundings: { ...surroundings, folder: base },
    language: detectLanguage(line.own.language, environment),
    width,
    startedIn: folder,
  };
}

function noFolder(given: string): Problem {
  return { subject: '-C', field: null, given, rule: { id: 'rule.noFolder' }, example: null, nearest: null };
}

/** Ctrl-C at a prompt is an error of the prompt library, known by its name only: several copies of its class may exist. */
function isCancelled(error: unknown): boolean {
  return error instanceof Cancelled || (error instanceof Error && error.name === 'ExitPromptError');
}

import { dirname, relative, sep } from 'node:path';
import { type Answers, collectGiven, resolveAnswers } from '../answers/index.js';
import { findProject, type Host, type ProjectState, readState } from '../landing/index.js';
import { recordedDefaults, recordedValues } from './recorded.js';

/** Where a project has code that its answers are about. */
const FLAVOURS: readonly string[] = ['cloudformation', 'terraform', 'cdk'];

/**
 * The recorded answers of the project whose code is at a path; null for code of anybody else, even if it lies beside.
 *
 * @param path absolute
 * @throws LandingError where the project's state is not to be trusted or cannot be read
 */
export function answersBehind(path: string, host: Host): Answers | null {
  const root = findProject(dirname(path), host);
  const [folder = ''] = root === null ? [] : relative(root, path).split(sep);
  if (root === null || !FLAVOURS.includes(folder)) return null;
  const state = readState(root, host);
  return state === null ? null : recordedAnswers(state);
}

/** The complete answers of a project; null where a recorded one is not valid (any more). */
function recordedAnswers(state: ProjectState): Answers | null {
  const { given } = collectGiven({
    flags: {},
    environment: {},
    file: {},
    recorded: recordedValues(state),
    recordedDefaults: recordedDefaults(state),
  });
  const { answers, problems } = resolveAnswers(given, {
    folderName: 'project',
    awsRegion: undefined,
    language: 'en',
  });
  return problems.length > 0 ? null : answers;
}

import { type Answers, collectGiven, resolveAnswers } from '../answers/index.js';
import type { ProjectState } from '../landing/index.js';
import { recordedDefaults, recordedValues } from './recorded.js';

/** The complete answers of a project; null where a recorded one is not valid (any more). */
export function recordedAnswers(state: ProjectState): Answers | null {
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

import { collectGiven, type GivenAnswers, type Problem, type Sources } from '../answers/index.js';
import type { Host, ProjectState } from '../landing/index.js';
import { describedOrigin } from './description.js';
import { recordedDefaults, recordedValues } from './recorded.js';

/**
 * Everything that was given or recorded, and what of it cannot be understood.
 *
 * A project's answers are its own: the environment counts only where nothing is recorded.
 *
 * @param files file names with the output of the describe commands, with commas; undefined for none
 * @param folder absolute; where relative file names start
 */
export function collectAnswers(
  origins: Pick<Sources, 'flags' | 'environment' | 'file' | 'preset'>,
  recorded: ProjectState | null,
  files: string | undefined,
  folder: string,
  host: Host,
): { readonly given: GivenAnswers; readonly problems: readonly Problem[] } {
  const sources = {
    ...origins,
    environment: recorded === null ? origins.environment : {},
    recorded: recordedValues(recorded),
    recordedDefaults: recordedDefaults(recorded),
  };
  // A description says more of its VPC than a preset does.
  const first = collectGiven({ ...sources, preset: undefined });
  const description = describedOrigin(files, folder, first.given, host);
  if ('values' in description) return collectGiven({ ...sources, described: description.values });
  return { given: first.given, problems: [...first.problems, ...description.problems] };
}

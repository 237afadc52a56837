import {
  type Answers,
  checkGiven,
  collectGiven,
  type DefaultsContext,
  type Language,
  type ProjectState,
  type Resolution,
  recordedDefaults,
  recordedValues,
  requiredFields,
  resolveAnswers,
} from '../core/index.js';
import { InvalidAnswers, missing, told } from './errors.js';

/**
 * The complete answers: what is given as in an answers file, over what is recorded, and the defaults.
 *
 * @throws InvalidAnswers with everything that is wrong or missing
 */
export function settle(
  some: Partial<Answers>,
  recorded: ProjectState | null,
  folderName: string,
  language: Language,
): Resolution {
  const context: DefaultsContext = { folderName, awsRegion: undefined, language };
  const { given, problems } = collectGiven({
    flags: {},
    environment: {},
    file: { ...some },
    recorded: recordedValues(recorded),
    recordedDefaults: recordedDefaults(recorded),
  });
  // Recorded defaults may be others beside what is given now, and are not checked before it is known which.
  const checked = recorded === null ? checkGiven(given, context) : [];
  const wrong = [...problems, ...checked].map((problem) => told(problem, language));
  const open = requiredFields(given, context).map((key) => missing(key, language));
  if (wrong.length + open.length > 0) throw new InvalidAnswers([...wrong, ...open]);
  const resolution = resolveAnswers(given, context);
  if (resolution.problems.length > 0) {
    throw new InvalidAnswers(resolution.problems.map((problem) => told(problem, language)));
  }
  return resolution;
}

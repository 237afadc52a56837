import { basename } from 'node:path';
import * as core from '../../core/index.js';

/** What Yeoman's options say. */
export type Options = Readonly<Record<string, unknown>>;

/** A run of a generator: what is recorded in the folder, and what was given. */
export interface Session {
  readonly root: string;
  readonly recorded: ReturnType<typeof core.readState>;
  readonly given: core.GivenAnswers;
  readonly context: core.DefaultsContext;
}

/** A mistake of the user's. It has no stack: Yeoman would print it. */
export class Refusal extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.stack = this.message;
  }
}

/**
 * Collects what the options, the environment and the recorded project say.
 *
 * @param part what the generator adds; null for the whole project
 * @throws Refusal with everything that is wrong
 */
export function openSession(
  root: string,
  options: Options,
  part: core.Part | null,
  environment: Readonly<Record<string, string | undefined>>,
  page: { readonly language: core.DefaultsContext['language']; readonly width: number },
): Session {
  const recorded = core.readState(root, core.nodeHost);
  const awsRegion = recorded === null ? environment.AWS_REGION : undefined;
  const context = { folderName: basename(root), awsRegion, language: page.language };
  const { given, problems } = core.collectGiven({
    flags: flagsOf(options),
    // A project's answers are its own, whatever happens to be set where a part is added.
    environment: recorded === null ? environment : {},
    file: {},
    recorded: core.recordedValues(recorded),
    recordedDefaults: core.recordedDefaults(recorded),
  });
  const described = describe(options, given, root, page);
  const complete = part === null ? described : core.withPart(part, described);
  refuse([...problems, ...core.checkGiven(complete, context)], page);
  return { root, recorded, given: complete, context };
}

function flagsOf(options: Options): Partial<Record<core.FieldKey, string[]>> {
  const entries = core.FIELD_KEYS.flatMap((key) => {
    const value = options[core.fieldOf(key).flag];
    return value === undefined ? [] : [[key, [value].flat().map(String)]];
  });
  return Object.fromEntries(entries);
}

function describe(
  options: Options,
  given: core.GivenAnswers,
  root: string,
  page: { readonly language: core.DefaultsContext['language'] },
): core.GivenAnswers {
  const files = options['from-describe'];
  if (files === undefined) return given;
  const found = core.describedAnswers([files].flat().join(',').split(','), root, given, core.nodeHost);
  if ('rule' in found) throw new Refusal([`--from-describe: ${core.text(found.rule as never, page.language)}`]);
  return found as core.GivenAnswers;
}

/** @throws Refusal where anything is wrong */
export function refuse(
  problems: readonly core.Problem[],
  page: { readonly language: core.DefaultsContext['language']; readonly width: number },
): void {
  if (problems.length > 0) throw new Refusal(core.problemList(problems, page));
}

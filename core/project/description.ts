import { resolve } from 'node:path';
import {
  type BrokenRule,
  checkValue,
  type DescribeProblem,
  FIELDS,
  type FieldKey,
  type GivenAnswers,
  isBroken,
  LARGEST_DESCRIBE,
  type Problem,
  readDescribe,
  type Wanted,
} from '../answers/index.js';
import type { Host } from '../landing/index.js';

/** Values of an existing VPC by field, or everything that is wrong with its description. */
export type Description =
  | { readonly values: Readonly<Partial<Record<FieldKey, unknown>>> }
  | { readonly problems: readonly DescribeProblem[] };

/** What the user may have said of the VPC besides; the description has to fit it. */
const WANTED = [
  'region',
  'vpcId',
  'endpointSubnetIds',
  'appSubnetIds',
  'appRouteTableIds',
  'existingEndpoints',
  'ipAddressType',
] as const satisfies readonly FieldKey[];

/**
 * The answers in files with the output of `aws ec2 describe-*`.
 *
 * @param names file names, relative to `folder`
 * @param given what the user said; of it, only what is valid by itself is held against the files
 */
export function readDescription(
  names: readonly string[],
  folder: string,
  given: GivenAnswers,
  host: Host,
): Description {
  const texts: { name: string; text: string }[] = [];
  const problems: DescribeProblem[] = [];
  for (const name of names.map((typed) => typed.trim())) {
    const content = readContent(resolve(folder, name), host);
    if (isBroken(content)) problems.push({ file: name, about: null, rule: content.rule });
    else texts.push({ name, text: content.value });
  }
  if (problems.length > 0) return { problems };
  const read = readDescribe(texts, wantedOf(given));
  return 'problems' in read ? read : { values: { vpc: 'existing', ...read.vpc } };
}

/** What `--from-describe` says, as an origin of answers beside what else was given; no values where it is not given. */
export function describedOrigin(
  files: string | undefined,
  folder: string,
  given: GivenAnswers,
  host: Host,
): { readonly values: Readonly<Partial<Record<FieldKey, unknown>>> } | { readonly problems: readonly Problem[] } {
  if (files === undefined) return { values: {} };
  const problem = (rule: BrokenRule['rule'], subject = '--from-describe', shown: string | null = files): Problem => {
    return { subject, field: null, given: shown, rule, example: null, nearest: null };
  };
  if (given.vpc !== undefined && given.vpc.value !== 'existing') {
    return { problems: [problem({ id: 'rule.onlyWithExisting' })] };
  }
  const description = readDescription(files.split(','), folder, given, host);
  if ('values' in description) return description;
  return {
    problems: description.problems.map(({ file, about, rule }) =>
      about === null ? problem(rule, '--from-describe', file) : problem(rule, given[about]?.subject, null),
    ),
  };
}

/** The description as given answers, beneath what the user said himself; the first problem where there is one. */
export function describedAnswers(
  names: readonly string[],
  folder: string,
  given: GivenAnswers,
  host: Host,
): GivenAnswers | BrokenRule {
  const description = readDescription(names, folder, given, host);
  if ('problems' in description) {
    const [first] = description.problems;
    if (first === undefined) throw new Error('a description without a problem and without values');
    return { rule: first.rule };
  }
  const described = Object.entries(description.values).map(([key, value]) => [
    key,
    { value, origin: 'described', subject: `--${FIELDS[key as FieldKey].flag}` },
  ]);
  return { ...Object.fromEntries(described), ...given };
}

function wantedOf(given: GivenAnswers): Wanted {
  const entries = WANTED.flatMap((key) => {
    const found = given[key];
    const checked = found && checkValue(key, found.value, {});
    return checked && !isBroken(checked) && checked.value !== null ? [[key, checked.value]] : [];
  });
  return Object.fromEntries(entries) as Wanted;
}

/** Not decoded strictly: a file that is no UTF-8 is told by the reader, with how it came about. */
function readContent(path: string, host: Host): { readonly value: string } | BrokenRule {
  try {
    const entry = host.stat(path);
    if (entry === null) return { rule: { id: 'rule.fileAbsent' } };
    if (entry.kind !== 'file') return { rule: { id: 'rule.fileKind' } };
    const megabytes = LARGEST_DESCRIBE / 1024 / 1024;
    if (entry.size > LARGEST_DESCRIBE) return { rule: { id: 'rule.describeSize', parameters: { megabytes } } };
    return { value: new TextDecoder().decode(host.readFile(path)) };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'UTF-8';
    return { rule: { id: 'rule.fileUnreadable', parameters: { reason } } };
  }
}

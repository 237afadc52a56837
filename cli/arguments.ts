import { parseArgs } from 'node:util';
import { type FieldKey, fieldOf, type Problem, quoteForShell } from '../core/answers/index.js';
import { nearest } from '../core/catalogue/index.js';
import { LANGUAGES, type Message } from '../core/report/index.js';
import { type CommandName, isCommand, isFutureCommand, probableCommand } from './command-names.js';
import { OPTIONS, OWN_OPTIONS, type OwnOption, PARSER_OPTIONS } from './options.js';

/** A command line, understood as far as it can be; the rest is in `problems`. */
export interface CommandLine {
  readonly command: CommandName;
  /** DIR as the user typed it. */
  readonly directory: string | null;
  /** Texts of the answers, by field. */
  readonly flags: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  readonly own: Readonly<Partial<Record<OwnOption, string>>>;
  readonly problems: readonly Problem[];
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/**
 * Understands the arguments of the command. Only the schema's flags and the command's own options exist.
 *
 * @param isFolder whether a word is an existing folder; such a word is never a misspelt command
 */
export function parseCommandLine(argv: readonly string[], isFolder: (word: string) => boolean): CommandLine {
  const { tokens = [] } = parseArgs({
    args: withForgottenValues(argv),
    options: PARSER_OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags: Partial<Record<FieldKey, string[]>> = {};
  const own: Partial<Record<OwnOption, string>> = {};
  const problems: Problem[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const problem = takeOption(token, flags, own);
    if (problem !== null) problems.push(problem);
  }
  // The word after an unknown option was probably meant as its value, and is no folder.
  const isValueOf = (token: Token | undefined) =>
    token?.kind === 'option' && meaningOf(token) === undefined && token.value === undefined;
  const words = tokens.flatMap((token, index) =>
    token.kind === 'positional' && !isValueOf(tokens[index - 1]) ? [token.value] : [],
  );
  const { command, directory, problem } = takeWords(words, isFolder);
  return { command, directory, flags, own, problems: problem === null ? problems : [problem, ...problems] };
}

/** An option in the place of a value was meant as an option: the one before it gets an empty value, which is refused. */
function withForgottenValues(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, index) => {
    const next = argv[index + 1];
    const isValued = word.startsWith('--') && OPTIONS.get(word.slice(2))?.takesValue === true;
    const isOption = end === -1 || index < end;
    return isValued && isOption && next?.startsWith('-') ? `${word}=` : word;
  });
}

function meaningOf({ name, rawName }: OptionToken) {
  return isShortOnly(name, rawName) ? undefined : OPTIONS.get(name);
}

function takeOption(
  token: OptionToken,
  flags: Partial<Record<FieldKey, string[]>>,
  own: Partial<Record<OwnOption, string>>,
): Problem | null {
  const { rawName, value, inlineValue } = token;
  const meaning = meaningOf(token);
  if (meaning === undefined) return unknownOption(rawName);
  const key = meaning.kind === 'answer' ? meaning.key : null;
  const example = key === null ? null : exampleOf(key);
  const refuse = (rule: Message, given: string | null): Problem => ({
    subject: rawName,
    field: key,
    given,
    rule,
    example,
    nearest: null,
  });
  const isForgotten = value === undefined || value === '' || (!inlineValue && value.startsWith('-'));
  if (meaning.takesValue && isForgotten) return refuse({ id: 'rule.needsValue' }, null);
  if (!meaning.takesValue && value !== undefined) {
    const isPair = meaning.kind === 'answer' && meaning.text === 'true';
    return refuse(
      isPair ? { id: 'rule.takesNoValue', parameters: { flag: fieldOf(meaning.key).flag } } : { id: 'rule.noValue' },
      value,
    );
  }
  if (meaning.kind === 'answer') {
    flags[meaning.key] = [...(flags[meaning.key] ?? []), meaning.text ?? value ?? ''];
    return null;
  }
  const before = own[meaning.name];
  const isSeveral = 'several' in OWN_OPTIONS[meaning.name];
  if (meaning.takesValue && before !== undefined && !isSeveral) return refuse({ id: 'rule.once' }, value ?? null);
  own[meaning.name] = isSeveral && before !== undefined ? `${before},${value}` : (value ?? 'true');
  if (meaning.name === 'language' && !(LANGUAGES as readonly string[]).includes(own.language ?? '')) {
    return languageProblem('--language', value ?? '');
  }
  return null;
}

/** A language that is none of ours, from the flag or the environment. */
export function languageProblem(subject: string, given: string): Problem {
  return {
    subject,
    field: null,
    given,
    rule: { id: 'rule.choice', parameters: { choices: LANGUAGES.join(', ') } },
    example: '--language ja',
    nearest: nearest(given, LANGUAGES),
  };
}

function isShortOnly(name: string, rawName: string): boolean {
  const option = Object.hasOwn(OWN_OPTIONS, name) ? OWN_OPTIONS[name as OwnOption] : {};
  return 'shortOnly' in option && rawName.startsWith('--');
}

function exampleOf(key: FieldKey): string {
  const { flag, kind, example } = fieldOf(key);
  return kind === 'boolean' ? `--${flag}` : `--${flag} ${quoteForShell(example)}`;
}

function unknownOption(rawName: string): Problem {
  const known = [...OPTIONS.keys()].filter((name) => name !== 'directory').map((name) => `--${name}`);
  return {
    subject: rawName,
    field: null,
    given: null,
    rule: { id: 'rule.unknownFlag' },
    example: null,
    nearest: rawName.startsWith('--') ? nearest(rawName, known) : null,
  };
}

function takeWords(words: readonly string[], isFolder: (word: string) => boolean) {
  const [first, ...others] = words;
  const named = first !== undefined && isCommand(first);
  const command: CommandName = named ? first : 'init';
  const [directory = null, surplus] = named ? others : words;
  const refuse = (subject: string, rule: Message, near: string | null): Problem => {
    return { subject, field: null, given: null, rule, example: null, nearest: near };
  };
  if (directory === '') return { command, directory: null, problem: refuse('DIR', { id: 'rule.needsValue' }, null) };
  if (!named && first !== undefined && isFutureCommand(first) && !isFolder(first)) {
    const rule: Message = { id: 'rule.futureCommand', parameters: { word: first } };
    return { command, directory, problem: refuse(first, rule, null) };
  }
  const probable = named || first === undefined || isFolder(first) ? undefined : probableCommand(first);
  if (first !== undefined && probable !== undefined) {
    const rule: Message = { id: 'rule.misspeltCommand', parameters: { word: quoteForShell(first) } };
    return { command, directory, problem: refuse(first, rule, probable) };
  }
  if (surplus !== undefined) return { command, directory, problem: refuse(surplus, { id: 'rule.oneDirectory' }, null) };
  return { command, directory, problem: null };
}

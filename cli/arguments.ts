import { parseArgs } from 'node:util';
import {
  besideRegion,
  exampleBeside,
  type FieldKey,
  fieldNamed,
  fieldOf,
  type PartialAnswers,
  type Problem,
  parseSetting,
  quoteForShell,
} from '../core/answers/index.js';
import { nearest } from '../core/catalogue/index.js';
import { LANGUAGES, type Message } from '../core/report/index.js';
import { COMMAND_WORDS, type CommandName, isCommand, probableCommand } from './command-names.js';
import { hasOption, OPTIONS, OWN_OPTIONS, type OwnOption, type OwnOptionForm, PARSER_OPTIONS } from './options.js';

/** A command line, understood as far as it can be; the rest is in `problems`. */
export interface CommandLine {
  readonly command: CommandName;
  /** DIR, PATH or ID as the user typed it; the first where there are several. */
  readonly directory: string | null;
  /** All of DIR…, as the user typed them. */
  readonly directories: readonly string[];
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
  const { tokens: typed = [] } = parseArgs({
    args: withSwitchValues(withForgottenValues(argv)),
    options: PARSER_OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const tokens = flagsAsIds(typed);
  const flags: Partial<Record<FieldKey, string[]>> = {};
  const own: Partial<Record<OwnOption, string>> = {};
  const problems: Problem[] = [];
  // The word after an unknown option was probably meant as its value, and is no folder.
  const isValueOf = (token: Token | undefined) =>
    token?.kind === 'option' && meaningOf(token) === undefined && token.value === undefined;
  const words = tokens.flatMap((token, index) =>
    token.kind === 'positional' && !isValueOf(tokens[index - 1]) ? [token.value] : [],
  );
  const { command, directories, problem } = takeWords(words, isFolder);
  if (problem !== null) problems.push(problem);
  // Examples are of the Region that is given, wherever it stands.
  const region = tokens.findLast((token) => token.kind === 'option' && token.rawName === '--region');
  const beside = besideRegion(region?.kind === 'option' ? region.value : undefined);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const refused = takeOption(token, command, flags, own, beside);
    if (refused !== null) problems.push(refused);
  }
  problems.push(...excluded(own));
  return { command, directory: directories[0] ?? null, directories, flags, own, problems };
}

/** To `explain` a flag of an answer is the id of that answer, as it is typed: `explain --vpc-cidr`. */
function flagsAsIds(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.find((token) => token.kind === 'positional');
  if (first === undefined || COMMAND_WORDS[first.value as CommandName] !== 'id') return tokens;
  return tokens.flatMap((token): readonly Token[] => {
    if (token.kind !== 'option' || meaningOf(token)?.kind !== 'answer') return [token];
    // What follows is no value of it, but one word too many.
    const words = [token.rawName, token.value ?? ''].filter((word) => word !== '');
    return words.map((value) => ({ kind: 'positional', index: token.index, value }));
  });
}

/** Options of refresh that each say what the whole run does. */
function excluded(own: Partial<Record<OwnOption, string>>): Problem[] {
  const alone = (['continue', 'abort'] as const).find((name) => own[name] !== undefined);
  const others = (['abort', 'set', 'on-conflict', 'dry-run'] as const).filter((name) => own[name] !== undefined);
  const other = others.find((name) => name !== alone);
  if (alone === undefined || other === undefined) return [];
  const rule: Message = { id: 'rule.alone', parameters: { other: `--${other}` } };
  return [{ subject: `--${alone}`, field: null, given: null, rule, example: null, nearest: null }];
}

/** An option in the place of a value was meant as an option: the one before it gets an empty value, which is refused. */
function withForgottenValues(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, index) => {
    const next = argv[index + 1];
    const isValued = word.startsWith('--') && OPTIONS.get(word.slice(2))?.takesValue === true;
    const isOption = end === -1 || index < end;
    return isValued && isOption && next !== undefined && isOptionLike(next) ? `${word}=` : word;
  });
}

/** `--fips true`: the word was meant as a value, which a switch does not take, and as no folder. */
function withSwitchValues(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const isSwitch = (word: string | undefined, index: number) =>
    (end === -1 || index < end) && word?.startsWith('--') === true && OPTIONS.get(word.slice(2))?.takesValue === false;
  return argv.flatMap((word, index) => {
    const next = argv[index + 1];
    if (isSwitch(word, index) && isTruth(next)) return [`${word}=${next}`];
    return isTruth(word) && isSwitch(argv[index - 1], index - 1) ? [] : [word];
  });
}

function isTruth(word: string | undefined): boolean {
  return word === 'true' || word === 'false';
}

/** A negative number is a value: a wrong one, whose field says what is right. */
function isOptionLike(word: string): boolean {
  return word.startsWith('-') && !/^-\d/.test(word);
}

function meaningOf({ name, rawName }: OptionToken) {
  return isShortOnly(name, rawName) ? undefined : OPTIONS.get(name);
}

function takeOption(
  token: OptionToken,
  command: CommandName,
  flags: Partial<Record<FieldKey, string[]>>,
  own: Partial<Record<OwnOption, string>>,
  beside: PartialAnswers,
): Problem | null {
  const { rawName, value, inlineValue } = token;
  const meaning = meaningOf(token);
  if (meaning === undefined) return unknownOption(rawName);
  const key = meaning.kind === 'answer' ? meaning.key : null;
  const example = key === null ? null : exampleOf(key, beside);
  const refuse = (rule: Message, given: string | null): Problem => ({
    subject: rawName,
    field: key,
    given,
    rule,
    example,
    nearest: null,
  });
  if (!hasOption(command, meaning)) {
    return refuse(
      meaning.kind === 'answer' && command === 'refresh'
        ? { id: 'rule.setInstead', parameters: { flag: rawName.slice(2) } }
        : { id: 'rule.notOfCommand', parameters: { command } },
      null,
    );
  }
  const isForgotten = value === undefined || value === '' || (!inlineValue && isOptionLike(value));
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
  if (meaning.name === 'set') {
    own.set = 'true';
    return takeSetting(value ?? '', flags);
  }
  const option: OwnOptionForm = OWN_OPTIONS[meaning.name];
  const before = own[meaning.name];
  if (meaning.takesValue && before !== undefined && !option.several) return refuse({ id: 'rule.once' }, value ?? null);
  if (option.choices !== undefined && !option.choices.includes(value ?? '')) {
    const rule: Message = { id: 'rule.choice', parameters: { choices: option.choices.join(', ') } };
    return { ...refuse(rule, value ?? null), nearest: nearest(value ?? '', option.choices) };
  }
  own[meaning.name] = option.several && before !== undefined ? `${before},${value}` : (value ?? 'true');
  if (meaning.name === 'language' && !(LANGUAGES as readonly string[]).includes(own.language ?? '')) {
    return languageProblem('--language', value ?? '');
  }
  return null;
}

function takeSetting(pair: string, flags: Partial<Record<FieldKey, string[]>>): Problem | null {
  const setting = parseSetting(pair);
  if (!('key' in setting)) return setting;
  flags[setting.key] = [...(flags[setting.key] ?? []), setting.text];
  return null;
}

/** A language that is none of ours, from the flag or the environment. */
export function languageProblem(subject: string, given: string): Problem {
  return {
    subject,
    field: null,
    given,
    rule: { id: 'rule.choice', parameters: { choices: LANGUAGES.join(', ') } },
    example: subject.startsWith('-') ? `${subject} ja` : `${subject}=ja`,
    nearest: nearest(given, LANGUAGES),
  };
}

function isShortOnly(name: string, rawName: string): boolean {
  const option = Object.hasOwn(OWN_OPTIONS, name) ? OWN_OPTIONS[name as OwnOption] : {};
  return 'shortOnly' in option && rawName.startsWith('--');
}

function exampleOf(key: FieldKey, beside: PartialAnswers): string {
  const { flag, kind } = fieldOf(key);
  return kind === 'boolean' ? `--${flag}` : `--${flag} ${quoteForShell(exampleBeside(key, beside))}`;
}

function unknownOption(rawName: string): Problem {
  const known = [...OPTIONS.keys()].filter((name) => name !== 'directory').map((name) => `--${name}`);
  return {
    subject: rawName,
    field: null,
    given: null,
    rule: { id: 'rule.unknownFlag' },
    example: null,
    nearest: rawName.startsWith('--') ? (otherSpelling(rawName) ?? nearest(rawName, known)) : null,
  };
}

/** The flag of an answer that is spelt as in an answers file: `--vpcId`, `--no-flowLogs`. */
function otherSpelling(rawName: string): string | null {
  const [, negation = '', name = ''] = /^--(no-)?(.*)$/.exec(rawName) ?? [];
  const key = fieldNamed(name);
  if (key === undefined) return null;
  const flag = `--${negation}${fieldOf(key).flag}`;
  return OPTIONS.has(flag.slice(2)) ? flag : null;
}

function takeWords(words: readonly string[], isFolder: (word: string) => boolean) {
  const [first, ...others] = words;
  const named = first !== undefined && isCommand(first);
  const command: CommandName = named ? first : 'init';
  const directories = named ? others : words;
  const refuse = (subject: string, rule: Message, near: string | null) => {
    const problem: Problem = { subject, field: null, given: null, rule, example: null, nearest: near };
    return { command, directories, problem };
  };
  if (directories.includes('')) return { ...refuse('DIR', { id: 'rule.needsValue' }, null), directories: [] };
  const probable = named || first === undefined || isFolder(first) ? undefined : probableCommand(first);
  if (first !== undefined && probable !== undefined) {
    return refuse(first, { id: 'rule.misspeltCommand', parameters: { word: quoteForShell(first) } }, probable);
  }
  const surplus = directories[WORD_COUNTS[COMMAND_WORDS[command]]];
  if (surplus !== undefined) return refuse(surplus, surplusRule(command), null);
  return { command, directories, problem: null };
}

/** How many words a command takes besides its name. */
const WORD_COUNTS = {
  none: 0,
  shell: 1,
  id: 1,
  directory: 1,
  path: 1,
  step: 2,
  directories: Number.POSITIVE_INFINITY,
  paths: Number.POSITIVE_INFINITY,
} as const;

function surplusRule(command: CommandName): Message {
  const takes = COMMAND_WORDS[command];
  if (takes === 'none') return { id: 'rule.noWords', parameters: { command } };
  if (takes === 'shell') return { id: 'rule.oneShell' };
  return { id: takes === 'id' ? 'rule.oneId' : 'rule.oneDirectory' };
}

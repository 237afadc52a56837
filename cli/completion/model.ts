import { FIELD_KEYS, type FieldKey, fieldOf } from '../../core/answers/index.js';
import { LANGUAGES, type Language, text } from '../../core/report/index.js';
import { COMMAND_WORDS, COMMANDS, type CommandName, LAB_WORDS } from '../command-names.js';
import { hasOption, OPTIONS, OWN_OPTIONS, type OwnOption, type OwnOptionForm } from '../options.js';
import { SHELLS } from './shells.js';

/** What may stand in a place: one of some words, several of them with commas, a path, or what only the user knows. */
export type Value =
  | { readonly kind: 'words' | 'list' | 'setting'; readonly words: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'free' };

export interface CompletedOption {
  /** With its dashes. */
  readonly name: string;
  readonly description: string;
  /** Null where the option stands alone. */
  readonly value: Value | null;
  readonly commands: readonly CommandName[];
}

export interface CompletedCommand {
  readonly name: CommandName;
  readonly description: string;
  readonly word: Value;
}

/** Everything that a shell can complete, from the lists that parsing and the help are made from. */
export interface Completion {
  readonly commands: readonly CompletedCommand[];
  readonly options: readonly CompletedOption[];
  /** What the answers take after `--set KEY=`, by flag. */
  readonly settings: readonly { readonly flag: string; readonly value: Value }[];
}

/** The words that a value may be. */
export function wordsOf(value: Value | null): readonly string[] {
  return value !== null && 'words' in value ? value.words : [];
}

/** The names under which the command is installed. */
export const PROGRAMS = ['ecr-privatelink', 'generator-ecr-privatelink'] as const;

/** @param ids what `explain` knows */
export function completionOf(language: Language, ids: readonly string[]): Completion {
  return {
    commands: COMMANDS.map((name) => ({
      name,
      description: text({ id: `help.${name}` }, language),
      word: wordOf(name, ids),
    })),
    options: [...OPTIONS].flatMap(([name, meaning]) => {
      const commands = COMMANDS.filter((command) => hasOption(command, meaning));
      if (meaning.kind === 'answer') {
        const description = text({ id: `field.${meaning.key}.prompt` }, language);
        const value = meaning.takesValue ? answerValue(meaning.key) : null;
        return [{ name: `--${name}`, description, value, commands }];
      }
      const description = text({ id: `help.option.${meaning.name}` }, language);
      return namesOf(meaning.name).map((one) => ({
        name: one,
        description,
        value: ownValue(meaning.name, ids),
        commands,
      }));
    }),
    settings: FIELD_KEYS.map((key) => ({ flag: fieldOf(key).flag, value: answerValue(key) })),
  };
}

function wordOf(command: CommandName, ids: readonly string[]): Value {
  switch (COMMAND_WORDS[command]) {
    case 'id':
      return { kind: 'words', words: ids };
    case 'step':
      return { kind: 'words', words: LAB_WORDS };
    case 'shell':
      return { kind: 'words', words: SHELLS };
    case 'path':
    case 'paths':
      return { kind: 'file' };
    case 'none':
      return { kind: 'free' };
    default:
      return { kind: 'folder' };
  }
}

function answerValue(key: FieldKey): Value {
  const field = fieldOf(key);
  if (field.kind === 'select') return { kind: 'words', words: field.choices };
  if (field.kind === 'boolean') return { kind: 'words', words: ['true', 'false'] };
  if (field.kind !== 'several') return { kind: 'free' };
  const choices: readonly string[] = field.choices({});
  const offered = choices.filter((choice) => field.offered?.(choice, {}) !== false);
  // A set that depends on other answers is not known here.
  if (offered.length === 0) return { kind: 'free' };
  return { kind: 'list', words: field.atLeastOne ? offered : ['none', ...offered] };
}

function ownValue(name: OwnOption, ids: readonly string[]): Value | null {
  const { takes, choices, several }: OwnOptionForm = OWN_OPTIONS[name];
  if (takes === undefined) return null;
  if (choices !== undefined) return { kind: 'words', words: choices };
  if (name === 'language') return { kind: 'words', words: LANGUAGES };
  if (name === 'set') return { kind: 'setting', words: FIELD_KEYS.map((key) => fieldOf(key).flag) };
  if (name === 'ignore') return { kind: 'list', words: ids.filter((id) => /^\d\d$/.test(id)) };
  if (takes === 'DIR') return { kind: 'folder' };
  return { kind: takes.startsWith('FILE') || several ? 'file' : 'free' };
}

function namesOf(name: OwnOption): string[] {
  const { short, shortOnly }: OwnOptionForm = OWN_OPTIONS[name];
  return [...(shortOnly ? [] : [`--${name}`]), ...(short === undefined ? [] : [`-${short}`])];
}

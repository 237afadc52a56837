import { FIELDS, type FieldKey, quoteForShell } from '../answers/index.js';
import type { Landing, ProjectState } from '../landing/index.js';
import type { Difference } from '../project/index.js';
import type { Advice, Failure } from './json.js';
import { isLanguage } from './language.js';
import { type Language, text } from './messages/index.js';

/** Where a project goes in a repository that has a README.md of its own. */
export const FOLDER_OF_ITS_OWN = 'infra/ecr-privatelink';

/** A command line that makes a project, as the user would type it in this face; the first word is its folder. */
export type StartLine = (folder: string, ...flags: readonly string[]) => string;

/** A command line that changes the answers of a project, as the user would type it in this face. */
export type RefreshLine = (root: string, ...settings: readonly string[]) => string;

/** The refusal of answers that would change a project, with the ways to get them. */
export function otherAnswers(
  root: string,
  recorded: ProjectState,
  differences: readonly Difference[],
  { startLine, refreshLine }: { readonly startLine: StartLine; readonly refreshLine: RefreshLine },
  language: Language,
): Failure {
  const flags = differences.flatMap(({ key, given }) => flagOf(key, given));
  const settings = differences.flatMap(({ key, given }) => ['--set', `${key}=${given}`]);
  const readme = String(recorded.answers.docsLanguage?.value);
  const section = text({ id: 'readme.change' }, isLanguage(readme) ? readme : 'en');
  const advice: Advice[] = [
    ...differences.filter(({ key }) => key === 'iac').map((difference) => onFlavours(difference, language)),
    { words: text({ id: 'recorded.refresh' }, language), commands: [refreshLine(root, ...settings)] },
    { words: text({ id: 'recorded.otherProject' }, language), commands: [startLine('OTHER-DIR', ...flags)] },
    { words: text({ id: 'recorded.edit', parameters: { section } }, language), commands: [] },
  ];
  return { exitCode: 2, root, differences, advice };
}

function flagOf(key: FieldKey, given: string): string[] {
  const { kind, flag } = FIELDS[key];
  if (kind !== 'boolean') return [`--${flag}`, given];
  return [given === 'true' ? `--${flag}` : `--no-${flag}`];
}

/** No flavour goes away; those that are new come beside the recorded ones. */
function onFlavours({ recorded, given }: Difference, language: Language): Advice {
  const all = [...new Set([...recorded.split(','), ...given.split(',')])].join(',');
  if (all === recorded) return { words: text({ id: 'recorded.removesNothing' }, language), commands: [] };
  const flag = `--iac ${quoteForShell(all)}`;
  return { words: text({ id: 'recorded.addsFlavours', parameters: { flag } }, language), commands: [] };
}

/**
 * What can be done about conflicts: another folder for a new project, or a decision.
 *
 * @param startLine the command line that makes a new project in a folder of its own
 */
export function conflictAdvice(
  { isNew }: Pick<Landing, 'isNew'>,
  startLine: () => string,
  language: Language,
): Advice[] {
  const decide = { words: text({ id: 'conflict.decide' }, language), commands: [] };
  if (!isNew) return [decide];
  return [{ words: text({ id: 'conflict.wayOut' }, language), commands: [startLine()] }, decide];
}

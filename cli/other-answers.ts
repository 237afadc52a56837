import { FIELDS, type FieldKey, quoteForShell } from '../core/answers/index.js';
import type { ProjectState } from '../core/landing/index.js';
import type { Difference } from '../core/project/index.js';
import { type Advice, isLanguage, text } from '../core/report/index.js';
import { CommandFailure } from './failure.js';
import type { Request } from './request.js';
import { startedAs } from './started-as.js';

/** The refusal (exit 2) of answers that would change a project, with the ways to get them. */
export function otherAnswers(
  request: Request,
  root: string,
  recorded: ProjectState,
  differences: readonly Difference[],
): CommandFailure {
  const { language, surroundings } = request;
  const flags = differences.flatMap(({ key, given }) => flagOf(key, given));
  const readme = String(recorded.answers.docsLanguage?.value);
  const section = text({ id: 'readme.change' }, isLanguage(readme) ? readme : 'en');
  const advice: Advice[] = [
    ...differences.filter(({ key }) => key === 'iac').map((difference) => onFlavours(difference, request)),
    {
      words: text({ id: 'recorded.otherProject' }, language),
      commands: [startedAs(surroundings, 'init', 'OTHER-DIR', ...flags)],
    },
    { words: text({ id: 'recorded.edit', parameters: { section } }, language), commands: [] },
  ];
  return new CommandFailure({ exitCode: 2, root, differences, advice });
}

function flagOf(key: FieldKey, given: string): string[] {
  const { kind, flag } = FIELDS[key];
  if (kind !== 'boolean') return [`--${flag}`, given];
  return [given === 'true' ? `--${flag}` : `--no-${flag}`];
}

/** No flavour goes away; those that are new come beside the recorded ones. */
function onFlavours({ recorded, given }: Difference, { language }: Request): Advice {
  const all = [...new Set([...recorded.split(','), ...given.split(',')])].join(',');
  if (all === recorded) return { words: text({ id: 'recorded.removesNothing' }, language), commands: [] };
  const flag = `--iac ${quoteForShell(all)}`;
  return { words: text({ id: 'recorded.addsFlavours', parameters: { flag } }, language), commands: [] };
}

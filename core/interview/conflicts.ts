import type { Action, Choice, Decision, Landing } from '../landing/index.js';
import { actionText, diffLines, type Page, refreshLines, text } from '../report/index.js';
import { Cancelled } from './interview.js';
import type { Prompter, Way } from './prompter.js';

/** Lets a person edit a text; null where he left it as it was. */
export type EditText = (path: string, text: string) => Promise<string | null>;

export interface ConflictSettings {
  readonly page: Page & { readonly hasColour: boolean };
  /** Null where no editor can be opened. */
  readonly edit: EditText | null;
}

/** In the order in which they are offered. */
const WAYS = ['mine', 'theirs', 'markers', 'side'] as const satisfies readonly Choice[];

/**
 * Lets a person decide what conflicts, after a summary of everything; nothing is written before all is decided. What cannot be decided
 * stays a conflict.
 *
 * @param replan plans the same with what was decided
 * @throws Cancelled where the user quits
 */
export async function settleConflicts<Planned extends { readonly landing: Landing }>(
  planned: Planned,
  replan: (decisionOf: (path: string) => Decision | null) => Planned,
  openPrompter: () => Promise<Prompter>,
  settings: ConflictSettings,
): Promise<Planned> {
  const decisions = new Map<string, Decision>();
  let current = planned;
  for (;;) {
    const { conflicts } = current.landing;
    if (conflicts.length === 0 || conflicts.some(({ conflict }) => conflict?.choices.length === 0)) return current;
    const prompter = await openPrompter();
    prompter.say(
      refreshLines(
        current.landing,
        { isDry: true, told: false, notes: [], change: null, typed: (path) => path },
        settings.page,
      ),
    );
    for (const action of conflicts) decisions.set(action.path, await askConflict(prompter, action, settings));
    // A decision may prove impossible: something may be in the place of a side file.
    current = replan((path) => decisions.get(path) ?? null);
  }
}

async function askConflict(prompter: Prompter, action: Action, settings: ConflictSettings): Promise<Decision> {
  const { page, edit } = settings;
  const { path, conflict } = action;
  if (conflict === null) throw new Error(`${path} is no conflict`);
  const { choices, mine, base, theirs, marked } = conflict;
  const name = (value: Choice | 'diff' | 'edit' | 'quit') => text({ id: `conflict.${value}` }, page.language);
  const ways: Way<Choice | 'diff' | 'edit' | 'quit'>[] = [
    ...WAYS.filter((value) => choices.includes(value)).map((value) => ({ value, name: name(value) })),
    ...(mine === null ? [] : [{ value: 'diff', name: name('diff') } as const]),
    ...(marked === null || edit === null ? [] : [{ value: 'edit', name: name('edit') } as const]),
    { value: 'quit', name: name('quit') },
  ];
  for (;;) {
    const way = await prompter.choose('conflict', `${path}: ${actionText(action, page.language)}`, ways);
    if (way === 'quit') throw new Cancelled();
    if (way === 'diff') {
      // Without a base the two texts are all there is to compare.
      prompter.say(diffLines([{ path, mine, base: base ?? mine, theirs }], page));
    } else if (way === 'edit') {
      const edited = await edit?.(path, marked ?? '');
      if (typeof edited === 'string') return { edited };
    } else {
      return way;
    }
  }
}

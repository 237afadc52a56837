import { type Prompter, wantsColour } from '../../core/interview/index.js';
import type { Request } from '../request.js';
import { createPrompter } from './prompter.js';

/** Asks in the terminal; the library is loaded with the first question. */
export async function openPrompter({ surroundings, language, width }: Request): Promise<Prompter> {
  const settings = { language, width, hasColour: wantsColour(surroundings.environment) };
  return createPrompter(await import('@inquirer/prompts'), settings, (lines) =>
    surroundings.out(`${lines.join('\n')}\n`),
  );
}

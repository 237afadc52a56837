import { createInterview, type Interview } from '../../core/interview/index.js';
import { describedAnswers } from '../../core/project/index.js';
import type { Start } from '../gather.js';
import type { Request } from '../request.js';
import { createPrompter } from './prompter.js';

/** The questions of `init`, in a terminal. */
export async function openInterview(request: Request, { context, recorded, nameIsKnown }: Start): Promise<Interview> {
  const { surroundings, language, width } = request;
  const settings = { language, width, hasColour: !surroundings.environment.NO_COLOR };
  const prompter = createPrompter(await import('@inquirer/prompts'), settings, (lines) =>
    surroundings.out(`${lines.join('\n')}\n`),
  );
  return createInterview(prompter, {
    context,
    page: { language, width },
    mayAsk: (key) => key !== 'projectName' || !nameIsKnown,
    mayChange: recorded === null,
    readDescription: (files, given) =>
      describedAnswers(files.split(','), surroundings.folder, given, surroundings.host),
  });
}

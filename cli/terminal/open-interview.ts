import { createInterview, type Interview } from '../../core/interview/index.js';
import { describedAnswers } from '../../core/project/index.js';
import type { Start } from '../gather.js';
import { canBeRepository } from '../repository.js';
import type { Request } from '../request.js';
import { openPrompter } from './open-prompter.js';

/** The questions of `init`, in a terminal. */
export async function openInterview(
  request: Request,
  { root, context, recorded, nameIsKnown }: Start,
): Promise<Interview> {
  const { surroundings, language, width } = request;
  return createInterview(await openPrompter(request), {
    context,
    page: { language, width },
    mayAsk: (key) => key !== 'projectName' || !nameIsKnown,
    mayChange: recorded === null,
    offersRepository: () => canBeRepository(root, surroundings),
    readDescription: (files, given) =>
      describedAnswers(files.split(','), surroundings.folder, given, surroundings.host),
  });
}

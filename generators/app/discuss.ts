import * as core from '../../core/index.js';
import { propose } from './proposal.js';
import type { Face } from './refusal.js';
import type { Session } from './session.js';

/**
 * Asks what is open, shows the plan and asks whether to write it.
 *
 * @param say writes lines above a question
 * @returns the session with what was answered
 * @throws Cancelled
 */
export async function discuss(
  session: Session,
  prompter: core.Prompter,
  say: (lines: readonly string[]) => void,
  face: Face,
): Promise<Session> {
  const { context, recorded, folder, directory } = session;
  const interview = core.createInterview(prompter, {
    context,
    page: face,
    mayAsk: (key) => key !== 'projectName' || directory === null,
    mayChange: recorded === null,
    readDescription: (files, given) => core.describedAnswers(files.split(','), folder, given, core.nodeHost),
  });
  let given = await interview.askOpen(session.given);
  for (;;) {
    const proposal = propose({ ...session, given }, face);
    if (proposal === null) return { ...session, given };
    say(core.proposalLines(proposal.plan, proposal.landing, context, face));
    const next = await interview.askNext(given, proposal.plan.answers);
    if (typeof next === 'string') return { ...session, given, wasAsked: true };
    given = next;
  }
}

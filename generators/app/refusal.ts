import * as core from '../../core/index.js';

/** How this face speaks. */
export interface Face extends core.Page {
  readonly hasColour: boolean;
  /** As the user started it: `yo ecr-privatelink:cdk`. */
  readonly name: string;
}

/** A run that ends without writing, for a reason that is the user's to know. It has no stack: Yeoman would print it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** `yo` exits with it. */
  readonly code: number;
  constructor(failure: core.Failure, face: Face) {
    super(core.failureLines(failure, { heading: 'problem.heading', help: `${face.name} --help` }, face).join('\n'));
    this.code = failure.exitCode;
    this.stack = this.message;
  }
}

/** @throws Refusal where anything is wrong */
export function refuse(problems: readonly core.Problem[], face: Face): void {
  if (problems.length > 0) throw new Refusal({ exitCode: 2, problems }, face);
}

/** Does something of which the user is told in words when it is refused or declined. */
export async function telling<Result>(face: Face, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof core.LandingError) {
      throw new Refusal({ exitCode: error.exitCode, message: core.text(error.problem, face.language) }, face);
    }
    if (error instanceof core.OwnTemplatesError) {
      throw new Refusal({ exitCode: 2, problems: error.problems }, face);
    }
    if (error instanceof core.NothingToCreate) {
      throw new Refusal({ exitCode: 2, message: core.text(error.reason, face.language) }, face);
    }
    const message = core.text({ id: 'done.nothingWritten' }, face.language);
    if (error instanceof core.Cancelled) throw new Refusal({ exitCode: 130, message }, face);
    // Ctrl-C at a prompt: Yeoman's adapter has this very error already and ends the run with it.
    if (error instanceof Error && error.name === 'ExitPromptError') {
      throw Object.assign(error, { message, code: 130, stack: message });
    }
    throw error;
  }
}

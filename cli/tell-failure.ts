import { LandingError } from '../core/landing/index.js';
import { NothingToCreate, OwnTemplatesError } from '../core/project/index.js';
import { type Failure, failureDocument, text } from '../core/report/index.js';
import { tellFailure } from './complain.js';
import { CommandFailure } from './failure.js';
import type { Request } from './request.js';

/** What the user is to know of an error; null where it is a fault of the tool. */
export function failureOf(error: unknown, { language }: Request): Failure | null {
  if (error instanceof CommandFailure) return error.failure;
  if (error instanceof LandingError) return { exitCode: error.exitCode, message: text(error.problem, language) };
  if (error instanceof NothingToCreate) return { exitCode: 2, message: text(error.reason, language) };
  if (error instanceof OwnTemplatesError) return { exitCode: 2, problems: error.problems };
  return null;
}

/** Says why a command did nothing, and gives its exit code. */
export function tell(failure: Failure, request: Request): number {
  const { line, language, surroundings } = request;
  tellFailure(failure, request);
  if (line.own.json !== undefined) surroundings.out(failureDocument(line.command, failure, language));
  return failure.exitCode;
}

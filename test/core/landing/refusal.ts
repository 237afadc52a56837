import assert from 'node:assert/strict';
import { LandingError } from '../../../core/landing/index.js';
import { LANGUAGES, text } from '../../../core/report/messages/index.js';

/** The LandingError that a function throws; its message can be shown in every language. */
export function refusalOf(run: () => unknown): LandingError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof LandingError, String(error instanceof Error ? error.stack : error));
    for (const language of LANGUAGES) assert.ok(text(error.problem, language).length > 0);
    return error;
  }
  return assert.fail('nothing was refused');
}

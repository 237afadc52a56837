import { isPipeline } from '../core/interview/index.js';
import type { Request } from './request.js';

/** Whether a person is there and wants to be asked. */
export function isInteractive({ line, surroundings }: Request): boolean {
  const { own } = line;
  const wantsNone = own.yes !== undefined || own['no-input'] !== undefined || own.json !== undefined;
  return surroundings.isTerminal && !isPipeline(surroundings.environment) && !wantsNone;
}

import type { Request } from './request.js';

/** Whether a person is there and wants to be asked. A pipeline sets CI; some set it to `false` to say that they are none. */
export function isInteractive({ line, surroundings }: Request): boolean {
  const { own } = line;
  const { CI } = surroundings.environment;
  const inPipeline = CI !== undefined && !['', '0', 'false'].includes(CI.toLowerCase());
  const wantsNone = own.yes !== undefined || own['no-input'] !== undefined || own.json !== undefined;
  return surroundings.isTerminal && !inPipeline && !wantsNone;
}

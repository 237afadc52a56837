import { isPipeline } from '../core/interview/index.js';
import { displayWidth, type Message, text, wrap } from '../core/report/index.js';
import type { Request } from './request.js';

/** Work that is done sooner is not told. In milliseconds. */
const SILENT = 1000;
/** The eye reads no faster, and drawing takes time from the work. In milliseconds. */
const BETWEEN = 100;

/** What is being done, as one line on the error stream that is drawn anew while it goes on. */
export interface Progress {
  /** As it was given, for the work: what is printed by it goes where the line was. */
  readonly request: Request;
  /** Says how far the work is; called as often as is convenient. */
  readonly tell: (message: Message) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/**
 * Opens the line; it is drawn once a second has passed, and only where the error stream is a terminal that a person looks at. It is written
 * over by spaces, which every terminal understands.
 */
export function openProgress(request: Request): Progress {
  const { line, surroundings, language } = request;
  const { errorColumns: columns, clock } = surroundings;
  if (columns === null || line.own.json !== undefined || isPipeline(surroundings.environment)) {
    return { request, tell: () => {}, end: () => {} };
  }
  let drawn = 0;
  let next = clock() + SILENT;
  const end = () => {
    if (drawn > 0) surroundings.error(`\r${' '.repeat(drawn)}\r`);
    drawn = 0;
  };
  const tell = (message: Message) => {
    const now = clock();
    if (now < next) return;
    next = now + BETWEEN;
    end();
    // The last column stays free: a line that fills it moves some terminals on to the next.
    const [told = ''] = wrap(text(message, language), columns - 1);
    surroundings.error(told);
    drawn = displayWidth(told);
  };
  const clearing = (write: (text: string) => void) => (printed: string) => {
    end();
    write(printed);
  };
  const cleared = { ...surroundings, out: clearing(surroundings.out), error: clearing(surroundings.error) };
  return { request: { ...request, surroundings: cleared }, tell, end };
}

import { nodeHost } from '../core/landing/host.js';
import { detectLanguage, text } from '../core/report/index.js';
import { main } from './main.js';
import type { Surroundings } from './surroundings.js';

const USUAL_WIDTH = 80;
/** Longer lines are hard to read. */
const WIDEST = 100;

/** Runs the command in this process and sets its exit code. */
export async function runProcess(): Promise<void> {
  let isWriting = false;
  let hasWritten = false;
  const sayInterrupted = () => {
    const language = detectLanguage(undefined, process.env);
    process.stderr.write(`\n${text({ id: hasWritten ? 'done.interrupted' : 'done.nothingWritten' }, language)}\n`);
  };
  // Writing one project is one uninterrupted step, so a signal arrives before it or when it is over; after it the result is told to the end.
  process.on('SIGINT', () => {
    if (isWriting) return;
    sayInterrupted();
    process.exit(130);
  });
  process.on('SIGTERM', () => {
    if (!isWriting) sayInterrupted();
    process.exit(143);
  });
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  process.exitCode = await main(
    surroundings({
      startWriting: () => {
        isWriting = true;
      },
      endWriting: (wroteAny) => {
        isWriting = false;
        hasWritten ||= wroteAny;
      },
      hasWritten: () => hasWritten,
    }),
  );
}

/** A reader such as `head` may leave before the end; that is no fault, and the files are written all the same. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function surroundings(writing: Pick<Surroundings, 'startWriting' | 'endWriting' | 'hasWritten'>): Surroundings {
  const { npm_lifecycle_event: script, INIT_CWD: startedIn } = process.env;
  return {
    argv: process.argv.slice(2),
    environment: process.env,
    // npm runs scripts in the package's folder; the user typed paths where npm was started.
    folder: script !== undefined && startedIn ? startedIn : process.cwd(),
    width: Math.min(process.stdout.columns || USUAL_WIDTH, WIDEST),
    errorColumns: process.stderr.isTTY === true ? process.stderr.columns || USUAL_WIDTH : null,
    // Input last: asking for it opens it, which a start without a terminal need not pay for.
    isTerminal: process.stdout.isTTY === true && process.stdin.isTTY === true,
    host: nodeHost,
    clock: () => performance.now(),
    runtime: `${process.version} ${process.platform} ${process.arch}`,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    ...writing,
  };
}

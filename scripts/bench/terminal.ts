import { spawn } from '@lydell/node-pty';
import { type Usage, withReport } from './measure.js';

/** Longer than anything that a user would wait for. */
const PATIENCE_MS = 60_000;

/**
 * Runs Node with arguments in a pseudo-terminal until it shows a text, and ends it there.
 *
 * @param text without control sequences; null to run it to its end
 * @returns what it took until then
 * @throws Error where it ends without the text, or shows none for a minute
 */
export function measureUntil(args: readonly string[], text: string | null, cwd: string): Promise<Usage> {
  return withReport(
    (report) =>
      new Promise<Usage>((resolve, reject) => {
        const start = performance.now();
        const terminal = spawn(process.execPath, [...report.arguments, ...args], {
          cols: 100,
          rows: 60,
          cwd,
          env: { ...report.env, TERM: 'xterm', BENCH_ENDS_AT_SIGNAL: '1' },
        });
        const timer = setTimeout(() => terminal.kill('SIGKILL'), PATIENCE_MS);
        let shown = '';
        let wallMs: number | null = null;
        terminal.onData((data) => {
          shown += data;
          if (text === null || wallMs !== null || !withoutControls(shown).includes(text)) return;
          wallMs = performance.now() - start;
          terminal.kill('SIGUSR2');
        });
        terminal.onExit(({ exitCode, signal }) => {
          clearTimeout(timer);
          if (text === null) wallMs = performance.now() - start;
          if (wallMs !== null && exitCode === 0 && !signal) resolve({ wallMs, ...report.read() });
          else reject(new Error(`node ${args.join(' ')} ended without "${text}" (${exitCode}):\n${shown}`));
        });
      }),
  );
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences begin with one
  return text.replaceAll(/\x1b\[[0-9;?]*[A-Za-z]/g, '');
}

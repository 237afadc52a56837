import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn as spawnTerminal } from '@lydell/node-pty';

/** The built command. */
export const COMMAND = join(import.meta.dirname, '../../dist/cli.cjs');

/** An environment of which nothing of this machine's reaches the command. */
export const CLEAN = { PATH: process.env.PATH ?? '', HOME: tmpdir() };

/** Runs the command to its end, without a terminal. */
export function run(args: readonly string[], options: { cwd: string; env?: Readonly<Record<string, string>> }) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: options.cwd,
    env: { ...CLEAN, ...options.env },
    encoding: 'utf8',
  });
  return { status, signal, stdout, stderr };
}

/** An empty folder for the tests of a `describe`, made anew for each test. */
export function temporaryFolder(): { readonly path: string; readonly files: () => string[] } {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'ecr-privatelink-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    files: () => readdirSync(path, { recursive: true, encoding: 'utf8' }).sort(),
  };
}

export const KEYS = { enter: '\r', down: '\x1b[B', up: '\x1b[A', space: ' ', interrupt: '\x03' } as const;

/** The command in a pseudo-terminal, as a person sees it. */
export interface Terminal {
  /** Waits for a text that was not there before; what is seen up to it is taken off. */
  readonly see: (text: string) => Promise<void>;
  readonly press: (keys: string) => void;
  /** Everything that was printed, without control sequences. */
  readonly printed: () => string;
  readonly raw: () => string;
  readonly end: (signal: 'SIGTERM') => void;
  readonly exitCode: Promise<number>;
}

const open = new Set<{ readonly kill: () => void }>();

// A test that fails half-way leaves its command waiting for an answer, and mocha would wait for the command.
afterEach(() => {
  for (const terminal of open) terminal.kill();
  open.clear();
});

interface TerminalOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** The script that is run; the command where it is missing. */
  readonly script?: string;
  /** Another user than the one who runs the tests, by ids. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

export function openTerminal(
  args: readonly string[],
  { cwd, env, columns = 100, script = COMMAND, user }: TerminalOptions,
): Terminal {
  const terminal = spawnTerminal(process.execPath, [script, ...args], {
    cols: columns,
    rows: 60,
    cwd,
    env: { ...CLEAN, TERM: 'xterm', ...env },
    ...user,
  });
  open.add(terminal);
  let raw = '';
  let taken = 0;
  let ended = false;
  let wake = () => {};
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences begin with one
  const plain = () => raw.replaceAll(/\x1b\[[0-9;?]*[A-Za-z]/g, '');
  terminal.onData((data) => {
    raw += data;
    wake();
  });
  const exitCode = new Promise<number>((resolve) => {
    terminal.onExit((event) => {
      ended = true;
      open.delete(terminal);
      wake();
      resolve(event.exitCode);
    });
  });
  const see = async (text: string) => {
    for (;;) {
      const at = plain().indexOf(text, taken);
      if (at !== -1) {
        taken = at + text.length;
        return;
      }
      if (ended) throw new Error(`the command ended without "${text}":\n${plain().slice(taken)}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    see,
    press: (keys) => terminal.write(keys),
    printed: plain,
    raw: () => raw,
    end: (signal) => terminal.kill(signal),
    exitCode,
  };
}

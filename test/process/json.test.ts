import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS, type CommandName } from '../../cli/command-names.js';
import { CLEAN } from './command.js';
import { installedPackage } from './installed.js';

/** What a command is given where it does something; a command that is not named here has to do it with nothing. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  init: ['init', 'new', '--yes'],
  plan: ['plan', '--yes'],
  refresh: ['refresh', 'shop', 'other', '--set', 'features=logs,exec'],
  status: ['status', '--recursive', 'fleet'],
  diff: ['diff', 'fleet/a/README.md'],
  restore: ['restore', 'fleet/a/README.md'],
  undo: ['undo', 'fleet/b'],
  eject: ['eject', 'fleet/c'],
  audit: ['audit', 'shop'],
  explain: ['explain', 'ecr.api'],
  lab: ['lab', 'check', 'workshop'],
  completion: ['completion', 'bash'],
};

/** The exit codes with which something was told, not refused. */
const DONE = [0, 3];

interface Document {
  readonly schemaVersion: unknown;
  readonly command: unknown;
  readonly error?: { readonly exitCode: number };
}

describe('--json, of every command of the installed package', function () {
  this.timeout(120_000);
  let folder = '';
  let script = '';

  before(() => {
    ({ script } = installedPackage());
    folder = mkdtempSync(join(tmpdir(), 'ecr-privatelink-json-'));
    const command = (...args: string[]) =>
      execFileSync(process.execPath, [script, ...args], { cwd: folder, env: CLEAN });
    command('init', 'shop', '--yes', '--iac', 'terraform,cloudformation');
    command('lab', 'start', 'workshop');
    for (const name of ['other', 'fleet/a', 'fleet/b', 'fleet/c']) {
      cpSync(join(folder, 'shop'), join(folder, name), { recursive: true });
    }
    // Not what one of them has to take, and in the way of what makes one.
    mkdirSync(join(folder, 'broken/.ecr-privatelink'), { recursive: true });
    for (const path of ['.ecr-privatelink/state.json', 'README.md']) writeFileSync(join(folder, 'broken', path), '{');
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the command, and reads what is alone on its standard output: one document a line, each of this command. */
  async function documents(command: CommandName, args: readonly string[], cwd = folder) {
    const words = [...args, '--json'];
    const { status, stdout, stderr } = await new Promise<{ status: number | null; stdout: string; stderr: string }>(
      (resolve) => {
        const child = execFile(process.execPath, [script, ...words], { cwd, env: CLEAN }, (_, stdout, stderr) =>
          resolve({ status: child.exitCode, stdout, stderr }),
        );
      },
    );
    const where = `${words.join(' ')}\n${stderr}`;
    assert.match(stdout, /^(\{.*\}\n)+$/, where);
    const all = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Document);
    for (const { schemaVersion, command: told } of all) assert.deepEqual([schemaVersion, told], [1, command], where);
    return { status, all, stderr, where };
  }

  for (const command of COMMANDS) {
    it(`${command}: nothing else on standard output, for what it does and for what it refuses`, async () => {
      const words = WORDS[command] ?? [command];
      // Alone: another run in the same folder would be told that this one is at work.
      const done = await documents(command, words);
      const [misspelt, broken] = await Promise.all([
        documents(command, [...words, '--no-such-option']),
        documents(command, words, join(folder, 'broken')),
      ]);
      assert.ok(DONE.includes(done.status ?? -1), done.where);
      assert.ok(
        done.all.every(({ error }) => error === undefined),
        done.where,
      );
      assert.equal(misspelt.status, 2, misspelt.where);
      assert.notEqual(broken.status, 1, broken.where);
      for (const { status, all, stderr, where } of [misspelt, broken]) {
        if (DONE.includes(status ?? -1)) continue;
        assert.ok(
          all.every(({ error }) => error !== undefined && error.exitCode <= (status ?? 0)),
          where,
        );
        assert.notEqual(stderr, '', `people are told too: ${where}`);
      }
    });
  }

  it('is one document a line where several projects are named, good and bad', async () => {
    const { status, all } = await documents('status', ['status', 'shop', 'nowhere', 'broken', 'other']);
    assert.equal(status, 5);
    assert.deepEqual(
      all.map(({ error }) => error?.exitCode),
      [undefined, 2, 5, undefined],
    );
  });
});

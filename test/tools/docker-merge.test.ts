import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { uniteJson } from '../../core/landing/unite-json.js';
import { planOf, renderPlan } from '../support/cases.js';
import { mergeByPatterns } from '../support/merge-by-patterns.js';
import { stubbedEnvironment } from '../support/stubs.js';
import { runTool, writeTree } from '../support/tools.js';

const PASSED = 0;
const CANNOT_RUN = 2;

const KEY = 'allow-nondistributable-artifacts';
const OURS = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const FILES = renderPlan(
  planOf({ region: 'eu-west-1', workloads: ['ec2-docker'], windowsLayers: true, accountId: '123456789012' }),
  'docker',
);
const textOf = (path: string) => FILES.find((file) => file.path === path)?.text ?? assert.fail(path);
const merged = (host: string) => mergeByPatterns(textOf('docker/merge-daemon-json.ps1'), host, KEY, OURS);

describe('docker/merge-daemon-json.ps1', function () {
  this.timeout(180_000);
  const removals: (() => void)[] = [];

  after(() => {
    for (const remove of removals) remove();
  });

  /** The file of the host, and what becomes of it: null where the script stops. */
  const cases: [name: string, host: string, expected: object | null][] = [
    ['an empty object', '{}', { [KEY]: [OURS] }],
    [
      'other settings',
      '{\n  "debug": true,\n  "hosts": ["npipe://"]\n}\n',
      { debug: true, hosts: ['npipe://'], [KEY]: [OURS] },
    ],
    ['a text of one line', '{"mtu":1400}', { mtu: 1400, [KEY]: [OURS] }],
    ['lines that end as on Windows', '{\r\n\t"mtu": 1400\r\n}\r\n', { mtu: 1400, [KEY]: [OURS] }],
    [
      'deep nesting, lists of one entry, dates, large numbers',
      '{"a": {"b": {"c": {"d": [[["e"]]]}}}, "labels": ["2026-01-31T00:00:00+09:00"], "n": 12345678901234567890, "o": {}, "p": []}',
      {
        a: { b: { c: { d: [[['e']]] } } },
        labels: ['2026-01-31T00:00:00+09:00'],
        n: Number('12345678901234567890'),
        o: {},
        p: [],
        [KEY]: [OURS],
      },
    ],
    ['an empty list', `{"${KEY}": [ ], "debug": false}`, { [KEY]: [OURS], debug: false }],
    ['another registry', `{\n  "${KEY}": [\n    "[::1]:5000"\n  ]\n}`, { [KEY]: ['[::1]:5000', OURS] }],
    [
      'others in one line',
      `{ "${KEY}" : ["10.0.0.0/8", "b"], "x": null }`,
      { [KEY]: ['10.0.0.0/8', 'b', OURS], x: null },
    ],
    ['the registry already', `{"${KEY}": ["b", "${OURS}"]}`, { [KEY]: ['b', OURS] }],
    [
      'a text with the key in it',
      `{"x": "\\"${KEY}\\": [", "y\\"": "}"}`,
      { x: `"${KEY}": [`, 'y"': '}', [KEY]: [OURS] },
    ],
    ['a scalar under the key', `{"${KEY}": "${OURS}"}`, null],
    ['null under the key', `{"${KEY}": null}`, null],
    ['an object under the key', `{"${KEY}": {}}`, null],
    ['a comment', `{} // mine`, null],
    ['a comma too many', '{"a": [1,],}', null],
    ['single quotes', "{'a': 1}", null],
    ['a key without quotes', '{a: 1}', null],
    ['an unclosed object', '{"a": {"b": 1}', null],
    ['an unclosed text', '{"a": "b}', null],
    ['a line end in a text', '{"a": ["\n"]}', null],
    ['an escape that is none', '{"a": "\\x"}', null],
    ['a number that is none', '{"a": 01}', null],
    ['two objects', '{} {}', null],
    ['a value without its comma', '{"a": 1 "b": 2}', null],
    ['a list', `["${OURS}"]`, null],
    ['a word', 'true', null],
  ];

  /** What only the script says: hosts are compared without case, and what is not sure is left to the reader. */
  const scriptOnly: typeof cases = [
    ['the registry in capitals', `{"${KEY}": ["${OURS.toUpperCase()}"]}`, { [KEY]: [OURS.toUpperCase()] }],
    ['nothing', ' \r\n', { [KEY]: [OURS] }],
    ['numbers under the key', `{"${KEY}": [1]}`, null],
    ['the key in another object', `{"o": {"${KEY}": ["b"]}}`, null],
  ];

  describe('the union of landing, with the same expectations', () => {
    for (const [name, host, expected] of cases) {
      it(name, () => {
        const united = uniteJson(host, textOf('docker/daemon.json'));
        assert.deepEqual(typeof united === 'string' ? JSON.parse(united) : null, expected);
      });
    }
  });

  describe('its patterns, applied as it applies them', () => {
    for (const [name, host, expected] of [...cases, ...scriptOnly]) {
      it(name, () => {
        const result = merged(host);
        assert.deepEqual(result === null ? null : JSON.parse(result), expected);
        if (result === null || host.trim() === '') return;
        // White space aside, something is put in at one place, and nothing else changes.
        const [before, after] = [host, result].map((text) => text.replaceAll(/\s/g, '')) as [string, string];
        const at = [...before].findIndex((character, index) => after[index] !== character);
        assert.ok(at === -1 || after.endsWith(before.slice(at)), result);
      });
    }
  });

  describe('in PowerShell', () => {
    // It is in no package registry that CI installs from: unlike other tools it may be missing there.
    if (spawnSync('pwsh', ['-NoProfile', '-Command', 'exit 0']).error) {
      it('skipped: pwsh not found');
      return;
    }

    /** A host with this file, or without one; `docker` is not installed there, or an engine of this version. */
    function hostWith(text: string | Buffer | null, engine = '') {
      const { root, remove: removeTree } = writeTree(FILES);
      const folder = join(root, 'programdata/docker/config');
      const path = join(folder, 'daemon.json');
      if (text !== null) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, text);
      }
      const stub = engine === '' ? 'echo "no engine" >&2; exit 1' : `echo '${engine}'`;
      const { env, remove } = stubbedEnvironment([], { docker: stub });
      removals.push(removeTree, remove);
      const PATH = `${env.PATH}${delimiter}${process.env.PATH}`;
      const script = join(root, 'docker/merge-daemon-json.ps1');
      return {
        path,
        files: () => readdirSync(folder).sort(),
        read: () => readFile(path, 'utf8'),
        run: (...args: string[]) =>
          runTool('pwsh', ['-NoProfile', '-File', script, '-Path', path, ...args], { cwd: root, env: { PATH } }),
        /** With a service named docker, which is in this state. */
        runWithService: (state: string) =>
          runTool(
            'pwsh',
            [
              '-NoProfile',
              '-Command',
              `function Get-Service { [pscustomobject] @{ Status = '${state}' } }
              function Restart-Service { param([string] $Name, [switch] $Confirm) Write-Output "RESTART $Name" }
              & '${script}' -Path '${path}'; exit $LASTEXITCODE`,
            ],
            { cwd: root, env: { PATH } },
          ),
      };
    }

    for (const [name, text, expected] of [...cases, ...scriptOnly]) {
      it(name, async () => {
        const host = hostWith(text);
        const { output, code } = await host.run();
        assert.equal(code, expected === null ? CANNOT_RUN : PASSED, output);
        const after = await host.read();
        const isChanged = expected !== null && merged(text) !== text;
        if (isChanged) assert.deepEqual(JSON.parse(after), expected);
        else assert.equal(after, text);
        assert.equal(host.files().length, isChanged ? 2 : 1, output);
      });
    }

    it('makes the folder and the file where there is none, and leaves it alone the second time', async () => {
      const host = hostWith(null);
      const first = await host.run();
      assert.equal(first.code, PASSED, first.output);
      assert.equal(await host.read(), `{\n  "${KEY}": [\n    "${OURS}"\n  ]\n}\n`);
      const second = await host.run();
      assert.equal(second.code, PASSED, second.output);
      assert.match(second.output, /nothing was changed/);
      assert.deepEqual(host.files(), ['daemon.json']);
    });

    it('keeps each old file', async () => {
      const host = hostWith('{"a": 1}');
      await host.run();
      writeFileSync(host.path, '{"a": 2}');
      const { output, code } = await host.run();
      assert.equal(code, PASSED, output);
      const copies = host.files().filter((name) => name.startsWith('daemon.json.bak-'));
      const texts = await Promise.all(copies.map((name) => readFile(join(host.path, '..', name), 'utf8')));
      assert.deepEqual(texts.sort(), ['{"a": 1}', '{"a": 2}']);
      assert.equal(host.files().length, 3);
    });

    it('reads a byte order mark and writes none; refuses bytes that are no text', async () => {
      const host = hostWith(Buffer.from('\ufeff{"a": "日本"}'));
      const { output, code } = await host.run();
      assert.equal(code, PASSED, output);
      assert.deepEqual(JSON.parse(await host.read()), { a: '日本', [KEY]: [OURS] });
      const broken = hostWith(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]));
      assert.equal((await broken.run()).code, CANNOT_RUN);
    });

    it('only says what it would do with -WhatIf', async () => {
      const host = hostWith('{}');
      const { output, code } = await host.run('-WhatIf');
      assert.equal(code, PASSED, output);
      assert.match(output, new RegExp(`add ${OURS}`));
      assert.equal(await host.read(), '{}');
      assert.deepEqual(host.files(), ['daemon.json']);
    });

    it('changes nothing for an engine that pushes all layers', async () => {
      const host = hostWith('{}', '28.0.1');
      const { output, code } = await host.run();
      assert.equal(code, PASSED, output);
      assert.match(output.replaceAll(/\s+/g, ' '), /engine 28\.0\.1 pushes all layers/);
      assert.equal(await host.read(), '{}');
      const older = hostWith('{}', '27.5.1');
      await older.run();
      assert.notEqual(await older.read(), '{}');
    });

    it('restarts the service where it runs, and where something changed', async () => {
      const host = hostWith('{}');
      const first = await host.runWithService('Running');
      assert.equal(first.code, PASSED, first.output);
      assert.match(first.output, /RESTART docker/);
      assert.doesNotMatch((await host.runWithService('Running')).output, /RESTART/);
      const stopped = await hostWith('{}').runWithService('Stopped');
      assert.doesNotMatch(stopped.output, /RESTART/);
      assert.match(stopped.output, /restart the service/);
      assert.match((await hostWith('{}').run('-NoRestart')).output, /Docker Desktop/);
    });
  });
});

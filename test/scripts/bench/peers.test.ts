import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gateLine } from '../../../scripts/bench/gate.js';
import { installGates } from '../../../scripts/bench/install.js';
import { installPeer } from '../../../scripts/bench/install-peer.js';
import { CREATE_VITE, PEERS, YO } from '../../../scripts/bench/peers.js';
import { scaffold } from '../../../scripts/bench/scaffold.js';
import { yeoman } from '../../../scripts/bench/yeoman.js';

describe('the peers of the benchmarks', () => {
  const before: Record<string, string | undefined> = {};
  let folder = '';

  /** npm has no network and nothing in its cache. */
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ecr-privatelink-'));
    const settings = { TMPDIR: folder, npm_config_offline: 'true', npm_config_cache: join(folder, 'npm') };
    for (const [name, value] of Object.entries(settings)) {
      before[name] = process.env[name];
      process.env[name] = value;
    }
  });

  afterEach(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('have exact versions', () => {
    for (const { name, version } of [...PEERS, YO]) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  });

  it('one that cannot be installed is missing, with the reason, and leaves nothing', async () => {
    const cache = join(folder, 'peers');
    const installed = await installPeer(YO, cache);
    assert.match('missing' in installed ? installed.missing : '', /^yo 7\.0\.1 cannot be installed: .*cache/);
    assert.deepEqual(readdirSync(cache), []);
  });

  it('one that is there is not installed again', async () => {
    const script = join(folder, 'peers', `create-vite@${CREATE_VITE.version}`, 'node_modules/create-vite/index.js');
    mkdirSync(join(script, '..'), { recursive: true });
    assert.deepEqual(await installPeer(CREATE_VITE, join(folder, 'peers')), { script });
  });

  it('a folder where others may write is not trusted', async () => {
    const cache = join(folder, 'peers');
    mkdirSync(cache);
    chmodSync(cache, 0o777);
    await assert.rejects(installPeer(YO, cache), /others than you can write there/);
  });

  it('a gate that needs a missing one says so, and the others are judged', async () => {
    const extent = { runs: 1, repositories: 1 };
    const under = (await yeoman(extent)).gates.map(gateLine);
    assert.match(
      under.join('\n'),
      /^not judged: CPU of our generator .* <= 1\.15 \(yo 7\.0\.1 cannot be installed: .*\)$/,
    );
    const { gates } = await scaffold(extent);
    assert.deepEqual(
      gates.map(({ figure }) => figure === null),
      [false, true],
    );
    assert.match(gates.map(gateLine)[1] ?? '', /not judged: .* < 1 \(create-vite .* cannot be installed/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('bench-')),
      [],
    );
  });

  it('an installation is judged by the size of the tarball and by what comes with it', () => {
    assert.deepEqual(installGates({ tarballKB: 800.5, packages: 2 }).map(gateLine), [
      'missed: size of the tarball 800.50 kB <= 800 kB',
      'missed: number of installed packages 2 <= 1',
    ]);
  });
});

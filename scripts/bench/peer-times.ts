import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Benchmark } from './benchmark.js';
import { emptyFolder, withFolder } from './folders.js';
import { installPeer } from './install-peer.js';
import { COMMAND, EMPTY, measure, measurePairs, type Surroundings } from './measure.js';
import { type Comparison, pairLines } from './pair-lines.js';
import { PEERS, type Peer, YO } from './peers.js';
import { mediansOf } from './statistics.js';
import { makeYeomanPlace, yeomanRun } from './yeoman-place.js';

/** What is run: arguments of Node, in a place that is made for each run. */
interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly place: (run: number) => Surroundings;
}

/** What other generators cost, and ours beside them: help, and a project of their smallest kind. No gate hangs on it. */
export const peerTimes: Benchmark = ({ runs }) =>
  withFolder(async (folder) => {
    const comparisons: Comparison[] = [];
    const missing: string[] = [];
    for (const peer of [...PEERS, YO]) {
      const installed = await installPeer(peer);
      if ('missing' in installed) missing.push(installed.missing);
      else comparisons.push(...(await timesOf(await casesOf(peer, installed.script, folder), runs, folder)));
    }
    const own = [
      { name: 'ours --help', args: [COMMAND, '--help'], place: emptyPlace(folder) },
      { name: 'ours, a project', args: [COMMAND, 'init', 'shop', '--yes'], place: emptyPlace(folder) },
    ];
    comparisons.unshift(...(await timesOf(own, runs, folder)));
    return {
      benchmark: 'peers',
      figures: { runs, comparisons, missing },
      lines: [...pairLines('Peers', runs, comparisons), ...missing.map((reason) => `  skipped: ${reason}`)],
      gates: [],
    };
  });

async function timesOf(cases: readonly Case[], runs: number, folder: string): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const { name, args, place } of cases) {
    const pairs = await measurePairs(
      runs,
      (run) => measure(args, place(run)),
      () => measure(EMPTY, { cwd: folder }),
    );
    comparisons.push({ name, base: 'node -e 0', ...mediansOf(pairs) });
  }
  return comparisons;
}

async function casesOf(peer: Peer, script: string, folder: string): Promise<Case[]> {
  const { name, scaffold } = peer;
  if (peer === YO) return yoCases(script, folder);
  const help = { name: `${name} --help`, args: [script, '--help'], place: emptyPlace(folder) };
  if (scaffold === undefined) return [help];
  const place = emptyPlace(folder, scaffold.files);
  return [help, { name: `${name}, a project`, args: [script, ...scaffold.args], place }];
}

async function yoCases(script: string, folder: string): Promise<Case[]> {
  const place = join(folder, 'yeoman');
  await makeYeomanPlace(place);
  return [
    { name: 'yo --help', args: [script, '--help'], place: (run) => yeomanRun(place, `help${run}`) },
    { name: 'yo, a tiny generator', args: [script, 'bench:tiny'], place: (run) => yeomanRun(place, `tiny${run}`) },
  ];
}

function emptyPlace(folder: string, files: Readonly<Record<string, string>> = {}): Case['place'] {
  return () => {
    const cwd = emptyFolder(folder);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
    }
    return { cwd };
  };
}

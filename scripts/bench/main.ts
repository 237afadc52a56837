import type { Benchmark } from './benchmark.js';
import { firstPrompt } from './first-prompt.js';
import { fleetRefresh } from './fleet-refresh.js';
import { exitCodeOf, type Gate, gateLine, verdictOf } from './gate.js';
import { help } from './help.js';
import { install } from './install.js';
import { OptionError, readOptions } from './options.js';
import { peerTimes } from './peer-times.js';
import { scaffold } from './scaffold.js';
import { yeoman } from './yeoman.js';

/** Each is run in turn, with so many runs where the user does not say. Close limits need 21 pairs. */
const BENCHMARKS: Readonly<Record<string, { readonly measure: Benchmark; readonly runs: number }>> = {
  help: { measure: help, runs: 21 },
  scaffold: { measure: scaffold, runs: 21 },
  'first-prompt': { measure: firstPrompt, runs: 21 },
  yeoman: { measure: yeoman, runs: 21 },
  peers: { measure: peerTimes, runs: 7 },
  install: { measure: install, runs: 7 },
  'fleet-refresh': { measure: fleetRefresh, runs: 3 },
};

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** @returns the exit code */
async function main(): Promise<number> {
  const { only, runs, repositories, json } = readOptions(process.argv.slice(2), Object.keys(BENCHMARKS));
  const allGates: Gate[] = [];
  for (const name of only) {
    const chosen = BENCHMARKS[name] as (typeof BENCHMARKS)[string];
    const { benchmark, figures, lines, gates } = await chosen.measure({ repositories, runs: runs ?? chosen.runs });
    const judged = gates.map((gate) => ({ ...gate, verdict: verdictOf(gate) }));
    const text = [...lines, ...gates.map((gate) => `  ${gateLine(gate)}`), ''].join('\n');
    process.stdout.write(`${json ? JSON.stringify({ benchmark, ...figures, gates: judged }) : text}\n`);
    allGates.push(...gates);
  }
  return exitCodeOf(allGates);
}

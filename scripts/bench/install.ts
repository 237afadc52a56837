import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.js';
import { emptyFolder, withFolder } from './folders.js';
import type { Gate } from './gate.js';
import { measure, measurePairs } from './measure.js';
import { NPM, npm } from './npm.js';
import { pairLines } from './pair-lines.js';
import { mediansOf } from './statistics.js';

const ROOT = join(import.meta.dirname, '../..');
const LARGEST_KB = 800;
const OFFLINE = ['--offline', '--no-audit', '--no-fund', '--no-update-notifier'];

/** What a first use brings with it: the package is packed, and npm installs it into an empty folder with nothing in its cache. */
export const install: Benchmark = ({ runs }) =>
  withFolder(async (folder) => {
    const tarball = await pack(folder);
    let last = '';
    const pairs = await measurePairs(
      runs,
      () => {
        last = emptyFolder(folder);
        return measure([NPM, 'install', '--prefix', last, ...OFFLINE, tarball], { cwd: last });
      },
      () => measure([NPM, '--version'], { cwd: folder }),
    );
    const comparison = { name: 'npm install', base: 'npm --version', ...mediansOf(pairs) };
    const size = { tarballKB: statSync(tarball).size / 1000, packages: packagesIn(last) };
    return {
      benchmark: 'install',
      figures: { runs, comparisons: [comparison], ...size },
      lines: pairLines('Install of the packed tarball, offline', runs, [comparison]),
      gates: installGates(size),
    };
  });

export function installGates({ tarballKB, packages }: { tarballKB: number; packages: number }): Gate[] {
  return [
    { name: 'size of the tarball', figure: tarballKB, limit: LARGEST_KB, unit: 'kB' },
    { name: 'number of installed packages', figure: packages, limit: 1 },
  ];
}

/** @returns the tarball's path */
async function pack(folder: string): Promise<string> {
  const packed = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  return join(folder, filename);
}

/** As npm itself counts them: by its own record of what it installed. */
function packagesIn(prefix: string): number {
  const record = readFileSync(join(prefix, 'node_modules/.package-lock.json'), 'utf8');
  return Object.keys((JSON.parse(record) as { packages: object }).packages).length;
}

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.js';
import { emptyFolder, withFolder } from './folders.js';
import { cpuGate, type Gate } from './gate.js';
import { installPeer } from './install-peer.js';
import { COMMAND, EMPTY, measure, measurePairs } from './measure.js';
import { type Comparison, pairLines } from './pair-lines.js';
import { CREATE_VITE } from './peers.js';
import { mediansOf } from './statistics.js';

const LIMIT = 1.3;
const NAME = 'init DIR --yes';
const TO_PEER = `CPU of a scaffold to ${CREATE_VITE.name}'s`;

const WRITE_ALONE = join(import.meta.dirname, 'write-alone.cjs');

/**
 * Writes a project into an empty folder without a question, compared with an empty process and with the fastest peer; and, so that both can be
 * read, what a process costs that writes the same files and works nothing out.
 */
export const scaffold: Benchmark = ({ runs }) =>
  withFolder(async (folder) => {
    const own = () => measure([COMMAND, 'init', 'shop', '--yes'], { cwd: emptyFolder(folder) });
    const empty = await measurePairs(runs, own, () => measure(EMPTY, { cwd: folder }));
    const toEmpty = { name: NAME, base: 'node -e 0', ...mediansOf(empty) };
    const list = join(folder, 'files.json');
    writeFileSync(list, JSON.stringify(scaffolded(folder)));
    const alone = await measurePairs(
      runs,
      () => measure([WRITE_ALONE, list, emptyFolder(folder)], { cwd: folder }),
      () => measure(EMPTY, { cwd: folder }),
    );
    const writing = { name: 'the same files, written alone', base: 'node -e 0', ...mediansOf(alone) };
    const peer = await installPeer(CREATE_VITE);
    const comparisons: Comparison[] = [toEmpty, writing];
    const gates: Gate[] = [cpuGate('CPU of a scaffold to an empty process', toEmpty, LIMIT)];
    if ('missing' in peer) {
      gates.push({ name: TO_PEER, figure: null, limit: 1, isStrict: true, reason: peer.missing });
    } else {
      const args = [peer.script, ...(CREATE_VITE.scaffold?.args ?? [])];
      const pairs = await measurePairs(runs, own, () => measure(args, { cwd: emptyFolder(folder) }));
      const toPeer = { name: NAME, base: CREATE_VITE.name, ...mediansOf(pairs) };
      comparisons.push(toPeer);
      gates.push({ ...cpuGate(TO_PEER, toPeer, 1), isStrict: true });
    }
    return {
      benchmark: 'scaffold',
      figures: { runs, comparisons },
      lines: pairLines('Scaffold', runs, comparisons),
      gates,
    };
  });

/** The files of a scaffold by path, those aside that record it. */
function scaffolded(folder: string): Record<string, string> {
  const cwd = emptyFolder(folder);
  measure([COMMAND, 'init', 'shop', '--yes'], { cwd });
  const root = join(cwd, 'shop');
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('.ecr-privatelink') && statSync(join(root, path)).isFile(),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

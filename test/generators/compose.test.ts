import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Yeoman from 'yeoman-generator';
import helpers from 'yeoman-test';
import { temporaryFolder } from '../process/command.js';
import { treeOf } from '../support/tree.js';
import { command, GENERATORS, recordedIn } from './generate.js';

const OURS = join(GENERATORS, 'app/index.js');
const CDK = join(GENERATORS, 'cdk/index.js');
const THEIRS = 'theirs/file.txt';

/** When a foreign generator brings ours in: before all else, after its own file is in memory, when everything is on disk. */
type Moment = 'initializing' | 'writing' | 'end';

/** What ours is given. */
interface Ours {
  readonly moment: Moment;
  readonly paths?: readonly string[];
  readonly options?: object;
  readonly words?: readonly string[];
}

/** A generator that writes a file of its own through Yeoman's memory, and brings ours in. */
function foreign({ moment, paths = [OURS], options = { yes: true }, words = [] }: Ours, fails = false) {
  return class extends Yeoman {
    async #bring(now: Moment): Promise<void> {
      if (moment !== now) return;
      for (const path of paths) {
        await this.composeWith(path, {
          generatorArgs: [...words],
          generatorOptions: { ...this.options, ...options },
        } as never);
      }
    }
    async initializing(): Promise<void> {
      await this.#bring('initializing');
    }
    async writing(): Promise<void> {
      this.fs.write(this.destinationPath(THEIRS), 'theirs\n');
      await this.#bring('writing');
    }
    async end(): Promise<void> {
      if (fails) throw new Error('theirs failed');
      await this.#bring('end');
    }
  };
}

describe('beside a foreign generator', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const place = () => join(folder.path, 'shop');
  async function run(generator: ReturnType<typeof foreign>, answers: object = {}): Promise<void> {
    mkdirSync(place(), { recursive: true });
    const back = process.cwd();
    try {
      await helpers
        .run(generator as never, { tmpdir: false })
        .cd(place())
        .withOptions({ answers: 'not for us', tag: 'nor this' } as object)
        .withAnswers(answers);
    } finally {
      process.chdir(back);
    }
  }

  for (const moment of ['initializing', 'writing', 'end'] as const) {
    it(`both outputs are there, ours as the command writes it: brought in at ${moment}`, async () => {
      await run(foreign({ moment, options: { yes: true, region: 'eu-west-1' } }));
      assert.equal(readFileSync(join(place(), THEIRS), 'utf8'), 'theirs\n');
      const { [THEIRS]: _, ...ours } = treeOf(place());
      const other = join(folder.path, 'command');
      command(other, 'shop', '--yes', '--region', 'eu-west-1');
      assert.deepEqual(ours, treeOf(join(other, 'shop')));
    });

    it(`a refusal of ours keeps theirs only where it is on disk already: brought in at ${moment}`, async () => {
      await assert.rejects(run(foreign({ moment, options: { yes: true, region: 'tokyo' } })), { code: 2 });
      assert.deepEqual(Object.keys(treeOf(place())), moment === 'end' ? [THEIRS] : []);
    });
  }

  it('asks through the adapter of the run, and takes a folder', async () => {
    const answers = { region: 'ap-northeast-1', iac: ['cloudformation'] };
    await run(foreign({ moment: 'initializing', options: {}, words: ['network'] }), answers);
    const { region, iac } = recordedIn(join(place(), 'network'));
    assert.deepEqual([region, iac], ['ap-northeast-1', ['cloudformation']]);
    assert.ok(existsSync(join(place(), THEIRS)));
  });

  it('a failure of theirs after ours has landed leaves ours whole', async () => {
    await assert.rejects(run(foreign({ moment: 'initializing' }, true)), /theirs failed/);
    assert.ok('terraform/network.tf' in treeOf(place()));
    command(place(), '--yes');
  });

  it('an obstacle to ours leaves what was there, and writes neither', async () => {
    mkdirSync(place(), { recursive: true });
    writeFileSync(join(place(), 'README.md'), 'mine\n');
    await assert.rejects(run(foreign({ moment: 'writing' })), { code: 4 });
    assert.deepEqual(treeOf(place()), { 'README.md': '0\nmine\n' });
  });

  it('a part of ours joins the project that was there before the run', async () => {
    command(place(), '.', '--name', 'shop', '--yes');
    await run(foreign({ moment: 'initializing', paths: [CDK], options: { yes: true } }));
    assert.deepEqual(recordedIn(place()).iac, ['terraform', 'cdk']);
    assert.ok(existsSync(join(place(), THEIRS)));
  });

  it('two of ours at once do not write over each other: the second one is refused', async () => {
    const paths = [OURS, join(GENERATORS, 'docker/index.js')];
    await assert.rejects(run(foreign({ moment: 'initializing', paths })), { code: 5 });
    assert.deepEqual(recordedIn(place()).workloads, ['fargate-linux']);
  });
});

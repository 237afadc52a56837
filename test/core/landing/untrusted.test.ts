import assert from 'node:assert/strict';
import {
  applyLanding,
  eject,
  type LandingFile,
  type LandingInput,
  planLanding,
  readState,
  undo,
} from '../../../core/landing/index.js';
import { FIRST, fileOf, inputOf, MAIN, README, STACK, WITH_PART } from './inputs.js';
import { refusalOf } from './refusal.js';
import { WORLDS, type World } from './worlds.js';

const BASE = 'one\ntwo\nthree\n';
const FILE = fileOf('terraform/main.tf', BASE);
const MINE = 'one\ntwo\nTHREE\n';
const NEXT = { ...FILE, text: 'ONE\ntwo\nthree\n' };
/** With this as the base, the user would seem to have changed nothing, and his edit would be gone. */
const FORGED = MINE;

for (const [name, makeWorld] of Object.entries(WORLDS)) {
  describe(`a project that is not to be trusted (${name})`, () => {
    let world: World;
    beforeEach(() => {
      world = makeWorld();
      world.put('../outside/mine', 'x');
    });
    afterEach(() => world.close());

    const plan = (files: readonly LandingFile[], more: Partial<LandingInput> = {}) =>
      planLanding({ ...inputOf(files, more), root: world.root }, world.host);
    const land = (files: readonly LandingFile[]) => {
      const landing = plan(files);
      applyLanding(landing, world.host);
      return landing.actions.map(({ kind, path }) => `${kind} ${path}`);
    };
    const outside = () => Object.entries(world.tree()).filter(([path]) => path.includes('outside'));

    const spoilt: Record<string, (base: string, path: string) => void> = {
      'has other content than its name says': (_, path) => world.put(path, FORGED),
      'is empty': (_, path) => world.put(path, ''),
      'is missing': (_, path) => world.drop(path),
      'is no text': (_, path) => world.put(path, Uint8Array.of(0xff, 0xfe)),
      'is a folder': (_, path) => {
        world.drop(path);
        world.folder(path);
      },
      'is a symbolic link to what it was': (base, path) => {
        world.drop(path);
        world.put(`../outside/${base}`, BASE);
        world.link(path, `../../../outside/${base}`);
      },
      'is reached by a symbolic link only': (base) => {
        world.drop('.ecr-privatelink/base');
        world.put(`../outside/${base}`, BASE);
        world.link('.ecr-privatelink/base', '../../outside');
      },
    };
    for (const [what, spoil] of Object.entries(spoilt)) {
      it(`merges nothing by a base that ${what}: a person decides`, () => {
        land([FILE]);
        world.put(FILE.path, MINE);
        assert.equal(plan([NEXT]).actions[0]?.kind, 'merge');
        const base = readState(world.root, world.host)?.files[FILE.path]?.base ?? '';
        spoil(base, `.ecr-privatelink/base/${base}`);
        const before = world.tree();
        const landing = plan([NEXT]);
        assert.deepEqual(
          landing.conflicts.map(({ conflict }) => [conflict?.mine, conflict?.base, conflict?.theirs]),
          [[MINE, null, NEXT.text]],
        );
        assert.equal(refusalOf(() => applyLanding(landing, world.host)).code, 'conflicts');
        assert.deepEqual(world.tree(), before);
      });
    }

    it('updates an unedited file whose base is forged, and records the right one', () => {
      land([FILE]);
      const base = readState(world.root, world.host)?.files[FILE.path]?.base;
      world.put(`.ecr-privatelink/base/${base}`, FORGED);
      assert.deepEqual(land([NEXT]), [`update ${FILE.path}`]);
      const record = readState(world.root, world.host)?.files[FILE.path];
      assert.equal(world.read(`.ecr-privatelink/base/${record?.base}`), NEXT.text);
      undo(world.root, world.host);
      assert.equal(world.read(FILE.path), BASE);
    });

    it('never reaches through a folder that was made a symbolic link, to write, to remove or to undo', () => {
      land(WITH_PART);
      for (const folder of ['terraform', 'cloudformation']) {
        world.drop(folder);
        world.link(folder, '../outside');
      }
      world.put('../outside/main.tf', MAIN.text);
      world.put('../outside/stack.yaml', STACK.text);
      const before = outside();
      const next = [README, { ...MAIN, text: 'locals { }\n' }];
      assert.deepEqual(
        plan(next).actions.map(({ kind, path }) => `${kind} ${path}`),
        [`update ${README.path}`, `conflict ${MAIN.path}`, `kept ${STACK.path}`, 'remove scripts/verify.sh'],
      );
      const landing = plan(next, { choiceOf: () => 'mine' });
      applyLanding(landing, world.host);
      assert.deepEqual(outside(), before);
      undo(world.root, world.host);
      assert.deepEqual(outside(), before);
    });

    it('undoes nothing through a folder that was made a symbolic link', () => {
      land(FIRST);
      land(WITH_PART);
      world.drop('cloudformation');
      world.put('../outside/stack.yaml', STACK.text);
      world.link('cloudformation', '../outside');
      const before = world.tree();
      assert.deepEqual(refusalOf(() => undo(world.root, world.host)).paths, [STACK.path]);
      assert.deepEqual(world.tree(), before);
    });

    it('puts no backup where a symbolic link leads', () => {
      land(FIRST);
      world.drop('.ecr-privatelink/backup');
      world.link('.ecr-privatelink/backup', '../../outside');
      const before = world.tree();
      const landing = plan(WITH_PART);
      for (const run of [() => applyLanding(landing, world.host), () => eject(world.root, world.host)]) {
        assert.equal(refusalOf(run).problem.id, 'landing.refused.stateFolder');
        assert.deepEqual(world.tree(), before);
      }
    });

    it('ejects without touching what a symbolic link leads to', () => {
      land(FIRST);
      const base = readState(world.root, world.host)?.files[MAIN.path]?.base ?? '';
      world.drop('.ecr-privatelink/base');
      world.put(`../outside/${base}`, MAIN.text);
      world.link('.ecr-privatelink/base', '../../outside');
      const before = outside();
      eject(world.root, world.host);
      assert.deepEqual(outside(), before);
      assert.equal(readState(world.root, world.host), null);
    });
  });
}

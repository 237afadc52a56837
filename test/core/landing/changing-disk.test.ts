import assert from 'node:assert/strict';
import { applyLanding, LandingError, planLanding } from '../../../core/landing/index.js';
import { watched } from '../../support/watched-host.js';
import { FIRST, inputOf, MAIN, README, STACK, WITH_PART } from './inputs.js';
import { refusalOf } from './refusal.js';
import { WORLDS, type World } from './worlds.js';

/** Updates the README and what is in terraform/, and brings a file in a new folder. */
const NEXT = WITH_PART.map((file) => (file === MAIN ? { ...MAIN, text: 'locals { }\n' } : file));

/** What somebody does to the project while it is refreshed. */
const MEANWHILE: Readonly<Record<string, (world: World) => void>> = {
  'a file is edited': (world) => world.put(README.path, 'edited meanwhile\n'),
  'a file gets another mode': (world) => world.put(README.path, README.text, 0o600),
  'a file is deleted': (world) => world.drop(README.path),
  'a file turns into a folder': (world) => {
    world.drop(README.path);
    world.put(`${README.path}/mine`, 'x');
  },
  'a file turns into a symbolic link': (world) => {
    world.drop(README.path);
    world.link(README.path, '../outside/README.md');
  },
  'a file is made where one will be': (world) => world.put(STACK.path, 'made meanwhile\n'),
  'a link is made where a folder will be': (world) => {
    if (world.host.lstat(`${world.root}/cloudformation`) === null) world.link('cloudformation', '../outside');
  },
  'a folder turns into a symbolic link': (world) => {
    world.drop('terraform');
    world.link('terraform', '../outside');
  },
  'the folder of bases turns into a symbolic link': (world) => {
    world.drop('.ecr-privatelink/base');
    world.link('.ecr-privatelink/base', '../../outside');
  },
};

for (const [name, makeWorld] of Object.entries(WORLDS)) {
  describe(`a landing on a disk that changes (${name})`, () => {
    const open = new Set<World>();
    afterEach(() => {
      for (const world of open) world.close();
      open.clear();
    });

    function project(): World {
      const world = makeWorld();
      open.add(world);
      world.put('../outside/main.tf', MAIN.text);
      world.put('../outside/README.md', README.text);
      applyLanding(planLanding({ ...inputOf(FIRST), root: world.root }, world.host), world.host);
      return world;
    }

    const planned = (world: World) => planLanding({ ...inputOf(NEXT), root: world.root }, world.host);

    for (const [what, change] of Object.entries(MEANWHILE)) {
      it(`writes nothing where ${what} after it was planned`, () => {
        const world = project();
        const landing = planned(world);
        change(world);
        const before = world.tree();
        assert.equal(refusalOf(() => applyLanding(landing, world.host)).exitCode, 5);
        assert.deepEqual(world.tree(), before);
      });

      it(`writes all or nothing where ${what} at any moment of it, and leaves that as it is`, () => {
        const refused = project();
        change(refused);
        const landed = project();
        let writes = 0;
        const counted = watched(landed.host, (operation) => {
          writes = operation;
        });
        applyLanding(planned(landed), counted);
        change(landed);
        const outcomes = new Set<string>();
        for (let at = 1; at <= writes; at += 1) {
          const world = project();
          const host = watched(world.host, (operation) => {
            if (operation === at) change(world);
          });
          const outcome = outcomeOf(() => applyLanding(planned(world), host));
          outcomes.add(outcome);
          assert.deepEqual(world.tree(), (outcome === 'landed' ? landed : refused).tree(), `${outcome}, after ${at}`);
          world.close();
          open.delete(world);
        }
        outcomes.delete('unwritable');
        assert.deepEqual([...outcomes].sort(), ['changed', 'landed']);
      });
    }
  });
}

function outcomeOf(run: () => void): string {
  try {
    run();
    return 'landed';
  } catch (error) {
    if (!(error instanceof LandingError)) throw error;
    return error.code;
  }
}

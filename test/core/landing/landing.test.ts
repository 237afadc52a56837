import assert from 'node:assert/strict';
import { applyLanding, type LandingInput, planLanding, readState } from '../../../core/landing/index.js';
import { text } from '../../../core/report/messages/index.js';
import { DAEMON, FIRST, inputOf, MAIN, README, SCRIPT, STACK, WITH_PART } from './inputs.js';
import { refusalOf } from './refusal.js';
import { WORLDS, type World } from './worlds.js';

for (const [name, makeWorld] of Object.entries(WORLDS)) {
  describe(`landing (${name})`, () => {
    let world: World;
    beforeEach(() => {
      world = makeWorld();
    });
    afterEach(() => world.close());

    const plan = (input: LandingInput) => planLanding({ ...input, root: world.root }, world.host);
    const land = (input: LandingInput) => {
      const landing = plan(input);
      applyLanding(landing, world.host);
      return landing.actions.map(({ kind, path }) => `${kind} ${path}`);
    };
    /** Plans and applies; expects conflicts at these paths only, and an untouched disk. */
    const conflictsAt = (input: LandingInput, paths: string[]) => {
      const before = world.tree();
      const landing = plan(input);
      assert.deepEqual(
        landing.conflicts.map(({ path }) => path),
        paths,
      );
      const refusal = refusalOf(() => applyLanding(landing, world.host));
      assert.deepEqual([refusal.code, refusal.exitCode, refusal.paths], ['conflicts', 4, paths]);
      assert.deepEqual(world.tree(), before);
      return landing;
    };

    it('makes a project, root folder included, and records it', () => {
      assert.deepEqual(land(inputOf(FIRST)), [
        'create README.md',
        'create terraform/main.tf',
        'create scripts/verify.sh',
      ]);
      for (const { path, text } of FIRST) assert.equal(world.read(path), text);
      assert.equal(world.mode('scripts/verify.sh') & 0o100, 0o100);
      assert.equal(world.mode('README.md') & 0o111, 0);
      assert.equal(world.read('.ecr-privatelink/.gitattributes'), '* -text linguist-generated\n');
      assert.equal(world.read('.ecr-privatelink/.gitignore'), 'backup/\njournal.json\n*.tmp\n');

      const state = readState(world.root, world.host) ?? assert.fail();
      assert.deepEqual(state.answers, inputOf(FIRST).answers);
      assert.deepEqual(Object.keys(state.files).sort(), ['README.md', 'scripts/verify.sh', 'terraform/main.tf']);
      for (const { path, text } of FIRST) {
        assert.equal(world.read(`.ecr-privatelink/base/${state.files[path]?.base}`), text);
      }
    });

    it('does nothing the second time', () => {
      land(inputOf(FIRST));
      const before = world.tree();
      const again = plan(inputOf(FIRST));
      assert.deepEqual(again.changes, []);
      assert.ok(again.actions.every(({ kind }) => kind === 'identical'));
      applyLanding(again, world.host);
      assert.deepEqual(world.tree(), before);
    });

    it('leaves no temporary file behind', () => {
      land(inputOf(FIRST));
      land(inputOf(WITH_PART));
      assert.deepEqual(
        Object.keys(world.tree()).filter((path) => path.endsWith('.tmp')),
        [],
      );
    });

    it('adds a part, updates what it changes and leaves the rest byte for byte', () => {
      land(inputOf(FIRST));
      const [before, stateBefore] = [world.tree(), readState(world.root, world.host)];
      assert.deepEqual(land(inputOf(WITH_PART)), [
        'update README.md',
        'identical terraform/main.tf',
        'create cloudformation/stack.yaml',
        'identical scripts/verify.sh',
      ]);
      const after = world.tree();
      const stateAfter = readState(world.root, world.host);
      for (const { path } of [MAIN, SCRIPT]) {
        const key = Object.keys(before).find((known) => known.endsWith(path)) ?? assert.fail();
        assert.equal(after[key], before[key]);
        assert.deepEqual(stateAfter?.files[path], stateBefore?.files[path]);
      }
      assert.equal(world.read('README.md'), WITH_PART[0]?.text);
      const bases = Object.keys(after).filter((path) => path.includes('/base/'));
      assert.equal(bases.length, WITH_PART.length, 'the base of the old README is gone, all others are there');
    });

    it('adopts equal files, without writing them', () => {
      world.put('README.md', README.text.replaceAll('\n', '\r\n'), 0o600);
      const landing = plan(inputOf(FIRST));
      assert.equal(landing.actions[0]?.kind, 'adopt');
      assert.ok(!landing.changes.some(({ path }) => path === 'README.md'));
      applyLanding(landing, world.host);
      assert.equal(world.read('README.md'), README.text.replaceAll('\n', '\r\n'));
      assert.equal(readState(world.root, world.host)?.files['README.md']?.eol, 'crlf');
    });

    it('knows an unedited file that was checked out with CRLF, and writes it back so', () => {
      land(inputOf(FIRST));
      const [readme, main] = ['\uFEFF# Project\r\n\r\nOne flavour.\r\n', MAIN.text.replaceAll('\n', '\r\n')];
      world.put('README.md', readme, 0o640);
      world.put('terraform/main.tf', main);
      assert.deepEqual(plan(inputOf(FIRST)).changes, [], 'as it was landed');
      land(inputOf(WITH_PART));
      assert.equal(world.read('README.md'), '\uFEFF# Project\r\n\r\nTwo flavours.\r\n');
      assert.equal(world.mode('README.md'), 0o640);
      assert.equal(world.read('terraform/main.tf'), main);
    });

    it('writes a file of mixed line ends back in those that most lines have', () => {
      const text = 'a\nb\nc\n';
      const changed = { ...MAIN, text: 'a\nb\nd\n' };
      for (const [mixed, expected] of [
        ['a\r\nb\nc\n', 'a\nb\nd\n'],
        ['a\r\nb\r\nc\n', 'a\r\nb\r\nd\r\n'],
      ] as const) {
        world.close();
        world = makeWorld();
        land(inputOf([{ ...MAIN, text }]));
        world.put(MAIN.path, mixed);
        assert.deepEqual(land(inputOf([changed])), ['update terraform/main.tf']);
        assert.equal(world.read(MAIN.path), expected);
      }
    });

    it('never touches a file of policy once again, nor what is recorded of it', () => {
      const once = { ...MAIN, policy: 'once' } as const;
      land(inputOf([once]));
      world.put(MAIN.path, 'mine\n');
      const before = world.tree();
      assert.deepEqual(land(inputOf([{ ...once, text: 'newer\n' }])), ['identical terraform/main.tf']);
      assert.deepEqual(world.tree(), before);
    });

    it('makes a script executable that the templates made so, for whoever may read it', () => {
      land(inputOf([MAIN]));
      world.put(MAIN.path, MAIN.text, 0o640);
      assert.deepEqual(land(inputOf([{ ...MAIN, mode: 0o755 }])), ['update terraform/main.tf']);
      assert.equal(world.mode(MAIN.path), 0o750);
      assert.deepEqual(land(inputOf([MAIN])), ['update terraform/main.tf']);
      assert.equal(world.mode(MAIN.path), 0o640);
    });

    it('stops at files of one’s own', () => {
      world.put('README.md', 'my own\n');
      world.put('.gitignore', 'node_modules\n');
      const { conflicts, isNew } = conflictsAt(
        inputOf([README, { ...README, id: '.gitignore', path: '.gitignore' }, MAIN]),
        ['README.md', '.gitignore'],
      );
      assert.deepEqual(new Set(conflicts.map(({ reason }) => reason?.id)), new Set(['landing.conflict.unmanaged']));
      assert.equal(isNew, true);
    });

    it('keeps an edit where the templates have nothing new for the file', () => {
      land(inputOf(FIRST));
      world.put(MAIN.path, '# mine\n', 0o600);
      const record = readState(world.root, world.host)?.files[MAIN.path];
      assert.deepEqual(plan(inputOf(FIRST)).changes, []);
      assert.ok(land(inputOf(WITH_PART)).includes('keep terraform/main.tf'));
      assert.equal(world.read(MAIN.path), '# mine\n');
      assert.equal(world.mode(MAIN.path), 0o600);
      assert.deepEqual(readState(world.root, world.host)?.files[MAIN.path], record);
      assert.equal(world.read(`.ecr-privatelink/base/${record?.base}`), MAIN.text);
    });

    it('adds to JSON of one’s own, in its form, and keeps it from then on', () => {
      world.put(
        DAEMON.path,
        '\uFEFF{\r\n\t"hosts": ["tcp://0:1"],\r\n\t"registries": [\r\n\t\t"mine"\r\n\t]\r\n}',
        0o600,
      );
      const merged =
        '\uFEFF{\r\n\t"hosts": ["tcp://0:1"],\r\n\t"registries": [\r\n\t\t"mine",\r\n\t\t"ours"\r\n\t]\r\n}';
      assert.deepEqual(land(inputOf([DAEMON])), ['merge docker/daemon.json']);
      assert.equal(world.read(DAEMON.path), merged);
      assert.equal(world.mode(DAEMON.path), 0o600);
      const record = readState(world.root, world.host)?.files[DAEMON.path] ?? assert.fail();
      assert.equal(record.eol, 'crlf');
      assert.equal(world.read(`.ecr-privatelink/base/${record.base}`), DAEMON.text, 'the base is what was rendered');

      const before = world.tree();
      assert.deepEqual(land(inputOf([DAEMON])), ['keep docker/daemon.json']);
      assert.deepEqual(world.tree(), before);
      assert.deepEqual(land(inputOf([DAEMON, MAIN])), ['keep docker/daemon.json', 'create terraform/main.tf']);
      assert.deepEqual(readState(world.root, world.host)?.files[DAEMON.path], record);

      assert.deepEqual(land(inputOf([{ ...DAEMON, text: '{\n  "registries": [\n    "other"\n  ]\n}\n' }, MAIN])), [
        'merge docker/daemon.json',
        'identical terraform/main.tf',
      ]);
      assert.equal(world.read(DAEMON.path), merged.replace('ours', 'other'), 'an entry of ours is exchanged');
      world.put(DAEMON.path, '{"registries":"mine"}');
      conflictsAt(inputOf([DAEMON, MAIN]), [DAEMON.path]);
    });

    it('adopts JSON of one’s own that lacks nothing, without writing it', () => {
      world.put(DAEMON.path, '{"registries":["ours","mine"]}');
      const landing = plan(inputOf([DAEMON]));
      assert.ok(!landing.changes.some(({ path }) => path === DAEMON.path));
      assert.deepEqual(land(inputOf([DAEMON])), ['adopt docker/daemon.json']);
      assert.deepEqual(land(inputOf([DAEMON])), ['keep docker/daemon.json']);
    });

    it('stops where both sides changed a line', () => {
      land(inputOf(FIRST));
      world.put('README.md', '# Project\n\nMy flavour.\n');
      conflictsAt(inputOf(WITH_PART), ['README.md']);
    });

    it('merges what both sides changed, leaves what was deleted and removes what is not rendered any more', () => {
      land(inputOf(WITH_PART));
      world.put('README.md', `# My project\n\nTwo flavours.\n`);
      world.drop('terraform/main.tf');
      assert.deepEqual(land(inputOf(FIRST)), [
        'merge README.md',
        'deleted terraform/main.tf',
        'identical scripts/verify.sh',
        'remove cloudformation/stack.yaml',
      ]);
      assert.equal(world.read('README.md'), '# My project\n\nOne flavour.\n');
      assert.deepEqual(plan(inputOf(FIRST)).changes, []);
    });

    it('stops at an unmanaged file in the way of a new part', () => {
      land(inputOf(FIRST));
      world.put(STACK.path, 'Resources: mine\n');
      conflictsAt(inputOf(WITH_PART), [STACK.path]);
    });

    it('stops at links, folders and files in the way, and follows none', () => {
      world.put('../outside/main.tf', MAIN.text);
      world.link('terraform', '../outside');
      world.link('README.md', '../outside/main.tf');
      world.folder('scripts/verify.sh');
      world.put('cloudformation', 'a file\n');
      const { conflicts } = conflictsAt(inputOf(WITH_PART), [README.path, MAIN.path, STACK.path, SCRIPT.path]);
      assert.deepEqual(
        conflicts.map(({ reason }) => reason),
        [
          { id: 'landing.unsafe.link', parameters: { place: 'README.md' } },
          { id: 'landing.unsafe.link', parameters: { place: 'terraform' } },
          { id: 'landing.unsafe.notAFolder', parameters: { place: 'cloudformation' } },
          { id: 'landing.unsafe.folder', parameters: { place: 'scripts/verify.sh' } },
        ],
      );
    });

    it('stops at a dangling link and at a link to the very same text', () => {
      world.link('README.md', 'nowhere');
      world.put('same.tf', MAIN.text);
      world.link('terraform/main.tf', '../same.tf');
      conflictsAt(inputOf(FIRST), ['README.md', 'terraform/main.tf']);
    });

    it('stops at binary, invalid and large files', () => {
      world.put('README.md', '# Project\0');
      world.put('terraform/main.tf', Uint8Array.of(0x6c, 0xff, 0xfe));
      world.put('scripts/verify.sh', 'x'.repeat(1024 * 1024 + 1));
      const { conflicts } = conflictsAt(
        inputOf(FIRST),
        FIRST.map(({ path }) => path),
      );
      assert.deepEqual(
        conflicts.map(({ reason }) => reason?.id),
        ['landing.unsafe.binary', 'landing.unsafe.binary', 'landing.unsafe.large'],
      );
    });

    it('works in a root that is reached by a link', () => {
      world.folder('../real');
      world.link('../project', 'real');
      land(inputOf(FIRST));
      assert.equal(world.read('../real/README.md'), README.text);
    });

    it('refuses a root that is a file', () => {
      world.put('../project', 'a file');
      const before = world.tree();
      const refusal = refusalOf(() => plan(inputOf(FIRST)));
      assert.deepEqual([refusal.code, refusal.exitCode, refusal.problem.id], ['refused', 5, 'landing.refused.root']);
      assert.deepEqual(world.tree(), before);
    });

    it('refuses a root below a file, and names the file', () => {
      world.put('file', 'a file');
      const before = world.tree();
      const refusal = refusalOf(() => planLanding({ ...inputOf(FIRST), root: `${world.root}/file/a/b` }, world.host));
      assert.deepEqual([refusal.code, refusal.exitCode], ['refused', 5]);
      assert.match(text(refusal.problem, 'en'), /\/file is a file, not a folder/);
      assert.deepEqual(world.tree(), before);
    });

    it('refuses paths that lead out or name a reserved folder', () => {
      const paths = [
        '/etc/x',
        '../x',
        'a/../../x',
        'a\\b',
        'a\0b',
        '',
        'a//b',
        './a',
        'C:x',
        'a/.git/hooks/x',
        '.GIT/x',
      ];
      for (const path of [
        ...paths,
        '.git./x',
        '.ecr-privatelink/state.json',
        'a/',
        'a\nb',
        'a\u202Eb',
        'x'.repeat(2000),
      ]) {
        const refusal = refusalOf(() => plan(inputOf([{ ...README, path }])));
        assert.deepEqual([refusal.code, refusal.problem.id], ['refused', 'landing.refused.path'], path);
      }
    });

    it('refuses a state folder, state or base folder that is a link', () => {
      land(inputOf(FIRST));
      world.put('../elsewhere/state.json', world.read('.ecr-privatelink/state.json'));
      const refused = () => {
        const before = world.tree();
        assert.equal(refusalOf(() => plan(inputOf(WITH_PART))).problem.id, 'landing.refused.stateFolder');
        assert.deepEqual(world.tree(), before);
      };
      world.drop('.ecr-privatelink/base');
      world.link('.ecr-privatelink/base', '../../elsewhere');
      refused();
      world.drop('.ecr-privatelink/state.json');
      world.link('.ecr-privatelink/state.json', '../../elsewhere/state.json');
      refused();
      world.drop('.ecr-privatelink');
      world.link('.ecr-privatelink', '../elsewhere');
      refused();
    });

    it('puts back a base that is lost or broken', () => {
      land(inputOf(FIRST));
      const before = world.tree();
      const [one, two] = Object.keys(before).filter((path) => path.includes('/base/'));
      world.drop(`.ecr-privatelink/base/${one?.split('/').at(-1)}`);
      world.put(`.ecr-privatelink/base/${two?.split('/').at(-1)}`, 'other bytes');
      land(inputOf(FIRST));
      assert.deepEqual(world.tree(), before);
    });

    it('writes nothing where a file changed since planning', () => {
      const changes: (() => void)[] = [
        () => world.put('README.md', 'edited meanwhile\n'),
        () => world.put(MAIN.path, `${MAIN.text}# edited meanwhile\n`),
        () => world.drop(SCRIPT.path),
        () => world.put(STACK.path, 'made meanwhile\n'),
        () => world.link('cloudformation', 'terraform'),
        () => {
          world.put('moved/main.tf', MAIN.text);
          world.drop('terraform');
          world.link('terraform', 'moved');
        },
        () => world.put('.ecr-privatelink/state.json', '{}'),
        () => world.drop('.ecr-privatelink'),
      ];
      for (const change of changes) {
        world.close();
        world = makeWorld();
        land(inputOf(FIRST));
        const landing = plan(inputOf(WITH_PART));
        change();
        const before = world.tree();
        const refusal = refusalOf(() => applyLanding(landing, world.host));
        assert.deepEqual([refusal.code, refusal.exitCode], ['changed', 5]);
        assert.deepEqual(world.tree(), before);
      }
    });

    it('refuses a project of a newer version, and says which to use', () => {
      land(inputOf(FIRST, { generator: { name: 'g', version: '1.10.0' } }));
      const refusal = refusalOf(() => plan(inputOf(FIRST, { generator: { name: 'g', version: '1.9.9' } })));
      assert.deepEqual(refusal.problem, { id: 'landing.refused.newer', parameters: { version: '1.10.0' } });
      assert.deepEqual(land(inputOf([MAIN, README, SCRIPT], { generator: { name: 'g', version: '2.0.0' } })).length, 3);
      assert.equal(readState(world.root, world.host)?.generator.version, '2.0.0');
    });

    it('takes what a wrong caller gives for a bug', () => {
      const wrong = ['a\r\n', '\uFEFFa', 'a\0', '\uD800', 'x'.repeat(1024 * 1024 + 1)];
      for (const text of wrong) assert.throws(() => plan(inputOf([{ ...README, text }])), /not plain text/);
      assert.throws(() => plan(inputOf([README, { ...README, id: 'other' }])), /one path/);
      assert.throws(() => plan(inputOf([README, { ...MAIN, id: README.id }])), /one id/);
      assert.throws(() => planLanding({ ...inputOf(FIRST), root: 'relative' }, world.host), /not absolute/);
      assert.throws(
        () => plan(inputOf(FIRST, { answers: { a: { value: undefined, source: 'given' } } })),
        /read again/,
      );
    });
  });
}

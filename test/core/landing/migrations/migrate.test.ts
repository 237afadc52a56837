import assert from 'node:assert/strict';
import { applyLanding, planLanding, readState } from '../../../../core/landing/index.js';
import { migrate, migrationsSince } from '../../../../core/landing/migrations/migrate.js';
import type { Migration } from '../../../../core/landing/migrations/migration.js';
import { MIGRATIONS } from '../../../../core/landing/migrations/migrations.js';
import { isNewer } from '../../../../core/landing/version.js';
import { MemoryHost } from '../../../support/memory-host.js';
import { FIRST, fileOf, inputOf, MAIN, README, ROOT, SCRIPT } from '../inputs.js';

/** Two versions later `region` is `awsRegion`, and then a list; the file of Terraform has another id, then another path too. */
const LATER: readonly Migration[] = [
  {
    version: '1.3.0',
    renames: { [MAIN.id]: 'terraform/network.tf' },
    answers: ({ region, ...others }) => (region === undefined ? others : { ...others, awsRegion: region }),
  },
  {
    version: '2.0.0',
    renames: { 'terraform/network.tf': 'terraform/vpc.tf' },
    answers: ({ awsRegion, ...others }) =>
      awsRegion === undefined ? others : { ...others, awsRegions: { ...awsRegion, value: [awsRegion.value] } },
    notes: [{ id: 'landing.notice.dropped' }],
  },
];

function landed(): MemoryHost {
  const host = new MemoryHost();
  applyLanding(planLanding(inputOf(FIRST), host), host);
  return host;
}

describe('migrations', () => {
  const state = () => readState(ROOT, landed()) ?? assert.fail();

  it('bring a state to the terms of today, one after the other', () => {
    const { answers, files, generator } = migrate(state(), LATER);
    assert.deepEqual(answers.awsRegions, { value: ['ap-northeast-1'], source: 'given' });
    assert.deepEqual([answers.region, answers.awsRegion], [undefined, undefined]);
    assert.equal(files[MAIN.path]?.id, 'terraform/vpc.tf');
    assert.equal(files[README.path]?.id, README.id);
    assert.equal(generator.version, '1.2.3', 'who landed it is still known');
  });

  it('that a project had before are not done again', () => {
    const since = (version: string) => migrationsSince(version, LATER).map((migration) => migration.version);
    assert.deepEqual(since('1.2.3'), ['1.3.0', '2.0.0']);
    assert.deepEqual(since('1.3.0'), ['2.0.0']);
    assert.deepEqual(since('2.0.0'), []);
    const between = { ...state(), generator: { name: 'x', version: '2.0.0' } };
    assert.deepEqual(migrate(between, LATER), between);
  });

  it('done twice are the same as once', () => {
    const once = migrate(state(), LATER);
    assert.deepEqual(migrate(once, LATER), once);
  });

  it('carry edits to the file of a new id and path, in one run that is undone as one', () => {
    const host = landed();
    host.put(`${ROOT}/${MAIN.path}`, `# mine\n${MAIN.text}`);
    const vpc = fileOf('terraform/vpc.tf', `${MAIN.text}# more\n`);
    const input = inputOf([README, vpc, SCRIPT], {
      generator: { name: 'generator-ecr-privatelink', version: '2.0.0' },
      migrations: LATER,
    });
    const landing = planLanding(input, host);
    assert.deepEqual(
      landing.actions.map(({ kind, from }) => [kind, from]),
      [
        ['identical', null],
        ['rename', MAIN.path],
        ['identical', null],
      ],
    );
    applyLanding(landing, host);
    assert.equal(host.text(`${ROOT}/${vpc.path}`), `# mine\n${MAIN.text}# more\n`);
    assert.equal(host.lstat(`${ROOT}/${MAIN.path}`), null);
    assert.deepEqual(planLanding(input, host).changes, []);
  });

  it('are in order, and none is there twice', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    for (const [index, version] of versions.entries()) {
      assert.ok(index === 0 || isNewer(version, versions[index - 1] ?? ''), version);
    }
  });

  it('take ids for what they are: names of every object too', () => {
    const [file] = Object.values(state().files);
    const odd = { ...state(), files: { 'a.tf': { ...(file ?? assert.fail()), id: 'constructor' } } };
    assert.equal(migrate(odd, LATER).files['a.tf']?.id, 'constructor');
  });
});

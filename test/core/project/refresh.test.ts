import assert from 'node:assert/strict';
import type { Answers, FieldKey } from '../../../core/answers/index.js';
import { FIELD_KEYS } from '../../../core/answers/index.js';
import { applyLanding, planLanding, STATE_PATH } from '../../../core/landing/index.js';
import { type Generator, planRefresh, prepareProject, type RefreshInput } from '../../../core/project/index.js';
import type { TemplateLoader } from '../../../core/render/index.js';
import { LANGUAGES, refreshDocument, refreshLines } from '../../../core/report/index.js';
import { loadFromSources as load } from '../../../scripts/compile-templates.js';
import { planOf } from '../../support/cases.js';
import { MemoryHost } from '../../support/memory-host.js';
import { inputOf } from '../landing/inputs.js';

const GENERATOR: Generator = { name: 'generator-ecr-privatelink', version: '0.1.0', templates: 'a'.repeat(64) };
/** As after a change of the templates: nothing is known of what they make of a project. */
const CHANGED: Generator = { ...GENERATOR, templates: 'b'.repeat(64) };

describe('refreshing several projects in one process', () => {
  const host = new MemoryHost();
  const makeProject = (root: string, some: Partial<Answers>) => {
    const plan = planOf(some);
    const origins = Object.fromEntries(FIELD_KEYS.map((key) => [key, 'flag'])) as Record<FieldKey, 'flag'>;
    applyLanding(prepareProject({ plan, origins, recorded: null, root, generator: GENERATOR, load }, host), host);
  };
  const refresh = (root: string, set: Partial<Record<FieldKey, string[]>>, from = load) => {
    const refreshed = planRefresh({ root, set, generator: CHANGED, load: from, choiceOf: () => null }, host);
    if (refreshed === null || 'problems' in refreshed) assert.fail();
    return refreshed;
  };
  const readmeOf = ({ landing }: ReturnType<typeof refresh>) =>
    landing.files.find(({ path }) => path === 'README.md')?.text ?? '';

  before(() => {
    for (const [root, projectName] of Object.entries({ '/srv/a': 'one', '/srv/b': 'one', '/srv/c': 'other' })) {
      makeProject(root, { projectName });
    }
  });

  it('makes of each what its own answers say, in whatever order', () => {
    for (const [root, name] of [
      ['/srv/a', 'one'],
      ['/srv/c', 'other'],
      ['/srv/b', 'one'],
      ['/srv/b', 'one'],
    ] as const) {
      const refreshed = refresh(root, {});
      assert.equal(refreshed.plan?.name, name);
      assert.ok(refreshed.landing.actions.every(({ kind }) => kind === 'identical'));
      assert.ok(readmeOf(refreshed).includes(name));
    }
  });

  it('heeds answers that change in the run, and what is told of the project after them', () => {
    assert.equal(refresh('/srv/a', { projectName: ['renamed'] }).plan?.name, 'renamed');
    assert.equal(refresh('/srv/a', {}).plan?.name, 'one');
    const twice = [1, 2].map(() => planRefresh({ ...input('/srv/a'), set: { region: ['nowhere'] } }, host));
    assert.ok(twice.every((outcome) => outcome !== null && 'problems' in outcome));
  });

  it('tells what other answers change in AWS: endpoints and cost, of the project’s own answers and those of the run', () => {
    const { change, landing } = refresh('/srv/a', {
      features: ['secrets'],
      availabilityZones: ['us-east-1a,us-east-1b,us-east-1c'],
    });
    assert.ok(change !== null);
    assert.deepEqual(
      change.added.map(({ id }) => id),
      ['secretsmanager'],
    );
    assert.deepEqual(
      change.removed.map(({ id }) => id),
      ['logs'],
    );
    assert.deepEqual([change.before.cost.monthlyUsd, change.after.cost.monthlyUsd], [43.8, 65.7]);
    for (const language of LANGUAGES) {
      const lines = refreshLines(
        landing,
        { isDry: true, told: true, notes: [], change, typed: (path: string) => path },
        { language, width: 80 },
      );
      const at = lines.indexOf('  + com.amazonaws.us-east-1.secretsmanager');
      assert.equal(lines[at + 1], '  - com.amazonaws.us-east-1.logs');
      assert.match(lines[at + 2] ?? '', /: 43\.80 -> 65\.70$/);
    }
    const { change: told } = JSON.parse(refreshDocument('refresh', landing, { isDry: true, notes: [], change }, 'en'));
    assert.deepEqual(told.monthlyUsd, { before: 43.8, after: 65.7 });
    assert.deepEqual(told.endpoints.removed, [
      { id: 'logs', service: 'logs', serviceName: 'com.amazonaws.us-east-1.logs', type: 'Interface' },
    ]);
  });

  it('tells so where the cost alone changes or nothing, and of another Region each endpoint', () => {
    const counts = (set: Partial<Record<FieldKey, string[]>>) => {
      const { change } = refresh('/srv/a', set);
      return change && [change.added.length, change.removed.length];
    };
    assert.deepEqual(counts({ tags: ['a=b'] }), [0, 0]);
    assert.deepEqual(counts({ region: ['eu-west-1'], availabilityZones: ['eu-west-1a,eu-west-1b'] }), [4, 4]);
    assert.equal(counts({ features: ['logs'] }), null, 'the answer is as it was');
    assert.equal(counts({}), null);
  });

  it('tells nothing of it where no answer changes', () => {
    const { change, landing } = refresh('/srv/b', {});
    assert.equal(change, null);
    const lines = refreshLines(
      landing,
      { isDry: true, told: true, notes: [], change, typed: (path: string) => path },
      { language: 'en', width: 80 },
    );
    assert.doesNotMatch(lines.join('\n'), /AWS/);
  });

  it('refuses an answer that needs another one, and writes no policy for nobody', () => {
    const needs: Readonly<Record<string, Partial<Record<FieldKey, string[]>>>> = {
      policyRoles: { endpointPolicy: ['pull-only'] },
      orgId: { endpointPolicy: ['organisation'] },
      ingressCidrs: { ingress: ['cidrs'] },
      vpcId: { vpc: ['existing'] },
    };
    for (const [key, set] of Object.entries(needs)) {
      const outcome = planRefresh({ ...input('/srv/a'), set }, host);
      assert.ok(outcome !== null && 'problems' in outcome, key);
      assert.ok(
        outcome.problems.some(({ field }) => field === key),
        JSON.stringify(outcome.problems),
      );
    }
    const both = { endpointPolicy: ['organisation'], orgId: ['o-a1b2c3d4e5'] };
    assert.equal(refresh('/srv/a', both).plan?.answers.orgId, 'o-a1b2c3d4e5');
  });

  it('renders what is equal once, from the templates that it is given', () => {
    assert.equal(refresh('/srv/a', {}).landing.files, refresh('/srv/b', {}).landing.files);
    const other: TemplateLoader = (group) => load(group);
    assert.notEqual(refresh('/srv/a', {}, other).landing.files, refresh('/srv/b', {}).landing.files);
  });

  function input(root: string) {
    return { root, set: {}, generator: CHANGED, load, choiceOf: () => null };
  }
});

describe('refreshing a project that the same templates made', () => {
  const ROOT = '/srv/a';
  const origins = Object.fromEntries(FIELD_KEYS.map((key) => [key, 'flag'])) as Record<FieldKey, 'flag'>;
  const noTemplates = (): never => assert.fail('rendered');
  let host: MemoryHost;

  beforeEach(() => {
    host = new MemoryHost();
    const plan = planOf({ iac: ['cdk'] });
    applyLanding(prepareProject({ plan, origins, recorded: null, root: ROOT, generator: GENERATOR, load }, host), host);
  });

  const landingOf = (from: TemplateLoader, more: Partial<RefreshInput> = {}) => {
    const input = { root: ROOT, set: {}, generator: GENERATOR, load: from, choiceOf: () => null, ...more };
    const refreshed = planRefresh(input, host);
    if (refreshed === null || 'problems' in refreshed) assert.fail();
    return refreshed.landing;
  };
  /** As it is found by rendering, for comparison: the state is made to say that it does not know. */
  const rendered = () => {
    const state = host.text(`${ROOT}/${STATE_PATH}`);
    host.put(`${ROOT}/${STATE_PATH}`, state.replace(/ {2}"rendering": .*\n/, ''));
    const landing = landingOf(load);
    host.put(`${ROOT}/${STATE_PATH}`, state);
    return landing;
  };

  const EDITS: Readonly<Record<string, () => void>> = {
    'nothing changed': () => {},
    'a file was edited': () => host.put(`${ROOT}/README.md`, 'edited\n'),
    'a file has CRLF': () => host.put(`${ROOT}/README.md`, host.text(`${ROOT}/README.md`).replaceAll('\n', '\r\n')),
    'a file was deleted': () => host.removeFile(`${ROOT}/cdk/cdk.json`),
    'a file has conflict markers': () => host.put(`${ROOT}/README.md`, '<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n'),
    'a link is in the place of a file': () => {
      host.removeFile(`${ROOT}/README.md`);
      host.link(`${ROOT}/README.md`, '/srv/else');
    },
    'a base is gone whose file is there': () => {
      const [base] = host.list(`${ROOT}/.ecr-privatelink/base`);
      host.removeFile(`${ROOT}/.ecr-privatelink/base/${base}`);
    },
  };
  for (const [what, edit] of Object.entries(EDITS)) {
    it(`finds the same without rendering where ${what}`, () => {
      edit();
      const [found, expected] = [landingOf(noTemplates), rendered()];
      assert.deepEqual(found.actions, expected.actions);
      const plain = ({ files }: typeof found) =>
        files.map(({ id, path, text, mode, policy }) => ({ id, path, text, mode, policy }));
      assert.deepEqual(plain(found), plain(expected));
      const paths = ({ changes }: typeof found) =>
        changes.map(({ path }) => path).filter((path) => path !== STATE_PATH);
      assert.deepEqual(paths(found), paths(expected));
    });
  }

  it('renders where a text is lost, the templates moved, an answer is given, or a file is brought back', () => {
    assert.throws(() => landingOf(noTemplates, { generator: CHANGED }), /rendered/);
    assert.throws(() => landingOf(noTemplates, { generator: { ...GENERATOR, version: '0.2.0' } }), /rendered/);
    assert.throws(() => landingOf(noTemplates, { set: { projectName: ['renamed'] } }), /rendered/);
    assert.throws(() => landingOf(noTemplates, { restore: 'README.md' }), /rendered/);
    host.put(`${ROOT}/README.md`, 'edited\n');
    for (const name of host.list(`${ROOT}/.ecr-privatelink/base`))
      host.removeFile(`${ROOT}/.ecr-privatelink/base/${name}`);
    assert.throws(() => landingOf(noTemplates), /rendered/);
  });

  it('renders where the state is not as it was written: a hand or a merge of branches changed it', () => {
    const state = host.text(`${ROOT}/${STATE_PATH}`);
    for (const [from, to] of [
      [/"value":"demo"/, '"value":"other"'],
      [/"disposition":"normal"/, '"disposition":"deleted-by-user"'],
      [/"base":"[0-9a-f]{64}"/, `"base":"${'0'.repeat(64)}"`],
    ] as const) {
      host.put(`${ROOT}/${STATE_PATH}`, state.replace(from, to));
      assert.notEqual(host.text(`${ROOT}/${STATE_PATH}`), state);
      assert.throws(() => landingOf(noTemplates), /rendered/);
    }
  });

  it('knows nothing of a project in which a file was left as other templates made it', () => {
    const before = landingOf(load, { generator: CHANGED, restore: 'README.md' });
    applyLanding(before, host);
    // All files are the same, so this one is of one rendering; with another text of one of them it is not.
    assert.match(host.text(`${ROOT}/${STATE_PATH}`), /"rendering"/);
    const other: TemplateLoader = (group) => load(group);
    const files = landingOf(other, { generator: GENERATOR }).files.map((file) =>
      file.path === 'README.md' ? file : { ...file, text: `${file.text}\n` },
    );
    applyLanding(planLanding({ ...inputOf(files), root: ROOT, restore: 'README.md' }, host), host);
    assert.doesNotMatch(host.text(`${ROOT}/${STATE_PATH}`), /"rendering"/);
  });
});

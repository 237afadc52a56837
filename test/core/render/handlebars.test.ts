import assert from 'node:assert/strict';
import { makePlan } from '../../../core/plan/index.js';
import { render, TEMPLATE_GROUPS, type TemplateLoader } from '../../../core/render/index.js';
import { LANGUAGES } from '../../../core/report/index.js';
import { templateIds, templateTexts } from '../../../scripts/compile-templates.js';
import { answersOf, GOLDEN_CASES, renderPlan } from '../../support/cases.js';
import { coverOfHome } from '../../support/cover.js';
import { runByHandlebars } from '../../support/handlebars.js';

const called = new Set<string>();

const loadByHandlebars: TemplateLoader = (group) => (helpers) => runByHandlebars(templateTexts(group), helpers, called);

const COVERS = { 'the reviewed cases': GOLDEN_CASES, 'every pair of answers': coverOfHome() };

describe('compiled templates and Handlebars', () => {
  for (const [name, cases] of Object.entries(COVERS)) {
    for (const docsLanguage of LANGUAGES) {
      it(`write the same bytes: ${name}, ${docsLanguage}`, () => {
        for (const [name, answers] of Object.entries(cases)) {
          const plan = makePlan(answersOf({ ...answers, docsLanguage }));
          assert.deepEqual(renderPlan(plan), render(plan, loadByHandlebars), name);
        }
      });
    }
  }

  it('were compared in every template', () => {
    assert.deepEqual(
      TEMPLATE_GROUPS.flatMap(templateIds).filter((id) => !called.has(id)),
      [],
    );
  });
});

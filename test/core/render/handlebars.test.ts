import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import { render, TEMPLATE_GROUPS, type TemplateLoader } from '../../../core/render/index.js';
import { LANGUAGES, type Language } from '../../../core/report/index.js';
import { templateIds, templateTexts } from '../../../scripts/compile-templates.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';
import { coverOfHome } from '../../support/cover.js';
import { byHandlebars } from '../../support/handlebars.js';

const called = new Set<string>();

const loadByHandlebars: TemplateLoader = (group) => byHandlebars(templateTexts(group), called);

const COVER = Object.entries(coverOfHome());

function compare(name: string, answers: Partial<Answers>, docsLanguage: Language): void {
  const plan = planOf({ ...answers, docsLanguage });
  assert.deepEqual(renderPlan(plan), render(plan, loadByHandlebars), name);
}

describe('compiled templates and Handlebars', () => {
  for (const language of LANGUAGES) {
    it(`write the same bytes for the reviewed cases: ${language}`, () => {
      for (const [name, answers] of Object.entries(GOLDEN_CASES)) compare(name, answers, language);
    });
  }

  it('write the same bytes for every pair of answers, each in one language', () => {
    for (const [index, [name, answers]] of COVER.entries()) compare(name, answers, index % 2 === 0 ? 'en' : 'ja');
  });

  it('were compared in every template', () => {
    assert.deepEqual(
      TEMPLATE_GROUPS.flatMap(templateIds).filter((id) => !called.has(id)),
      [],
    );
  });
});

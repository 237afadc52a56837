import assert from 'node:assert/strict';
import { render, TEMPLATE_GROUPS } from '../../core/render/index.js';
import { TemplateError, withOwnTemplates } from '../../core/template-compiler/index.js';
import { loadFromSources, templateIds } from '../../scripts/compile-templates.js';
import { planOf } from './cases.js';

/** The ids of all templates of ours. */
export const TEMPLATE_IDS = TEMPLATE_GROUPS.flatMap(templateIds);

const PLAN = planOf({ iac: ['terraform'] });

/** What a project's files are where some templates are a user's own, by path; or what is wrong with the first that is. */
export function renderedWith(texts: Readonly<Record<string, string>>): Record<string, string> | TemplateError {
  const own = withOwnTemplates(texts, loadFromSources, TEMPLATE_IDS);
  if ('errors' in own) return own.errors[0] ?? assert.fail();
  try {
    return Object.fromEntries(render(PLAN, own.load).map(({ path, text }) => [path, text]));
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELPER_NAMES } from '../core/render/helpers.js';
import { type CompiledTemplates, groupOf, type TemplateGroup } from '../core/render/index.js';
import { compileTemplates } from '../core/template-compiler/index.js';

const TEMPLATES = join(import.meta.dirname, '../templates');

/** The templates of a group. */
export function templateIds(group: TemplateGroup): string[] {
  return readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => path.slice(0, -'.hbs'.length))
    .filter((id) => groupOf(id) === group)
    .sort();
}

/** The text of a template, with LF whatever the checkout made of it. */
export function templateText(id: string): string {
  return readFileSync(join(TEMPLATES, `${id}.hbs`), 'utf8').replaceAll('\r\n', '\n');
}

/** The templates of a group by id. */
export function templateTexts(group: TemplateGroup): Record<string, string> {
  return Object.fromEntries(templateIds(group).map((id) => [id, templateText(id)]));
}

/** The compiled templates of a group as the source of a JavaScript function: see `CompiledTemplates`. */
export function compileGroup(group: TemplateGroup): string {
  return compileTemplates(templateTexts(group), { helpers: HELPER_NAMES });
}

/** Loads a group straight from the templates, for tests of the sources. */
export function loadFromSources(group: TemplateGroup): CompiledTemplates {
  return new Function(`return ${compileGroup(group)}`)() as CompiledTemplates;
}

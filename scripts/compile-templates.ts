import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELPER_NAMES } from '../core/render/helpers.js';
import { groupOf, type Program, TEMPLATE_GROUPS, type TemplateGroup, templateLoader } from '../core/render/index.js';
import { compileTemplates, HELPER_USAGE } from '../core/template-compiler/index.js';
import { inAscii } from './in-ascii.js';

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

/** The programs of the templates of a group by id. */
function compileGroup(group: TemplateGroup): Readonly<Record<string, Program>> {
  return compileTemplates(templateTexts(group), { helpers: HELPER_NAMES, usages: HELPER_USAGE });
}

/** Programs as the package has them: see `templateLoader`. */
export function compiledText(programs: Readonly<Record<string, Program>>): string {
  return Object.entries(programs)
    .flatMap(([id, program]) => [id, inAscii(JSON.stringify(program))])
    .join('\n');
}

/** All templates as the package has them. */
export function compileAll(): string {
  return compiledText(Object.assign({}, ...TEMPLATE_GROUPS.map(compileGroup)));
}

/** Our templates straight from their sources. */
export const loadFromSources = templateLoader(compileAll);

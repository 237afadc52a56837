import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { COMPILE_OPTIONS } from '../core/render/compile-options.js';
import { type CompiledTemplates, TEMPLATE_GROUPS, type TemplateGroup } from '../core/render/index.js';

const TEMPLATES = join(import.meta.dirname, '../templates');

/** Templates of a group: those in the folder of its name; `project` has what stands outside the flavours' folders. */
export function templateIds(group: TemplateGroup): string[] {
  const others: readonly string[] = TEMPLATE_GROUPS.filter((name) => name !== 'project');
  return readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => path.slice(0, -'.hbs'.length))
    .filter((id) => {
      const folder = id.split('/')[0] ?? '';
      return group === 'project' ? !others.includes(folder) : folder === group;
    })
    .sort();
}

/** The text of a template, with LF whatever the checkout made of it. */
export function templateText(id: string): string {
  return readFileSync(join(TEMPLATES, `${id}.hbs`), 'utf8').replaceAll('\r\n', '\n');
}

/** Where a helper was called in its template: objects that are made for each call, and that nothing of ours reads. */
const LOCATION = /,"loc":\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}/g;

/** The compiled templates of a group as the source of a JavaScript object. */
export function compileGroup(group: TemplateGroup): string {
  const entries = templateIds(group).map((id) => {
    const compiled = String(Handlebars.precompile(templateText(id), COMPILE_OPTIONS));
    return `${JSON.stringify(id)}: ${compiled.replaceAll(LOCATION, '')}`;
  });
  return `{\n${entries.join(',\n')}\n}`;
}

/** Loads a group straight from the templates, for tests of the sources. */
export function loadFromSources(group: TemplateGroup): CompiledTemplates {
  return new Function(`return ${compileGroup(group)}`)() as CompiledTemplates;
}

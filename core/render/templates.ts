import type { Language } from '../report/messages/index.js';
import type { TemplateLoader } from './compiled-templates.js';
import { createHelpers } from './helpers.js';
import { TEMPLATE_GROUPS, type TemplateGroup } from './manifest.js';
import type { Linked } from './run-program.js';

export interface TemplateRuntime {
  /** The text of a template for a context. */
  readonly render: (group: TemplateGroup, id: string, context: unknown) => string;
}

/** What was set up before: a process may render many projects. */
const runtimes = new WeakMap<TemplateLoader, Map<Language, TemplateRuntime>>();

/** Where compiled templates run, one for each loader and language: our helpers' messages are in that language. */
export function templateRuntime(language: Language, load: TemplateLoader): TemplateRuntime {
  const known = runtimes.get(load) ?? new Map<Language, TemplateRuntime>();
  runtimes.set(load, known);
  const runtime = known.get(language) ?? createRuntime(language, load);
  known.set(language, runtime);
  return runtime;
}

function createRuntime(language: Language, load: TemplateLoader): TemplateRuntime {
  const groups = new Map<TemplateGroup, Linked>();
  const render: TemplateRuntime['render'] = (group, id, context) => {
    // A template may name any group and file that it includes.
    if (!TEMPLATE_GROUPS.includes(group)) throw new Error(`no group of templates ${group}`);
    const linked = groups.get(group) ?? { helpers, templates: load(group) };
    groups.set(group, linked);
    const template = Object.hasOwn(linked.templates, id) ? linked.templates[id] : undefined;
    if (!template) throw new Error(`no compiled template ${id} in ${group}`);
    return template(context, context, linked);
  };
  const helpers = createHelpers(language, render);
  return { render };
}

/** The ids of all templates. */
export function allTemplateIds(load: TemplateLoader): string[] {
  return TEMPLATE_GROUPS.flatMap((group) => Object.keys(load(group)));
}

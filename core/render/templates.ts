import type { Language } from '../report/messages/index.js';
import { createHelpers, type Helpers } from './helpers.js';
import { TEMPLATE_GROUPS, type TemplateGroup } from './manifest.js';
import { templateFunctions } from './template-functions.js';

/** A compiled template; `root` is the context of the file that it is, or is a part of. */
export type Template = (context: unknown, root: unknown) => string;

/** The compiled templates of a group by id (`terraform/network.tf`), once they have what they call; ids with `_partials/` are parts of others. */
export type CompiledTemplates = (helpers: Helpers, functions: typeof templateFunctions) => Record<string, Template>;
export type TemplateLoader = (group: TemplateGroup) => CompiledTemplates;

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
  const groups = new Map<TemplateGroup, ReturnType<CompiledTemplates>>();
  const render: TemplateRuntime['render'] = (group, id, context) => {
    // A template may name any group and file that it includes.
    if (!TEMPLATE_GROUPS.includes(group)) throw new Error(`no group of templates ${group}`);
    const templates = groups.get(group) ?? load(group)(helpers, templateFunctions);
    groups.set(group, templates);
    const template = Object.hasOwn(templates, id) ? templates[id] : undefined;
    if (!template) throw new Error(`no compiled template ${id} in ${group}`);
    return template(context, context);
  };
  const helpers = createHelpers(language, render);
  return { render };
}

/** The ids of all templates. */
export function allTemplateIds(load: TemplateLoader): string[] {
  const helpers = createHelpers('en', () => '');
  return TEMPLATE_GROUPS.flatMap((group) => Object.keys(load(group)(helpers, templateFunctions)));
}

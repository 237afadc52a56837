import runtime from 'handlebars/runtime.js';
import type { Language } from '../report/messages/index.js';
import { createHelpers } from './helpers.js';
import type { TemplateGroup } from './manifest.js';

/** The compiled templates of a group by id (`terraform/network.tf`); ids with `_partials/` are parts of other templates. */
export type CompiledTemplates = Readonly<Record<string, unknown>>;
export type TemplateLoader = (group: TemplateGroup) => CompiledTemplates;

/** The runtime's own type declarations leave most of it out. */
const { create } = runtime as unknown as typeof Handlebars;

export interface TemplateRuntime {
  /** The text of a template for a context. */
  readonly render: (group: TemplateGroup, id: string, context: unknown) => string;
}

/** What was set up before: a process may render many projects. */
const runtimes = new WeakMap<TemplateLoader, Map<Language, TemplateRuntime>>();

/** Where compiled templates run: an instance of its own for each loader and language, with our helpers, whose messages are in that language. */
export function templateRuntime(language: Language, load: TemplateLoader): TemplateRuntime {
  const known = runtimes.get(load) ?? new Map<Language, TemplateRuntime>();
  runtimes.set(load, known);
  const runtime = known.get(language) ?? createRuntime(language, load);
  known.set(language, runtime);
  return runtime;
}

function createRuntime(language: Language, load: TemplateLoader): TemplateRuntime {
  const environment = create();
  const loaded = new Map<TemplateGroup, Map<string, Handlebars.TemplateDelegate>>();
  const groupOf = (group: TemplateGroup) => {
    const known = loaded.get(group);
    if (known) return known;
    const templates = new Map(
      Object.entries(load(group)).map(([id, specification]) => [
        id,
        environment.template(specification as TemplateSpecification),
      ]),
    );
    loaded.set(group, templates);
    for (const [id, template] of templates) {
      const name = partialName(id);
      if (name !== null) environment.registerPartial(name, template);
    }
    return templates;
  };
  const render: TemplateRuntime['render'] = (group, id, context) => {
    const template = groupOf(group).get(id);
    if (!template) throw new Error(`no compiled template ${id} in ${group}`);
    return template(context);
  };
  environment.registerHelper(createHelpers(language, render));
  return { render };
}

/** `cdk/_partials/header` is the partial `cdk/header`; null for templates that are files. */
function partialName(id: string): string | null {
  return id.includes('/_partials/') ? id.replace('/_partials/', '/') : null;
}

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

/** Where compiled templates run: an instance of its own, with our helpers, whose messages are in the given language. */
export function createTemplateRuntime(language: Language, load: TemplateLoader): TemplateRuntime {
  const environment = create();
  const loaded = new Map<TemplateGroup, CompiledTemplates>();
  const groupOf = (group: TemplateGroup): CompiledTemplates => {
    const known = loaded.get(group);
    if (known) return known;
    const templates = load(group);
    loaded.set(group, templates);
    for (const [id, specification] of Object.entries(templates)) {
      const name = partialName(id);
      if (name !== null)
        environment.registerPartial(name, environment.template(specification as TemplateSpecification));
    }
    return templates;
  };
  const render: TemplateRuntime['render'] = (group, id, context) => {
    const specification = groupOf(group)[id];
    if (!specification) throw new Error(`no compiled template ${id} in ${group}`);
    return environment.template(specification as TemplateSpecification)(context);
  };
  environment.registerHelper(createHelpers(language, render));
  return { render };
}

/** `cdk/_partials/header` is the partial `cdk/header`; null for templates that are files. */
function partialName(id: string): string | null {
  return id.includes('/_partials/') ? id.replace('/_partials/', '/') : null;
}

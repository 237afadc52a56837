import { groupOf, type TemplateGroup } from './manifest.js';
import type { Program } from './program.js';
import { type Template, templateOf } from './run-program.js';
import { OUR_RULES } from './template-rules.js';

/** Gives the templates of a group, ready to run, by id (`terraform/network.tf`); ids with `_partials/` are parts of others. */
export type TemplateLoader = (group: TemplateGroup) => Readonly<Record<string, Template>>;

/**
 * Our templates. A run parses only those that it needs.
 *
 * @param read gives all programs as one text, each as JSON on a line below that of its id; called with the first file that needs a template
 */
export function templateLoader(read: () => string): TemplateLoader {
  const groups = new Map<TemplateGroup, Record<string, Template>>();
  return (group) => {
    if (groups.size === 0) readInto(groups, read());
    return groups.get(group) ?? {};
  };
}

function readInto(groups: Map<TemplateGroup, Record<string, Template>>, text: string): void {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 2) {
    const id = lines[at] as string;
    const group = groupOf(id);
    const templates = groups.get(group) ?? {};
    groups.set(group, templates);
    templates[id] = parsedLater(lines[at + 1] as string);
  }
}

function parsedLater(text: string): Template {
  let template: Template | null = null;
  return (context, root, linked) => {
    template ??= templateOf(JSON.parse(text) as Program, OUR_RULES);
    return template(context, root, linked);
  };
}

import { type Unknown, unknown } from '../../value.js';
import { entryOf, type Node, sourceOf } from './node.js';
import type { Template } from './template.js';

/** The macros that a template as a whole goes through and that may add anything to it, each as the reason for what is then not known. */
export function macrosOf({ path, root }: Template): Unknown[] {
  const written = entryOf(root, 'Transform');
  const macros = written?.kind === 'list' ? written.items : written === undefined ? [] : [written];
  return macros.flatMap((macro) => {
    const name = nameOf(macro);
    if (isOfAws(name)) return [];
    const place = { file: path, line: macro.line, path: 'Transform' };
    return [unknown({ id: 'read.templateMacro', parameters: { name: name.slice(0, 200) } }, place)];
  });
}

/** A macro with parameters is a mapping. */
function nameOf(macro: Node): string {
  return sourceOf(macro) ?? sourceOf(entryOf(macro, 'Name')) ?? '';
}

/** AWS's own work on the resources that are for them; AWS::Include puts in whatever a file holds. */
function isOfAws(name: string): boolean {
  return name.startsWith('AWS::') && name !== 'AWS::Include';
}

import { isLiteral } from '../../value.js';
import type { SourceFile } from '../options.js';
import { ReadError } from '../read-error.js';
import { Evaluator } from './evaluate.js';
import { entryOf, sourceOf } from './node.js';
import { textOf } from './resolved.js';
import { openTemplate } from './template.js';

/** Stacks in stacks: far deeper than anyone goes. */
const DEEPEST_STACK = 10;

/** How a nested stack names its template. */
export interface NestedName {
  /** The path that the CDK writes beside it; null where there is none. */
  readonly asset: string | null;
  /** The last part of its TemplateURL; null where that is not known. */
  readonly location: string | null;
}

/**
 * Finds the template of a nested stack.
 *
 * @returns null where it is not at hand
 * @throws ReadError where it cannot be read
 */
export type NestedFiles = (name: NestedName) => SourceFile | null;

/** Opens the templates of the nested stacks, as far as they are at hand: the others stay resources of which nothing more is known. */
export function openNested(root: Evaluator, filesOf: NestedFiles): void {
  // Each once: a template that nests itself has no end.
  const opened = new Set([root.template.path]);
  const open = (evaluator: Evaluator, depth: number): void => {
    for (const [stack, node] of evaluator.template.resources) {
      if (sourceOf(entryOf(node, 'Type')) !== 'AWS::CloudFormation::Stack' || depth >= DEEPEST_STACK) continue;
      try {
        const file = filesOf(nameOf(evaluator, stack));
        if (file === null || opened.has(file.path)) continue;
        // Parameters and name of a nested stack are not those of its parent.
        const { parameters: _, stackName: __, ...options } = evaluator.template.options;
        const region = evaluator.template.region;
        const template = openTemplate(file, region === null ? options : { ...options, region });
        opened.add(file.path);
        const nested = new Evaluator(template, { evaluator, stack });
        evaluator.nested.set(stack, nested);
        open(nested, depth + 1);
      } catch (error) {
        if (!(error instanceof ReadError)) throw error;
      }
    }
  };
  open(root, 0);
}

function nameOf(evaluator: Evaluator, stack: string): NestedName {
  const node = evaluator.template.resources.get(stack);
  const asset = sourceOf(entryOf(entryOf(node, 'Metadata'), 'aws:asset:path')) ?? null;
  const url = entryOf(entryOf(node, 'Properties'), 'TemplateURL');
  const text = url && textOf(evaluator.evaluate(url, `Resources.${stack}.Properties.TemplateURL`));
  const last = text?.known ? (text.value.split('/').at(-1) ?? '') : '';
  return { asset, location: last !== '' && isLiteral(last) ? last : null };
}

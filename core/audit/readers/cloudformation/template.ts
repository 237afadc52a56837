import { findRegion, isRegion, type Region } from '../../../catalogue/index.js';
import type { Message } from '../../../report/messages/message.js';
import { isLiteral, type Text } from '../../value.js';
import type { ReadOptions, SourceFile } from '../options.js';
import { ReadError } from '../read-error.js';
import { entryOf, mapOf, type Node, sourceOf } from './node.js';
import { parseSource } from './parse.js';

/** A template that is parsed, and what is known of its deployment. */
export interface Template {
  readonly path: string;
  readonly root: Node;
  readonly parameters: ReadonlyMap<string, Node>;
  readonly mappings: ReadonlyMap<string, Node>;
  readonly conditions: ReadonlyMap<string, Node>;
  readonly resources: ReadonlyMap<string, Node>;
  readonly outputs: ReadonlyMap<string, Node>;
  /** Null where the template is for any Region. */
  readonly region: string | null;
  /** Of the catalogue; null also for one that it does not have. */
  readonly facts: Region | null;
  readonly options: ReadOptions;
}

/**
 * @throws ReadError for what is no template
 */
export function openTemplate(file: SourceFile, options: ReadOptions): Template {
  const root = parseSource(file);
  if (root.kind !== 'map') throw new ReadError({ id: 'read.noTemplate' }, file.path, root.line);
  const resources = root.entries.get('Resources');
  if (resources?.kind !== 'map') throw new ReadError({ id: 'read.noResources' }, file.path, (resources ?? root).line);
  const region = options.region ?? assertedRegion(root) ?? null;
  return {
    path: file.path,
    root,
    parameters: mapOf(entryOf(root, 'Parameters')),
    mappings: mapOf(entryOf(root, 'Mappings')),
    conditions: mapOf(entryOf(root, 'Conditions')),
    resources: resources.entries,
    outputs: mapOf(entryOf(root, 'Outputs')),
    region,
    facts: region !== null && isRegion(region) ? findRegion(region) : null,
    options,
  };
}

/** Why a text that decides something is not known before a deployment; null for one that is the same at each. */
export function whyDeployed({ region }: Template, text: Text): Message | null {
  if (isLiteral(text)) return null;
  // These follow from the Region.
  if (region === null && /\$\{AWS::(Region|Partition|URLSuffix)\}/.test(text)) return { id: 'read.anyRegion' };
  return { id: 'read.onlyDeployed', parameters: { given: text.slice(0, 200) } };
}

/** A rule that the Region equals a text means that the template can be deployed there only. */
function assertedRegion(root: Node): string | undefined {
  for (const rule of mapOf(entryOf(root, 'Rules')).values()) {
    if (entryOf(rule, 'RuleCondition') !== undefined) continue;
    const assertions = entryOf(rule, 'Assertions');
    for (const assertion of assertions?.kind === 'list' ? assertions.items : []) {
      const pair = entryOf(entryOf(assertion, 'Assert'), 'Fn::Equals');
      const [left, right] = pair?.kind === 'list' ? pair.items : [];
      if (sourceOf(entryOf(left, 'Ref')) === 'AWS::Region' && sourceOf(right)) return sourceOf(right);
      if (sourceOf(entryOf(right, 'Ref')) === 'AWS::Region' && sourceOf(left)) return sourceOf(left);
    }
  }
  return undefined;
}

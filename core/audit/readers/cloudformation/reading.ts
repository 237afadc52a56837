import type { Message } from '../../../report/messages/message.js';
import type { Tags, Thing } from '../../model.js';
import { known, type Place, type Text, type Unknown, unknown, type Value } from '../../value.js';
import { Evaluator } from './evaluate.js';
import { type NestedFiles, openNested } from './nested-templates.js';
import { entryOf, sourceOf } from './node.js';
import { Properties } from './properties.js';
import { textOf } from './resolved.js';
import type { Template } from './template.js';

/** A resource of a template that is created. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly place: Place;
  readonly properties: Properties;
}

/** The resources of a template, and of those nested in it, by type, and the values in them. */
export class Reading {
  readonly evaluator: Evaluator;
  private readonly byType = new Map<string, Resource[]>();
  /** Those of which it is not known whether they are created. */
  readonly uncertain: (Pick<Resource, 'id' | 'type' | 'place'> & { readonly isCreated: Unknown })[] = [];

  constructor(
    readonly template: Template,
    /** Of the stack: AWS puts them on everything that takes tags. */
    private readonly stackTags: ReadonlyMap<string, string>,
    filesOf: NestedFiles = () => null,
  ) {
    this.evaluator = new Evaluator(template);
    openNested(this.evaluator, filesOf);
    this.read(this.evaluator);
  }

  private read(evaluator: Evaluator): void {
    const { template, conditions } = evaluator;
    for (const [name, node] of template.resources) {
      const id = evaluator.idOf(name);
      const type = sourceOf(entryOf(node, 'Type')) ?? '';
      const place = { file: template.path, line: node.line, path: `Resources.${name}` };
      const condition = sourceOf(entryOf(node, 'Condition'));
      const isCreated = condition === undefined ? known(true, place) : conditions.named(condition);
      const nested = evaluator.nested.get(name);
      if (!isCreated.known) this.uncertain.push({ id, type, place, isCreated });
      else if (isCreated.value && nested) this.read(nested);
      else if (isCreated.value) this.add({ id, type, place, properties: propertiesOf(evaluator, name) });
    }
  }

  private add(resource: Resource): void {
    const others = this.byType.get(resource.type);
    if (others) others.push(resource);
    else this.byType.set(resource.type, [resource]);
  }

  all(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  types(): readonly string[] {
    return [...this.byType.keys()];
  }

  /** @param tags the property that holds the tags */
  thing({ id, place, properties }: Resource, tags = 'Tags'): Thing {
    return { id, place, tags: this.tags(properties, tags), existing: false };
  }

  private tags(properties: Properties, name: string): Value<Tags> {
    const written = properties.raw(name);
    const tags = new Map<string, Value<Text>>();
    for (const [key, value] of this.stackTags) tags.set(key, known(value, properties.place));
    if (written === null) return known(tags, properties.place);
    const wrong: Message = { id: 'read.wrongType' };
    if (written.kind === 'unknown') return unknown(written.why, written.place);
    if (written.kind !== 'list') return unknown(wrong, written.place);
    for (const item of written.items) {
      if (item.kind === 'unknown') return unknown(item.why, item.place);
      const key = textOf(new Properties(item, item.place).raw('Key') ?? item);
      if (!key.known) return key;
      tags.set(key.value, new Properties(item, item.place).need('Value'));
    }
    return known(tags, written.place);
  }
}

function propertiesOf(evaluator: Evaluator, name: string): Properties {
  const { template } = evaluator;
  const node = template.resources.get(name);
  const written = entryOf(node, 'Properties');
  const path = `Resources.${name}.Properties`;
  const place = { file: template.path, line: (written ?? node)?.line ?? null, path };
  if (written === undefined) return new Properties({ kind: 'map', entries: new Map(), place }, place);
  return new Properties(evaluator.evaluate(written, path), place);
}

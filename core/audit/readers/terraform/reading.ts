import type { Thing } from '../../model.js';
import { known, knownValue, referenced, type Text, type Value } from '../../value.js';
import { type Block, placeOf } from './block.js';
import type { Document } from './document.js';
import { at, isObject, textAt } from './json.js';
import { idOf, Names } from './names.js';
import { Resolver } from './resolver.js';
import { collectResources, type Resource, type Resources } from './resources.js';
import { tagsOf } from './tags.js';

/** One document while it is read: its resources by type, and what could not be put anywhere. */
export class Reading {
  readonly resources: Resources;
  readonly names: Names;
  readonly resolver: Resolver;
  readonly #managed: ReadonlyMap<string, readonly Block[]>;
  readonly #data: ReadonlyMap<string, readonly Block[]>;
  readonly #strays: Block[] = [];

  /** @throws ReadError where a resource has no address, or two have the same */
  constructor(
    readonly document: Document,
    readonly file: string,
  ) {
    this.resources = collectResources(document, file);
    this.names = new Names(this.resources.managed);
    this.resolver = new Resolver(this.resources, this.names, at(document.whole, 'variables'));
    this.#managed = this.#byType(this.resources.managed);
    this.#data = this.#byType(this.resources.data);
  }

  #byType(resources: readonly Resource[]): ReadonlyMap<string, readonly Block[]> {
    const byType = new Map<string, Block[]>();
    for (const resource of resources) {
      const list = byType.get(resource.type);
      if (list === undefined) byType.set(resource.type, [this.#block(resource)]);
      else list.push(this.#block(resource));
    }
    return byType;
  }

  #block(resource: Resource): Block {
    return {
      file: this.file,
      resource,
      path: '',
      values: resource.values,
      unknowns: resource.unknowns,
      code: this.#codeOf(resource),
      resolver: this.resolver,
    };
  }

  #codeOf({ code }: Resource): Block['code'] {
    // What an incomplete plan leaves alone has values, and maybe no code any more.
    if (code === undefined && !this.isState) return { kind: 'unseen' };
    const expressions = at(code, 'expressions');
    return { kind: 'blocks', blocks: isObject(expressions) ? [expressions] : [] };
  }

  /** The resources of a type, in the order of the document. */
  of(type: string): readonly Block[] {
    return this.#managed.get(type) ?? [];
  }

  /** The data sources of a type whose ids are known, each id once; not those of what is created here. */
  lookedUp(type: string): readonly Block[] {
    const byId = new Map<string, Block>();
    for (const block of this.#data.get(type) ?? []) {
      const id = textAt(block.values, 'id');
      if (id !== null && !byId.has(id) && referenced(this.names.text(id)) === null) byId.set(id, block);
    }
    return [...byId.values()];
  }

  thing(block: Block): Thing {
    const { resource } = block;
    return {
      id: resource.isData ? this.names.text(textAt(block.values, 'id') ?? '') : idOf(resource),
      place: placeOf(block),
      tags: tagsOf(block),
      existing: resource.isData,
    };
  }

  /** What belongs to things, by the ids of those; what belongs to none of them is put among the unread. */
  belongings(blocks: readonly Block[], owner: (block: Block) => Value<Text> | null, owners: ReadonlySet<string>) {
    const byOwner = new Map<string, Block[]>();
    for (const block of blocks) {
      const text = knownValue(owner(block));
      const id = text === undefined ? undefined : (referenced(text) ?? text);
      if (id === undefined || !owners.has(id)) this.#strays.push(block);
      else if (byOwner.has(id)) byOwner.get(id)?.push(block);
      else byOwner.set(id, [block]);
    }
    return (id: string): readonly Block[] => byOwner.get(id) ?? [];
  }

  /** Resources of types that the model has no place for, and parts of things that are not in the document. */
  unread(types: ReadonlySet<string>): readonly Block[] {
    const others = [...this.#managed].filter(([type]) => !types.has(type)).flatMap(([, blocks]) => blocks);
    return [...others, ...this.#strays];
  }

  get isState(): boolean {
    return this.document.kind === 'state';
  }
}

/** The default of an attribute that is not written. */
export function orDefault<T>(value: Value<T> | null, byDefault: T, block: Block): Value<T> {
  return value ?? known(byDefault, placeOf(block));
}

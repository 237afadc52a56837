import { literal, type Place } from '../../value.js';
import { Conditions } from './conditions.js';
import { FUNCTIONS } from './functions.js';
import { DEEPEST, entryOf, mapOf, type Node } from './node.js';
import { reference } from './references.js';
import { hidden, type Resolved } from './resolved.js';
import type { Template } from './template.js';

/** The template whose stack makes a nested stack, and the logical id that the nested one has there. */
export interface Parent {
  readonly evaluator: Evaluator;
  readonly stack: string;
}

/** Works out the values of a template. Nothing is guessed: what depends on a deployment is a reference, or unknown. */
export class Evaluator {
  readonly conditions = new Conditions(this);
  /** Those of the nested stacks whose templates are at hand, by logical id. */
  readonly nested = new Map<string, Evaluator>();
  /** One for a template and those that are nested in it: they lead into each other. */
  private readonly level: { depth: number };
  private readonly done = new Map<string, Resolved>();
  private readonly open = new Set<string>();

  constructor(
    readonly template: Template,
    readonly parent: Parent | null = null,
  ) {
    this.level = parent?.evaluator.level ?? { depth: 0 };
  }

  /** What a resource of the template is called in the model: nested stacks may call theirs the same. */
  idOf(name: string): string {
    return this.parent === null ? name : `${this.parent.evaluator.idOf(this.parent.stack)}/${name}`;
  }

  /** What the parent of a nested stack hands over for a parameter; undefined where it hands over nothing. */
  given(name: string, place: Place): Resolved | undefined {
    if (this.parent === null) return undefined;
    const { evaluator, stack } = this.parent;
    const properties = entryOf(evaluator.template.resources.get(stack), 'Properties');
    const parameters = entryOf(properties, 'Parameters');
    const isMade = [...mapOf(properties).keys(), ...mapOf(parameters).keys()].some((key) => key.startsWith('Fn::'));
    if (isMade) return hidden({ id: 'read.onlyDeployed', parameters: { given: name.slice(0, 200) } }, place);
    const node = entryOf(parameters, name);
    if (node === undefined) return undefined;
    const path = `Resources.${stack}.Properties.Parameters.${name}`;
    return this.once(`Parameters.${name}`, place, () => evaluator.evaluate(node, path));
  }

  /** What a nested stack gives its parent. */
  output(name: string, place: Place): Resolved {
    const node = entryOf(this.template.outputs.get(name), 'Value');
    if (node === undefined) return hidden({ id: 'read.noSuchName', parameters: { name: name.slice(0, 200) } }, place);
    return this.once(`Outputs.${name}`, place, () => this.evaluate(node, `Outputs.${name}.Value`));
  }

  /** @param path of the value within the template, such as `Resources.Vpc.Properties.CidrBlock` */
  evaluate(node: Node, path: string): Resolved {
    const place = this.place(node, path);
    if (node.kind === 'scalar') return this.plain(node, place);
    if (this.level.depth >= 2 * DEEPEST) return hidden({ id: 'audit.tooDeep', parameters: { limit: DEEPEST } }, place);
    this.level.depth++;
    try {
      return node.kind === 'list' ? this.list(node.items, path, place) : this.map(node.entries, path, place);
    } finally {
      this.level.depth--;
    }
  }

  place(node: Node, path: string): Place {
    return { file: this.template.path, line: node.line, path };
  }

  /** Works something out that others refer to by name, once; a circle of names is unknown. */
  once(name: string, place: Place, work: () => Resolved): Resolved {
    const done = this.done.get(name);
    if (done) return done;
    if (this.open.has(name)) return hidden({ id: 'read.circle', parameters: { name } }, place);
    this.open.add(name);
    const resolved = work();
    this.open.delete(name);
    this.done.set(name, resolved);
    return resolved;
  }

  private plain(node: Node & { kind: 'scalar' }, place: Place): Resolved {
    const { value, source } = node;
    if (source.includes('{{resolve:'))
      return hidden({ id: 'read.dynamicReference', parameters: { given: source.slice(0, 200) } }, place);
    const text = literal(typeof value === 'string' ? value : source);
    return { kind: 'scalar', value: typeof value === 'string' ? text : value, text, place };
  }

  private list(items: readonly Node[], path: string, place: Place): Resolved {
    const resolved = items.map((item, index) => this.evaluate(item, `${path}[${index}]`));
    return { kind: 'list', items: resolved.filter(({ kind }) => kind !== 'nothing'), place };
  }

  private map(nodes: ReadonlyMap<string, Node>, path: string, place: Place): Resolved {
    const [name, argument] = nodes.size === 1 ? ([...nodes][0] ?? []) : [];
    if (name !== undefined && argument !== undefined) {
      if (name === 'Ref')
        return argument.kind === 'scalar' ? reference(this, argument.source, place) : this.wrong(name, place);
      const work = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
      if (work) return work(this, argument, path, place) ?? this.wrong(name, place);
      if (name.startsWith('Fn::'))
        return hidden({ id: 'read.unknownFunction', parameters: { name: name.slice(0, 60) } }, place);
    }
    const entries = [...nodes].map(
      ([key, node]) => [key, this.evaluate(node, path === '' ? key : `${path}.${key}`)] as const,
    );
    return { kind: 'map', entries: new Map(entries.filter(([, { kind }]) => kind !== 'nothing')), place };
  }

  private wrong(name: string, place: Place): Resolved {
    return hidden({ id: 'read.wrongArguments', parameters: { name } }, place);
  }
}

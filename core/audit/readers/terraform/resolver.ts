import type { Message } from '../../../report/messages/message.js';
import { reference, type Text } from '../../value.js';
import { at, isList, type Json, listAt } from './json.js';
import { ANYTHING, identity, type Kind } from './kinds.js';
import { idOf, type Names } from './names.js';
import { type Reference, readReferences } from './references.js';
import { type Key, type Resource, type Resources, type Scope, scopeBelow } from './resources.js';

/** One thing that an expression leads to. */
export interface Target {
  readonly text: Text;
  /** Its id was known before apply: it is not why the value is unknown. */
  readonly wasKnown: boolean;
  readonly key: Key | null;
}

export interface Outcome {
  /** Each text once, in the order of the references. */
  readonly targets: readonly Target[];
  /** Why there may be others. */
  readonly problem: Message | null;
  /** Why there is none, where there is none. */
  readonly otherwise: Message | null;
  /** Led through a part of an object: several targets may be of other parts. */
  readonly isPart: boolean;
}

/** Where an expression is written. */
interface Context {
  readonly scope: Scope;
  readonly key: Key | null;
  readonly forEach: Json | undefined;
  /** How many instances whoever refers has; null where that is not known. */
  readonly siblings: number | null;
}

/** References through more modules are not followed; a circle of them ends here too. */
const MOST_STEPS = 32;
/** Of all expressions together. */
const MOST_EFFORT = 2_000_000;

/**
 * Follows the references of expressions to the things that they lead to. A plan's JSON tells what an expression refers to, and no more: a
 * reference to a resource with several instances means all of them (`values(aws_subnet.app)[*].id`) unless a key picks one
 * (`aws_subnet.app[each.key].id`).
 */
export class Resolver {
  #effort = 0;

  constructor(
    readonly resources: Resources,
    readonly names: Names,
    readonly variables: Json | undefined,
  ) {}

  /** What an expression of a resource leads to. */
  ofResource(resource: Resource, expression: Json, kind: Kind): Outcome {
    return this.#resolve(expression, this.#contextOf(resource), kind, 0);
  }

  /** What an output of the root leads to. */
  ofOutput(expression: Json): Outcome {
    const scope = this.resources.root;
    return this.#resolve(expression, { scope, key: null, forEach: undefined, siblings: null }, ANYTHING, 0);
  }

  /** Whether more would take too long. */
  spend(effort: number): boolean {
    this.#effort += effort;
    return this.#effort > MOST_EFFORT;
  }

  #contextOf(resource: Resource): Context {
    const siblings = this.resources.instances.get(resource.group)?.size ?? null;
    return { scope: resource.scope, key: resource.key, forEach: at(resource.code, 'for_each_expression'), siblings };
  }

  #resolve(expression: Json | undefined, context: Context, kind: Kind, step: number): Outcome {
    if (step > MOST_STEPS) return failed({ id: 'auditTerraform.tooFar', parameters: { limit: MOST_STEPS } });
    const constant = at(expression, 'constant_value');
    if (constant !== undefined) return this.#ofKnown(constant, kind);
    const written = listAt(expression, 'references').filter((text) => typeof text === 'string');
    if (this.spend(1 + written.length)) return failed({ id: 'auditTerraform.tooMany' });
    const references = readReferences(written);
    // A key that stands in no index picks in a way that the plan does not tell.
    const keys = references.filter((one) => one.kind === 'other' && /^(each\.key|count\.index)$/.test(one.written));
    const isPicking = keys.length > references.filter((one) => one.kind === 'resource' && one.sameKey !== null).length;
    const outcomes = references.map((one) => this.#follow(one, context, kind, isPicking, step));
    const joined = join(outcomes);
    if (joined.targets.length > 0 || joined.problem !== null) return joined;
    return { ...joined, otherwise: joined.otherwise ?? afterApply(references.map((one) => one.written)) };
  }

  #follow(one: Reference, context: Context, kind: Kind, isPicking: boolean, step: number): Outcome {
    switch (one.kind) {
      case 'resource':
        return this.#ofReference(one, context, kind, isPicking, step);
      case 'local':
        return failed({ id: 'auditTerraform.local', parameters: { reference: one.written } });
      case 'variable':
        return this.#ofVariable(one, context, kind, step);
      case 'module':
        return this.#ofModule(one, context, kind, step);
      case 'each':
        return this.#ofEach(one, context, kind, step);
      case 'other':
        return NOTHING;
    }
  }

  #ofReference(
    one: Extract<Reference, { kind: 'resource' }>,
    context: Context,
    kind: Kind,
    isPicking: boolean,
    step: number,
  ): Outcome {
    const group = context.scope.prefix + one.group;
    if (one.index !== '') {
      const instance = this.resources.byAddress.get(group + one.index);
      return instance === undefined ? NOTHING : this.#ofInstance(instance, one.path, kind, one.written, step);
    }
    const instances = [...(this.resources.instances.get(group)?.values() ?? [])];
    const [first] = instances;
    if (first === undefined) return NOTHING;
    if (instances.length === 1 && one.sameKey === null)
      return this.#ofInstance(first, one.path, kind, one.written, step);
    if (one.sameKey !== null) {
      const isComparable = one.sameKey === 'each' || context.siblings === null || context.siblings === instances.length;
      const same = isComparable ? this.#instance(group, context.key) : undefined;
      return same === undefined
        ? failed(ambiguous(one.written))
        : this.#ofInstance(same, one.path, kind, one.written, step);
    }
    if (isPicking) return failed(ambiguous(one.written));
    if (this.spend(instances.length)) return failed({ id: 'auditTerraform.tooMany' });
    return join(instances.map((instance) => this.#ofInstance(instance, one.path, kind, one.written, step)));
  }

  #instance(group: string, key: Key | null): Resource | undefined {
    return key === null ? undefined : this.resources.instances.get(group)?.get(key);
  }

  #ofInstance(resource: Resource, path: readonly string[], kind: Kind, written: string, step: number): Outcome {
    const [attribute] = path;
    const named = attribute === undefined ? kind.form : path.length > 1 ? null : identity(resource.type, attribute);
    if (named === null) return this.#ofAttribute(resource, path, kind, written, step);
    const isWhole = attribute === undefined && kind.types === null && resource.key === null;
    if (isWhole || (kind.types !== null && !kind.types.includes(resource.type))) {
      return { ...NOTHING, otherwise: { id: 'auditTerraform.unexpected', parameters: { reference: written } } };
    }
    const known = at(resource.values, attribute ?? named);
    if (resource.isData) {
      return typeof known === 'string' ? this.#ofKnown(known, ANY_TEXT) : failed(afterApply([written]));
    }
    const text = reference(idOf(resource), named === 'arn' ? 'arn' : undefined);
    return found([{ text, wasKnown: typeof known === 'string', key: resource.key }]);
  }

  /** An attribute that is no id of the thing itself: what it holds, or what it refers to in its turn. */
  #ofAttribute(resource: Resource, path: readonly string[], kind: Kind, written: string, step: number): Outcome {
    let value: Json | undefined = resource.values;
    for (const name of path) {
      const [, number, key] = /^\[(?:(\d+)|"(.*)")\]$/s.exec(name) ?? [];
      value = number !== undefined && isList(value) ? value[Number(number)] : at(value, key ?? name);
    }
    const known = this.#ofKnown(value ?? null, ANY_TEXT);
    if (known.targets.length > 0) return known;
    const [attribute = ''] = path;
    const expression = path.length > 1 ? undefined : at(at(resource.code, 'expressions'), attribute);
    if (expression === undefined) return failed(afterApply([written]));
    return this.#resolve(expression, this.#contextOf(resource), kind, step + 1);
  }

  /** Ids that are known: a text, or a list of texts. */
  #ofKnown(value: Json, { prefix }: Pick<Kind, 'prefix'>): Outcome {
    const texts = (isList(value) ? value : [value]).filter(
      (text) => typeof text === 'string' && prefix !== null && text.startsWith(prefix),
    ) as string[];
    return found(texts.map((text) => ({ text: this.names.text(text), wasKnown: true, key: null })));
  }

  #ofVariable(one: Extract<Reference, { kind: 'variable' }>, context: Context, kind: Kind, step: number): Outcome {
    const { scope } = context;
    if (scope.parent === null) return this.#ofKnown(at(at(this.variables, one.name), 'value') ?? null, kind);
    const expression = at(at(scope.call, 'expressions'), one.name);
    if (expression === undefined) {
      return this.#ofKnown(at(at(at(scope.code, 'variables'), one.name), 'default') ?? null, kind);
    }
    const forEach = at(scope.call, 'for_each_expression');
    const above = { scope: scope.parent, key: scope.key, forEach, siblings: null };
    return partOf(one.path, this.#resolve(expression, above, kind, step + 1));
  }

  #ofModule(one: Extract<Reference, { kind: 'module' }>, context: Context, kind: Kind, step: number): Outcome {
    const [output, ...path] = one.path;
    const below = scopeBelow(context.scope, one.step);
    const expression = at(at(at(below.code, 'outputs'), output ?? ''), 'expression');
    // Without an output, or of all instances: the plan does not tell which.
    const isOneOfMany =
      below.key === null &&
      (at(below.call, 'for_each_expression') !== undefined || at(below.call, 'count_expression') !== undefined);
    if (expression === undefined || isOneOfMany) return failed(ambiguous(one.written));
    const inner = { scope: below, key: null, forEach: undefined, siblings: null };
    return partOf(path, this.#resolve(expression, inner, kind, step + 1));
  }

  /** `each.value`: of a resource with the same keys the instance of the same key. */
  #ofEach(one: Extract<Reference, { kind: 'each' }>, context: Context, kind: Kind, step: number): Outcome {
    const { scope, forEach, key } = context;
    const references = readReferences(listAt(forEach, 'references').filter((text) => typeof text === 'string'));
    const [first] = references;
    const groups = new Set(references.map((source) => (source.kind === 'resource' ? source.group : null)));
    if (first?.kind === 'resource' && groups.size === 1 && first.index === '' && first.path.length === 0) {
      const same = this.#instance(scope.prefix + first.group, key);
      if (same !== undefined) return this.#ofInstance(same, one.path, kind, one.written, step);
    }
    const all = this.#resolve(forEach, { scope, key: null, forEach: undefined, siblings: null }, kind, step + 1);
    if (all.problem !== null) return all;
    const same = all.targets.length === 1 ? all.targets : all.targets.filter((target) => target.key === key);
    return same.length === 1 ? { ...all, targets: same } : failed(ambiguous(one.written));
  }
}

const ANY_TEXT = { prefix: '' };
const NOTHING: Outcome = { targets: [], problem: null, otherwise: null, isPart: false };

function found(targets: readonly Target[]): Outcome {
  return { ...NOTHING, targets };
}

function failed(problem: Message): Outcome {
  return { ...NOTHING, problem };
}

function partOf(path: readonly string[], outcome: Outcome): Outcome {
  return path.length === 0 ? outcome : { ...outcome, isPart: true };
}

function join(outcomes: readonly Outcome[]): Outcome {
  const targets = new Map<Text, Target>();
  for (const target of outcomes.flatMap((outcome) => outcome.targets)) {
    if (!targets.has(target.text)) targets.set(target.text, target);
  }
  return {
    targets: [...targets.values()],
    problem: outcomes.find(({ problem }) => problem !== null)?.problem ?? null,
    otherwise: outcomes.find(({ otherwise }) => otherwise !== null)?.otherwise ?? null,
    isPart: outcomes.some(({ isPart }) => isPart),
  };
}

function ambiguous(written: string): Message {
  return { id: 'auditTerraform.ambiguous', parameters: { references: written } };
}

/** Nothing but apply tells the value. */
export function afterApply(written: readonly string[]): Message {
  return written.length === 0
    ? { id: 'auditTerraform.afterApply' }
    : { id: 'auditTerraform.afterApplyOf', parameters: { references: [...new Set(written)].join(', ') } };
}

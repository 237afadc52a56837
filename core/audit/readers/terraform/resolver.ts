import { reference } from '../../value.js';
import { at, isList, type Json } from './json.js';
import { ANYTHING, identity, type Kind } from './kinds.js';
import { idOf, type Names } from './names.js';
import { afterApply, ambiguous, failed, found, join, NOTHING, type Outcome, partOf, passedOver } from './outcome.js';
import type { Reference } from './references.js';
import { type Key, type Resource, type Resources, type Scope, scopeBelow } from './resources.js';
import { namesIn, referencesOf } from './state-of.js';

/** Where an expression is written. */
interface Context {
  readonly scope: Scope;
  /** Of the instance that it is evaluated for. */
  readonly key: Key | null;
  readonly forEach: Json | undefined;
  /** How many instances there are; null where that is not known. */
  readonly instances: number | null;
}

type ToResource = Extract<Reference, { kind: 'resource' }>;
type ToVariable = Extract<Reference, { kind: 'variable' }>;
type ToModule = Extract<Reference, { kind: 'module' }>;
type ToEach = Extract<Reference, { kind: 'each' }>;

/** References that lead on through more modules are not followed: they are in a circle. */
const MOST_STEPS = 32;
/** References that are followed and texts that are listed in one document. No real plan comes near it; it bounds time and memory. */
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

  /** What the expression of an output of the root leads to. */
  ofOutput(expression: Json | undefined): Outcome {
    return this.#resolve(expression, moduleContext(this.resources.root), ANYTHING, 0);
  }

  /** @returns whether that is more than a document may take */
  spend(effort: number): boolean {
    this.#effort += effort;
    return this.#effort > MOST_EFFORT;
  }

  #contextOf({ scope, key, group, code }: Resource): Context {
    const instances = this.resources.instances.get(group)?.size ?? null;
    return { scope, key, forEach: at(code, 'for_each_expression'), instances };
  }

  #resolve(expression: Json | undefined, context: Context, kind: Kind, step: number): Outcome {
    if (step > MOST_STEPS) return failed({ id: 'auditTerraform.tooFar', parameters: { limit: MOST_STEPS } });
    const constant = at(expression, 'constant_value');
    if (constant !== undefined) return this.#ofKnown(constant, kind.prefix);
    const references = referencesOf(expression);
    if (this.spend(1 + references.length)) return failed({ id: 'auditTerraform.tooMany' });
    // A key that stands in no index picks in a way that the plan does not tell.
    const keys = references.filter(({ written }) => written === 'each.key' || written === 'count.index').length;
    const indexes = references.filter((one) => one.kind === 'resource' && one.sameKey !== null).length;
    const joined = join(references.map((one) => this.#follow(one, context, kind, keys > indexes, step)));
    return { ...joined, passed: joined.passed ?? afterApply(namesIn(expression)) };
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

  #ofReference(one: ToResource, context: Context, kind: Kind, isPicking: boolean, step: number): Outcome {
    const { written, path, sameKey } = one;
    const group = context.scope.prefix + one.group;
    if (one.index !== '') {
      const instance = this.resources.byAddress.get(group + one.index);
      return instance === undefined ? NOTHING : this.#ofInstance(instance, path, kind, written, step);
    }
    const instances = this.resources.instances.get(group);
    if (instances === undefined) return NOTHING;
    if (sameKey !== null) {
      const isComparable = sameKey === 'each' || context.instances === null || context.instances === instances.size;
      const same = isComparable ? instances.get(context.key) : undefined;
      return same === undefined ? failed(ambiguous([written])) : this.#ofInstance(same, path, kind, written, step);
    }
    if (isPicking && instances.size > 1) return failed(ambiguous([written]));
    if (this.spend(instances.size)) return failed({ id: 'auditTerraform.tooMany' });
    const all = join([...instances.values()].map((instance) => this.#ofInstance(instance, path, kind, written, step)));
    return { ...all, sources: Math.min(all.sources, 1) };
  }

  #ofInstance(resource: Resource, path: readonly string[], kind: Kind, written: string, step: number): Outcome {
    const [attribute] = path;
    const named = attribute === undefined ? kind.form : path.length > 1 ? null : identity(resource.type, attribute);
    const ofEntry = kind.types === null && resource.type === 'aws_vpc_endpoint' ? regionalEntry(path) : null;
    if (ofEntry !== null)
      return found([{ text: reference(idOf(resource), ofEntry), wasKnown: false, key: resource.key }]);
    if (named === null) return this.#ofAttribute(resource, path, kind, written, step);
    const isAllowed = kind.types?.includes(resource.type) ?? (attribute !== undefined || resource.key !== null);
    if (!isAllowed) return passedOver({ id: 'auditTerraform.unexpected', parameters: { reference: written } });
    const value = at(resource.values, attribute ?? named);
    if (resource.isData) return typeof value === 'string' ? this.#ofKnown(value, '') : failed(afterApply([written]));
    const text = named === 'id' ? reference(idOf(resource)) : reference(idOf(resource), named);
    return found([{ text, wasKnown: typeof value === 'string', key: resource.key }]);
  }

  /** An attribute that is not the id of the thing itself: what it holds, or what it refers to in its turn. */
  #ofAttribute(resource: Resource, path: readonly string[], kind: Kind, written: string, step: number): Outcome {
    const [attribute = ''] = path;
    if (!kind.holders.test(attribute)) return passedOver(afterApply([written]));
    const known = this.#ofKnown(valueAt(resource.values, path) ?? null, '');
    if (known.targets.length > 0) return known;
    const expression = path.length > 1 ? undefined : at(at(resource.code, 'expressions'), attribute);
    if (expression === undefined) return failed(afterApply([written]));
    return this.#resolve(expression, this.#contextOf(resource), kind, step + 1);
  }

  /** Ids that are known: a text, or a list of texts. */
  #ofKnown(value: Json | undefined, prefix: string | null): Outcome {
    const texts = (isList(value) ? value : [value]).filter((text) => typeof text === 'string');
    const ids = texts.filter((text) => prefix !== null && text.startsWith(prefix));
    return found(ids.map((id) => ({ text: this.names.text(id), wasKnown: true, key: null })));
  }

  #ofVariable({ name, path, written }: ToVariable, { scope }: Context, kind: Kind, step: number): Outcome {
    if (scope.parent === null) return this.#ofKnown(at(at(this.variables, name), 'value'), kind.prefix);
    const expression = at(at(scope.call, 'expressions'), name);
    if (expression === undefined) {
      return this.#ofKnown(at(at(at(scope.code, 'variables'), name), 'default'), kind.prefix);
    }
    const forEach = at(scope.call, 'for_each_expression');
    const above: Context = { scope: scope.parent, key: scope.key, forEach, instances: null };
    return partOf(path, this.#resolve(expression, above, kind, step + 1), written);
  }

  #ofModule(
    { step: call, path: [output = '', ...path], written }: ToModule,
    context: Context,
    kind: Kind,
    step: number,
  ) {
    const below = scopeBelow(context.scope, call);
    const isOneOfMany =
      below.key === null &&
      (at(below.call, 'for_each_expression') !== undefined || at(below.call, 'count_expression') !== undefined);
    const expression = at(at(at(below.code, 'outputs'), output), 'expression');
    // Of all outputs, or of all instances: the plan does not tell which is meant.
    if (isOneOfMany || expression === undefined) return failed(ambiguous([written]));
    return partOf(path, this.#resolve(expression, moduleContext(below), kind, step + 1), written);
  }

  /** `each.value`: of a resource with the same keys the instance of the same key; else the one thing that there is. */
  #ofEach({ path, written }: ToEach, { scope, forEach, key }: Context, kind: Kind, step: number): Outcome {
    const [first, ...others] = referencesOf(forEach);
    if (this.spend(others.length)) return failed({ id: 'auditTerraform.tooMany' });
    if (first?.kind === 'resource' && first.index === '' && first.path.length === 0) {
      const isAlone = others.every((other) => other.written === first.written);
      const same = isAlone ? this.resources.instances.get(scope.prefix + first.group)?.get(key) : undefined;
      if (same !== undefined) return this.#ofInstance(same, path, kind, written, step);
    }
    const all = this.#resolve(forEach, moduleContext(scope), kind, step + 1);
    if (all.problem !== null) return all;
    const same = all.targets.length === 1 ? all.targets : all.targets.filter((target) => target.key === key);
    return same.length === 1 ? { ...all, targets: same } : failed(ambiguous([written]));
  }
}

/** What a path takes from the first DNS entry of an endpoint, which is the Regional one. */
function regionalEntry([list, index, attribute]: readonly string[]): 'dns_name' | 'hosted_zone_id' | null {
  if (list !== 'dns_entry' || index !== '[0]') return null;
  return attribute === 'dns_name' || attribute === 'hosted_zone_id' ? attribute : null;
}

/** Of what is evaluated once for a module. */
function moduleContext(scope: Scope): Context {
  return { scope, key: null, forEach: undefined, instances: null };
}

/** `['routes', '[0]', 'cidr_block']` within a value. */
function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, name) => {
    const [, number, key] = /^\[(?:(\d+)|"(.*)")\]$/s.exec(name) ?? [];
    return number !== undefined && isList(inner) ? inner[Number(number)] : at(inner, key ?? name);
  }, value);
}

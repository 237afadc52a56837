import type { Endpoint, NetworkModel, SecurityGroup, Thing } from '../model.js';
import { type Known, known, referenced, type Text, type Unknown, unknown, type Value, type Values } from '../value.js';
import { type Judgement, notJudged } from './rule.js';

/** What is known of several, and why the rest is not. */
export interface Parts<Item> {
  readonly known: readonly Item[];
  readonly unknown: readonly Unknown[];
}

/** A list in its parts; one that is unknown as a whole has no known ones. */
export function partsOf(values: Values): Parts<Known<Text>> {
  if (!values.known) return { known: [], unknown: [values] };
  return {
    known: values.value.filter((value) => value.known),
    unknown: values.value.filter((value) => !value.known),
  };
}

/** Judges what is known; what is not is not judged. */
export function ifKnown<T>(value: Value<T>, judge: (value: Known<T>) => readonly Judgement[]): readonly Judgement[] {
  return value.known ? judge(value) : [notJudged(value)];
}

/** The same for a text that must be the same at every deployment, as blocks and zones: `${!` is read as `${`. */
export function literalOf(value: Value<Text>): Value<string> {
  if (!value.known) return value;
  const { value: text, place } = value;
  if (/\$\{[^!]/.test(text)) return unknown({ id: 'rule.onlyDeployed', parameters: { text } }, place);
  return known(text.replaceAll('${!', '${'), place);
}

/** Each reason once: one unknown value may keep several things from being judged. */
export function notJudgedOnce(reasons: readonly Unknown[]): Judgement[] {
  return [...new Set(reasons)].map(notJudged);
}

/** One text for a thing, however it is referred to: for grouping. */
export function identityOf(text: Text): string {
  return referenced(text) ?? text;
}

/** Finds what a text refers to: a thing of the model by `${ID}`, or one that the code looks up by AWS's own id. */
export function finderOf<Item extends Thing>(things: readonly Item[]): (text: Text) => Item | undefined {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return (text) => {
    const id = referenced(text);
    if (id !== null) return byId.get(id);
    const thing = byId.get(text);
    return thing?.existing ? thing : undefined;
  };
}

/**
 * The service of an endpoint without prefix and Region: `ecr.api` of `com.amazonaws.us-east-1.ecr.api`. Whether the prefix and the Region
 * are right is not asked. A name of another form is returned as it is.
 */
export function serviceOf({ serviceName }: Pick<Endpoint, 'serviceName'>): Value<string> {
  if (!serviceName.known) return serviceName;
  const match = /^(?:[a-z0-9-]+\.)+(?:[a-z]+(?:-[a-z]+)+-\d+|\$\{AWS::Region\})\.(.+)$/.exec(serviceName.value);
  return known(match?.[1] ?? serviceName.value, serviceName.place);
}

/** The interface endpoints, and what may be one. */
export function interfaceEndpoints(model: NetworkModel): Parts<Endpoint> {
  return select(model.endpoints, ({ type }) => [is(type, 'Interface')]);
}

/** The endpoints of a service (`ecr.api`) and a type, and what may be one. */
export function endpointsOf(model: NetworkModel, service: string, type: 'Interface' | 'Gateway'): Parts<Endpoint> {
  return select(model.endpoints, (endpoint) => [is(endpoint.type, type), is(serviceOf(endpoint), service)]);
}

/** The security groups of the interface endpoints, as far as they are in the model. */
export function endpointGroups(model: NetworkModel): Parts<SecurityGroup> {
  const endpoints = interfaceEndpoints(model);
  const groups = endpoints.known.map((endpoint) => partsOf(endpoint.securityGroups));
  const find = finderOf(model.securityGroups);
  return {
    known: unique(groups.flatMap((group) => group.known.map(({ value }) => find(value)))),
    unknown: [...endpoints.unknown, ...groups.flatMap((group) => group.unknown)],
  };
}

/** Things that were found, each once. */
export function unique<Item>(items: readonly (Item | undefined)[]): Item[] {
  return [...new Set(items)].filter((item) => item !== undefined);
}

/** Known things by what they are in, and why it is not known of the others: endpoints by VPC, subnets by zone. */
export function groupBy<Item>(
  items: readonly Item[],
  key: (item: Item) => Value<Text>,
): { readonly groups: ReadonlyMap<string, readonly Item[]>; readonly unknown: readonly Unknown[] } {
  const groups = new Map<string, Item[]>();
  const reasons: Unknown[] = [];
  for (const item of items) {
    const value = key(item);
    if (!value.known) {
      reasons.push(value);
      continue;
    }
    const group = groups.get(identityOf(value.value));
    if (group) group.push(item);
    else groups.set(identityOf(value.value), [item]);
  }
  return { groups, unknown: reasons };
}

/** Lists in messages. */
export function listed(items: readonly string[]): string {
  return items.join(', ');
}

/** Whether a condition holds, or why that is not known. */
type Answer = Unknown | boolean;

function is(value: Value<string>, wanted: string): Answer {
  return value.known ? value.value === wanted : value;
}

/** What meets all conditions, and what may: it fails none, and one is unknown. */
function select<Item>(items: readonly Item[], conditions: (item: Item) => readonly Answer[]): Parts<Item> {
  const found: Item[] = [];
  const reasons: Unknown[] = [];
  for (const item of items) {
    const answers = conditions(item);
    if (answers.includes(false)) continue;
    const reason = answers.find((answer) => typeof answer !== 'boolean');
    if (reason === undefined) found.push(item);
    else reasons.push(reason);
  }
  return { known: found, unknown: reasons };
}

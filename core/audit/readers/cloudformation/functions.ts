import { literal, type Place, reference as referenceTo, type Text } from '../../value.js';
import { blocksOf } from './blocks.js';
import type { Evaluator } from './evaluate.js';
import { entryOf, mapOf, type Node } from './node.js';
import { attribute, reference } from './references.js';
import { type Hidden, hidden, listOf, type Resolved, scalar, textOf } from './resolved.js';
import { splitOutside } from './split.js';
import { whyDeployed } from './template.js';

/** @returns undefined where the arguments are not those of the function */
type Work = (evaluator: Evaluator, argument: Node, path: string, place: Place) => Resolved | undefined;

/** Texts longer than this come from a template that multiplies itself. */
const LONGEST = 1024 * 1024;

/** What stands for the Region of the stack. */
const OWN_REGION: readonly (Text | null)[] = ['', '${AWS::Region}'];

/** The functions whose result can be told from the template. */
export const FUNCTIONS: Readonly<Record<string, Work>> = {
  'Fn::GetAtt': (evaluator, argument, _, place) => {
    const parts = argument.kind === 'list' ? argument.items : [argument];
    const texts = parts.map((part) => (part.kind === 'scalar' ? part.source : ''));
    const [name, ...rest] = texts.join('.').split('.');
    return name && rest.length > 0 ? attribute(evaluator, name, rest.join('.'), place) : undefined;
  },
  'Fn::Sub': substitute,
  'Fn::Join': (evaluator, argument, path, place) => {
    const [separator, parts] = argumentsOf(evaluator, argument, path);
    const between = separator && textOf(separator);
    if (!between?.known || parts === undefined)
      return between?.known === false ? hidden(between.why, place) : undefined;
    if (parts.kind === 'unknown') return hidden(parts.why, place);
    return parts.kind === 'list' ? joined(parts.items, between.value, place) : undefined;
  },
  'Fn::Split': (evaluator, argument, path, place) => {
    const [separator, whole] = argumentsOf(evaluator, argument, path).map(textOf);
    if (separator === undefined || whole === undefined) return undefined;
    if (!separator.known) return hidden(separator.why, place);
    if (!whole.known) return hidden(whole.why, place);
    if (separator.value === '') return undefined;
    // The `}` and `.` of a reference are not text of the template.
    return listOf(splitOutside(whole.value, separator.value), place);
  },
  'Fn::Select': (evaluator, argument, path, place) => {
    const [index, list] = argumentsOf(evaluator, argument, path);
    if (index === undefined || list === undefined) return undefined;
    const number = textOf(index);
    if (list.kind === 'unknown' && !number.known) return hidden(list.why, place);
    if (!number.known) return hidden(number.why, place);
    if (!/^\d{1,6}$/.test(number.value)) return undefined;
    const position = Number(number.value);
    if (list.kind === 'unknown') return elementOf(list, position, place);
    return list.kind === 'list' ? list.items[position] : undefined;
  },
  'Fn::If': (evaluator, argument, path, place) => {
    if (argument.kind !== 'list' || argument.items.length !== 3) return undefined;
    const [name, yes, no] = argument.items;
    if (name?.kind !== 'scalar' || !yes || !no) return undefined;
    const holds = evaluator.conditions.named(name.source);
    if (!holds.known) return hidden(holds.why, place);
    return holds.value ? evaluator.evaluate(yes, path) : evaluator.evaluate(no, path);
  },
  'Fn::FindInMap': (evaluator, argument, path, place) => {
    const texts = argumentsOf(evaluator, argument, path).slice(0, 3).map(textOf);
    const [map, top, second] = texts;
    const lost = texts.find((text) => !text.known);
    if (lost && !lost.known) return hidden(lost.why, place);
    if (!map?.known || !top?.known || !second?.known) return undefined;
    const why = [map, top, second]
      .map(({ value }) => whyDeployed(evaluator.template, value))
      .find((one) => one !== null);
    if (why) return hidden(why, place);
    const found = entryOf(entryOf(evaluator.template.mappings.get(map.value), top.value), second.value);
    const given = `${map.value}.${top.value}.${second.value}`.slice(0, 200);
    if (found === undefined) return hidden({ id: 'read.noSuchName', parameters: { name: given } }, place);
    return evaluator.evaluate(found, `Mappings.${given}`);
  },
  'Fn::Cidr': (evaluator, argument, path, place) => {
    const [block, count, bits] = argumentsOf(evaluator, argument, path).map(textOf);
    if (block === undefined || count === undefined) return undefined;
    const lost = [block, count, ...(bits ? [bits] : [])].find((text) => !text.known);
    if (lost && !lost.known) return hidden(lost.why, place);
    if (!block.known || !count.known) return undefined;
    const blocks = blocksOf(block.value, Number(count.value), bits?.known ? Number(bits.value) : undefined);
    return blocks && listOf(blocks, place);
  },
  'Fn::Base64': (evaluator, argument, path) => evaluator.evaluate(argument, path),
  'Fn::GetAZs': (evaluator, argument, path, place) => {
    const region = textOf(evaluator.evaluate(argument, path));
    const isOwn = region.known && [...OWN_REGION, evaluator.template.region].includes(region.value);
    return { ...hidden({ id: 'read.zonesOfAccount' }, place), ...(isOwn ? { elements: 'Fn::GetAZs' } : {}) };
  },
  'Fn::ImportValue': (_, __, ___, place) => hidden({ id: 'read.otherStack' }, place),
  'Fn::Transform': (_, __, ___, place) => hidden({ id: 'read.macro' }, place),
};

function argumentsOf(evaluator: Evaluator, argument: Node, path: string): readonly Resolved[] {
  return argument.kind === 'list' ? argument.items.map((item) => evaluator.evaluate(item, path)) : [];
}

function elementOf(list: Hidden, position: number, place: Place): Resolved {
  const { why, elements, parameter } = list;
  if (elements !== undefined) return scalar(referenceTo(`${elements}[${position}]`), place);
  return { ...hidden(why, place), ...(parameter === undefined ? {} : { parameter: `${parameter}[${position}]` }) };
}

function joined(items: readonly Resolved[], separator: Text, place: Place): Resolved {
  const texts = items.map(textOf);
  const lost = texts.find((text) => !text.known);
  if (lost && !lost.known) return hidden(lost.why, place);
  return bounded(texts.map((text) => (text.known ? text.value : '')).join(separator), place);
}

function bounded(text: Text, place: Place): Resolved {
  return text.length > LONGEST ? hidden({ id: 'read.longText' }, place) : scalar(text, place);
}

function substitute(evaluator: Evaluator, argument: Node, path: string, place: Place): Resolved | undefined {
  const [pattern, values] = argument.kind === 'list' ? argument.items : [argument];
  if (pattern?.kind !== 'scalar') return undefined;
  const own = new Map([...mapOf(values)].map(([name, node]) => [name, evaluator.evaluate(node, `${path}.${name}`)]));
  const parts: Text[] = [];
  let end = 0;
  for (const { 0: whole, 1: inner = '', index } of pattern.source.matchAll(/\$\{([^{}]*)\}/g)) {
    parts.push(literal(pattern.source.slice(end, index)));
    end = index + whole.length;
    if (inner.startsWith('!')) {
      parts.push(literal(`\${${inner.slice(1)}}`));
      continue;
    }
    const name = inner.trim();
    const [thing = '', ...rest] = name.split('.');
    const value =
      own.get(name) ??
      (rest.length > 0 ? attribute(evaluator, thing, rest.join('.'), place) : reference(evaluator, name, place));
    const text = textOf(value);
    if (!text.known) return hidden(text.why, place);
    parts.push(text.value);
  }
  parts.push(literal(pattern.source.slice(end)));
  if (pattern.source.includes('{{resolve:')) {
    return hidden({ id: 'read.dynamicReference', parameters: { given: pattern.source.slice(0, 200) } }, place);
  }
  return bounded(parts.join(''), place);
}

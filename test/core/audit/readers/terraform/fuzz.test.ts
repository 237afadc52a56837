import assert from 'node:assert/strict';
import { ReadError } from '../../../../../core/audit/readers/read-error.js';
import { readTerraform } from '../../../../../core/audit/readers/terraform/index.js';
import { planOf, stateOf, to, type Written } from './support.js';

/** All of them take 20 seconds. */
const RUNS = process.env.CI ? 100_000 : 2_000;

const POLICY = '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":["arn:aws:s3:::b/*"]}]}';

const SHARED: readonly Written[] = [
  { address: 'aws_vpc.this', values: { cidr_block: '10.0.0.0/16', tags_all: { Name: 'a' } } },
  { address: 'aws_subnet.app["a"]', values: { cidr_block: '10.0.0.0/21' } },
  { address: 'aws_route_table.app', values: { route: [{ cidr_block: '0.0.0.0/0', gateway_id: 'igw-0a' }] } },
  {
    address: 'aws_security_group.this',
    values: { egress: [{ protocol: '-1', cidr_blocks: ['0.0.0.0/0'], self: true }] },
  },
  { address: 'aws_vpc_endpoint.this', module: 'module.net', values: { policy: POLICY, service_name: 's' } },
  { address: 'data.aws_vpc.other', values: { id: 'vpc-0b' } },
];

const PLAN = planOf(
  SHARED,
  {
    resources: {
      'aws_vpc.this': {},
      'aws_subnet.app': { forEach: ['aws_vpc.this'], expressions: { vpc_id: to('aws_vpc.this', 'each.key') } },
      'aws_route_table.app': { expressions: { vpc_id: to('each.value.id'), route: to('local.x') } },
      'aws_security_group.this': { expressions: { egress: [{ protocol: { constant_value: -1 } }] } },
    },
    calls: {
      net: {
        expressions: { vpc_id: to('aws_vpc.this.id') },
        module: { resources: { 'aws_vpc_endpoint.this': { expressions: { vpc_id: to('var.vpc_id') } } } },
      },
    },
    outputs: { subnets: ['aws_subnet.app'] },
  },
  { output_changes: { subnets: { after: [null], after_unknown: [true] } }, variables: { x: { value: 'y' } } },
);

const STATE = stateOf(
  SHARED.map((one, index) => ({
    ...one,
    values: { ...one.values, id: `vpc-${index}0000000`, vpc_id: 'vpc-00000000' },
  })),
  { vpc: { value: 'vpc-00000000' }, list: { value: ['a', 'b'] } },
);

/** Numbers that look random and are the same in each run: mulberry32. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const PIECES = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '0',
  'null',
  '__proto__',
  '${',
  '\u0000',
  '😀',
  '\ud800',
  'each.value',
];

function mutateText(text: string, next: (below: number) => number): string {
  let mutated = text;
  for (let times = 1 + next(3); times > 0; times -= 1) {
    const from = next(mutated.length + 1);
    const to = from + next(8);
    const pieces = ['', PIECES[next(PIECES.length)] ?? '', mutated.slice(from, to).repeat(2), mutated.slice(0, from)];
    mutated = mutated.slice(0, from) + (pieces[next(next(20) === 0 ? 4 : 3)] ?? '') + mutated.slice(to);
  }
  return mutated;
}

type Node = { [key: string]: unknown } | unknown[];

/** Every place in a document that something can be put: an object or a list, and a key of it. */
function placesIn(node: unknown, found: { readonly node: Node; readonly key: string }[] = []) {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    found.push({ node: node as Node, key });
    placesIn(value, found);
  }
  return found;
}

const OTHERS: readonly unknown[] = [
  null,
  true,
  -1.5e9,
  '',
  'x',
  '${aws_vpc.this}',
  '{',
  'module.net["a"].x',
  'aws_vpc.this["',
  'var.vpc_id',
  [],
  {},
  [null],
  [[]],
  [{}],
  ['aws_subnet.app', 'each.key', 'local.x'],
  { references: ['module.net.x', 'each.value.id', 'data.aws_vpc.other.id', 7] },
  { constant_value: [1] },
  { id: {}, address: 'aws_vpc.this', type: 'aws_vpc', name: 'this' },
];

function mutateTree(text: string, next: (below: number) => number): string {
  const document: unknown = JSON.parse(text);
  for (let times = 1 + next(3); times > 0; times -= 1) {
    const places = placesIn(document);
    const place = places[next(places.length)];
    const other = places[next(places.length)];
    if (place === undefined || other === undefined) break;
    const node = place.node as Record<string, unknown>;
    const copy = (value: unknown): unknown => structuredClone(value);
    switch (next(4)) {
      case 0:
        node[place.key] = copy(OTHERS[next(OTHERS.length)]);
        break;
      case 1:
        if (Array.isArray(place.node)) place.node.splice(Number(place.key), 1);
        else delete node[place.key];
        break;
      case 2:
        if (Array.isArray(place.node)) place.node.push(copy(node[place.key]));
        else node[`${place.key}_`] = copy(node[place.key]);
        break;
      default:
        node[place.key] = copy((other.node as Record<string, unknown>)[other.key]);
    }
  }
  return JSON.stringify(document);
}

/** Every value is known or says why not, and nothing is missing. */
function assertWhole(value: unknown, path = 'model'): void {
  assert.notEqual(value, undefined, path);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' || value === null) return;
  if (value instanceof Map) {
    for (const [key, inner] of value) assertWhole(inner, `${path}.${key}`);
    return;
  }
  const entries = Object.entries(value as object);
  const { known, why, place } = value as Record<string, unknown>;
  if (known === false) assert.ok(why && place, path);
  if (known === true) assert.ok('value' in (value as object) && place, path);
  for (const [key, inner] of entries) assertWhole(inner, `${path}.${key}`);
}

function fuzz(
  seed: number,
  document: unknown,
  mutate: (text: string, next: (below: number) => number) => string,
): number {
  const text = JSON.stringify(document);
  const next = generator(seed);
  let models = 0;
  for (let run = 0; run < RUNS / 4; run += 1) {
    const mutated = mutate(text, next);
    try {
      assertWhole(readTerraform({ path: 'plan.json', text: mutated }));
      models += 1;
    } catch (error) {
      if (!(error instanceof ReadError)) throw new Error(`run ${run}: ${mutated}`, { cause: error });
    }
  }
  return models;
}

describe('a damaged Terraform document is read or refused, and nothing else', () => {
  it('a plan whose text is damaged', () => assert.ok(fuzz(1, PLAN, mutateText) > 0)).timeout(120_000);
  it('a state whose text is damaged', () => assert.ok(fuzz(2, STATE, mutateText) > 0)).timeout(120_000);
  it('a plan whose values are exchanged', () => assert.ok(fuzz(3, PLAN, mutateTree) > RUNS / 10)).timeout(120_000);
  it('a state whose values are exchanged', () => assert.ok(fuzz(4, STATE, mutateTree) > RUNS / 10)).timeout(120_000);
});

import { ReadError } from '../read-error.js';
import type { Document } from './document.js';
import { at, isList, isObject, type Json, type JsonObject, textAt } from './json.js';

/** A module of the code at one place in the tree of modules: a call with `for_each` makes several. */
export interface Scope {
  /** Before an address within it: `module.network["a"].`; empty for the root. */
  readonly prefix: string;
  /** Its code; undefined in a state. */
  readonly code: Json | undefined;
  readonly parent: Scope | null;
  /** How the parent calls it. */
  readonly call: Json | undefined;
  /** Its own key where the call has `count` or `for_each`. */
  readonly key: Key | null;
}

export type Key = string | number;

/** One instance of a resource or of a data source. */
export interface Resource {
  /** With its modules and its key. */
  readonly address: string;
  /** Its address without its own key. */
  readonly group: string;
  readonly isData: boolean;
  readonly type: string;
  readonly key: Key | null;
  readonly scope: Scope;
  readonly values: JsonObject;
  /** `true` for what only apply tells, in the shape of the values. */
  readonly unknowns: Json | undefined;
  /** How the code writes it; undefined in a state. */
  readonly code: Json | undefined;
}

/** All resources of a document, by the ways in which they are looked for. */
export interface Resources {
  readonly managed: readonly Resource[];
  readonly data: readonly Resource[];
  readonly byAddress: ReadonlyMap<string, Resource>;
  /** By group, in the order of the keys. */
  readonly instances: ReadonlyMap<string, ReadonlyMap<Key | null, Resource>>;
  readonly root: Scope;
}

/**
 * Collects the resources of all modules.
 *
 * @throws ReadError where one has no address or type, an address is there twice, or a list is none
 */
export function collectResources(document: Document, file: string): Resources {
  const unknowns = unknownsOf(document, file);
  const root: Scope = {
    prefix: '',
    code: at(document.configuration ?? undefined, 'root_module'),
    parent: null,
    call: undefined,
    key: null,
  };
  if (document.kind === 'plan' && !isObject(root.code)) wrongType('configuration.root_module', 'object', file);
  const byAddress = new Map<string, Resource>();
  for (const found of records(at(document.values, 'root_module'), root, file)) {
    const resource = resourceOf(found, unknowns, file);
    if (resource === null) continue;
    if (byAddress.has(resource.address)) {
      throw new ReadError({ id: 'auditTerraform.twice', parameters: { address: resource.address } }, file, null);
    }
    byAddress.set(resource.address, resource);
  }
  // What was looked up; a data source that is read again at apply is among the planned values.
  for (const found of records(at(document.priorValues ?? undefined, 'root_module'), root, file)) {
    const resource = resourceOf(found, unknowns, file);
    if (resource?.isData && !byAddress.has(resource.address)) byAddress.set(resource.address, resource);
  }
  return { ...index(byAddress), byAddress, root };
}

/** What only apply tells, by address. */
function unknownsOf(document: Document, file: string): ReadonlyMap<string, Json | undefined> {
  const unknowns = new Map<string, Json | undefined>();
  for (const change of listOf(document.whole, 'resource_changes', '', file)) {
    const address = textAt(change, 'address');
    // What is left of a replacement has the address of what replaces it.
    if (address === null || at(change, 'deposed') !== undefined) continue;
    unknowns.set(address, at(at(change, 'change'), 'after_unknown'));
  }
  return unknowns;
}

interface Found {
  readonly record: Json;
  readonly scope: Scope;
  readonly codes: ReadonlyMap<string, Json>;
}

/** The records of a module and of those below. The levels of the file are bounded, so this is too. */
function* records(module: Json | undefined, scope: Scope, file: string): Generator<Found> {
  if (module !== undefined && !isObject(module)) wrongType(`${scope.prefix}root_module`, 'object', file);
  const codes = codesOf(scope, file);
  for (const record of listOf(module, 'resources', scope.prefix, file)) yield { record, scope, codes };
  for (const child of listOf(module, 'child_modules', scope.prefix, file)) {
    const step = (textAt(child, 'address') ?? '').slice(scope.prefix.length);
    yield* records(child, scopeBelow(scope, step), file);
  }
}

/** The code of a module's resources, by address. A module with many instances has its code once. */
function codesOf({ code, prefix }: Scope, file: string): ReadonlyMap<string, Json> {
  if (!isObject(code)) return new Map();
  const before = CODES.get(code);
  if (before !== undefined) return before;
  const list = listOf(code, 'resources', prefix, file);
  const codes = new Map(list.map((one) => [textAt(one, 'address') ?? '', one]));
  CODES.set(code, codes);
  return codes;
}

const CODES = new WeakMap<JsonObject, ReadonlyMap<string, Json>>();

/** @returns null for what is left of a replacement */
function resourceOf({ record, scope, codes }: Found, unknowns: ReadonlyMap<string, Json | undefined>, file: string) {
  const [address, type, name] = [textAt(record, 'address'), textAt(record, 'type'), textAt(record, 'name')];
  if (address === null || type === null || name === null) {
    const module = scope.prefix === '' ? 'root_module' : scope.prefix.slice(0, -1);
    throw new ReadError({ id: 'auditTerraform.noAddress', parameters: { module } }, file, null);
  }
  if (at(record, 'deposed_key') !== undefined) return null;
  const isData = textAt(record, 'mode') === 'data';
  const relative = `${isData ? 'data.' : ''}${type}.${name}`;
  const key = at(record, 'index');
  const values = at(record, 'values') ?? {};
  if (!isObject(values)) return wrongType(`${address}.values`, 'object', file);
  return {
    address,
    group: `${scope.prefix}${relative}`,
    isData,
    type,
    key: typeof key === 'string' || typeof key === 'number' ? key : null,
    scope,
    values,
    unknowns: unknowns.get(address),
    code: codes.get(relative),
  };
}

function listOf(value: Json | undefined, key: string, prefix: string, file: string): readonly Json[] {
  const list = at(value, key) ?? [];
  return isList(list) ? list : wrongType(`${prefix}${key}`, 'array', file);
}

function wrongType(attribute: string, expected: string, file: string): never {
  throw new ReadError({ id: 'auditTerraform.wrongType', parameters: { attribute, expected } }, file, null);
}

/** The module that a step such as `module.network["a"]` leads to. */
export function scopeBelow(scope: Scope, step: string): Scope {
  const [, name = '', key] = /^module\.([^.[\]]+)(?:\[(.*)\])?$/s.exec(step) ?? [];
  const call = at(at(scope.code, 'module_calls'), name);
  return {
    prefix: `${scope.prefix}${step}.`,
    code: at(call, 'module'),
    parent: scope,
    call,
    key: key === undefined ? null : keyOf(key),
  };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A key as an address writes it: `0`, `"a"`. */
function keyOf(written: string): Key {
  if (/^\d+$/.test(written)) return Number(written);
  return written
    .slice(1, -1)
    .replaceAll(/\\(.)|([$%])\2\{/g, (_, escaped: string | undefined, sign: string) =>
      escaped === undefined ? `${sign}{` : (ESCAPES[escaped] ?? escaped),
    );
}

function index(byAddress: ReadonlyMap<string, Resource>): Pick<Resources, 'managed' | 'data' | 'instances'> {
  const managed: Resource[] = [];
  const data: Resource[] = [];
  const instances = new Map<string, Resource[]>();
  for (const resource of byAddress.values()) {
    (resource.isData ? data : managed).push(resource);
    const list = instances.get(resource.group);
    if (list === undefined) instances.set(resource.group, [resource]);
    else list.push(resource);
  }
  return { managed, data, instances: new Map([...instances].map(([group, list]) => [group, byKey(list)])) };
}

function byKey(list: readonly Resource[]): ReadonlyMap<Key | null, Resource> {
  return new Map(list.toSorted((a, b) => compareKeys(a.key ?? '', b.key ?? '')).map((one) => [one.key, one]));
}

/** As Terraform orders `values()`: numbers by size, texts by their characters. */
function compareKeys(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

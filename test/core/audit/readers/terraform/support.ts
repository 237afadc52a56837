import type { NetworkModel } from '../../../../../core/audit/model.js';
import { readTerraform } from '../../../../../core/audit/readers/terraform/index.js';
import type { Value, Values } from '../../../../../core/audit/value.js';

type Json = unknown;
type Values_ = Record<string, Json>;

/** A resource as planned values and the code have it. */
export interface Written {
  /** `aws_vpc.this`, `aws_subnet.app["a"]`, `data.aws_vpc.this`. */
  readonly address: string;
  /** `module.network["a"]`; empty for the root. */
  readonly module?: string;
  readonly values?: Values_;
  /** As `after_unknown`; what the values do not have is unknown anyway. */
  readonly unknown?: Json;
}

export interface Code {
  /** By `aws_vpc.this`: the expressions, and `for_each_expression`. */
  readonly resources?: Record<string, { readonly expressions?: Values_; readonly forEach?: readonly string[] }>;
  readonly calls?: Record<string, { expressions?: Values_; forEach?: readonly string[]; count?: Json; module: Code }>;
  readonly outputs?: Record<string, readonly string[]>;
  readonly variables?: Values_;
}

/** A plan with nothing that is not needed to read it. */
export function planOf(resources: readonly Written[], code: Code, more: Values_ = {}): Values_ {
  return {
    format_version: '1.2',
    planned_values: { outputs: {}, root_module: moduleOf(resources) },
    resource_changes: resources.map(({ address, module, unknown }) => ({
      address: module === undefined ? address : `${module}.${address}`,
      change: { after_unknown: unknown ?? {} },
    })),
    configuration: { provider_config: {}, root_module: codeOf(code) },
    ...more,
  };
}

/** A state with nothing that is not needed to read it. */
export function stateOf(resources: readonly Written[], outputs: Values_ = {}): Values_ {
  return { format_version: '1.0', values: { outputs, root_module: moduleOf(resources) } };
}

/** The modules that resources name, one below the other. */
export function moduleOf(resources: readonly Written[], address = ''): Values_ {
  const own = resources.filter(({ module = '' }) => module === address);
  const names = new Set(resources.flatMap(({ module = '' }) => childOf(module, address) ?? []));
  return {
    ...(address === '' ? {} : { address }),
    resources: own.map((one) => recordOf(one)),
    child_modules: [...names].map((name) => moduleOf(resources, name)),
  };
}

function childOf(module: string, parent: string): string | null {
  const prefix = parent === '' ? '' : `${parent}.`;
  if (!module.startsWith(prefix) || module === parent) return null;
  const [step = ''] = /^module\.\w+(\[[^\]]*\])?/.exec(module.slice(prefix.length)) ?? [];
  return step === '' ? null : prefix + step;
}

function recordOf({ address, module, values }: Written): Values_ {
  const isData = address.startsWith('data.');
  const [, type, name, key] = /^(?:data\.)?(\w+)\.(\w+)(?:\[(.*)\])?$/.exec(address) ?? [];
  return {
    address: module === undefined ? address : `${module}.${address}`,
    mode: isData ? 'data' : 'managed',
    type,
    name,
    ...(key === undefined ? {} : { index: JSON.parse(key) }),
    values: values ?? {},
  };
}

function codeOf({ resources = {}, calls = {}, outputs = {}, variables = {} }: Code): Values_ {
  const references = (list: readonly string[]) => ({ references: list });
  return {
    resources: Object.entries(resources).map(([address, { expressions = {}, forEach }]) => ({
      address,
      expressions,
      ...(forEach === undefined ? {} : { for_each_expression: references(forEach) }),
    })),
    module_calls: Object.fromEntries(
      Object.entries(calls).map(([name, { expressions = {}, forEach, count, module }]) => [
        name,
        {
          expressions,
          ...(forEach === undefined ? {} : { for_each_expression: references(forEach) }),
          ...(count === undefined ? {} : { count_expression: count }),
          module: codeOf(module),
        },
      ]),
    ),
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, list]) => [name, { expression: references(list) }]),
    ),
    variables,
  };
}

/** `to('aws_vpc.this.id')` -> as Terraform lists it: the reference, and then what it is part of. */
export function to(...written: readonly string[]): { readonly references: readonly string[] } {
  return { references: written.flatMap(partsOf) };
}

function partsOf(written: string): string[] {
  const steps = written.match(/\["[^"]*"\]|\[\d+\]|[^.[\]]+/g) ?? [];
  const least = written.startsWith('data.') || /^module\.\w+\[.*\]\./.test(written) ? 3 : 2;
  const parts = [];
  for (let count = steps.length; count >= Math.min(least, steps.length); count -= 1) {
    parts.push(
      steps
        .slice(0, count)
        .reduce((text, step) => text + (step.startsWith('[') || text === '' ? step : `.${step}`), ''),
    );
  }
  return parts;
}

export function read(document: unknown, region?: string): NetworkModel {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return readTerraform({ path: 'plan.json', text }, region === undefined ? {} : { region });
}

/** A value as text: what it is, or the id of the message that says why it is not known. */
export function shown(value: Value<unknown> | Values | null): unknown {
  if (value === null) return null;
  if (!value.known) return { why: value.why.id };
  return Array.isArray(value.value) ? value.value.map((one: Value<unknown>) => shown(one)) : value.value;
}

/** A plan of resources whose code is written so. */
export function modelOf(resources: readonly (Written & { readonly code?: Record<string, unknown> })[]) {
  const code = Object.fromEntries(
    resources.map(({ address, code = {} }) => [address.replace(/\[.*\]$/, ''), { expressions: code }]),
  );
  return read(planOf(resources, { resources: code }));
}

import { SOURCES, type SourceKey, TOOLS } from '../catalogue/index.js';
import type { Plan, Role } from '../plan/index.js';
import { isMessageId, type Language, type Message, text } from '../report/messages/index.js';
import { costChart } from './cost-chart.js';
import { deployPolicy } from './deploy-policy.js';
import { cdkStatement, cloudformationStatement, terraformStatement, trustConditions } from './flavours.js';
import type { TemplateGroup } from './manifest.js';
import { wildcardResources } from './nag-findings.js';
import { kebabCase, pascalCase } from './syntax/case.js';
import type { Writable } from './syntax/expression.js';
import { hclString, writeHcl } from './syntax/hcl.js';
import { powershellString } from './syntax/powershell.js';
import { typescriptString, writeProperty, writeTypescript } from './syntax/typescript.js';
import { yamlString } from './syntax/yaml.js';

/** The text of a file of the project. */
export type Include = (group: TemplateGroup, id: string, plan: Plan) => string;

type Helper = (...given: never[]) => unknown;

/** A text as one word of a POSIX shell. */
function shellString(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

/** An amount in USD with cents, as `61.32`. */
function usd(amount: number): string {
  return amount.toFixed(2);
}

/** The anchor that a Markdown heading gets: lower case, punctuation left out, hyphens for spaces. */
export function headingAnchor(heading: string): string {
  const lower = heading.toLowerCase();
  // Classes of Unicode are dear to set up, and English headings do not need them.
  const kept = /^[\x20-\x7e]*$/.test(lower)
    ? lower.replaceAll(/[^a-z0-9_ -]/g, '')
    : lower.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '');
  return kept.replaceAll(' ', '-');
}

/** A property that an entry has itself: a name that comes from a template must not lead to what values inherit. */
function own(entry: unknown, key: string): unknown {
  return Object.hasOwn(entry as object, key) ? (entry as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** The value at a path into an entry: `zone.letter`. */
function valueAt(entry: unknown, path: string): unknown {
  return path.split('.').reduce(own, entry);
}

/** A text in a Markdown table or paragraph, its markup characters made harmless. */
function markdownText(value: string): string {
  return value.replaceAll(/[\\`*_{}[\]<>#|~$]/g, '\\$&').replaceAll(/\r?\n/g, ' ');
}

/** A text as code in a Markdown table, where only the column separator is escaped. */
export function markdownTableCode(value: string): string {
  return `\`${value.replaceAll('|', '\\|')}\``;
}

/**
 * Helpers that templates may use: plain functions, whose named arguments come last as one object.
 *
 * @param language of the messages
 * @param include gives the text of a file of the project
 */
export function createHelpers(language: Language, include: Include) {
  return {
    pascal: pascalCase,
    kebab: kebabCase,
    json: (value: unknown) => JSON.stringify(value),
    yaml: yamlString,
    hcl: hclString,
    /** A list or map in HCL, as `terraform fmt` leaves it. */
    hclValue: (value: Writable, indent: number) => writeHcl(value, indent),
    typescript: typescriptString,
    /** A list or map in TypeScript, formatted; `used` is what the line holds before it. */
    typescriptValue: (value: Writable, indent: number, used: number) => writeTypescript(value, indent, used),
    /** A property of an object in TypeScript, indented; a text that is too long for the line of its name gets one of its own. */
    typescriptProperty: (name: string, value: Writable, indent: number) => writeProperty(name, value, indent),
    shell: shellString,
    powershell: powershellString,
    markdown: markdownText,
    tableCode: markdownTableCode,
    usd,
    /** The lines of the chart of what this costs beside the alternatives; none where their prices are unknown. */
    costChart: (cost: Plan['cost']) => costChart(cost, language),
    /** A message of the catalogue by id, its parameters by name: `{{t "readme.title" name=name}}`. */
    t: (id: string, parameters: Readonly<Record<string, unknown>> = {}) => {
      if (!isMessageId(id)) throw new Error(`no message ${id}`);
      return text({ id, parameters } as unknown as Message, language);
    },
    /** A message that the plan carries. */
    message: (message: Message) => text(message, language),
    /** The entries of a list whose property, or property of a property (`zone.letter`), has a value. */
    where: (list: readonly Record<string, unknown>[], path: string, value: unknown) =>
      list.filter((entry) => valueAt(entry, path) === value),
    /** The other entries. */
    without: (list: readonly Record<string, unknown>[], path: string, value: unknown) =>
      list.filter((entry) => valueAt(entry, path) !== value),
    count: (list: readonly unknown[]) => list.length,
    /** The entries of a list whose property is not null. */
    having: (list: readonly Record<string, unknown>[], key: string) => list.filter((entry) => own(entry, key) !== null),
    /** The endpoints of a type (`Interface`, `Gateway`) that are created, without those that the VPC has already. */
    created: (endpoints: Plan['endpoints'], type: string) =>
      endpoints.filter((endpoint) => endpoint.type === type && endpoint.reuse === null),
    /** The endpoints of a type that the VPC has already. */
    reused: (endpoints: Plan['endpoints'], type: string) =>
      endpoints.filter((endpoint) => endpoint.type === type && endpoint.reuse !== null),
    /** Whether a list has a value. */
    includes: (list: readonly unknown[], value: unknown) => list.includes(value),
    /** Whether a list has one of two values. */
    equals: (left: unknown, right: unknown) => left === right,
    /** Whether one of two parts is there. */
    either: (left: unknown, right: unknown) => Boolean(left) || Boolean(right),
    /** The text of another file of the project, indented, its first line not: `{{include "codebuild" "codebuild/buildspec.yml" 8 @root}}`. */
    include: (group: TemplateGroup, id: string, indent: number, plan: Plan) =>
      include(group, id, plan)
        .trimEnd()
        .replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`),
    anchor: headingAnchor,
    /** Where a fact is written. */
    sourceUrl: (key: SourceKey) => own(SOURCES, key),
    /** The permissions to deploy, as JSON. */
    deployPolicy: (plan: Plan) => deployPolicy(plan),
    /** The first entry with that property, for a reference from one part of the plan to another. */
    find: (list: readonly (Record<string, unknown> | null)[], key: string, value: unknown) => {
      const found = list.find((entry) => entry !== null && own(entry, key) === value);
      if (!found) throw new Error(`nothing has ${key} = ${String(value)}`);
      return found;
    },
    /** The entries whose property is one of some values: `{{pick subnets.app "id" codebuild.subnetIds}}`. */
    pick: (list: readonly Record<string, unknown>[], key: string, values: readonly unknown[]) =>
      list.filter((entry) => values.includes(own(entry, key))),
    /** Every unordered pair of a list, as `{left, right}`. */
    pairs: (list: readonly unknown[]) =>
      list.flatMap((left, at) => list.slice(at + 1).map((right) => ({ left, right }))),
    /** A map as a list of `{key, value}`. */
    entries: (map: Readonly<Record<string, unknown>>) => Object.entries(map).map(([key, value]) => ({ key, value })),
    pluck: (list: readonly Record<string, unknown>[], key: string) => list.map((entry) => own(entry, key)),
    /** Texts one after the other: `{{concat tier "-" key}}`. */
    concat: (...parts: unknown[]) => parts.join(''),
    join: (list: readonly string[], separator: string) => list.join(separator),
    /** A text padded to the longest key of a list, where a formatter aligns a column. */
    pad: (value: string, list: readonly Record<string, unknown>[], key: string) =>
      value.padEnd(Math.max(...list.map((entry) => String(own(entry, key)).length))),
    /** A version of a tool: `{{tool "cdk" "library"}}`. */
    tool: (name: keyof typeof TOOLS, part: string) => {
      const version = own(own(TOOLS, name) ?? {}, part);
      if (version === undefined) throw new Error(`no version of ${name} ${part}`);
      return version;
    },
    terraformStatement,
    cloudformationStatement,
    cdkStatement,
    /** What cdk-nag asks about in a role. */
    wildcardResources: (role: Role) => wildcardResources(role),
    trustConditions,
  } satisfies Record<string, Helper>;
}

/** What templates may call: it writes values in a syntax and picks entries; it decides nothing. */
export type Helpers = ReturnType<typeof createHelpers>;

/** The names of all helpers, for the compiler: a template that uses another one does not compile. */
export const HELPER_NAMES: readonly string[] = Object.keys(createHelpers('en', () => ''));

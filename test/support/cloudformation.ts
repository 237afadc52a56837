import { parse, type Tags } from 'yaml';

interface Parameter {
  readonly Type: string;
  readonly Default: string;
}
interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}
export interface Template {
  readonly Metadata: {
    readonly 'AWS::CloudFormation::Interface': {
      readonly ParameterGroups: readonly { readonly Parameters: readonly string[] }[];
      readonly ParameterLabels: Readonly<Record<string, { readonly default: string }>>;
    };
  };
  readonly Parameters: Readonly<Record<string, Parameter>>;
  readonly Rules: Readonly<Record<string, { readonly Assertions: readonly { readonly Assert: unknown }[] }>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<
    Record<string, { readonly Value: unknown; readonly Export: { readonly Name: { readonly 'Fn::Sub': string } } }>
  >;
}

const FUNCTIONS = ['Equals', 'GetAtt', 'If', 'ImportValue', 'Join', 'Not', 'Select', 'Split', 'Sub'];

/** The short forms of functions, read as their long forms. */
const tags: Tags = [...FUNCTIONS.map((name) => [`!${name}`, `Fn::${name}`]), ['!Ref', 'Ref']].flatMap(
  ([tag = '', name = '']) => [
    { tag, resolve: (text: string) => ({ [name]: name === 'Fn::GetAtt' ? text.split('.') : text }) },
    {
      tag,
      collection: 'seq' as const,
      resolve: (value: unknown) => ({ [name]: (value as { toJSON: () => unknown }).toJSON() }),
    },
  ],
);

/** A template, or a part of one, in YAML. */
export function parseTemplate<Part = Template>(text: string): Part {
  return parse(text, { customTags: tags }) as Part;
}

/** Every value of a key, wherever it stands. */
export function valuesOf(node: unknown, key: string): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}

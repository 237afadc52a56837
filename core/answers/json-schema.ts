import type { FieldKey } from './answers.js';
import type { AnyField } from './field.js';
import { FIELD_KEYS, fieldOf } from './fields.js';
import { isBroken, parseText } from './parse.js';

/** Key of an answers file that names its schema for an editor; it is no answer. */
export const SCHEMA_KEY = '$schema';

/** A part of a JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is said about the answers file and each of its keys, in the reader's language. */
export interface SchemaTexts {
  readonly title: string;
  readonly description: string;
  readonly of: (key: FieldKey) => { readonly title: string; readonly description: string };
}

/**
 * The JSON Schema (draft 2020-12) of an answers file. It takes every file that the tool takes; rules that hold between answers, or that
 * no schema can say, are left to the tool.
 */
export function answersSchema(texts: SchemaTexts): JsonSchema {
  const { title, description } = texts;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description,
    type: 'object',
    properties: {
      [SCHEMA_KEY]: { type: 'string' },
      ...Object.fromEntries(FIELD_KEYS.map((key) => [key, { ...texts.of(key), ...fieldSchema(key) }])),
    },
    additionalProperties: false,
  };
}

function fieldSchema(key: FieldKey): JsonSchema {
  const field = fieldOf(key);
  const example = parseText(key, [field.example]);
  return {
    ...shapeOf(field),
    ...(hasFixedDefault(field) ? { default: field.default(NO_CONTEXT, {}) } : {}),
    ...(isBroken(example) ? {} : { examples: [example.value] }),
  };
}

const NO_CONTEXT = { folderName: '', awsRegion: undefined, language: 'en' } as const;

/** A default that reads nothing is the same for everybody. One that stands only for "not given yet" is none. */
function hasFixedDefault({ default: defaultOf, required }: AnyField): boolean {
  return defaultOf.length === 0 && required === undefined;
}

/** The values that the shape of a field lets through, as `checkValue` sees it. */
function shapeOf(field: AnyField): JsonSchema {
  const text = { type: 'string', ...(field.pattern === undefined ? {} : { pattern: field.pattern.source }) };
  switch (field.kind) {
    case 'text':
      return field.optional ? { ...text, type: ['string', 'null'] } : text;
    case 'select':
      return { enum: field.choices };
    case 'several': {
      // A set that depends on other answers is not known here; beside some, none of it is right.
      const choices = field.choices({});
      const items = choices.length === 0 ? text : { enum: choices };
      const least = field.atLeastOne && field.onlyIf === undefined ? { minItems: 1 } : {};
      return { type: 'array', items, uniqueItems: true, ...least };
    }
    case 'list':
      return { type: 'array', items: text };
    case 'map':
      return { type: 'object', additionalProperties: text };
    case 'list-map':
      return { type: 'object', additionalProperties: { anyOf: [text, { type: 'array', items: text }] } };
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: field.minimum, maximum: field.maximum };
  }
}

import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { collectGiven, FIELD_KEYS, type FieldKey, fieldOf, resolveAnswers } from '../../../core/answers/index.js';
import { LANGUAGES, schemaIn, schemaText } from '../../../core/report/index.js';
import { answersOf, GOLDEN_CASES } from '../../support/cases.js';
import { COMBINATIONS } from '../../support/combinations.js';
import { SITUATIONS } from '../../support/situations.js';

const CONTEXT = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;

/** What a published schema says of a key. */
interface Property {
  readonly title: string;
  readonly description: string;
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

const schema = schemaIn('en') as { readonly properties: Readonly<Record<FieldKey | '$schema', Property>> };
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
const allows = (file: unknown) => validate(file) as boolean;

/** Whether the command takes an answers file, as far as the file alone can tell. */
function takes(file: Record<string, unknown>): boolean {
  const { given, problems } = collectGiven({ flags: {}, environment: {}, file, recorded: {} });
  return problems.length === 0 && resolveAnswers(given, CONTEXT).problems.length === 0;
}

/** A text with one of its characters changed, doubled or left out. */
const mutated = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.constantFrom('', 'x', 'X', '-', '/', '0', ' ', '\n'), fc.nat(1))
    .map(([at, put, dropped]) => text.slice(0, at) + put + text.slice(at + dropped));

describe('the JSON Schema of an answers file', () => {
  it('takes complete answers of every kind', () => {
    for (const [name, answers] of Object.entries({ ...GOLDEN_CASES, ...COMBINATIONS, ...SITUATIONS })) {
      assert.ok(
        allows({ $schema: './answers.schema.json', ...answersOf(answers) }),
        `${name}: ${JSON.stringify(validate.errors)}`,
      );
    }
  });

  it('takes its own examples and defaults, and the empty file', () => {
    assert.ok(allows({}));
    for (const key of FIELD_KEYS) {
      const { examples = [], default: usual } = schema.properties[key];
      assert.equal(examples.length, 1, key);
      for (const value of examples) assert.ok(allows({ [key]: value }), key);
      if (usual !== undefined) assert.ok(allows({ [key]: usual }), key);
    }
  });

  it('takes whatever the command takes', () => {
    const value = (key: FieldKey) => {
      const [example] = schema.properties[key].examples ?? [];
      const near = (some: unknown): fc.Arbitrary<unknown> => {
        if (typeof some === 'string') return mutated(some);
        if (typeof some === 'number') return fc.integer({ min: -5, max: 5 }).map((step) => some + step);
        if (Array.isArray(some)) return fc.subarray(some).chain((kept) => fc.tuple(...kept.map(near)));
        if (typeof some !== 'object' || some === null) return fc.constant(some);
        return fc.record(Object.fromEntries(Object.entries(some).map(([name, one]) => [name, near(one)])));
      };
      return fc.oneof(fc.constant(example), near(example), fc.jsonValue());
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELD_KEYS).chain((key) => value(key).map((some) => ({ [key]: some }))),
        fc.constantFrom({}, { vpc: 'existing' }, { workloads: ['codebuild-vpc'] }),
        (file, beside) => {
          const whole = { ...beside, ...file };
          const { given } = collectGiven({ flags: {}, environment: {}, file: whole, recorded: {} });
          const [key = ''] = Object.keys(file);
          // What is wrong or missing beside it is no matter of its own.
          const isTaken = resolveAnswers(given, CONTEXT).problems.every(({ field }) => field !== key);
          if (isTaken) assert.ok(allows(whole), `${JSON.stringify(whole)}: ${JSON.stringify(validate.errors)}`);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('refuses every value of another type, as the command does', () => {
    const values = { text: 'text', number: 1.5, boolean: true, nothing: null, list: [1], map: { key: 1 } };
    const own = {
      boolean: 'boolean',
      text: 'text',
      select: '',
      several: '',
      list: '',
      map: '',
      'list-map': '',
      integer: '',
    };
    for (const key of FIELD_KEYS) {
      const field = fieldOf(key);
      for (const [name, value] of Object.entries(values)) {
        const isOwn = own[field.kind] === name || (name === 'nothing' && field.kind === 'text' && field.optional);
        if (isOwn) continue;
        assert.equal(allows({ [key]: value }), false, `${key}: ${name}`);
        assert.equal(takes({ [key]: value }), false, `${key}: ${name}`);
      }
    }
  });

  it('refuses unknown keys, as the command does, and values out of their range', () => {
    for (const file of [{ regoin: 'us-east-1' }, { region: 'us-east-9' }, { appSubnetsPerAz: 5 }, { workloads: [] }]) {
      assert.equal(allows(file), false, JSON.stringify(file));
      assert.equal(takes(file), false, JSON.stringify(file));
    }
    assert.ok(takes({ $schema: './answers.schema.json', region: 'eu-west-1' }));
  });

  it('tells the default only where it is the same for everybody', () => {
    const { properties } = schema;
    assert.deepEqual(properties.iac.default, ['terraform']);
    assert.equal(properties.vpcCidr.default, '10.0.0.0/16');
    for (const key of ['projectName', 'region', 'flowLogs', 's3Policy', 'vpcId', 'docsLanguage'] as const) {
      assert.equal('default' in properties[key], false, key);
    }
  });

  it('says the same in each language, in the words of the help', () => {
    const [english, japanese] = LANGUAGES.map((language) => JSON.parse(schemaText(language)) as typeof schema);
    assert.match(english?.properties.region.description ?? '', /regional/);
    assert.match(japanese?.properties.region.description ?? '', /リージョン/);
    const values = (some: typeof schema | undefined) =>
      Object.entries(some?.properties ?? {}).map(([key, { title: _, description: __, ...rest }]) => [key, rest]);
    assert.deepEqual(values(english), values(japanese));
  });
});

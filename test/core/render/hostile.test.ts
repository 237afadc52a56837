import assert from 'node:assert/strict';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type Answers, FLAVOURS, resolveAnswers } from '../../../core/answers/index.js';
import { makePlan } from '../../../core/plan/index.js';
import { typescriptString } from '../../../core/render/syntax/typescript.js';
import { yamlString } from '../../../core/render/syntax/yaml.js';
import { answersOf, renderPlan } from '../../support/cases.js';

const CONTEXT = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;

/** Texts made of what starts something in one of the syntaxes that we write. */
const hostile = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '`',
        '\\',
        '\n',
        '\r\n',
        '${x}',
        '%{x}',
        '$${x}',
        '{{x}}',
        '}}',
        '#',
        '*/',
        '/*',
        '//',
        '!Ref x',
        '../',
        '<script>',
        '|',
        '- ',
        ': ',
        '&a',
        '*a',
        '---',
        '${AWS::AccountId}',
        '{{resolve:ssm:/x}}',
        '$(id)',
        '\u2028',
        'a',
        '日本',
        ' ',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

/** A file without its texts: what is left is the structure that a text must not change. */
function skeleton(path: string, text: string): string {
  const withoutTexts = (_: string, value: unknown) => (typeof value === 'string' ? '' : value);
  if (path.endsWith('.json')) return JSON.stringify(JSON.parse(text), withoutTexts);
  if (path.endsWith('.yaml')) return JSON.stringify(parse(text, { logLevel: 'silent' }), withoutTexts);
  const code = path.endsWith('.ts')
    ? transformSync(text, { loader: 'ts', minifyWhitespace: true, supported: { 'template-literal': false } }).code
    : text.replaceAll(/(?<=^|\n)[ \t]*#[^\n]*/g, '');
  return code.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
}

/** The structure of every file but the README, which is prose. */
function structureOf(answers: Answers): Map<string, string> {
  const files = renderPlan(makePlan(answers)).filter(({ path }) => !path.endsWith('.md'));
  return new Map(files.map(({ path, text }) => [path, skeleton(path, text)]));
}

describe('hostile text', function () {
  // Thousands of renders, on a machine that may be busy.
  this.timeout(120_000);

  it('a YAML scalar comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        assert.equal(parse(`key: ${yamlString(text)}\n`).key, text);
        assert.deepEqual(parse(`- ${yamlString(text)}\n`), [text]);
      }),
      { numRuns: 5000 },
    );
  });

  it('a TypeScript literal comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        assert.equal(new Function(`return ${typescriptString(text)}`)(), text);
      }),
      { numRuns: 5000 },
    );
  });

  it('in a name, a tag or a bucket it is refused, or changes no structure of any file', () => {
    const harmless = structureOf(answersOf({ iac: FLAVOURS, tags: { team: 'platform' }, extraBuckets: ['artifacts'] }));
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.oneof(hostile, fc.stringMatching(/^[a-z0-9-]{1,20}$/)),
        fc.oneof(hostile, fc.stringMatching(/^[A-Za-z0-9 _.:/=+@-]{1,20}$/)),
        fc.oneof(hostile, fc.stringMatching(/^[a-z0-9-]{3,20}$/)),
        (name, value, bucket) => {
          const given = { iac: FLAVOURS, projectName: name, tags: { team: value }, extraBuckets: [bucket] };
          const { answers, problems } = resolveAnswers(
            Object.fromEntries(
              Object.entries(given).map(([key, entry]) => [key, { value: entry, origin: 'file', subject: key }]),
            ),
            CONTEXT,
          );
          if (problems.length > 0) return;
          accepted++;
          for (const [path, structure] of structureOf(answers))
            assert.equal(structure, harmless.get(path)?.replaceAll('demo', name), path);
        },
      ),
      { numRuns: 3000 },
    );
    assert.ok(accepted > 10, `only ${accepted} accepted: the property proves little`);
  });

  it('the syntaxes escape a tag by themselves, should validation ever let it through', () => {
    const base = answersOf({ iac: FLAVOURS, tags: { team: 'platform' } });
    const harmless = structureOf(base);
    fc.assert(
      fc.property(hostile, (value) => {
        const files = renderPlan(makePlan({ ...base, tags: { team: value } }));
        for (const { path, text } of files.filter((file) => !file.path.endsWith('.md'))) {
          assert.equal(skeleton(path, text), harmless.get(path), path);
        }
        const template = files.find(({ path }) => path.endsWith('ecr-privatelink.yaml'))?.text ?? '';
        assert.equal(parse(template, { logLevel: 'silent' }).Resources.Vpc.Properties.Tags[1].Value, value);
      }),
      { numRuns: 60 },
    );
  });
});

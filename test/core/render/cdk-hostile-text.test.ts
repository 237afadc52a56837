import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { templateLiteralPart, writeTypescript } from '../../../core/render/syntax/typescript.js';
import { planOf, renderPlan } from '../../support/cases.js';

const FRAGMENTS = [
  "'",
  '"',
  '`',
  '\\',
  '${x}',
  '\n',
  '\u2028',
  '*/',
  '//',
  '{{x}}',
  '__proto__',
  'constructor',
  '#',
  'a',
  '日',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS)).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);
/** Maps with own keys only, `__proto__` among them. */
const texts = fc.array(fc.tuple(text, text), { maxLength: 5 }).map((entries) => Object.fromEntries(entries));

/** What a module exports; its imports are Node's own. */
function evaluate(code: string): Readonly<Record<string, unknown>> {
  const module = { exports: {} as Record<string, unknown> };
  const { code: script } = transformSync(code, { loader: 'ts', format: 'cjs' });
  new Function('module', 'require', script)(module, createRequire(import.meta.url));
  return module.exports;
}

describe('hostile text in TypeScript', () => {
  it('any value comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, texts, fc.array(text))), (value) => {
        const { result } = evaluate(`export const result = ${writeTypescript(value, 0)};`);
        assert.deepEqual(result, value);
      }),
    );
  });

  it('any part of a template literal comes back as it was', () => {
    fc.assert(
      fc.property(text, (value) => {
        assert.equal(evaluate(`export const result = \`${templateLiteralPart(value)}\`;`).result, value);
      }),
    );
  });

  it('changes no structure of a CDK project', () => {
    const plan = planOf({ iac: ['cdk'] });
    const harmless = renderPlan(plan, 'cdk');
    fc.assert(
      fc.property(text, texts, fc.array(text), (name, tags, extraBucketArns) => {
        const files = renderPlan({ ...plan, name, tags, extraBucketArns }, 'cdk');
        for (const file of files) {
          if (file.path === 'cdk/lib/config.ts') {
            const { config } = evaluate(file.text) as { config: Record<string, unknown> };
            assert.deepEqual({ ...config }, { ...configOf(harmless), name, tags, extraBucketArns });
          } else if (file.path === 'cdk/package.json') {
            assert.equal(JSON.parse(file.text).name, `${name}-ecr-private-link`);
          } else {
            assert.equal(file.text, harmless.find(({ path }) => path === file.path)?.text);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  function configOf(files: ReturnType<typeof renderPlan>): Record<string, unknown> {
    const { config } = evaluate(files.find(({ path }) => path === 'cdk/lib/config.ts')?.text ?? '');
    return config as Record<string, unknown>;
  }
});

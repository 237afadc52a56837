import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { templateLiteralPart, writeTypescript } from '../../../core/render/syntax/typescript.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';

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

/** What a module exports; its imports are Node's own, or those given. */
function evaluate(code: string, given: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const module = { exports: {} as Record<string, unknown> };
  const { code: script } = transformSync(code, { loader: 'ts', format: 'cjs' });
  const nodes = createRequire(import.meta.url);
  new Function('module', 'require', script)(module, (name: string) => given[name] ?? nodes(name));
  return module.exports;
}

/** The properties of the project that lib/codebuild.ts makes, with as much of the CDK as it needs. */
function projectOf(code: string): Readonly<Record<string, unknown>> {
  let project = {};
  const Nothing = class {};
  const CfnProject = class {
    constructor(_scope: unknown, _id: string, properties: object) {
      project = properties;
    }
  };
  const { Codebuild } = evaluate(code, {
    constructs: { Construct: Nothing },
    'aws-cdk-lib': { Aws: {}, RemovalPolicy: {}, Tags: { of: () => ({ add: () => {} }) } },
    'aws-cdk-lib/aws-codebuild': { CfnProject },
    'aws-cdk-lib/aws-iam': {
      Role: Nothing,
      ServicePrincipal: Nothing,
      PolicyDocument: Nothing,
      PolicyStatement: Nothing,
    },
    'aws-cdk-lib/aws-logs': { LogGroup: Nothing },
  }) as { Codebuild: new (scope: null, id: string, properties: object) => unknown };
  const config = { name: 'demo', appSubnets: {}, codebuild: { subnets: [] } };
  new Codebuild(null, 'Codebuild', { config, network: { vpc: {} }, securityGroup: {} });
  return project;
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

  for (const [name, answers] of Object.entries(GOLDEN_CASES)) {
    it(`${name}: changes no structure of a CDK project`, () => {
      const plan = planOf({ ...answers, s3Policy: 'minimal', iac: ['cdk'] });
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
        { numRuns: 20 },
      );
    });
  }

  it('a description and a source of builds come back as they were', () => {
    const plan = planOf({ ...GOLDEN_CASES['codebuild-beijing'], iac: ['cdk'] });
    assert.ok(plan.codebuild);
    const { codebuild } = plan;
    fc.assert(
      fc.property(text, text, (description, sourceLocation) => {
        const files = renderPlan({ ...plan, codebuild: { ...codebuild, description, sourceLocation } }, 'cdk');
        const project = projectOf(files.find(({ path }) => path === 'cdk/lib/codebuild.ts')?.text ?? '');
        assert.equal(project.description, description);
        assert.deepEqual(project.source, { type: 'S3', location: sourceLocation });
      }),
      { numRuns: 50 },
    );
  });

  function configOf(files: ReturnType<typeof renderPlan>): Record<string, unknown> {
    const { config } = evaluate(files.find(({ path }) => path === 'cdk/lib/config.ts')?.text ?? '');
    return config as Record<string, unknown>;
  }
});

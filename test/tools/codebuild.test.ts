import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Answers } from '../../core/answers/index.js';
import { makePlan, type Plan } from '../../core/plan/index.js';
import type { RenderedFile } from '../../core/render/index.js';
import { answersOf, GOLDEN_CASES, planOf, renderPlan } from '../support/cases.js';
import { parseTemplate, valuesOf } from '../support/cloudformation.js';
import { needTool, runTool, writeTree } from '../support/tools.js';

/** https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html */
const DOCUMENTED = {
  top: ['version', 'run-as', 'env', 'proxy', 'batch', 'phases', 'reports', 'artifacts', 'cache'],
  env: ['shell', 'variables', 'parameter-store', 'exported-variables', 'secrets-manager', 'git-credential-helper'],
  phases: ['install', 'pre_build', 'build', 'post_build'],
  phase: ['run-as', 'on-failure', 'runtime-versions', 'commands', 'finally'],
} as const;

interface Buildspec {
  readonly version: number;
  readonly env: { readonly shell: string; readonly variables: Readonly<Record<string, string>> };
  readonly phases: Readonly<Record<string, { readonly commands: readonly string[] }>>;
}

const builds = (region: string, more: Partial<Answers> = {}): Partial<Answers> => ({
  region,
  workloads: ['codebuild-vpc'],
  repository: 'payments/api',
  iac: ['cloudformation'],
  ...more,
});

function textOf(plan: Plan, path: string): string {
  const file = renderPlan(plan, 'codebuild').find((candidate) => candidate.path === path);
  assert.ok(file, path);
  return file.text;
}

const buildspecOf = (plan: Plan): Buildspec => parse(textOf(plan, 'codebuild/buildspec.yml')) as Buildspec;

describe('the buildspec', () => {
  const spec = buildspecOf(planOf(builds('us-east-1')));

  it('has documented keys only', () => {
    const unknown = [
      ...Object.keys(spec).filter((key) => !DOCUMENTED.top.some((known) => known === key)),
      ...Object.keys(spec.env).filter((key) => !DOCUMENTED.env.some((known) => known === key)),
      ...Object.keys(spec.phases).filter((key) => !DOCUMENTED.phases.some((known) => known === key)),
      ...Object.values(spec.phases).flatMap((phase) =>
        Object.keys(phase).filter((key) => !DOCUMENTED.phase.some((known) => known === key)),
      ),
    ];
    assert.deepEqual(unknown, []);
    assert.equal(spec.version, 0.2);
    assert.equal(spec.env.shell, 'bash');
  });

  it('has commands that are texts, whatever they hold', () => {
    for (const { commands } of Object.values(spec.phases)) {
      assert.ok(commands.length > 0);
      for (const command of commands) assert.equal(typeof command, 'string');
    }
  });

  it('is in a project only with CodeBuild', () => {
    assert.deepEqual(renderPlan(planOf({ iac: ['cloudformation'] }), 'codebuild'), []);
  });
});

/** A command that writes down its arguments, and its input where it is a login. */
const STUBS = {
  aws: `echo "aws $*" >> "$CALLS"
[ "$1 $2" = 'ecr get-login-password' ] && [ "$FAILING" != token ] && echo token`,
  // Without a password a login fails.
  docker: `if [ "$1" = login ]; then
  input=$(cat)
  echo "docker $* < $input" >> "$CALLS"
  [ -n "$input" ] || exit 1
else
  echo "docker $*" >> "$CALLS"
fi
[ "$1" != "$FAILING" ]`,
};

/**
 * How CodeBuild runs version 0.2: all commands in one shell, a phase until the first that fails; no phase follows a failed pre_build, but
 * post_build follows a failed build.
 */
const DRIVER = `phase() {
  for file in "$COMMANDS/$1"-*; do
    . "$file" || return 1
  done
}
CODEBUILD_BUILD_SUCCEEDING=1
phase pre_build || exit 1
phase build || CODEBUILD_BUILD_SUCCEEDING=0
phase post_build || CODEBUILD_BUILD_SUCCEEDING=0
[ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]
`;

interface Build {
  readonly code: number;
  readonly calls: readonly string[];
  readonly dockerfile: string | null;
}

async function runBuild(plan: Plan, { failing = '', dockerfile }: { failing?: string; dockerfile?: string } = {}) {
  const spec = buildspecOf(plan);
  const root = mkdtempSync(join(tmpdir(), 'ecr-privatelink-'));
  const place = (name: string) => join(root, name);
  try {
    for (const name of ['bin', 'commands', 'source']) mkdirSync(place(name));
    for (const [name, text] of Object.entries(STUBS)) {
      writeFileSync(place(`bin/${name}`), `#!/bin/bash\n${text}\n`, { mode: 0o755 });
    }
    for (const [phase, { commands }] of Object.entries(spec.phases)) {
      for (const [index, command] of commands.entries()) writeFileSync(place(`commands/${phase}-${index}`), command);
    }
    writeFileSync(place('calls'), '');
    writeFileSync(place('driver'), DRIVER);
    if (dockerfile !== undefined) writeFileSync(place('source/Dockerfile'), dockerfile);
    const { code } = await runTool('bash', [place('driver')], {
      cwd: place('source'),
      env: {
        ...spec.env.variables,
        PATH: `${place('bin')}:/usr/bin:/bin`,
        CALLS: place('calls'),
        COMMANDS: place('commands'),
        FAILING: failing,
        CODEBUILD_BUILD_ARN: `arn:${plan.region.partition}:codebuild:${plan.region.id}:123456789012:build/demo-build:0a1b`,
        CODEBUILD_BUILD_NUMBER: '7',
      },
    });
    const written = place('source/Dockerfile');
    const build: Build = {
      code,
      calls: readFileSync(place('calls'), 'utf8').trim().split('\n'),
      dockerfile: existsSync(written) ? readFileSync(written, 'utf8') : null,
    };
    return build;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe('the commands of the buildspec', function () {
  this.timeout(60_000);

  before(async function () {
    await needTool(this, 'bash');
  });

  const HOSTS = {
    'us-east-1': '123456789012.dkr.ecr.us-east-1.amazonaws.com',
    'us-gov-west-1': '123456789012.dkr.ecr.us-gov-west-1.amazonaws.com',
    'cn-north-1': '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn',
  };
  for (const [region, host] of Object.entries(HOSTS)) {
    it(`${region}: logs in to ${host}, builds and pushes, and asks nothing else of AWS`, async () => {
      const { code, calls } = await runBuild(planOf(builds(region)));
      assert.equal(code, 0);
      assert.deepEqual(calls, [
        `aws ecr get-login-password --region ${region}`,
        `docker login --username AWS --password-stdin ${host} < token`,
        `docker build --tag ${host}/payments/api:build-7 .`,
        `docker push ${host}/payments/api:build-7`,
      ]);
    });
  }

  it('there are none where AWS has no CodeBuild', () => {
    assert.throws(() => planOf(builds('eusc-de-east-1')), /rule\.absent/);
  });

  it('push nothing after a failed build, which stays failed', async () => {
    const { code, calls } = await runBuild(planOf(builds('us-east-1')), { failing: 'build' });
    assert.notEqual(code, 0);
    assert.equal(calls.length, 3);
    assert.ok(!calls.some((call) => call.includes('push')));
  });

  it('build nothing after a failed login', async () => {
    for (const failing of ['token', 'login']) {
      const { code, calls } = await runBuild(planOf(builds('us-east-1')), { failing });
      assert.notEqual(code, 0);
      assert.equal(calls.length, 2);
    }
  });

  it('fail where the push fails', async () => {
    const { code } = await runBuild(planOf(builds('us-east-1')), { failing: 'push' });
    assert.notEqual(code, 0);
  });

  it('make a Dockerfile that pulls nothing where the source has none, and keep that of the source', async () => {
    const plan = planOf(builds('us-east-1'));
    assert.equal((await runBuild(plan)).dockerfile, 'FROM scratch\nCOPY built-at.txt /\n');
    assert.equal((await runBuild(plan, { dockerfile: 'FROM mine\n' })).dockerfile, 'FROM mine\n');
  });

  it('take names of repositories that YAML could read as something else', async () => {
    for (const repository of ['12345', '1e3', '0x10', 'no', '1_000', '2024-01-01']) {
      const { calls } = await runBuild(planOf(builds('us-east-1', { repository })));
      assert.equal(calls.at(-1), `docker push ${HOSTS['us-east-1']}/${repository}:build-7`);
    }
  });

  it('are clean for shellcheck', async function () {
    await needTool(this, 'shellcheck');
    const spec = buildspecOf(planOf(builds('cn-north-1')));
    const commands = Object.values(spec.phases).flatMap((phase) => phase.commands);
    const script: RenderedFile = {
      id: 'commands',
      path: 'commands.sh',
      text: `#!/bin/bash\n${commands.join('\n')}\n`,
      policy: 'managed',
      mode: 0o644,
    };
    const { root, remove } = writeTree([script]);
    try {
      for (const [tool, args] of [
        ['bash', ['-n', 'commands.sh']],
        ['shellcheck', ['commands.sh']],
      ] as const) {
        const outcome = await runTool(tool, args, { cwd: root });
        assert.equal(outcome.code, 0, outcome.output);
      }
    } finally {
      remove();
    }
  });
});

describe('the VpcConfig to paste into a CloudFormation template', function () {
  this.timeout(60_000);

  const CASES = { 'a new VPC': builds('cn-north-1'), 'an existing VPC': GOLDEN_CASES['existing-virginia'] ?? {} };
  for (const [name, answers] of Object.entries(CASES)) {
    it(`${name}: imports what the stack exports`, () => {
      const plan = makePlan({ ...answersOf(answers), iac: ['cloudformation'] });
      const snippet = parseTemplate<{ VpcConfig: unknown }>(textOf(plan, 'codebuild/vpc-config.cloudformation.yaml'));
      assert.deepEqual(Object.keys(snippet), ['VpcConfig']);
      const [template] = renderPlan(plan, 'cloudformation');
      assert.ok(template);
      const exported = Object.keys(parseTemplate(template.text).Outputs).map((key) => `${plan.name}-${key}`);
      const imported = valuesOf(snippet, 'Fn::ImportValue');
      assert.equal(imported.length, 3);
      assert.deepEqual(
        imported.filter((value) => !exported.some((known) => known === value)),
        [],
      );
    });

    it(`${name}: is clean for cfn-lint within a project`, async function () {
      await needTool(this, 'cfn-lint');
      const plan = planOf({ ...answers, iac: ['cloudformation'] });
      const pasted = textOf(plan, 'codebuild/vpc-config.cloudformation.yaml').replaceAll(/^(?=.)/gm, ' '.repeat(6));
      const text = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Project:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::123456789012:role/build
      Artifacts: {Type: NO_ARTIFACTS}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: "aws/codebuild/standard:7.0"}
      Source: {Type: NO_SOURCE, BuildSpec: "version: 0.2"}
${pasted}`;
      const { root, remove } = writeTree([{ id: 't', path: 'template.yaml', text, policy: 'managed', mode: 0o644 }]);
      try {
        const outcome = await runTool('cfn-lint', ['--regions', plan.region.id, '--', 'template.yaml'], { cwd: root });
        assert.equal(outcome.code, 0, outcome.output);
      } finally {
        remove();
      }
    });
  }
});

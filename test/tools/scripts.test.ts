import assert from 'node:assert/strict';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Answers } from '../../core/answers/index.js';
import { LANGUAGES } from '../../core/report/messages/index.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../support/cases.js';
import { type FakeAws, startFakeAws, unreachableAws } from '../support/fake-aws.js';
import { SITUATIONS } from '../support/situations.js';
import { needTool, type Outcome, runTool, writeTree } from '../support/tools.js';

const PASSED = 0;
const CANNOT_RUN = 2;
const FINDINGS = 3;

/** What AWS puts into the default security group of a VPC, and the fake one does not. */
const LIKE_AWS = `
group=$(aws ec2 describe-security-groups --region us-east-1 \\
  --filters Name=vpc-id,Values="$VPC_ID" Name=group-name,Values=default --query 'SecurityGroups[0].GroupId' --output text)
aws ec2 authorize-security-group-ingress --region us-east-1 --group-id "$group" --protocol all --source-group "$group"`;

interface Project {
  readonly root: string;
  readonly run: (script: string, args: readonly string[], env: Record<string, string>) => Promise<Outcome>;
  /** The same with only what goes to standard output. */
  readonly runForOutput: Project['run'];
}

describe('generated scripts', function () {
  this.timeout(180_000);
  const removals: (() => void)[] = [];
  let aws: FakeAws | undefined;

  after(async () => {
    for (const remove of removals) remove();
    await aws?.stop();
  });

  function project(answers: Partial<Answers>): Project {
    const { root, remove } = writeTree(renderPlan(planOf(answers), 'project'));
    removals.push(remove);
    return {
      root,
      run: (script, args, env) => runTool('bash', [join(root, 'scripts', script), ...args], { cwd: root, env }),
      runForOutput: (script, args, env) =>
        runTool('bash', ['-c', 'exec bash "$@" 2>/dev/null', 'bash', join(root, 'scripts', script), ...args], {
          cwd: root,
          env,
        }),
    };
  }

  describe('as shell code', () => {
    const cases = Object.entries({ ...GOLDEN_CASES, ...SITUATIONS }).flatMap(([name, answers]) =>
      LANGUAGES.map((docsLanguage) => ({ name: `${name} (${docsLanguage})`, answers: { ...answers, docsLanguage } })),
    );

    for (const { name, answers } of cases) {
      it(`${name}: parses`, async () => {
        const { root } = project(answers);
        for (const script of ['preflight.sh', 'verify.sh']) {
          const outcome = await runTool('bash', ['-n', join(root, 'scripts', script)], { cwd: root });
          assert.equal(outcome.code, 0, outcome.output);
        }
        const commands = shellBlocks(await readFile(join(root, 'README.md'), 'utf8'));
        assert.ok(commands.length > 5);
        for (const block of commands) {
          const outcome = await runTool('bash', ['-n', '-c', block], { cwd: root });
          assert.equal(outcome.code, 0, `${block}\n${outcome.output}`);
        }
      });
    }

    it('shellcheck has nothing to say', async function () {
      await needTool(this, 'shellcheck');
      const roots = cases.map(({ answers }) => project(answers).root);
      const scripts = roots.flatMap((root) => ['preflight.sh', 'verify.sh'].map((name) => join(root, 'scripts', name)));
      const outcome = await runTool('shellcheck', scripts, { cwd: roots[0] ?? '.', env: { LC_ALL: 'C.UTF-8' } });
      assert.equal(outcome.code, 0, outcome.output);
    });
  });

  describe('preflight.sh', () => {
    before(async function () {
      await needTool(this, 'aws');
      await needTool(this, 'moto_server', ['--help']);
      aws ??= await startFakeAws();
    });

    const env = () => aws?.env ?? {};

    it('passes where zones and services are there', async () => {
      const { output, code } = await project({}).run('preflight.sh', [], env());
      assert.equal(code, PASSED, output);
      for (const name of ['us-east-1a', 'com.amazonaws.us-east-1.ecr.dkr', 'com.amazonaws.us-east-1.s3']) {
        assert.match(output, new RegExp(`^PASS  ${name} `, 'm'));
      }
    });

    it('names the services that the Region lacks', async () => {
      // The fake AWS has no service with China's own prefix.
      const { output, code } = await project({ region: 'cn-north-1' }).run('preflight.sh', [], env());
      assert.equal(code, FINDINGS, output);
      assert.match(output, /^FAIL {2}cn\.com\.amazonaws\.cn-north-1\.ecr\.api .*no such endpoint service/m);
      assert.match(output, /^PASS {2}com\.amazonaws\.cn-north-1\.logs /m);
    });

    it('names a zone that the account does not have, and the services that are not offered there', async () => {
      const availabilityZones = ['ap-northeast-1a', 'ap-northeast-1b'];
      const tokyo = project({ region: 'ap-northeast-1', availabilityZones, docsLanguage: 'ja' });
      const { output, code } = await tokyo.runForOutput('preflight.sh', ['--json'], env());
      assert.equal(code, FINDINGS, output);
      const report = JSON.parse(output);
      const failed = report.checks.filter(({ status }: { status: string }) => status === 'FAIL');
      assert.equal(report.result, 'findings');
      assert.equal(failed[0].subject, 'ap-northeast-1b');
      assert.match(failed[0].detail, /使えるゾーン: ap-northeast-1a ap-northeast-1c/);
      assert.equal(failed[1].subject, 'com.amazonaws.ap-northeast-1.ecr.api');
    });

    it('takes nothing for a result where AWS cannot be reached', async () => {
      const { output, code } = await project({}).runForOutput('preflight.sh', ['--json'], unreachableAws());
      assert.equal(code, CANNOT_RUN, output);
      const report = JSON.parse(output);
      assert.equal(report.result, 'error');
      assert.match(report.message, /get-caller-identity failed: Could not connect/);
      assert.deepEqual(report.checks, []);
    });

    it('takes nothing for a result where a later call is refused', async () => {
      const denied = withStubs({
        aws: `case $2 in
          get-caller-identity) echo arn:aws:iam::1:user/x ;;
          describe-availability-zones) echo "us-east-1a us-east-1b" ;;
          *) echo 'An error occurred (UnauthorizedOperation)' >&2; exit 254 ;;
        esac`,
      });
      const { output, code } = await project({}).run('preflight.sh', [], denied);
      assert.equal(code, CANNOT_RUN, output);
      assert.match(output, /UnauthorizedOperation/);
    });

    it('refuses credentials of another partition', async () => {
      const china = withStubs({ aws: 'echo arn:aws-cn:iam::1:user/x' });
      const { output, code } = await project({}).run('preflight.sh', [], china);
      assert.equal(code, CANNOT_RUN, output);
      assert.match(output, /partition aws-cn/);
    });

    it('says what is missing without the AWS CLI, and refuses an unknown option', async () => {
      const missing = await project({}).run('preflight.sh', [], withStubs({}));
      assert.equal(missing.code, CANNOT_RUN, missing.output);
      assert.match(missing.output, /AWS CLI \(aws\) was not found/);
      assert.equal((await project({}).run('preflight.sh', ['--jsn'], env())).code, CANNOT_RUN);
    });
  });

  describe('verify.sh --api, on what the README’s commands made', () => {
    let made: Project;
    let vpcId: string;

    const env = () => aws?.env ?? {};
    const awsCli = async (...args: string[]): Promise<string> => {
      const outcome = await runTool('aws', [...args, '--region', 'us-east-1', '--output', 'text'], {
        cwd: made.root,
        env: env(),
      });
      assert.equal(outcome.code, 0, outcome.output);
      return outcome.output.trim();
    };
    const verify = (...args: string[]) => made.run('verify.sh', ['--api', '--vpc-id', vpcId, ...args], env());

    before(async function () {
      await needTool(this, 'aws');
      await needTool(this, 'moto_server', ['--help']);
      aws ??= await startFakeAws();
      const answers = { iac: ['terraform', 'cloudformation'] } as const;
      made = project(answers);
      const blocks = shellBlocks(
        renderPlan(planOf(answers), 'project').find(({ id }) => id === 'README.md')?.text ?? '',
      );
      const commands = blocks.find((block) => block.includes('create-vpc '));
      const closing = blocks.find((block) => block.includes('revoke-security-group-ingress'));
      const script = `set -euo pipefail\n{\n${commands}\n${LIKE_AWS}\n${closing}\n} >/dev/null\nprintf '%s' "$VPC_ID"`;
      const outcome = await runTool('bash', ['-c', script], { cwd: made.root, env: env() });
      assert.equal(outcome.code, 0, outcome.output);
      vpcId = /^vpc-[0-9a-f]+/.exec(outcome.output)?.[0] ?? assert.fail(outcome.output);
    });

    it('passes, and the default security group is closed', async () => {
      const { output, code } = await verify();
      assert.equal(code, PASSED, output);
      assert.match(
        output,
        /^PASS {2}com\.amazonaws\.us-east-1\.ecr\.api +has a network interface in us-east-1a us-east-1b$/m,
      );
      assert.match(output, /^PASS {2}subnet-\w+ +rtb-\w+ has the route to com\.amazonaws\.us-east-1\.s3$/m);
      const filters = ['--filters', `Name=vpc-id,Values=${vpcId}`, 'Name=group-name,Values=default'];
      const rules = 'SecurityGroups[].[IpPermissions[],IpPermissionsEgress[]][]';
      assert.equal(await awsCli('ec2', 'describe-security-groups', ...filters, '--query', rules), '');
    });

    it('finds what was changed since', async () => {
      const endpoints = ['ec2', 'describe-vpc-endpoints', '--filters', `Name=vpc-id,Values=${vpcId}`];
      const [gateway = '', table = ''] = (
        await awsCli(
          ...endpoints,
          '--query',
          "VpcEndpoints[?VpcEndpointType=='Gateway'] | [0].[VpcEndpointId,RouteTableIds[0]]",
        )
      ).split('\t');
      const logs = await awsCli(
        ...endpoints,
        '--query',
        "VpcEndpoints[?ends_with(ServiceName,'.logs')] | [0].VpcEndpointId",
      );
      const group = await awsCli(...endpoints, '--query', 'VpcEndpoints[0].Groups[0].GroupId');
      await awsCli('ec2', 'modify-vpc-attribute', '--vpc-id', vpcId, '--no-enable-dns-hostnames');
      await awsCli('ec2', 'modify-vpc-endpoint', '--vpc-endpoint-id', gateway, '--remove-route-table-ids', table);
      await awsCli('ec2', 'delete-vpc-endpoints', '--vpc-endpoint-ids', logs);
      const rule = ['--protocol', 'tcp', '--port', '443', '--cidr', '10.0.0.0/16'];
      await awsCli('ec2', 'revoke-security-group-ingress', '--group-id', group, ...rule);

      const { output, code } = await verify();
      assert.equal(code, FINDINGS, output);
      for (const finding of [
        new RegExp(`^FAIL  ${vpcId} enableDnsHostnames +off`, 'm'),
        new RegExp(`^FAIL  subnet-\\w+ +its route table \\(${table}\\) lacks the route`, 'm'),
        /^FAIL {2}com\.amazonaws\.us-east-1\.logs +no endpoint of this service/m,
        /^FAIL {2}com\.amazonaws\.us-east-1\.ecr\.dkr +security group sg-\w+ does not open port 443 to 10\.0\.0\.0\/16$/m,
      ]) {
        assert.match(output, finding);
      }
    });

    it('finds the VPC by the output of the stack', async () => {
      const template = {
        Resources: { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.9.0.0/16' } } },
        Outputs: { VpcId: { Value: { Ref: 'Vpc' } } },
      };
      await awsCli(
        'cloudformation',
        'create-stack',
        '--stack-name',
        'other',
        '--template-body',
        JSON.stringify(template),
      );
      const query = ['--query', 'Vpcs[0].VpcId', '--filters', 'Name=cidr,Values=10.9.0.0/16'];
      const stackVpc = await awsCli('ec2', 'describe-vpcs', ...query);
      const { output, code } = await made.run('verify.sh', ['--api', '--stack-name', 'other'], env());
      assert.equal(code, FINDINGS, output);
      assert.ok(output.includes(`no endpoint of this service in ${stackVpc}`), output);
    });

    it('finds the VPC by the output of Terraform', async () => {
      const stubs = { terraform: 'echo vpc-0c0ffee', aws: 'if [ "$1" = sts ]; then echo arn:aws:iam::1:user/x; fi' };
      const { output, code } = await made.run('verify.sh', ['--api'], withStubs(stubs));
      assert.equal(code, FINDINGS, output);
      assert.match(output, /^FAIL {2}vpc-0c0ffee enableDnsSupport /m);
    });

    it('could not run: a VPC that does not exist, no deployment, no mode', async () => {
      const unknown = await made.run('verify.sh', ['--api', '--vpc-id', 'vpc-0123456789abcdef0'], env());
      assert.equal(unknown.code, CANNOT_RUN, unknown.output);
      const nothing = await made.run('verify.sh', ['--api'], env());
      assert.equal(nothing.code, CANNOT_RUN, nothing.output);
      assert.match(nothing.output, /name the VPC with --vpc-id/);
      assert.equal((await made.run('verify.sh', [], env())).code, CANNOT_RUN);
    });
  });

  describe('the commands of the README that run verify.sh in the VPC', () => {
    const STARTS = /execute-command|send-command|start-build/;
    const readme = () => renderPlan(planOf({ features: ['exec'] }), 'project').find(({ id }) => id === 'README.md');
    const blocks = () => shellBlocks(readme()?.text ?? '').filter((block) => STARTS.test(block));

    it('start nothing where the VPC has nothing to run it in, or is not known', async () => {
      assert.equal(blocks().length, 3);
      for (const block of blocks()) {
        for (const vpcId of ['vpc-0c0ffee', '']) {
          const env = withStubs({ aws: 'echo "$*" >>"$HOME/calls"' });
          const script = `VPC_ID=${vpcId} INSIDE=true\n${block}`;
          // As in a terminal, where a line that fails does not keep the next ones from running.
          const outcome = await runTool('bash', ['-c', 'bash --norc -i <<<"$1"', 'bash', script], {
            cwd: env.HOME ?? '.',
            env,
          });
          const calls = join(env.HOME ?? '.', 'calls');
          assert.doesNotMatch(existsSync(calls) ? await readFile(calls, 'utf8') : '', STARTS, outcome.output);
          assert.equal(existsSync(calls), vpcId !== '' || block.includes('list-'), outcome.output);
        }
      }
    });

    it('build in the project of the VPC, whatever else the account has', async function () {
      await needTool(this, 'aws');
      await needTool(this, 'moto_server', ['--help']);
      aws ??= await startFakeAws();
      const { env } = aws;
      const { root, remove } = writeTree([]);
      removals.push(remove);
      const create = (name: string, vpcId: string) =>
        `aws codebuild create-project --region us-east-1 --name ${name} --source type=S3,location=code/code.zip \\
          --artifacts type=NO_ARTIFACTS --environment type=LINUX_CONTAINER,image=x,computeType=BUILD_GENERAL1_SMALL \\
          --service-role arn:aws:iam::123456789012:role/service-role/x \\
          --vpc-config vpcId=${vpcId},subnets=subnet-1,securityGroupIds=sg-1 >/dev/null`;
      const block = blocks().find((text) => text.includes('start-build')) ?? assert.fail('no start-build');
      const build = (vpcId: string) =>
        runTool('bash', ['-c', `VPC_ID=${vpcId} INSIDE=true\n${block}`], { cwd: root, env });
      const made = await runTool('bash', ['-ec', `${create('another', 'vpc-1')}\n${create('checks', 'vpc-2')}`], {
        cwd: root,
        env,
      });
      assert.equal(made.code, 0, made.output);
      const started = await build('vpc-2');
      assert.equal(started.code, 0, started.output);
      assert.match(started.output, /"projectName": "checks"/);
      const none = await build('vpc-3');
      assert.notEqual(none.code, 0);
      assert.doesNotMatch(none.output, /projectName/);
    });
  });

  describe('verify.sh --api, where the endpoints are open to a client group', () => {
    it('finds the group by its name, and what it may no longer do', async function () {
      await needTool(this, 'aws');
      await needTool(this, 'moto_server', ['--help']);
      aws ??= await startFakeAws();
      const { env } = aws;
      const made = project({ ingress: 'security-groups' });
      const blocks = shellBlocks(await readFile(join(made.root, 'README.md'), 'utf8'));
      const commands = blocks.find((block) => block.includes('create-vpc '));
      const ids = `printf '%s ' "$VPC_ID" "$GROUP_ID" "$CLIENT_GROUP_ID"`;
      const script = `set -euo pipefail\n{\n${commands}\n} >/dev/null\n${ids}`;
      const { code, output } = await runTool('bash', ['-c', script], { cwd: made.root, env });
      assert.equal(code, 0, output);
      const [vpcId = '', group = '', client = ''] = output.split(' ');
      const passed = await made.run('verify.sh', ['--api', '--vpc-id', vpcId], env);
      assert.equal(passed.code, PASSED, passed.output);
      assert.match(passed.output, new RegExp(`^PASS {2}\\S+\\.ecr\\.api +port 443 is open to ${client}$`, 'm'));
      const rule = `--group-id ${group} --protocol tcp --port 443 --source-group ${client}`;
      await runTool('bash', ['-c', `aws ec2 revoke-security-group-ingress --region us-east-1 ${rule}`], {
        cwd: made.root,
        env,
      });
      const found = await made.run('verify.sh', ['--api', '--vpc-id', vpcId], env);
      assert.equal(found.code, FINDINGS, found.output);
      assert.match(
        found.output,
        new RegExp(`^FAIL {2}\\S+\\.ecr\\.api +security group ${group} .* to ${client}$`, 'm'),
      );
    });
  });

  describe('verify.sh --in-vpc', () => {
    const everythingPrivate = 'echo "10.0.192.9 STREAM $2"; echo "10.0.192.9 DGRAM"';
    const inVpc = (stubs: Record<string, string>, ...args: string[]) =>
      project({}).run('verify.sh', ['--in-vpc', ...args], withStubs(stubs));

    it('passes where every name is private and answers', async () => {
      const { output, code } = await inVpc({ getent: everythingPrivate, timeout: '' });
      assert.equal(code, PASSED, output);
      assert.match(output, /^PASS {2}api\.ecr\.us-east-1\.amazonaws\.com +private: 10\.0\.192\.9$/m);
      assert.match(output, /^PASS {2}\w+\.dkr\.ecr\.us-east-1\.amazonaws\.com:443 +answers$/m);
      assert.match(output, /^PASS {2}s3\.us-east-1\.amazonaws\.com:443 +answers$/m);
    });

    it('takes the blocks of an existing VPC for private, whatever they are', async () => {
      const reused = { ...GOLDEN_CASES['existing-virginia'], vpcCidrs: ['203.0.112.0/20'] };
      const at = (address: string) =>
        project(reused).run('verify.sh', ['--in-vpc'], withStubs({ getent: `echo "${address} STREAM"`, timeout: '' }));
      const inside = await at('203.0.127.254');
      assert.equal(inside.code, PASSED, inside.output);
      assert.match(inside.output, /^PASS {2}api\.ecr\.us-east-1\.amazonaws\.com +private: 203\.0\.127\.254$/m);
      const outside = await at('203.0.128.1');
      assert.equal(outside.code, FINDINGS, outside.output);
      assert.match(outside.output, /^FAIL {2}ecr-public\.us-east-1\.api\.aws +public: 203\.0\.128\.1\./m);
    });

    it('finds a public name, one that does not resolve, and one that does not answer', async () => {
      const { output, code } = await inVpc({
        getent: `case $2 in
          api.ecr.*) echo "10.0.192.9 STREAM"; echo "52.119.1.2 STREAM" ;;
          logs.*) exit 2 ;;
          *) echo "100.64.3.4 STREAM" ;;
        esac`,
        timeout: 'case "$*" in *dkr.ecr*) exit 124 ;; esac',
      });
      assert.equal(code, FINDINGS, output);
      assert.match(output, /^FAIL {2}api\.ecr\.us-east-1\.amazonaws\.com +public: 52\.119\.1\.2\./m);
      assert.match(output, /^FAIL {2}logs\.us-east-1\.amazonaws\.com +failed: does not resolve$/m);
      assert.match(output, /^FAIL {2}\w+\.dkr\.ecr\.us-east-1\.amazonaws\.com:443 +no connection/m);
    });

    it('takes dig and curl where getent and timeout are missing', async () => {
      const { output, code } = await inVpc({
        dig: 'echo alias.example.; for name; do :; done; echo 172.31.0.7',
        curl: 'case "$*" in *s3*) exit 28 ;; *) exit 60 ;; esac',
      });
      assert.equal(code, FINDINGS, output);
      assert.match(output, /^PASS {2}api\.ecr\.us-east-1\.amazonaws\.com +private: 172\.31\.0\.7$/m);
      assert.deepEqual(output.match(/^FAIL {2}\S+/gm), ['FAIL  s3.us-east-1.amazonaws.com:443']);
    });

    it('pulls the image, and leaves no credentials behind', async () => {
      const image = '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1';
      const aws = 'echo token';
      const network = { getent: everythingPrivate, timeout: '', aws };
      const record = 'printf "%s\\n" "$*" >>"$RECORD"; case "$*" in *inspect*) exit 1 ;; esac';
      const generated = project({});
      const env = { ...withStubs({ ...network, docker: `${record}; mkdir -p "$2"; echo secret >"$2/config.json"` }) };
      const calls = join(generated.root, 'calls');
      const args = ['--in-vpc', '--image', image];
      const { output, code } = await generated.run('verify.sh', args, {
        ...env,
        RECORD: calls,
        TMPDIR: generated.root,
      });
      assert.equal(code, PASSED, output);
      assert.ok(output.includes('PASS  123456789012.dkr.ecr.us-east-1.amazonaws.com:443'), output);
      assert.match(output, /^PASS {2}\S+\/app:1 +pulled$/m);
      const settings = /--config (\S+) pull/.exec(await readFile(calls, 'utf8'))?.[1] ?? assert.fail('no pull');
      assert.ok(settings.startsWith(generated.root));
      assert.equal(existsSync(settings), false);

      const refused = await inVpc({ ...network, docker: 'exit 1' }, '--image', image);
      assert.equal(refused.code, FINDINGS, refused.output);
    });

    it('could not run: no resolver, no docker, an image that is there or of another registry', async () => {
      const network = { getent: everythingPrivate, timeout: '', aws: 'echo token' };
      const image = '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1';
      for (const [stubs, args, reason] of [
        [{ timeout: '' }, [], /getent or dig/],
        [network, ['--image', image], /docker was not found/],
        [{ ...network, docker: '' }, ['--image', image], /on this host already/],
        [{ ...network, docker: '' }, ['--image', 'public.ecr.aws/nginx/nginx:stable'], /must be of a registry/],
        [network, ['--image'], /verify\.sh --api/],
      ] as const) {
        const { output, code } = await inVpc(stubs, ...args);
        assert.equal(code, CANNOT_RUN, output);
        assert.match(output, reason);
      }
    });
  });

  /** An environment whose PATH holds the standard tools that the scripts use, these stubs, and nothing else. */
  function withStubs(stubs: Record<string, string>): Record<string, string> {
    const { root, remove } = writeTree([]);
    removals.push(remove);
    const standard = [
      'bash',
      'cat',
      'dirname',
      'env',
      'grep',
      'head',
      'mkdir',
      'mktemp',
      'paste',
      'rm',
      'sort',
      'xargs',
    ];
    for (const tool of standard) symlinkSync(whereIs(tool), join(root, tool));
    for (const [name, body] of Object.entries(stubs)) {
      writeFileSync(join(root, name), `#!${whereIs('bash')}\n${body}\n`, { mode: 0o755 });
    }
    mkdirSync(join(root, 'home'));
    return { PATH: root, HOME: join(root, 'home') };
  }
});

function whereIs(tool: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const folder = folders.find((candidate) => existsSync(join(candidate, tool)));
  return join(folder ?? assert.fail(`${tool} not found`), tool);
}

/** The shell commands of a Markdown text, one text a code block. */
function shellBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
}

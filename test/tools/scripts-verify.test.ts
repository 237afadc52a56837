import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import {
  CANNOT_RUN,
  FINDINGS,
  PASSED,
  readmeCommands,
  type ScriptProject,
  scriptProjects,
} from '../support/script-projects.js';
import { needTool, runTool } from '../support/tools.js';

/** What AWS puts into the default security group of a VPC, and the fake one does not. */
const LIKE_AWS = `
group=$(aws ec2 describe-security-groups --region us-east-1 \\
  --filters Name=vpc-id,Values="$VPC_ID" Name=group-name,Values=default --query 'SecurityGroups[0].GroupId' --output text)
aws ec2 authorize-security-group-ingress --region us-east-1 --group-id "$group" --protocol all --source-group "$group"`;

/** An AWS CLI of an account that has next to nothing. */
const STUBBED = `case $2 in
  get-caller-identity) echo ANSWER: arn:aws:iam::1:user/x ;;
  describe-prefix-lists) echo ANSWER: pl-1 ;;
  *) echo ANSWER: ;;
esac`;

describe('generated scripts, after the README’s commands', function () {
  this.timeout(180_000);
  const { project, withStubs, removeAll } = scriptProjects();
  let aws: FakeAws | undefined;

  after(async () => {
    removeAll();
    await aws?.stop();
  });

  it('of a dual-stack VPC: the README’s commands make the IPv6 blocks of the slots, and let them in', async function () {
    await needTool(this, 'aws');
    await needTool(this, 'moto_server', ['--help']);
    aws ??= await startFakeAws();
    const answers = { iac: ['terraform'], ipAddressType: 'dualstack' } as const;
    const commands = readmeCommands(answers).find((block) => block.includes('create-vpc '));
    const shown = `
      aws ec2 describe-subnets --region us-east-1 --filters Name=vpc-id,Values="$VPC_ID" --output text \\
        --query 'Subnets[].[CidrBlock,Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock]'
      aws ec2 describe-security-groups --region us-east-1 --group-ids "$GROUP_ID" --output text \\
        --query 'SecurityGroups[0].IpPermissions[].Ipv6Ranges[].CidrIpv6'`;
    const script = `set -euo pipefail\n{\n${commands}\n} >/dev/null\necho "$IPV6"${shown}`;
    const outcome = await runTool('bash', ['-c', script], { cwd: '/', env: aws.env });
    assert.equal(outcome.code, 0, outcome.output);
    const lines = outcome.output.trim().split('\n');
    const start = /^(.*)00::\/56$/.exec(lines[0] ?? '')?.[1] ?? assert.fail(outcome.output);
    const expected = ['00', 'c0', 'c1', '04'].map((slot) => `${start}${slot}::/64`);
    const subnets = lines.slice(1, -1).map((line) => line.split(/\s+/));
    assert.deepEqual(
      subnets.sort().map(([, ipv6]) => ipv6),
      expected,
    );
    assert.equal(lines.at(-1), lines[0]);
  });

  it('for hosts outside the VPC: the README’s commands make both endpoints of S3, and verify.sh passes', async function () {
    await needTool(this, 'aws');
    await needTool(this, 'moto_server', ['--help']);
    aws ??= await startFakeAws();
    const answers = { workloads: ['ecs-external'], features: [], ingressCidrs: ['192.168.0.0/16'] } as const;
    const made = project(answers);
    const commands = readmeCommands(answers).find((block) => block.includes('create-vpc '));
    const script = `set -euo pipefail\n{\n${commands}\n} >/dev/null\nprintf '%s' "$VPC_ID"`;
    const { output: vpcId, code } = await runTool('bash', ['-c', script], { cwd: made.root, env: aws.env });
    assert.equal(code, 0, vpcId);
    const verified = await made.run('verify.sh', ['--api', '--vpc-id', vpcId], aws.env);
    assert.equal(verified.code, PASSED, verified.output);
    const s3 = 'com\\.amazonaws\\.us-east-1\\.s3';
    assert.match(verified.output, new RegExp(`^PASS {2}${s3} +private DNS is on$`, 'm'));
    assert.match(verified.output, new RegExp(`^PASS {2}${s3} +port 443 is open to 192\\.168\\.0\\.0/16$`, 'm'));
    assert.match(verified.output, new RegExp(`^PASS {2}subnet-\\w+ +rtb-\\w+ has the route to ${s3}$`, 'm'));
  });

  describe('verify.sh --api, on what the README’s commands made', () => {
    let made: ScriptProject;
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
      const blocks = readmeCommands(answers);
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
      const stubs = { terraform: 'echo vpc-0c0ffee', aws: STUBBED };
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

  describe('verify.sh --api, where the endpoints are open to a client group', () => {
    it('finds the group by its name, and what it may no longer do', async function () {
      await needTool(this, 'aws');
      await needTool(this, 'moto_server', ['--help']);
      aws ??= await startFakeAws();
      const { env } = aws;
      const answers = { ingress: 'security-groups' } as const;
      const made = project(answers);
      const blocks = readmeCommands(answers);
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

  describe('the commands of the README that run verify.sh in the VPC', () => {
    const STARTS = /execute-command|send-command|start-build/;
    const blocks = () => readmeCommands({ features: ['exec'] }).filter((block) => STARTS.test(block));

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
      const { root } = project({});
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
});

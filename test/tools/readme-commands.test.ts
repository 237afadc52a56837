import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from '../../core/answers/index.js';
import { LANGUAGES } from '../../core/report/messages/index.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../support/cases.js';
import { answersFor, makeExistingVpc } from '../support/existing-vpc.js';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import { commandsOf, type ReadmeCommand } from '../support/readme-commands.js';
import { type Before, follow, type Reading } from '../support/readme-reading.js';
import { RULES, type Rule } from '../support/readme-rules.js';
import { PASSED, scriptProjects, shellBlocks } from '../support/script-projects.js';
import { SITUATIONS, SPOKE_BY_ZONES } from '../support/situations.js';
import { needTool, runTool } from '../support/tools.js';

const ALL = ['terraform', 'cloudformation', 'cdk'] as const;
const CASES: Readonly<Record<string, Partial<Answers>>> = {
  ...GOLDEN_CASES,
  ...SITUATIONS,
  ...Object.fromEntries(
    Object.entries(SITUATIONS).map(([name, answers]) => [`${name}, in every flavour`, { ...answers, iac: ALL }]),
  ),
  'a spoke by its zones': SPOKE_BY_ZONES,
};

function readmeOf(answers: Partial<Answers>): ReadmeCommand[] {
  const readme = renderPlan(planOf(answers), 'project').find(({ id }) => id === 'README.md');
  return commandsOf(readme?.text ?? '');
}

describe('the commands of the generated README', function () {
  this.timeout(300_000);
  const { project, withStubs, removeAll } = scriptProjects();
  const done = new Set<Rule>();
  let aws: FakeAws;

  before(async function () {
    for (const tool of ['aws', 'zip']) await needTool(this, tool);
    await needTool(this, 'terraform', ['version']);
    await needTool(this, 'moto_server', ['--help']);
    aws = await startFakeAws();
  });
  afterEach(() => aws?.reset());
  after(async () => {
    removeAll();
    await aws?.stop();
  });

  describe('as a list', () => {
    it('each is run here or by another test, or there is a reason why not; in every project and both languages', () => {
      const used = new Set<Rule>();
      for (const [name, answers] of Object.entries(CASES)) {
        for (const docsLanguage of LANGUAGES) {
          for (const { text } of readmeOf({ ...answers, docsLanguage })) {
            const rule = RULES.find(([beginning]) => beginning.test(text));
            used.add(rule ?? assert.fail(`${name}: nothing is known of\n${text}`));
          }
        }
      }
      assert.deepEqual(
        RULES.filter((rule) => !used.has(rule)).map(([beginning]) => beginning),
        [],
      );
    });

    it('the tests that are said to run them exist', () => {
      for (const [, proof] of RULES) {
        if (!('test' in proof)) continue;
        const [file, title] = proof.test;
        assert.ok(readFileSync(join(import.meta.dirname, '../..', file), 'utf8').includes(title), `${file}: ${title}`);
      }
    });

    it('each output that is read is one of the project', () => {
      for (const [name, answers] of Object.entries(CASES)) {
        const files = renderPlan(planOf(answers));
        const text = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? '';
        for (const { text: command } of commandsOf(text('README.md'))) {
          const [, ofTerraform] = /output -raw (\w+)/.exec(command) ?? [];
          const [, ofStack] = /OutputKey=='(\w+)'/.exec(command) ?? [];
          if (ofTerraform) assert.match(text('outputs.tf'), new RegExp(`^output "${ofTerraform}" `, 'm'), name);
          if (ofStack && text('ecr-privatelink.yaml')) {
            assert.match(text('ecr-privatelink.yaml'), new RegExp(`^  ${ofStack}:$`, 'm'), name);
          }
        }
      }
    });

    it('they are the same in both languages, but for comments and messages', () => {
      for (const answers of Object.values(CASES)) {
        const [english, japanese] = LANGUAGES.map((docsLanguage) =>
          readmeOf({ ...answers, docsLanguage })
            .filter(({ language }) => language !== 'inline')
            .map(({ text }) => text.replaceAll(/ +# .*$/gm, '').replaceAll(/:\?[^}]*\}/g, ':?}')),
        );
        assert.deepEqual(japanese, english);
      }
    });
  });

  describe('followed from the first to the last', () => {
    const BUCKET: Before = [/^\(\n {2}set -e\n {2}cp codebuild/, 'aws s3 mb s3://sources --region us-east-1'];
    /** AWS lets the members of a default group reach each other; the fake does not. */
    const DEFAULT_RULE: Before = [
      /^aws ec2 revoke-security-group-ingress/,
      `aws ec2 authorize-security-group-ingress --region us-east-1 --group-id "$DEFAULT_GROUP_ID" --protocol all \\
        --source-group "$DEFAULT_GROUP_ID"`,
    ];
    /** AWS removes the association of a subnet with it; the fake keeps it. */
    const ASSOCIATIONS: Before = [
      /^\(\n {2}set -eu/,
      `for association in $(aws ec2 describe-route-tables --region "$REGION" --filters Name=vpc-id,Values="$VPC_ID" \\
        --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' --output text); do
        aws ec2 disassociate-route-table --region "$REGION" --association-id "$association"
      done`,
    ];
    const NEW_VPC = [DEFAULT_RULE, ASSOCIATIONS];
    /** A stack of the fake lacks attributes and associations, and its policies are in the syntax of Python. */
    const STACK_OF_THE_FAKE = [
      /^FAIL {2}vpc-\w+ enableDnsHostnames +off/,
      /^FAIL {2}subnet-\w+ +its route table \(rtb-\w+\) lacks the route/,
      /^FAIL {2}com\.amazonaws\.us-east-1\.s3 +the policy of vpce-\w+ does not allow/,
    ];

    async function inAws(commands: string): Promise<string> {
      const script = `set -euo pipefail\nexport AWS_DEFAULT_REGION=us-east-1 AWS_DEFAULT_OUTPUT=text AWS_PAGER=''\n${commands}`;
      const { code, output } = await runTool('bash', ['-c', script], { cwd: '/', env: aws.env });
      assert.equal(code, 0, output);
      return output.trim();
    }

    const LEFT = `
      aws ec2 describe-vpc-endpoints --query "VpcEndpoints[?State!='deleted'].VpcEndpointId"
      aws ec2 describe-vpcs --filters Name=is-default,Values=false --query 'Vpcs[].VpcId'
      aws ec2 describe-security-groups --query "SecurityGroups[?GroupName!='default'].GroupId"
      aws route53 list-hosted-zones --query 'HostedZones[].Id'`;

    /** Follows the README; what was there before is there afterwards, and nothing else. */
    async function read(answers: Partial<Answers>, reading: Reading): Promise<readonly string[]> {
      const there = await inAws(LEFT);
      const { rules, dockerCalls } = await follow(answers, reading, aws.env);
      for (const rule of rules) done.add(rule);
      assert.equal(await inAws(LEFT), there);
      return dockerCalls;
    }

    it('a new VPC by Terraform, with builds and a task execution role', async () => {
      const dockerCalls = await read(
        {
          iac: ['terraform'],
          workloads: ['fargate-linux', 'codebuild-vpc'],
          features: ['logs', 'exec'],
          repository: 'payments/api',
          codebuildSource: 's3',
          codebuildSourceLocation: 'sources/payments.zip',
          taskExecutionRole: 'vpc',
          endpointPolicy: 'account',
        },
        { before: [...NEW_VPC, BUCKET], findings: [/^FAIL {2}payments\/api +no such repository yet: aws ecr create/] },
      );
      const registry = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
      assert.deepEqual(dockerCalls, [
        'docker pull public.ecr.aws/nginx/nginx:stable',
        `docker tag public.ecr.aws/nginx/nginx:stable ${registry}/mirror/nginx:stable`,
        `docker login --username AWS --password-stdin ${registry}`,
        `docker push ${registry}/mirror/nginx:stable`,
      ]);
    });

    it('a new VPC by CloudFormation, after a look at the changes', async () => {
      /** The fake gives a stack of a change set no outputs. */
      const again: Before = [
        /^aws cloudformation wait stack-create-complete/,
        `curl --silent --output /dev/null --request POST "$AWS_ENDPOINT_URL/moto-api/reset"
        aws cloudformation create-stack --region us-east-1 --stack-name demo --capabilities CAPABILITY_IAM \\
          --template-body file://cloudformation/ecr-privatelink.yaml \\
          --parameters file://cloudformation/parameters.json`,
      ];
      const { rules } = await follow(
        {
          iac: ['cloudformation'],
          features: [],
          taskExecutionRole: 'vpc',
        },
        {
          before: [...NEW_VPC, again],
          findings: STACK_OF_THE_FAKE,
        },
        aws.env,
      );
      for (const rule of rules) done.add(rule);
    });

    it('an existing VPC, by hand', async () => {
      const made = await makeExistingVpc(aws.env);
      await read({ ...answersFor(made), ingress: 'security-groups' }, { byHand: true });
    });

    it('a hub by hand, with another VPC', async () => {
      const vpc = await inAws('aws ec2 create-vpc --cidr-block 10.9.0.0/16 --query Vpc.VpcId');
      const spoke: Before = [/^aws route53 associate-vpc-with-hosted-zone/, `SPOKE_VPC_ID=${vpc}`];
      await read(
        { iac: ['terraform'], features: [], privateDns: 'central-hub' },
        { byHand: true, before: [...NEW_VPC, spoke] },
      );
    });

    it('so each was run that is said to be', () => {
      assert.deepEqual(
        RULES.filter((rule) => 'run' in rule[1] && !done.has(rule)).map(([beginning]) => beginning),
        [],
      );
    });
  });

  describe('those that run verify.sh in the VPC', () => {
    /** An account with a task, an instance and a project; what is to be run there is written down. */
    const ACCOUNT = `case "$1 $2" in
      'ec2 describe-subnets') echo subnet-1 ;;
      'ecs list-clusters') echo arn:cluster ;;
      'ecs list-tasks') echo arn:task ;;
      'ecs describe-tasks') printf 'arn:cluster\\tarn:task\\n' ;;
      'ec2 describe-instances' | 'ssm describe-instance-information') echo i-1 ;;
      'codebuild list-projects' | 'codebuild batch-get-projects') echo checks ;;
      'ecs execute-command' | 'ssm send-command' | 'codebuild start-build') printf '%s\\0' "$@" >"$CALLS/$1"; echo done ;;
    esac`;

    /** A host of the VPC. */
    const HOST = { getent: 'echo "10.0.192.9 STREAM"', timeout: '' };

    it('each finds a place, and runs verify.sh there', async () => {
      const made = project({ features: ['exec'] });
      const blocks = shellBlocks(readFileSync(join(made.root, 'README.md'), 'utf8'));
      const commands = blocks.filter((block) => /^INSIDE=|execute-command|send-command|start-build/m.test(block));
      assert.equal(commands.length, 4);
      const env = { ...withStubs({ aws: ACCOUNT }, ['base64', 'tr']), CALLS: made.root, VPC_ID: 'vpc-1' };
      const outcome = await runTool('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], { cwd: made.root, env });
      assert.equal(outcome.code, 0, outcome.output);
      const argument = (service: string, name: string) => {
        const words = readFileSync(join(made.root, service), 'utf8').split('\0');
        return words[words.indexOf(name) + 1] ?? assert.fail(`no ${name}`);
      };
      const inside = {
        ecs: argument('ecs', '--command'),
        ssm: JSON.parse(argument('ssm', '--parameters')).commands[0],
        codebuild: JSON.parse(argument('codebuild', '--buildspec-override')).phases.build.commands[0],
      };
      for (const [service, command] of Object.entries(inside)) {
        // What a session of Session Manager takes at most.
        assert.ok(command.length < 65_535, service);
        const run = await runTool('bash', ['-c', command], { cwd: '/', env: withStubs(HOST, ['base64']) });
        assert.equal(run.code, PASSED, `${service}: ${run.output}`);
        assert.match(run.output, /^PASS {2}api\.ecr\.us-east-1\.amazonaws\.com +private: 10\.0\.192\.9$/m);
      }
    });

    it('are short enough for it in every project', () => {
      for (const [name, answers] of Object.entries(CASES)) {
        for (const docsLanguage of LANGUAGES) {
          const files = renderPlan(planOf({ ...answers, docsLanguage }), 'project');
          const script = files.find(({ id }) => id === 'scripts/verify.sh')?.text ?? assert.fail(name);
          assert.ok(Buffer.from(script).toString('base64').length < 60_000, name);
        }
      }
    });
  });
});

import assert from 'node:assert/strict';
import type { Answers } from '../../core/answers/index.js';
import { planOf } from '../support/cases.js';
import { answersFor, makeExistingVpc } from '../support/existing-vpc.js';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import type { Check } from '../support/findings.js';
import { type AwsRecording, type Fault, recordAws } from '../support/recorded-aws.js';
import {
  CANNOT_RUN,
  PASSED,
  readmeCommands,
  type ScriptProject,
  STANDARD,
  scriptProjects,
} from '../support/script-projects.js';
import { needTool, runTool } from '../support/tools.js';

interface Report {
  readonly result: string;
  readonly message: string;
  readonly checks: readonly Check[];
}

/** What comes in the place of an answer, and what is said of it. */
interface Answered {
  readonly commands: string;
  readonly said: RegExp;
}

const REFUSAL: Answered = {
  commands:
    "echo 'An error occurred (UnauthorizedOperation) when calling the X operation: You are not authorized' >&2; exit 254",
  said: /An error occurred \(UnauthorizedOperation\)/,
};
const NOTHING: Answered = { commands: 'exit 0', said: /this is no answer: / };
/** Each of these comes in the place of every third call. */
const OTHERS: readonly Answered[] = [
  {
    commands: "echo 'An error occurred (RequestLimitExceeded) when calling the X operation' >&2; exit 254",
    said: /RequestLimitExceeded/,
  },
  { commands: 'exit 137', said: /exit code 137, and no message/ },
  { commands: "echo '<html><title>Sign in</title>'; exit 0", said: /this is no answer: <html>/ },
];

describe('generated scripts, whatever the AWS CLI answers', function () {
  this.timeout(240_000);
  const { project, withStubs, removeAll } = scriptProjects();
  let aws: FakeAws;

  before(async function () {
    await needTool(this, 'aws');
    await needTool(this, 'moto_server', ['--help']);
    aws = await startFakeAws();
  });
  after(async () => {
    removeAll();
    await aws?.stop();
  });

  /** A script that passes, what AWS answered it, and the checks that it made. */
  interface Run {
    readonly answers: Partial<Answers>;
    readonly made: ScriptProject;
    readonly script: string;
    readonly args: readonly string[];
    readonly recording: AwsRecording;
    readonly checks: readonly Check[];
  }

  async function passing(answers: Partial<Answers>, script: string, ...args: string[]): Promise<Run> {
    const recording = recordAws(aws.env);
    const made = project(answers);
    const outcome = await made.runForOutput(script, [...args, '--json'], recording.env);
    assert.equal(outcome.code, PASSED, outcome.output);
    return { answers, made, script, args, recording, checks: (JSON.parse(outcome.output) as Report).checks };
  }

  const again = ({ made, script, args, recording }: Run, fault: Fault, asJson: boolean) =>
    (asJson ? made.runForOutput : made.run)(
      script,
      asJson ? [...args, '--json'] : args,
      recording.replay(STANDARD, fault),
    );

  async function byHand(answers: Partial<Answers>): Promise<string> {
    const making = readmeCommands(answers).find((block) => block.includes('create-vpc-endpoint'));
    const script = `set -euo pipefail\n{\n${making}\n} >/dev/null\nprintf '%s' "$VPC_ID"`;
    const { code, output } = await runTool('bash', ['-c', script], { cwd: '/', env: aws.env });
    assert.equal(code, 0, output);
    return output;
  }

  describe('a call that fails, each in its turn', () => {
    /** The README's IAM policy allows each call; anybody may ask who they are. */
    function assertAllowed(answers: Partial<Answers>, calls: readonly string[]) {
      const allowed = planOf(answers).permissions.flatMap(({ actions }) =>
        actions.map((action) => action.toLowerCase()),
      );
      for (const call of calls) {
        const [service, command = ''] = call.split(' ');
        const action = `${service}:${command.replaceAll('-', '')}`;
        assert.ok(service === 'sts' || allowed.includes(action), action);
      }
    }

    async function assertNeverPasses(run: Run) {
      const calls = run.recording.calls();
      assert.ok(calls.length >= 5);
      assertAllowed(run.answers, calls);
      for (const call of calls.keys()) {
        const command = calls[call]?.split(' ').slice(0, 2).join(' ') ?? '';
        const faults = [REFUSAL, NOTHING, OTHERS[call % OTHERS.length] ?? NOTHING];
        await Promise.all(
          faults.map(async ({ commands, said }, at) => {
            const asJson = (call + at) % 2 === 0;
            const { code, output } = await again(run, { call: call + 1, commands }, asJson);
            const what = `${command} as call ${call + 1}, ${commands}:\n${output}`;
            assert.equal(code, CANNOT_RUN, what);
            if (asJson) {
              const report = JSON.parse(output) as Report;
              assert.equal(report.result, 'error', what);
              assert.match(report.message, said);
              assert.ok(report.message.includes(`aws ${command} failed: `), what);
              // What was read before is told as it was, and nothing of what was not.
              assert.deepEqual(report.checks, run.checks.slice(0, report.checks.length), what);
            } else {
              assert.match(output, new RegExp(`^${run.script.slice(0, -3)}: aws ${command} failed: `, 'm'), what);
              assert.match(output, said);
              assert.doesNotMatch(output, /All checks passed|^Findings/m, what);
            }
          }),
        );
      }
      run.recording.remove();
    }

    it('preflight.sh and verify.sh --api of a new VPC', async () => {
      const answers = { features: ['pull-through-cache'], internet: 'nat', ingress: 'security-groups' } as const;
      await assertNeverPasses(await passing(answers, 'preflight.sh'));
      // By hand there is no way to the internet, so its check cannot pass.
      const made = { ...answers, features: [] } as const;
      await assertNeverPasses(await passing(made, 'verify.sh', '--api', '--vpc-id', await byHand(made)));
    });

    it('verify.sh --api of a hub', async () => {
      const answers = { features: [], privateDns: 'central-hub', iac: ['terraform'] } as const;
      await assertNeverPasses(await passing(answers, 'verify.sh', '--api', '--vpc-id', await byHand(answers)));
    });

    it('preflight.sh and verify.sh --api of an existing VPC', async () => {
      const made = await makeExistingVpc(aws.env);
      const answers: Partial<Answers> = {
        ...answersFor(made),
        workloads: ['fargate-linux', 'codebuild-vpc'],
        repository: 'payments/api',
        ingress: 'security-groups',
        ingressSecurityGroupIds: [made.CLIENTS],
        s3PrefixListId: made.S3_LIST,
      };
      await assertNeverPasses(await passing(answers, 'preflight.sh'));
      const { s3PrefixListId: _, workloads: __, repository: ___, ...rest } = answers;
      await byHand(rest);
      await assertNeverPasses(await passing(rest, 'verify.sh', '--api'));
    });
  });

  describe('circumstances', () => {
    const SCRIPTS = [
      ['preflight.sh', []],
      ['verify.sh', ['--api', '--vpc-id', 'vpc-0c0ffee']],
    ] as const;

    /** Both scripts end with the same sentence, in the table and in the document, which is all that goes to standard output. */
    async function assertCannotRun(env: Record<string, string>, said: RegExp, answers: Partial<Answers> = {}) {
      for (const [script, args] of SCRIPTS) {
        const made = project(answers);
        const table = await made.run(script, args, env);
        assert.equal(table.code, CANNOT_RUN, table.output);
        assert.match(table.output, said);
        const { code, output } = await made.runForOutput(script, [...args, '--json'], env);
        assert.equal(code, CANNOT_RUN, output);
        const { result, message, checks } = JSON.parse(output) as Report;
        assert.deepEqual([result, checks], ['error', []]);
        assert.match(message, said);
      }
    }

    const NOBODY = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
    const refusing = (error: string) =>
      withStubs({
        aws: `printf '\\nAn error occurred (${error}) when calling the GetCallerIdentity operation: \\033[1mno\\n' >&2; exit 254`,
      });

    it('no credentials', async () => {
      await assertCannotRun({ ...aws.env, ...NOBODY }, /get-caller-identity failed: .*[Cc]redentials/);
    });

    it('credentials that are wrong, have ended, or are not known in a Region that has to be turned on', async () => {
      for (const error of ['InvalidClientTokenId', 'SignatureDoesNotMatch', 'ExpiredToken', 'AuthFailure']) {
        await assertCannotRun(
          refusing(error),
          new RegExp(`get-caller-identity failed: An error occurred \\(${error}\\)`),
        );
      }
    });

    it('credentials of another partition, or of another account than the one that is known', async () => {
      const of = (arn: string) => withStubs({ aws: `printf 'ANSWER:\\t${arn}\\n'` });
      await assertCannotRun(of('arn:aws-us-gov:iam::1:user/x'), /partition aws-us-gov, and this project is for aws$/m);
      const known: Partial<Answers> = { workloads: ['ec2-docker'], windowsLayers: true, accountId: '123456789012' };
      await assertCannotRun(of('arn:aws:iam::210987654321:user/x'), /for the account 123456789012$/m, known);
    });

    it('no AWS CLI, and no folder for temporary files', async () => {
      await assertCannotRun(withStubs({}), /AWS CLI \(aws\) was not found/);
      for (const [script, args] of SCRIPTS) {
        const env = { ...withStubs({}), TMPDIR: '/nowhere' };
        const { code, output } = await project({}).runForOutput(script, [...args, '--json'], env);
        assert.deepEqual([code, output], [CANNOT_RUN, '']);
      }
    });

    it('options that do not exist or lack their value leave standard output empty', async () => {
      for (const [script, ...args] of [
        ['preflight.sh', '--json', '--jsn'],
        ['verify.sh', '--json'],
        ['verify.sh', '--json', '--api', '--vpc-id'],
        ['verify.sh', '--json', '--in-vpc', '--image'],
      ] as const) {
        const { code, output } = await project({}).runForOutput(script, args, withStubs({}));
        assert.deepEqual([code, output], [CANNOT_RUN, '']);
      }
    });

    it('answers in several pages, and with the line ends of Windows', async () => {
      const pages = withStubs({
        aws: `case "$2 $*" in
          get-caller-identity*) printf 'ANSWER:\\tarn:aws:iam::1:user/x\\r\\n' ;;
          describe-availability-zones*) printf 'ANSWER:\\r\\nus-east-1a\\r\\nANSWER:\\r\\nANSWER:\\r\\nus-east-1b\\tus-east-1c\\r\\n' ;;
          *Gateway*) printf 'ANSWER:\\r\\ncom.amazonaws.us-east-1.s3\\r\\n' ;;
          *) printf 'ANSWER:\\r\\nus-east-1a\\tus-east-1b\\r\\n' ;;
        esac`,
      });
      const { code, output } = await project({}).run('preflight.sh', [], pages);
      assert.equal(code, PASSED, output);
      assert.match(output, /^PASS {2}us-east-1b {2}.*Availability Zone$/m);
    });

    it('no VPC that is known: the refusal of the stack, or what Terraform says', async () => {
      const caller = '[ "$1" = sts ] && printf "ANSWER:\\tarn:aws:iam::1:user/x\\n"';
      const stack = withStubs({ aws: `${caller} || { echo 'An error occurred (AccessDenied)' >&2; exit 254; }` });
      const refused = await project({ iac: ['cdk'] }).run('verify.sh', ['--api'], stack);
      assert.equal(refused.code, CANNOT_RUN, refused.output);
      assert.match(
        refused.output,
        /^verify: aws cloudformation describe-stacks failed: An error occurred \(AccessDenied\)$/m,
      );
      const terraform = withStubs({
        aws: caller,
        terraform: 'echo "Error: Backend initialization required" >&2; exit 1',
      });
      const nothing = await project({ iac: ['terraform'] }).run('verify.sh', ['--api'], terraform);
      assert.equal(nothing.code, CANNOT_RUN, nothing.output);
      assert.match(nothing.output, /name the VPC with --vpc-id\. Error: Backend initialization required$/m);
    });
  });
});

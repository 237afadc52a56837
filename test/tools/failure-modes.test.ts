import assert from 'node:assert/strict';
import type { Answers } from '../../core/answers/index.js';
import {
  EVERYTHING,
  keepOut,
  LAYERS_FOR_ONE,
  makeNetwork,
  type NetworkIds,
  takeAway,
} from '../support/broken-network.js';
import { answersFor, type Made, makeExistingVpc } from '../support/existing-vpc.js';
import { FAILURE_MODES } from '../support/failure-modes.js';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import { type Expected, findings } from '../support/findings.js';
import { PASSED, scriptProjects } from '../support/script-projects.js';
import { needTool, runTool } from '../support/tools.js';

const SERVICE = 'com.amazonaws.us-east-1';
describe('what goes wrong most often is made to happen, and the scripts say it', function () {
  this.timeout(240_000);
  const { project, withStubs, removeAll } = scriptProjects();
  const { shown, assertFound, assertFindings } = findings();
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

  async function inAws(commands: string): Promise<string> {
    const script = `set -euo pipefail\nexport AWS_DEFAULT_REGION=us-east-1 AWS_DEFAULT_OUTPUT=text AWS_PAGER=''\n${commands}`;
    const { code, output } = await runTool('bash', ['-c', script], { cwd: '/', env: aws.env });
    assert.equal(code, 0, output);
    return output.trim();
  }

  describe('preflight.sh', () => {
    const preflight = (answers: Partial<Answers>, expected: readonly Expected[]) =>
      assertFindings('preflight', project(answers), [], aws.env, expected);

    it('in a new VPC: a zone without the service, and service names of another partition', async () => {
      const tokyo = { region: 'ap-northeast-1', availabilityZones: ['ap-northeast-1a', 'ap-northeast-1b'] } as const;
      await preflight({ ...tokyo, features: [] }, [
        [[8], 'ap-northeast-1b', /^not available to this account/],
        ...['ecr.api', 'ecr.dkr'].map(
          (service) =>
            [[8], `com.amazonaws.ap-northeast-1.${service}`, /^not offered in ap-northeast-1b, only in: /] as const,
        ),
      ]);
      // The fake has no service with China's own prefix.
      await preflight(
        { region: 'cn-north-1', features: [] },
        ['ecr.api', 'ecr.dkr'].map(
          (service) =>
            [[20], `cn.com.amazonaws.cn-north-1.${service}`, /^no such endpoint service in cn-north-1$/] as const,
        ),
      );
    });

    describe('in an existing VPC', () => {
      let made: Made;
      let answers: Partial<Answers>;

      before(async () => {
        made = await makeExistingVpc(aws.env);
        answers = answersFor(made);
      });

      it('what is there already and is not told', async () => {
        const { existingS3RouteTableIds: _, ...known } = answers;
        await preflight({ ...known, existingEndpoints: {}, features: [] }, [
          [[7], `${SERVICE}.ecr.api`, new RegExp(`^${made.ECR_API} has its private DNS names already`)],
          [[15], made.TABLE_A, new RegExp(`^has a route to S3 already, to ${made.S3},`)],
          [[], made.ENDPOINT_A, /free addresses/],
        ]);
      });

      it('what is told and is not so', async () => {
        await inAws(`
          aws ec2 modify-vpc-attribute --vpc-id ${made.VPC} --no-enable-dns-support
          aws ec2 revoke-security-group-ingress --group-id ${made.OWNERS_GROUP} --protocol tcp --port 443 --cidr 10.20.0.0/17
          aws ec2 modify-vpc-endpoint --vpc-endpoint-id ${made.S3} --policy-document '${LAYERS_FOR_ONE}'`);
        const owner = new RegExp(`^security group ${made.OWNERS_GROUP} of its owner does not open port 443`);
        await preflight(
          {
            ...answers,
            // Both are in us-east-1a.
            endpointSubnetIds: { 'us-east-1a': made.ENDPOINT_A, 'us-east-1b': made.APP_A },
            appSubnetIds: { 'us-east-1b': [made.ENDPOINT_B] },
            features: ['logs', 'pull-through-cache'],
            internet: 'present',
            ecrPublic: true,
          },
          [
            [[3], `${made.VPC} enableDnsSupport`, /^off/],
            [[1], `${SERVICE}.ecr.api`, owner],
            [[2], `${SERVICE}.logs`, owner],
            [[10], `${SERVICE}.ecr-public.api`, /^no such endpoint service/],
            [
              [5],
              `${SERVICE}.s3`,
              /^the policy of vpce-\w+ does not allow s3:GetObject on arn:aws:s3:::prod-us-east-1-/,
            ],
            [[9], made.APP_A, /^is in us-east-1a, not in us-east-1b$/],
            [[4], made.ENDPOINT_B, /^has the route table rtb-\w+, which this project does not name/],
            [[14], made.TABLE_A, /^has no active route to 0\.0\.0\.0\/0/],
            [[14], made.TABLE_B, /^has no active route to 0\.0\.0\.0\/0/],
            [[], made.ENDPOINT_A, /free addresses/],
          ],
        );
        await inAws(`
          aws ec2 modify-vpc-attribute --vpc-id ${made.VPC} --enable-dns-support
          aws ec2 authorize-security-group-ingress --group-id ${made.OWNERS_GROUP} --protocol tcp --port 443 --cidr 10.20.0.0/17`);
      });

      it('a gateway beside the S3 interface endpoint that is not there', async () => {
        const outside = { workloads: ['ecs-external'], ingress: 'cidrs', ingressCidrs: ['192.168.0.0/16'] } as const;
        await preflight(
          {
            ...answers,
            ...outside,
            features: [],
            existingEndpoints: { s3: 'vpce-0123456789abcdef0' },
            existingS3RouteTableIds: [made.TABLE_A, made.TABLE_B],
          },
          [
            [[17], `${SERVICE}.s3`, /^vpce-0123456789abcdef0 is not in vpc-/],
            [[], `${SERVICE}.ecr.api`, /private DNS names already/],
            ...[made.ENDPOINT_A, made.ENDPOINT_B].map((subnet) => [[], subnet, /free addresses/] as const),
          ],
        );
      });
    });
  });

  describe('verify.sh --api', () => {
    let ids: NetworkIds;
    const args = () => ['--api', '--vpc-id', ids.VPC_ID];
    const verify = (expected: readonly Expected[]) =>
      assertFindings('verify --api', project(EVERYTHING), args(), aws.env, expected);

    before('makes a network', async () => {
      ids = await makeNetwork(inAws);
    });

    it('passes before', async () => {
      const { code, output } = await project(EVERYTHING).run('verify.sh', args(), aws.env);
      assert.equal(code, PASSED, output);
      for (const [subject, detail] of [
        [`${SERVICE}.ecr.dkr`, 'the policy of vpce-\\w+ allows ecr:BatchGetImage ecr:GetDownloadUrlForLayer'],
        [`${SERVICE}.s3`, 'the policy of vpce-\\w+ allows s3:GetObject'],
        [ids.CLIENT_GROUP_ID, 'may send to port 443 of the endpoints and of S3'],
        [ids.APP_A, 'acl-\\w+ lets HTTPS and its replies through'],
        [ids.TABLE_B, 'has a route to 0\\.0\\.0\\.0/0, which first pulls through the cache take'],
      ] as const) {
        assert.match(output, new RegExp(`^PASS {2}${subject} +${detail}$`, 'm'));
      }
    });

    it('finds endpoints that are missing, and parts of the network that changed', async () => {
      await inAws(takeAway(ids));
      const missing = /^no endpoint of this service in vpc-/;
      await verify([
        [[1], `${SERVICE}.ecr.api`, missing],
        [[11], `${SERVICE}.ecs-agent`, missing],
        [[12], `${SERVICE}.logs`, missing],
        [[18], `${SERVICE}.ssmmessages`, missing],
        [[19], `${SERVICE}.sts`, missing],
        [[3], `${ids.VPC_ID} enableDnsHostnames`, /^off/],
        [[4], ids.APP_A, new RegExp(`^its route table \\(${ids.TABLE_A}\\) lacks the route to ${SERVICE}\\.s3$`)],
        [[5], `${SERVICE}.s3`, /^the policy of vpce-\w+ does not allow s3:GetObject on .* to everybody/],
        [[6], ids.APP_B, /^acl-\w+ blocks HTTPS \(port 443\) or its replies .*, with 0\.0\.0\.0\/0 10\.0\.192\.0\/26 /],
        [[6], ids.CLIENT_GROUP_ID, /^may not send to port 443 of 0\.0\.0\.0\/0$/],
        [[14], ids.TABLE_B, /^has no active route to 0\.0\.0\.0\/0/],
      ]);
    });

    it('finds endpoints that are there and keep the workloads out', async () => {
      await inAws(keepOut(ids));
      await verify([
        [
          [2],
          `${SERVICE}.ecr.dkr`,
          new RegExp(`^security group sg-\\w+ does not open port 443 to ${ids.CLIENT_GROUP_ID}$`),
        ],
        [[3], `${SERVICE}.ecr.dkr`, /^private DNS is off/],
        [[22], `${SERVICE}.ecr.api`, /^the policy of vpce-\w+ does not allow ecr:GetAuthorizationToken$/],
        [
          [],
          `${SERVICE}.ecr.dkr`,
          /^the policy of vpce-\w+ does not allow ecr:BatchGetImage ecr:GetDownloadUrlForLayer$/,
        ],
        [[], ids.APP_B, /^acl-/],
        [[], ids.CLIENT_GROUP_ID, /^may not send/],
        [[], ids.TABLE_B, /^has no active route/],
      ]);
    });
  });

  describe('verify.sh --in-vpc', () => {
    const IMAGE = '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1';

    async function inside(stubs: Readonly<Record<string, string>>, args: string[], expected: readonly Expected[]) {
      const made = project(EVERYTHING);
      const table = await made.run('verify.sh', ['--in-vpc', ...args], withStubs(stubs));
      const json = await made.runForOutput('verify.sh', ['--in-vpc', '--json', ...args], withStubs(stubs));
      assertFound(table, json, 'verify --in-vpc', expected);
    }

    it('finds names that lead outside, and that do not answer', async () => {
      const outside = /^public: 52\.119\.1\.2\./;
      await inside(
        {
          getent: `case $2 in
            ecs-a.*|logs.*|ssmmessages.*|sts.*|*.dkr.*) echo "52.119.1.2 STREAM" ;;
            *) echo "10.0.192.9 STREAM" ;;
          esac`,
          timeout: 'case "$*" in *api.ecr*|*\\ s3.*) exit 124 ;; esac',
        },
        [],
        [
          [[1], 'api.ecr.us-east-1.amazonaws.com:443', /^no connection: does the security group of the endpoints/],
          [[3], 'check.dkr.ecr.us-east-1.amazonaws.com', outside],
          [[11], 'ecs-a.us-east-1.amazonaws.com', outside],
          [[12], 'logs.us-east-1.amazonaws.com', outside],
          [[18], 'ssmmessages.us-east-1.amazonaws.com', outside],
          [[19], 'sts.us-east-1.amazonaws.com', outside],
          [
            [4, 6],
            's3.us-east-1.amazonaws.com:443',
            /^no connection: is the gateway endpoint on this route table, and may/,
          ],
        ],
      );
    });

    it('finds a registry that does not answer, and pulls that are refused', async () => {
      const network = { getent: 'echo "10.0.192.9 STREAM"', aws: 'echo token' };
      const docker = (command: string, complaint = '') =>
        `case "$*" in version) ;; *inspect*) exit 1 ;; *${command}*) ${complaint}exit 1 ;; *login*) cat >/dev/null ;; esac`;
      await inside(
        {
          ...network,
          timeout: 'case "$*" in *dkr.ecr*) exit 124 ;; esac',
          docker: docker('pull', 'echo "error pulling image configuration: download failed: 403 Forbidden" >&2; '),
        },
        ['--image', IMAGE],
        [
          [[2], '123456789012.dkr.ecr.us-east-1.amazonaws.com:443', /^no connection/],
          [[5], IMAGE, /^not pulled: error pulling image configuration.* 403 Forbidden$/],
        ],
      );
      const refused = 'An error occurred (AccessDeniedException) when calling the GetAuthorizationToken operation';
      await inside(
        { ...network, aws: `echo '${refused}' >&2; exit 254`, timeout: '', docker: docker('login') },
        ['--image', IMAGE],
        [[[22], IMAGE, /^not pulled: .*AccessDeniedException.*GetAuthorizationToken/]],
      );
    });
  });

  // In a suite of its own, so that it comes last.
  describe('the list of failures', () => {
    it('says of each whether a script sees it, as was shown', () => {
      assert.deepEqual(
        Object.keys(FAILURE_MODES),
        Array.from({ length: 22 }, (_, index) => String(index + 1)),
      );
      const visible = Object.entries(FAILURE_MODES).flatMap(([mode, { seenBy }]) =>
        seenBy.map((by) => `${mode} ${by}`),
      );
      assert.deepEqual([...shown].sort(), visible.sort());
      for (const { symptom, seenBy, otherwise } of Object.values(FAILURE_MODES)) {
        assert.equal(otherwise !== undefined, seenBy.length < 3, symptom);
      }
    });
  });
});

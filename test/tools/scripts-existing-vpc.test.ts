import assert from 'node:assert/strict';
import type { Answers } from '../../core/answers/index.js';
import { planOf, renderPlan } from '../support/cases.js';
import { answersFor, type Made, makeExistingVpc } from '../support/existing-vpc.js';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import { needTool, type Outcome, runTool, writeTree } from '../support/tools.js';

const PASSED = 0;
const FINDINGS = 3;
const SERVICE = 'com.amazonaws.us-east-1';

describe('generated scripts, in a VPC that exists', function () {
  this.timeout(240_000);
  const removals: (() => void)[] = [];
  let aws: FakeAws;
  let made: Made;
  let answers: Partial<Answers>;

  before(async function () {
    await needTool(this, 'aws');
    await needTool(this, 'moto_server', ['--help']);
    aws = await startFakeAws();
    made = await makeExistingVpc(aws.env);
    answers = answersFor(made);
  });

  after(async () => {
    for (const remove of removals) remove();
    await aws?.stop();
  });

  function run(some: Partial<Answers>, script: string, ...args: string[]): Promise<Outcome> {
    const { root, remove } = writeTree(renderPlan(planOf(some), 'project'));
    removals.push(remove);
    return runTool('bash', [`${root}/scripts/${script}`, ...args], { cwd: root, env: aws.env });
  }

  async function change(commands: string): Promise<void> {
    const script = `set -eu\nexport AWS_DEFAULT_REGION=us-east-1 AWS_PAGER=''\n${commands}`;
    const { code, output } = await runTool('bash', ['-c', script], { cwd: '/', env: aws.env });
    assert.equal(code, 0, output);
  }

  /** Each finding, as its subject and how it goes on. */
  function assertFindings({ code, output }: Outcome, expected: readonly (readonly [string, RegExp])[]): void {
    assert.equal(code, FINDINGS, output);
    const found = [...output.matchAll(/^FAIL {2}(.{48}) {2}(.*)$/gm)].map(([, subject = '', detail = '']) => [
      subject.trim(),
      detail,
    ]);
    for (const [subject, detail] of expected) {
      assert.ok(
        found.some(([itsSubject, itsDetail = '']) => itsSubject === subject && detail.test(itsDetail)),
        `${subject} ${detail}\n${output}`,
      );
    }
    assert.equal(found.length, expected.length, output);
  }

  describe('preflight.sh', () => {
    it('passes where the VPC is as the answers say', async () => {
      const all: Partial<Answers> = {
        ...answers,
        workloads: ['codebuild-vpc'],
        repository: 'payments/api',
        ingress: 'security-groups',
        ingressSecurityGroupIds: [made.CLIENTS],
        s3PrefixListId: made.S3_LIST,
      };
      const { output, code } = await run(all, 'preflight.sh');
      assert.equal(code, PASSED, output);
      for (const [subject, detail] of [
        [made.VPC, '10.20.0.0/16 100.64.0.0/20'],
        [`${made.VPC} enableDnsHostnames`, 'on'],
        [`${SERVICE}.ecr.dkr`, 'no other endpoint has its private DNS names'],
        [`${SERVICE}.ecr.api`, `${made.ECR_API} is available`],
        [`${SERVICE}.ecr.api`, 'private DNS is on'],
        [`${SERVICE}.ecr.api`, 'port 443 is open to 10.20.0.0/16 100.64.0.0/20'],
        [made.TABLE_A, `has the route to S3 of ${made.S3}`],
        [made.TABLE_B, 'has no route to S3 yet'],
        [made.ENDPOINT_B, 'us-east-1b, 11 free addresses'],
        [made.APP_A, `us-east-1a, route table ${made.TABLE_A}`],
        [made.CLIENTS, `is in ${made.VPC}`],
        [made.S3_LIST, `${SERVICE}.s3`],
        ['payments/api', '123456789012.dkr.ecr.us-east-1.amazonaws.com/payments/api'],
      ] as const) {
        assert.ok(output.includes(`PASS  ${subject.padEnd(48)}  ${detail}\n`), `${subject} ${detail}\n${output}`);
      }
    });

    it('names every answer that is not so', async () => {
      const wrong: Partial<Answers> = {
        ...answers,
        vpcCidrs: ['10.20.0.0/16', '10.99.0.0/24'],
        endpointSubnetIds: { 'us-east-1a': made.APP_B, 'us-east-1b': 'subnet-0123456789abcdef0' },
        appSubnetIds: { 'us-east-1a': [made.ENDPOINT_A], 'us-east-1b': [made.APP_A] },
        appRouteTableIds: [made.TABLE_A, made.TABLE_B, 'rtb-0123456789abcdef0'],
        existingEndpoints: { 'ecr.api': made.LOGS, logs: 'vpce-0123456789abcdef0', s3: made.S3 },
        existingS3RouteTableIds: [made.TABLE_A, made.TABLE_B],
        workloads: ['codebuild-vpc'],
        repository: 'payments/other',
        ingress: 'security-groups',
        ingressSecurityGroupIds: [made.CLIENTS, 'sg-0123456789abcdef0'],
        s3PrefixListId: 'pl-63a5400a',
      };
      assertFindings(await run(wrong, 'preflight.sh'), [
        [made.VPC, /does not have the block 10\.99\.0\.0\/24$/],
        [made.VPC, /the block 100\.64\.0\.0\/20 of the VPC is not named/],
        [
          `${SERVICE}.ecr.api`,
          new RegExp(`^${made.LOGS} is an endpoint of another kind: Interface, ${SERVICE}\\.logs$`),
        ],
        [`${SERVICE}.logs`, /^vpce-0123456789abcdef0 is not in /],
        [made.TABLE_B, new RegExp(`is not a route table of ${made.S3}$`)],
        ['rtb-0123456789abcdef0', /^is not in /],
        [made.APP_B, /^is in us-east-1b, not in us-east-1a$/],
        ['subnet-0123456789abcdef0', /^is not in /],
        [made.APP_A, /^is in us-east-1a, not in us-east-1b$/],
        [made.ENDPOINT_A, /^has the route table rtb-\w+, which this project does not name/],
        ['sg-0123456789abcdef0', /^is not in /],
        ['pl-63a5400a', new RegExp(`^is not the prefix list of ${SERVICE}\\.s3, which is ${made.S3_LIST}$`)],
        [
          'payments/other',
          /no such repository yet: aws ecr create-repository --region us-east-1 --repository-name payments\/other$/,
        ],
      ]);
    });

    it('names what stands in the way and is not told', async () => {
      const { existingS3RouteTableIds: _, ...known } = answers;
      const untold: Partial<Answers> = {
        ...known,
        existingEndpoints: {},
        // More endpoints than the subnets have addresses for.
        features: ['logs', 'secrets', 'parameters'],
      };
      assertFindings(await run(untold, 'preflight.sh'), [
        [`${SERVICE}.ecr.api`, new RegExp(`^${made.ECR_API} has its private DNS names already`)],
        [`${SERVICE}.logs`, new RegExp(`^${made.LOGS} has its private DNS names already`)],
        [made.TABLE_A, new RegExp(`^has a route to S3 already, to ${made.S3},`)],
        [made.ENDPOINT_A, /^9 free addresses, and 13 should be free$/],
        [made.ENDPOINT_B, /^11 free addresses, and 13 should be free$/],
      ]);
    });

    it('names the endpoints whose names conflict with the zones of a hub, in the hub and in a spoke', async () => {
      const taken = [
        [`${SERVICE}.ecr.api`, new RegExp(`^${made.ECR_API} has the private DNS names of this service`)],
        [`${SERVICE}.logs`, new RegExp(`^${made.LOGS} has the private DNS names of this service`)],
      ] as const;
      const untold: Partial<Answers> = { ...answers, existingEndpoints: { s3: made.S3 } };
      const hub = await run({ ...untold, privateDns: 'central-hub' }, 'preflight.sh');
      assertFindings(hub, [...taken, [made.ENDPOINT_A, /^9 free addresses, and 11 should be free$/]]);
      const byProfile = { privateDns: 'central-spoke', hubProfileId: 'rp-0a1b2c3d4e5f6071' } as const;
      assertFindings(await run({ ...untold, ...byProfile }, 'preflight.sh'), taken);
    });

    it('dual-stack: names subnets and blocks that are not there, and services that AWS does not list as such', async () => {
      // The fake lists no kinds of addresses for any service.
      const service = [`${SERVICE}.ecr.dkr`, /^cannot be dual-stack \(its endpoints have: \?\)/] as const;
      const dual: Partial<Answers> = {
        ...answers,
        ipAddressType: 'dualstack',
        vpcIpv6Cidrs: ['2001:db8:1234:1a00::/56'],
      };
      assertFindings(await run(dual, 'preflight.sh'), [
        service,
        ['2001:db8:1234:1a00::/56', /does not have the block 2001:db8:1234:1a00::\/56$/],
        [made.ENDPOINT_A, /^has no IPv6 block, which a dual-stack endpoint needs$/],
        [made.ENDPOINT_B, /^has no IPv6 block, which a dual-stack endpoint needs$/],
      ]);
      const blocks = `aws ec2 describe-vpcs --vpc-ids ${made.VPC} --output text \\
        --query 'Vpcs[0].Ipv6CidrBlockAssociationSet[-1].Ipv6CidrBlock'`;
      // The fake gives any block; AWS writes none with leading zeros.
      await change(`
        block=:0
        while [[ "$block" == *:0* ]]; do
          id=$(aws ec2 associate-vpc-cidr-block --vpc-id ${made.VPC} --amazon-provided-ipv6-cidr-block --output text \\
            --query Ipv6CidrBlockAssociation.AssociationId)
          block=$(${blocks})
          [[ "$block" != *:0* ]] || aws ec2 disassociate-vpc-cidr-block --association-id "$id"
        done
        aws ec2 associate-subnet-cidr-block --subnet-id ${made.ENDPOINT_A} --ipv6-cidr-block "\${block%::/56}::/64"
        aws ec2 associate-subnet-cidr-block --subnet-id ${made.ENDPOINT_B} --ipv6-cidr-block "\${block%00::/56}01::/64"`);
      const { output } = await runTool('bash', ['-c', `AWS_DEFAULT_REGION=us-east-1 ${blocks}`], {
        cwd: '/',
        env: aws.env,
      });
      assertFindings(await run({ ...dual, vpcIpv6Cidrs: [output.trim()] }, 'preflight.sh'), [service]);
    });

    it('for hosts outside the VPC: names an S3 interface endpoint that has the names, and a group that keeps them out', async () => {
      const outside: Partial<Answers> = {
        ...answers,
        workloads: ['ecs-external'],
        ingress: 'cidrs',
        ingressCidrs: ['192.168.0.0/16'],
      };
      const others = [
        ...(['ecr.api', 'logs'] as const).map(
          (name) => [`${SERVICE}.${name}`, /does not open port 443 to all of 192\.168\.0\.0\/16/] as const,
        ),
        // More endpoints than the subnets have room for.
        ...[made.ENDPOINT_A, made.ENDPOINT_B].map((subnet) => [subnet, /free addresses/] as const),
      ];
      await change(`
        aws ec2 create-vpc-endpoint --vpc-id ${made.VPC} --vpc-endpoint-type Interface --service-name ${SERVICE}.s3 \\
          --private-dns-enabled --subnet-ids ${made.ENDPOINT_A} --security-group-ids ${made.OWNERS_GROUP}`);
      const found = `aws ec2 describe-vpc-endpoints --filters Name=service-name,Values=${SERVICE}.s3 \\
        Name=vpc-endpoint-type,Values=Interface --query 'VpcEndpoints[].VpcEndpointId' --output text`;
      const claimed = await run(outside, 'preflight.sh');
      assert.match(claimed.output, /^PASS {2}com\.amazonaws\.us-east-1\.s3 +offered in us-east-1a us-east-1b$/m);
      assert.match(claimed.output, /^PASS {2}com\.amazonaws\.us-east-1\.s3 +offered as a gateway endpoint$/m);
      assertFindings(claimed, [
        ...others,
        [`${SERVICE}.s3`, /^vpce-\w+ has private DNS names of S3 already, .*: turn its private DNS off first/],
      ]);
      await change(`aws ec2 create-tags --resources $(${found}) --tags "Key=Name,Value=payments-s3-interface"`);
      assertFindings(await run(outside, 'preflight.sh'), others);
      await change(`aws ec2 delete-vpc-endpoints --vpc-endpoint-ids $(${found})`);
    });

    it('names what is wrong with the VPC itself, and nothing more where there is none', async () => {
      const owner = `--group-id ${made.OWNERS_GROUP} --protocol tcp --port 443`;
      await change(`
        aws ec2 modify-vpc-attribute --vpc-id ${made.VPC} --no-enable-dns-hostnames
        aws ec2 revoke-security-group-ingress ${owner} --cidr 10.20.128.0/17`);
      assertFindings(await run(answers, 'preflight.sh'), [
        [`${made.VPC} enableDnsHostnames`, /^off/],
        ...(['ecr.api', 'logs'] as const).map(
          (name) =>
            [
              `${SERVICE}.${name}`,
              new RegExp(`^security group ${made.OWNERS_GROUP} .* port 443 to all of 10\\.20\\.0\\.0/16:`),
            ] as const,
        ),
      ]);
      await change(`
        aws ec2 modify-vpc-attribute --vpc-id ${made.VPC} --enable-dns-hostnames
        aws ec2 authorize-security-group-ingress ${owner} --cidr 10.20.128.0/17`);
      const nowhere = await run({ ...answers, vpcId: 'vpc-0123456789abcdef0' }, 'preflight.sh');
      assertFindings(nowhere, [['vpc-0123456789abcdef0', /^this account has no such VPC in us-east-1$/]]);
    });
  });

  describe('after the README’s commands', () => {
    const shared: Partial<Answers> = { features: ['logs', 'secrets'] };
    const verify = (some: Partial<Answers> = {}) => run({ ...answers, ...shared, ...some }, 'verify.sh', '--api');

    before(async () => {
      const files = renderPlan(planOf({ ...answers, ...shared }), 'project');
      const readme = files.find(({ id }) => id === 'README.md')?.text ?? '';
      const [, commands = ''] = /```bash\n(export AWS_PAGER=''\n[\s\S]*?)```/.exec(readme) ?? [];
      await change(commands);
    });

    it('verify.sh passes, for what was made and for what existed', async () => {
      const { output, code } = await verify();
      assert.equal(code, PASSED, output);
      for (const [subject, detail] of [
        [`${SERVICE}.ecr.dkr`, 'port 443 is open to 10.20.0.0/16 100.64.0.0/20'],
        [`${SERVICE}.secretsmanager`, 'has a network interface in us-east-1a us-east-1b'],
        [`${SERVICE}.logs`, `${made.LOGS} is available`],
        [made.TABLE_A, `has the route to S3 of ${made.S3}`],
      ] as const) {
        assert.ok(output.includes(`PASS  ${subject.padEnd(48)}  ${detail}\n`), `${subject} ${detail}\n${output}`);
      }
      assert.match(output, new RegExp(`^PASS {2}${made.TABLE_B} +has the route to S3 of vpce-\\w+$`, 'm'));
    });

    it('verify.sh finds a table without the route, an owner’s group that changed, and a group that is missing', async () => {
      const owner = `--group-id ${made.OWNERS_GROUP} --protocol tcp --port 443 --cidr 100.64.0.0/10`;
      await change(`
        aws ec2 modify-vpc-endpoint --vpc-endpoint-id ${made.S3} --remove-route-table-ids ${made.TABLE_A}
        aws ec2 revoke-security-group-ingress ${owner}`);
      assertFindings(await verify(), [
        [`${SERVICE}.ecr.api`, /does not open port 443 to all of 100\.64\.0\.0\/20/],
        [`${SERVICE}.logs`, /does not open port 443 to all of 100\.64\.0\.0\/20/],
        [made.TABLE_A, /^lacks the route to S3/],
      ]);
      // Workloads that the owner names by group get in, whatever the blocks.
      await change(`
        aws ec2 modify-vpc-endpoint --vpc-endpoint-id ${made.S3} --add-route-table-ids ${made.TABLE_A}
        aws ec2 authorize-security-group-ingress --group-id ${made.OWNERS_GROUP} --protocol tcp --port 443 \\
          --source-group ${made.CLIENTS}`);
      const byGroup = { ingress: 'security-groups', ingressSecurityGroupIds: [made.CLIENTS] } as const;
      assertFindings(await verify(byGroup), [
        [`${SERVICE}.ecr.dkr`, new RegExp(`does not open port 443 to ${made.CLIENTS}$`)],
        [`${SERVICE}.secretsmanager`, new RegExp(`does not open port 443 to ${made.CLIENTS}$`)],
      ]);
      const { output } = await verify({ ingress: 'security-groups', ingressSecurityGroupIds: [] });
      assert.match(output, /^FAIL {2}payments-client +no security group of this name in vpc-/m);
      await change(`aws ec2 authorize-security-group-ingress ${owner}`);
    });

    it('preflight.sh takes what this project made for its own, by its names', async () => {
      await change(`
        for endpoint in $(aws ec2 describe-vpc-endpoints --output text --filters Name=vpc-id,Values=${made.VPC} \\
          --query 'VpcEndpoints[?!contains(\`["${made.ECR_API}","${made.LOGS}","${made.S3}"]\`,VpcEndpointId)].VpcEndpointId'); do
          name=$(aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "$endpoint" --query 'VpcEndpoints[0].ServiceName' --output text)
          name=\${name#com.amazonaws.us-east-1.}
          aws ec2 create-tags --resources "$endpoint" --tags "Key=Name,Value=payments-\${name//./-}"
        done`);
      const { output, code } = await run({ ...answers, ...shared }, 'preflight.sh');
      assert.equal(code, PASSED, output);
      assert.equal(output.match(/from an earlier deployment/g)?.length, 3, output);
      const other = await run({ ...answers, ...shared, projectName: 'pay' }, 'preflight.sh');
      assert.equal(other.code, FINDINGS, other.output);
      assert.match(
        other.output,
        /^FAIL {2}com\.amazonaws\.us-east-1\.ecr\.dkr +vpce-\w+ has its private DNS names already/m,
      );
    });
  });
});

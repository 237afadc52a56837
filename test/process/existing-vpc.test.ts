import assert from 'node:assert/strict';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from './command.js';

const SUBNETS = ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'] as const;
const [VPC, TABLE] = ['vpc-0a1b2c3d4e5f60718', 'rtb-0a1b2c3d4e5f60718'];
const ZONES = `ap-northeast-1a=${SUBNETS[0]},ap-northeast-1c=${SUBNETS[1]}`;
const TOKYO = ['--region', 'ap-northeast-1', '--vpc', 'existing'];
const COMPLETE = [
  ...TOKYO,
  ...['--vpc-id', VPC, '--vpc-cidrs', '10.20.0.0/16', '--endpoint-subnets', ZONES, '--route-tables', TABLE],
];

/** What the four describe commands print of a VPC with two private subnets and an endpoint of ecr.api. */
const DESCRIBED = {
  Vpcs: [{ VpcId: VPC, CidrBlock: '10.20.0.0/16', State: 'available' }],
  Subnets: SUBNETS.map((SubnetId, index) => ({
    SubnetId,
    VpcId: VPC,
    AvailabilityZone: `ap-northeast-1${'ac'[index]}`,
    CidrBlock: `10.20.${index}.0/24`,
    AvailableIpAddressCount: 250,
  })),
  RouteTables: [
    {
      RouteTableId: TABLE,
      VpcId: VPC,
      Associations: [{ Main: true, RouteTableId: TABLE }],
      Routes: [{ DestinationCidrBlock: '10.20.0.0/16', GatewayId: 'local', State: 'active' }],
    },
  ],
  VpcEndpoints: [
    {
      VpcEndpointId: 'vpce-0a1b2c3d4e5f60718',
      VpcEndpointType: 'Interface',
      VpcId: VPC,
      ServiceName: 'com.amazonaws.ap-northeast-1.ecr.api',
      State: 'available',
      PrivateDnsEnabled: true,
    },
  ],
};

describe('an existing VPC', () => {
  const folder = temporaryFolder();
  const file = (content: unknown, name = 'vpc.json') => {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 4);
    writeFileSync(join(folder.path, name), text);
    return name;
  };

  function refusal(args: readonly string[]): string {
    const before = folder.files();
    const { status, stderr } = run(['init', 'project', '--yes', ...args], { cwd: folder.path });
    assert.equal(status, 2, stderr);
    assert.deepEqual(folder.files(), before, 'something was written');
    assert.doesNotMatch(stderr, /\n\s+at /);
    return stderr.replaceAll(/\s+/g, ' ');
  }

  it('is written from its ids', () => {
    const { status, stderr } = run(['init', 'project', '--yes', ...COMPLETE, '--iac', 'cloudformation'], {
      cwd: folder.path,
    });
    assert.equal(status, 0, stderr);
    assert.ok(folder.files().includes('project/cloudformation/ecr-privatelink.yaml'));
  });

  it('is written from the output of the describe commands, in one file or four, the same', () => {
    const { Vpcs, Subnets, RouteTables, VpcEndpoints } = DESCRIBED;
    const documents = [{ Vpcs }, { Subnets }, { RouteTables }, { VpcEndpoints }].map((one) =>
      JSON.stringify(one, null, 4),
    );
    const plans = [
      file(DESCRIBED),
      file(documents.join('\n'), 'appended.json'),
      documents.map((text, index) => file(text, `${index}.json`)).join(','),
    ].map((names) => {
      const { status, stdout, stderr } = run(['plan', 'project', '--yes', '--json', '--from-describe', names], {
        cwd: folder.path,
      });
      assert.equal(status, 0, stderr);
      return JSON.parse(stdout).plan;
    });
    const [plan] = plans;
    assert.deepEqual(plans[1], plan);
    assert.deepEqual(plans[2], plan);
    assert.equal(plan.region.id, 'ap-northeast-1');
    assert.equal(plan.vpc.id, VPC);
    assert.deepEqual(plan.vpc.s3RouteTableIds, [TABLE]);
    assert.equal(plan.endpoints[0].reuse, 'vpce-0a1b2c3d4e5f60718');
  });

  it('what is missing is listed with a command that shows the form, in the Region', () => {
    const told = refusal(TOKYO);
    for (const flag of ['--vpc-id', '--vpc-cidrs', '--endpoint-subnets', '--route-tables']) {
      assert.ok(told.includes(`${flag} `), flag);
    }
    assert.match(told, /--endpoint-subnets ap-northeast-1a=subnet-[0-9a-f]+,ap-northeast-1c=subnet-/);
    assert.match(told, /With your own ids in it, this command would work/);
    assert.doesNotMatch(told, /undefined|none/);
    assert.match(refusal([...COMPLETE, '--workloads', 'codebuild-vpc']), /--app-subnets ap-northeast-1a=/);
  });

  it('an S3 gateway without its route tables: the rule, and an example', () => {
    const told = refusal([...COMPLETE, '--existing-endpoints', 's3=vpce-0a1b2c3d4e5f60718']);
    assert.match(told, /a second route to S3/);
    assert.match(told, /--s3-gateway-route-tables rtb-0a1b2c3d4e5f60718/);
  });

  it('that has everything is refused by init with the reason, and shown by plan', () => {
    const endpoints = ['ecr.api', 'ecr.dkr', 'logs', 's3'].map((service, index) => `${service}=vpce-0a1b2c3${index}`);
    const all = [...COMPLETE, '--existing-endpoints', endpoints.join(','), '--s3-gateway-route-tables', TABLE];
    assert.match(refusal(all), /nothing to create/);
    const { status, stdout } = run(['plan', 'project', '--yes', ...all], { cwd: folder.path });
    assert.equal(status, 0);
    assert.match(stdout, /vpce-0a1b2c30/);
  });

  for (const [what, flag, value, rule] of [
    [
      'two subnets for one zone',
      '--endpoint-subnets',
      `ap-northeast-1a=${SUBNETS[0]},ap-northeast-1a=${SUBNETS[1]}`,
      /no second one/,
    ],
    ['a malformed id', '--vpc-id', 'vpc-1', /17 \(or 8\) lower-case hexadecimal digits/],
    ['an ARN', '--route-tables', 'arn:aws:ec2:ap-northeast-1:123456789012:route-table/rtb-0a1b2c3d', /is no id of AWS/],
    ['a hostile id', '--vpc-id', '$(touch x)', /is no id of AWS/],
    ['a hostile zone', '--endpoint-subnets', '__proto__=subnet-0a1b2c3d', /not an Availability Zone|must be key=value/],
    ['a hostile service', '--existing-endpoints', 'ecr.api\u001b[31m=vpce-0a1b2c3d', /no service/],
  ] as const) {
    it(`${what} is refused with rule and example`, () => {
      const told = refusal([...COMPLETE.filter((word, at) => word !== flag && COMPLETE[at - 1] !== flag), flag, value]);
      assert.match(told, rule);
      assert.match(told, new RegExp(`example: ${flag} `));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal must not get one from the user's text
      assert.doesNotMatch(told, /\u001b/);
    });
  }

  describe('described by a file', () => {
    const cases: readonly [string, () => readonly string[], RegExp][] = [
      ['that is truncated', () => [file(JSON.stringify(DESCRIBED).slice(0, 300))], /ends in the middle of the JSON/],
      ['that is empty', () => [file('')], /is empty/],
      ['that is no JSON', () => [file('VPCS\t10.20.0.0/16\n')], /must be JSON/],
      ['that is absent', () => ['nowhere.json'], /does not exist/],
      ['of another Region', () => [file(DESCRIBED), '--region', 'us-east-1'], /another Region \("?ap-northeast-1"?\)/],
      ['of another VPC', () => [file(DESCRIBED), '--vpc-id', 'vpc-0f1e2d3c4b5a69788'], /another VPC/],
      [
        'that says another zone of a subnet',
        () => [file(DESCRIBED), '--endpoint-subnets', `ap-northeast-1a=${SUBNETS[1]},ap-northeast-1c=${SUBNETS[0]}`],
        /own zone/,
      ],
      [
        'that says another VPC of a subnet',
        () => {
          const foreign = {
            ...DESCRIBED.Subnets[0],
            SubnetId: 'subnet-0f1e2d3c4b5a69788',
            VpcId: 'vpc-0f1e2d3c4b5a69788',
          };
          const described = { ...DESCRIBED, Subnets: [...DESCRIBED.Subnets, foreign] };
          const zones = `ap-northeast-1a=subnet-0f1e2d3c4b5a69788,ap-northeast-1c=${SUBNETS[1]}`;
          return [file(described), '--vpc-id', VPC, '--endpoint-subnets', zones];
        },
        /must be of/,
      ],
      ['for a new VPC', () => [file(DESCRIBED), '--vpc', 'new'], /only with --vpc existing/],
    ];
    for (const [what, args, rule] of cases) {
      it(`${what} is refused`, () => {
        const [name = '', ...others] = args();
        assert.match(refusal(['--from-describe', name, ...others]), rule);
      });
    }

    it('of 50 MB is refused without being read', () => {
      const name = file('{"Vpcs": [');
      truncateSync(join(folder.path, name), 50 * 1024 * 1024);
      assert.match(refusal(['--from-describe', name]), /at most 8 MB/);
    });
  });
});

describe('Windows images, CodeBuild and ECR Public', () => {
  const folder = temporaryFolder();
  for (const [what, args, rule, example] of [
    [
      'an account of ten digits',
      ['--workloads', 'ec2-docker', '--windows-layers', '--account-id', '1234567890'],
      /12 digits/,
      /--account-id \d{12}/,
    ],
    [
      'a registry as an address',
      ['--workloads', 'ec2-docker', '--windows-layers', '--registries', 'https://x'],
      /no https:\/\//,
      /--registries \d{12}\.dkr\.ecr\.us-east-1\.amazonaws\.com/,
    ],
    [
      'a repository name with a command',
      ['--workloads', 'codebuild-vpc', '--repository', 'a$(id)'],
      /repository name/,
      /--repository payments\/api/,
    ],
    [
      'CodeBuild in ca-west-1',
      ['--workloads', 'codebuild-vpc', '--region', 'ca-west-1'],
      /does not exist in ca-west-1; it does in ca-central-1/,
      /--workloads/,
    ],
    ['ECR Public outside us-east-1', ['--ecr-public', '--region', 'ap-northeast-1'], /us-east-1 only/, /--ecr-public/],
    [
      'an S3 source without its place',
      ['--workloads', 'codebuild-vpc', '--codebuild-source', 's3'],
      /--codebuild-source-location/,
      /my-sources/,
    ],
  ] as const) {
    it(`${what}: exit 2, nothing written, rule and example`, () => {
      const { status, stderr } = run(['init', 'project', '--yes', ...args], { cwd: folder.path });
      assert.equal(status, 2, stderr);
      assert.deepEqual(folder.files(), []);
      const told = stderr.replaceAll(/\s+/g, ' ');
      assert.match(told, rule);
      assert.match(told, example);
    });
  }
});

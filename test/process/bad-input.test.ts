import assert from 'node:assert/strict';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from './command.js';

interface ErrorDocument {
  readonly error: {
    readonly exitCode: number;
    readonly problems: { subject: string; given: string | null; rule: string; example: string; nearest: string }[];
  };
}

/** A value that is refused: by flag, by environment variable and as it stands in an answers file. */
const REFUSED: readonly {
  readonly name: string;
  readonly flag: string;
  readonly typed: string;
  readonly key: string;
  readonly value: unknown;
  readonly rule: RegExp;
  readonly nearest?: string;
}[] = [
  {
    name: 'unknown Region',
    ...{ flag: 'region', typed: 'ap-notheast-1', key: 'region', value: 'ap-notheast-1' },
    rule: /one of the \d+ Regions/,
    nearest: 'ap-northeast-1',
  },
  {
    name: 'negative traffic',
    ...{ flag: 'monthly-gb', typed: '-5', key: 'monthlyGb', value: -5 },
    rule: /whole number from 0 to 100000000/,
  },
  {
    name: 'absurd traffic',
    ...{ flag: 'monthly-gb', typed: '1000000000000', key: 'monthlyGb', value: 1e12 },
    rule: /whole number from 0 to 100000000/,
  },
  {
    name: 'image layers that are no whole number',
    ...{ flag: 'image-gb', typed: '12.5', key: 'imageGb', value: 12.5 },
    rule: /whole number from 0 to 100000000/,
  },
  {
    name: 'wrong choice',
    ...{ flag: 'iac', typed: 'teraform', key: 'iac', value: ['teraform'] },
    rule: /must be one of: terraform/,
    nearest: 'terraform',
  },
  {
    name: 'zone of another Region',
    ...{ flag: 'azs', typed: 'us-east-1a,eu-west-1b', key: 'availabilityZones', value: ['us-east-1a', 'eu-west-1b'] },
    rule: /"eu-west-1b" is not an Availability Zone of us-east-1/,
  },
  {
    name: 'one zone without the flag',
    ...{ flag: 'azs', typed: 'us-east-1a', key: 'availabilityZones', value: ['us-east-1a'] },
    rule: /--allow-single-az/,
  },
  {
    name: 'public CIDR block',
    ...{ flag: 'vpc-cidr', typed: '8.8.0.0/16', key: 'vpcCidr', value: '8.8.0.0/16' },
    rule: /10\.0\.0\.0\/8/,
  },
  {
    name: 'CIDR block that is too small',
    ...{ flag: 'vpc-cidr', typed: '10.0.0.0/24', key: 'vpcCidr', value: '10.0.0.0/24' },
    rule: /\/16 to \/20/,
    nearest: '10.0.0.0/20',
  },
  {
    name: 'CIDR block that overlaps Docker’s',
    ...{ flag: 'vpc-cidr', typed: '172.17.0.0/16', key: 'vpcCidr', value: '172.17.0.0/16' },
    rule: /overlap/,
  },
  {
    name: 'number out of range',
    ...{ flag: 'app-subnets-per-az', typed: '5', key: 'appSubnetsPerAz', value: 5 },
    rule: /1 to 4/,
  },
  {
    name: 'IPv6 alone',
    ...{ flag: 'ip-address-type', typed: 'ipv6', key: 'ipAddressType', value: 'ipv6' },
    rule: /pulled by IPv4, on Fargate in any case/,
    nearest: 'dualstack',
  },
  {
    name: 'no boolean',
    ...{ flag: 'flow-logs', typed: 'maybe', key: 'flowLogs', value: 'maybe' },
    rule: /true or false/,
  },
  {
    name: 'repository by its ARN',
    ...{
      flag: 'protected-repositories',
      typed: 'arn:aws:ecr:us-east-1:123456789012:repository/payments/api',
      key: 'protectedRepositories',
      value: ['arn:aws:ecr:us-east-1:123456789012:repository/payments/api'],
    },
    rule: /not the name of an ECR repository/,
    nearest: 'payments/api',
  },
  {
    name: 'hostile name',
    ...{ flag: 'name', typed: '${x}"; rm -rf', key: 'projectName', value: '${x}"; rm -rf' },
    rule: /lower-case words/,
  },
];

const environmentName = (flag: string) => `ECR_PRIVATELINK_${flag.replaceAll('-', '_').toUpperCase()}`;

describe('bad input', () => {
  const folder = temporaryFolder();

  function refusal(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const before = folder.files();
    const { status, stdout, stderr } = run(['init', 'project', '--yes', ...args, '--json'], { cwd: folder.path, env });
    assert.equal(status, 2, stderr);
    assert.deepEqual(folder.files(), before, 'something was written');
    assert.doesNotMatch(stderr, /\n\s+at /, 'a user’s mistake shows no stack');
    const { error } = JSON.parse(stdout) as ErrorDocument;
    assert.equal(error.exitCode, 2);
    return { problems: error.problems, stderr };
  }

  for (const { name, flag, typed, key, value, rule, nearest } of REFUSED) {
    const check = (subject: string, { problems, stderr }: ReturnType<typeof refusal>) => {
      assert.equal(problems.length, 1, JSON.stringify(problems));
      const [problem] = problems;
      assert.equal(problem?.subject, subject);
      assert.match(problem?.rule ?? '', rule);
      assert.ok(problem?.given, 'what was given is told');
      assert.ok(problem?.example?.startsWith(subject), 'the example is written where the value stood');
      if (nearest !== undefined) assert.equal(problem?.nearest, nearest);
      assert.match(stderr.replaceAll(/\s+/g, ' '), rule);
    };

    // A boolean flag takes no value; that is a case of its own.
    if (key !== 'flowLogs') {
      it(`${name}, by flag`, () => check(`--${flag}`, refusal([`--${flag}`, typed])));
    }
    it(`${name}, by environment`, () => {
      check(environmentName(flag), refusal([], { [environmentName(flag)]: typed }));
    });
    it(`${name}, by answers file`, () => {
      writeFileSync(join(folder.path, 'answers.json'), JSON.stringify({ [key]: value }));
      check(key, refusal(['--answers', 'answers.json']));
    });
  }

  it('an unknown flag, with the nearest one', () => {
    const { problems } = refusal(['--vpc-cdir', '10.0.0.0/16']);
    assert.deepEqual([problems[0]?.subject, problems[0]?.nearest], ['--vpc-cdir', '--vpc-cidr']);
  });

  it('an unknown variable, with the nearest one', () => {
    const { problems } = refusal([], { ECR_PRIVATELINK_REGIO: 'x' });
    assert.deepEqual([problems[0]?.subject, problems[0]?.nearest], ['ECR_PRIVATELINK_REGIO', 'ECR_PRIVATELINK_REGION']);
  });

  it('an unknown key of the answers file, with the nearest one', () => {
    writeFileSync(join(folder.path, 'answers.yaml'), 'vpcCIDR: 10.0.0.0/16\n');
    const { problems } = refusal(['--answers', 'answers.yaml']);
    assert.deepEqual([problems[0]?.subject, problems[0]?.nearest], ['vpcCIDR', 'vpcCidr']);
  });

  it('a flag without its value, and one with a value that it does not take', () => {
    assert.match(refusal(['--region']).problems[0]?.rule ?? '', /needs a value/);
    assert.match(refusal(['--region', '--no-flow-logs']).problems[0]?.rule ?? '', /needs a value/);
    for (const words of [['--flow-logs=true'], ['--flow-logs', 'true'], ['--no-flow-logs', 'false']]) {
      assert.match(refusal(words).problems[0]?.rule ?? '', /takes no value/);
    }
    assert.match(refusal(['--flow-logs', '--no-flow-logs']).problems[0]?.rule ?? '', /once/);
  });

  it('two folders', () => {
    assert.match(refusal(['other']).problems[0]?.rule ?? '', /one DIR/);
  });

  it('an unknown language, by flag and by environment', () => {
    assert.equal(refusal(['--language', 'fr']).problems[0]?.subject, '--language');
    const byEnvironment = refusal([], { ECR_PRIVATELINK_LANGUAGE: 'fr' }).problems;
    assert.deepEqual(
      byEnvironment.map(({ subject, given, nearest, example }) => [subject, given, nearest, example]),
      [['ECR_PRIVATELINK_LANGUAGE', 'fr', 'en', 'ECR_PRIVATELINK_LANGUAGE=ja']],
    );
    // Nor is it ignored where no answer is read.
    const env = { ECR_PRIVATELINK_LANGUAGE: 'fr' };
    for (const args of [['explain'], ['status']]) assert.equal(run(args, { cwd: folder.path, env }).status, 2);
  });

  it('an option of an answer that has no meaning beside the others', () => {
    assert.match(refusal(['--nat-gateways', 'per-az']).problems[0]?.rule ?? '', /--internet nat/);
  });

  it('an existing endpoint that nothing needs, with what is needed', () => {
    const network = ['--vpc', 'existing', '--vpc-id', 'vpc-0a1b2c3d', '--vpc-cidrs', '10.20.0.0/16'];
    const subnets = ['--endpoint-subnets', 'us-east-1a=subnet-0a1b2c3d,us-east-1b=subnet-0b1c2d3e'];
    const { problems } = refusal([
      ...[...network, ...subnets, '--route-tables', 'rtb-0a1b2c3d', '--region', 'us-east-1'],
      ...['--existing-endpoints', 'ecr.api=vpce-0a1b2c3d,kms=vpce-0b1c2d3e'],
    ]);
    assert.equal(problems[0]?.subject, '--existing-endpoints');
    assert.match(problems[0]?.rule ?? '', /nothing that was chosen needs kms; .*ecr\.api, ecr\.dkr, logs, s3/);
  });

  it('FIPS in a Region without it, with the Regions of the partition that have it', () => {
    const { problems } = refusal(['--region', 'ap-northeast-1', '--fips']);
    assert.deepEqual(
      problems.map(({ subject, rule }) => [subject, rule]),
      [
        [
          '--fips',
          'is not possible in ap-northeast-1: ECR has FIPS endpoints in us-east-1, us-east-2, us-west-1, us-west-2',
        ],
      ],
    );
  });

  it('a policy for pulls beside builds, which push, with the way out', () => {
    const roles = ['--policy-roles', 'arn:aws:iam::123456789012:role/tasks'];
    const args = ['--workloads', 'fargate-linux,codebuild-vpc', '--endpoint-policy', 'pull-only'];
    const { problems } = refusal([...args, ...roles]);
    assert.equal(problems[0]?.subject, '--endpoint-policy');
    assert.match(problems[0]?.rule ?? '', /builds push: choose account or organisation, or leave/);
    assert.equal(problems[0]?.example, '--endpoint-policy account');
  });

  it('a policy without those that it is for', () => {
    const organisation = refusal(['--endpoint-policy', 'organisation']);
    assert.deepEqual(
      organisation.problems.map(({ subject, example }) => [subject, example]),
      [['--org-id', '--org-id o-a1b2c3d4e5']],
    );
    const pulls = refusal(['--region', 'cn-north-1', '--endpoint-policy', 'pull-only']);
    assert.match(pulls.problems[0]?.rule ?? '', /lets nobody else through/);
    assert.match(pulls.problems[0]?.example ?? '', /^--policy-roles arn:aws-cn:iam::/);
  });

  it('those of a policy that is none', () => {
    assert.match(refusal(['--org-id', 'o-a1b2c3d4e5']).problems[0]?.rule ?? '', /--endpoint-policy organisation/);
    const role = 'arn:aws:iam::123456789012:role/tasks';
    assert.match(refusal(['--policy-roles', role]).problems[0]?.rule ?? '', /--endpoint-policy pull-only/);
  });

  it('the ECR API by its URL, where nothing can be given one', () => {
    const off = ['--private-dns', 'ecr-api-off', '--workloads'];
    assert.equal(run(['plan', '--yes', '--private-dns', 'ecr-api-off'], { cwd: folder.path }).status, 0);
    assert.match(refusal([...off, 'codebuild-vpc']).problems[0]?.rule ?? '', /builds log in/);
    assert.match(refusal([...off, 'ec2-docker', '--fips']).problems[0]?.rule ?? '', /no URL while they are told/);
    assert.match(refusal([...off, 'fargate-linux-legacy']).problems[0]?.rule ?? '', /no chosen launch type needs/);
  });

  it('a spoke without its hub, with two ways to it, by zones in a stack, in a new VPC', () => {
    const vpc = ['--vpc', 'existing', '--vpc-id', 'vpc-0a1b2c3d', '--vpc-cidrs', '10.20.0.0/16'];
    const subnets = ['--endpoint-subnets', 'us-east-1a=subnet-0a1b2c3d,us-east-1b=subnet-0b1c2d3e'];
    const spoke = [...vpc, ...subnets, '--route-tables', 'rtb-0a1b2c3d', '--private-dns', 'central-spoke'];
    const needed = ['api.ecr', 'dkr.ecr', 'logs'].map((label, at) => `${label}.us-east-1.amazonaws.com=Z12345678${at}`);
    const zones = ['--hub-zones', needed.join(',')];
    const ruleOf = (...args: string[]) => refusal(args).problems[0]?.rule ?? '';
    assert.match(ruleOf(...spoke), /--hub-profile rp-….*--hub-zones/);
    assert.match(ruleOf(...spoke, ...zones, '--hub-profile', 'rp-0a1b2c3d4e5f6071'), /never by both/);
    assert.match(ruleOf(...spoke, ...zones, '--iac', 'cloudformation'), /Use a Route 53 Profile/);
    assert.match(ruleOf(...spoke, '--hub-zones', needed.slice(1).join(',')), /missing: api\.ecr\.us-east-1/);
    assert.match(ruleOf(...spoke, '--hub-profile', 'vpc-1'), /no id of a Route 53 Profile/);
    assert.match(ruleOf('--private-dns', 'central-spoke', '--hub-profile', 'rp-0a1b2c3d4e5f6071'), /existing VPC/);
    assert.match(ruleOf('--hub-profile', 'rp-0a1b2c3d4e5f6071'), /only with --private-dns central-spoke/);
  });

  it('what is the matter of its hub in a spoke', () => {
    const vpc = ['--vpc', 'existing', '--vpc-id', 'vpc-0a1b2c3d', '--vpc-cidrs', '10.20.0.0/16'];
    const subnets = ['--endpoint-subnets', 'us-east-1a=subnet-0a1b2c3d,us-east-1b=subnet-0b1c2d3e'];
    const hub = ['--private-dns', 'central-spoke', '--hub-profile', 'rp-0a1b2c3d4e5f6071'];
    const spoke = [...vpc, ...subnets, '--route-tables', 'rtb-0a1b2c3d', ...hub];
    const ruleOf = (...args: string[]) => refusal([...spoke, ...args]).problems[0]?.rule ?? '';
    const existing = (name: string) => ['--existing-endpoints', `${name}=vpce-0a1b2c3d`];
    assert.match(ruleOf('--endpoint-policy', 'account'), /restrict the endpoints where the hub is/);
    assert.match(ruleOf('--protected-repositories', 'payments/api'), /restrict the endpoints where the hub is/);
    assert.match(
      ruleOf('--ip-address-type', 'dualstack', '--vpc-ipv6-cidrs', '2001:db8:1234:1a00::/56'),
      /where the hub/,
    );
    assert.match(ruleOf('--task-execution-role', 'vpc'), /denied every pull/);
    assert.match(ruleOf(...existing('ecr.dkr')), /the private DNS names of ecr\.dkr would go before/);
    assert.match(ruleOf(...existing('kms')), /nothing that was chosen needs kms/);
  });

  it('every problem at once', () => {
    const { problems } = refusal(['--region', 'x', '--vpc-cidr', 'y', '--tags', 'aws:a=b']);
    assert.deepEqual(
      problems.map(({ subject }) => subject),
      ['--region', '--vpc-cidr', '--tags'],
    );
  });

  const BROKEN: readonly [name: string, file: string, text: string, rule: RegExp][] = [
    ['JSON', 'a.json', '{\n  "region": foo\n}', /not valid JSON at line 2, column 13: "region": foo$/],
    ['JSON with a comma too many', 'a.json', '{"region": "us-east-1",}', /line 1, column 24/],
    ['JSON with a key twice', 'a.json', '{"region": "us-east-1",\n "region": "us-east-2"}', /line 2, column 2/],
    ['YAML', 'a.yaml', 'region: us-east-1\nazs: [a\nb: c\n', /not valid YAML at line 3, column 1: b: c \(.+\)$/],
    ['YAML with a key twice', 'a.yml', 'region: us-east-1\nregion: us-east-2\n', /line 2, column 1/],
    ['YAML with a tag', 'a.yml', 'region: !!js/function "x"\n', /line 1, column 9/],
    ['a list', 'a.json', '[]', /one object/],
    ['nothing', 'a.yaml', '', /one object/],
    ['deep nesting in JSON', 'a.json', '['.repeat(200_000), /nested too deeply; an answer is/],
    [
      'a bomb of aliases',
      'a.yaml',
      ['a: &a [x, x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]']
        .concat('c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]')
        .join('\n'),
      /too many YAML aliases; write the values out/,
    ],
    ['more than 256 kB', 'a.yaml', `# ${'x'.repeat(256 * 1024)}\n`, /256 kB/],
    [
      'a key twice among thousands',
      'a.yaml',
      `${Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n')}\nk7: 1\n`,
      /the key k7 twice/,
    ],
  ];
  for (const [name, file, text, rule] of BROKEN) {
    it(`an answers file: ${name}`, () => {
      writeFileSync(join(folder.path, file), text);
      const { problems } = refusal(['--answers', file]);
      assert.equal(problems[0]?.subject, '--answers');
      assert.equal(problems[0]?.given, file);
      assert.match(problems[0]?.rule ?? '', rule);
    });
  }

  it('an answers file that is not there, is a folder, or is not UTF-8', () => {
    assert.match(refusal(['--answers', 'absent.json']).problems[0]?.rule ?? '', /does not exist/);
    assert.match(refusal(['--answers', '.']).problems[0]?.rule ?? '', /must be a file/);
  });

  it('an answers file in another encoding, with the way to write it on Windows', () => {
    const little = Buffer.from('{"region": "us-east-1"}', 'utf16le');
    for (const bytes of [
      Buffer.from('{"r\xe9gion": 1}', 'latin1'),
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]),
      little,
    ]) {
      writeFileSync(join(folder.path, 'answers.json'), bytes);
      const { problems } = refusal(['--answers', 'answers.json']);
      assert.equal(problems[0]?.given, 'answers.json');
      assert.match(problems[0]?.rule ?? '', /not text in UTF-8; in Windows PowerShell .* Out-File -Encoding utf8/);
    }
  });

  it('an answers file of 100 MB, which is not read', () => {
    writeFileSync(join(folder.path, 'answers.yaml'), '');
    truncateSync(join(folder.path, 'answers.yaml'), 100 * 1024 * 1024);
    const { problems } = refusal(['--answers', 'answers.yaml']);
    assert.match(problems[0]?.rule ?? '', /at most 256 kB.*: schema/);
  });

  it('control characters are written out, not sent to the terminal', () => {
    const { stderr } = refusal(['--name', '\u001b[31mred\u001b]0;title\u0007']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is about them
    assert.doesNotMatch(stderr, /[\u001b\u0007]/);
  });
});

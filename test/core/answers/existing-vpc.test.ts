import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  collectGiven,
  equivalentFlags,
  FIELD_KEYS,
  type FieldKey,
  fieldOf,
  fieldsToGive,
  openFields,
  requiredFields,
  resolveAnswers,
} from '../../../core/answers/index.js';

const CONTEXT = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;

type Flags = Partial<Record<FieldKey, string>>;

function resolve(flags: Flags) {
  const texts = Object.fromEntries(Object.entries(flags).map(([key, text]) => [key, [text]]));
  const { given, problems } = collectGiven({ flags: texts, environment: {}, file: {}, recorded: {} });
  const resolution = resolveAnswers(given, CONTEXT);
  return { given, answers: resolution.answers, problems: [...problems, ...resolution.problems] };
}

const rulesOf = (flags: Flags) => resolve(flags).problems.map(({ rule }) => rule.id);

/** An existing VPC, complete. */
const EXISTING: Flags = {
  region: 'us-east-1',
  vpc: 'existing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  vpcCidrs: '10.20.0.0/16,100.64.0.0/20',
  endpointSubnetIds: 'us-east-1a=subnet-0a1b2c3d4e5f60718,us-east-1b=subnet-0b1c2d3e4f5061728',
  appSubnetIds: 'us-east-1a=subnet-0c1d2e3f405162738,us-east-1a=subnet-0d1e2f30415263748',
  appRouteTableIds: 'rtb-0a1b2c3d4e5f60718',
};
const DUAL: Flags = { ...EXISTING, ipAddressType: 'dualstack' };
const WINDOWS: Flags = { workloads: 'fargate-windows', windowsLayers: 'true' };
const BUILDS: Flags = { workloads: 'codebuild-vpc' };
const subnets = (count: number) =>
  Array.from({ length: count }, (_, index) => `us-east-1a=subnet-${String(index).padStart(17, '0')}`).join(',');

describe('answers of an existing VPC', () => {
  it('are taken as they are typed: a zone may have several application subnets', () => {
    const { answers, problems } = resolve(EXISTING);
    assert.deepEqual(problems, []);
    assert.deepEqual(answers.endpointSubnetIds['us-east-1b'], 'subnet-0b1c2d3e4f5061728');
    assert.deepEqual(answers.appSubnetIds, {
      'us-east-1a': ['subnet-0c1d2e3f405162738', 'subnet-0d1e2f30415263748'],
    });
    assert.deepEqual(answers.availabilityZones, ['us-east-1a', 'us-east-1b']);
    assert.equal(answers.flowLogs, false);
    assert.equal(answers.s3Policy, 'full');
  });

  it('are asked in the place of the zones, and none of them has a default', () => {
    const { given } = resolve({ vpc: 'existing', region: 'us-east-1' });
    const asked = openFields(given, CONTEXT);
    assert.deepEqual(asked.slice(0, 7), [
      'projectName',
      'vpcId',
      'vpcCidrs',
      'endpointSubnetIds',
      'appSubnetIds',
      'appRouteTableIds',
      'existingEndpoints',
    ]);
    assert.ok(!asked.includes('availabilityZones'));
    assert.deepEqual(requiredFields(given, CONTEXT), ['vpcId', 'vpcCidrs', 'endpointSubnetIds', 'appRouteTableIds']);
    const withBuilds = resolve({ vpc: 'existing', region: 'us-east-1', ...BUILDS }).given;
    assert.ok(requiredFields(withBuilds, CONTEXT).includes('appSubnetIds'));
  });

  it('where nobody can be asked, the defaults of the questions that apply only sometimes will do', () => {
    const { given } = resolve({ region: 'us-east-1', workloads: 'ecs-ec2' });
    assert.ok(openFields(given, CONTEXT).includes('windowsLayers'));
    assert.deepEqual(fieldsToGive(given, CONTEXT), ['projectName', 'vpc', 'availabilityZones', 'features', 'iac']);
  });

  it('an answer that opens another: the route tables of an S3 gateway, the registry of Windows images, the source of builds', () => {
    const open = (flags: Flags) => openFields(resolve(flags).given, CONTEXT);
    const gateway = { ...EXISTING, existingEndpoints: 's3=vpce-0a1b2c3d4e5f60718' };
    assert.ok(open(gateway).includes('existingS3RouteTableIds'));
    assert.ok(!open(EXISTING).includes('existingS3RouteTableIds'));
    assert.ok(open(WINDOWS).includes('dockerEngine'));
    assert.ok(open(WINDOWS).includes('accountId'));
    assert.ok(!open({ ...WINDOWS, dockerEngine: '28' }).includes('accountId'));
    assert.ok(!open({ ...WINDOWS, accountId: '123456789012' }).includes('registries'));
    assert.ok(!open({ workloads: 'fargate-windows', windowsLayers: 'false' }).includes('dockerEngine'));
    assert.ok(!open({ workloads: 'fargate-linux' }).includes('windowsLayers'));
    assert.ok(open(BUILDS).includes('repository'));
    assert.ok(open({ ...BUILDS, codebuildSource: 's3' }).includes('codebuildSourceLocation'));
  });

  it('the one-line command gives the same answers again', () => {
    for (const flags of [
      EXISTING,
      { ...EXISTING, existingEndpoints: 's3=vpce-0a1b2c3d4e5f60718', existingS3RouteTableIds: 'rtb-0a1b2c3d' },
      { ...WINDOWS, accountId: '123456789012' },
      { ...BUILDS, codebuildSource: 's3', codebuildSourceLocation: 'sources/app.zip', s3PrefixListId: 'pl-63a5400a' },
      { ...EXISTING, ingress: 'security-groups', ingressSecurityGroupIds: 'sg-0a1b2c3d' },
    ]) {
      const { answers } = resolve(flags);
      const words = equivalentFlags(answers, CONTEXT);
      const again: Flags = {};
      for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        const key = FIELD_KEYS.find((one) => fieldOf(one).flag === word.replace(/^--(no-)?/, '')) as FieldKey;
        again[key] = fieldOf(key).kind === 'boolean' ? String(!word.startsWith('--no-')) : (words[++at] ?? '');
      }
      assert.deepEqual(resolve(again).problems, []);
      assert.deepEqual(resolve(again).answers, answers);
    }
  });

  it('a recorded default is worked out anew only where an answer that it reads has changed', () => {
    const before = resolve(WINDOWS).answers;
    const recorded = { ...before };
    const recordedDefaults = FIELD_KEYS.filter((key) => !(key in WINDOWS));
    const again = (flags: Partial<Record<FieldKey, string[]>>) => {
      const { given } = collectGiven({ flags, environment: {}, file: {}, recorded, recordedDefaults });
      return resolveAnswers(given, CONTEXT);
    };
    assert.deepEqual(again({}).answers, before);
    const { answers, origins } = again({ accountId: ['123456789012'] });
    assert.deepEqual(answers.registries, ['123456789012.dkr.ecr.us-east-1.amazonaws.com']);
    assert.equal(origins.registries, 'default');
    assert.equal(origins.features, 'recorded');
  });
});

describe('refusals beside an existing VPC, Windows images and builds', () => {
  const cases: readonly [string, Flags, string][] = [
    [
      'two subnets for one zone',
      { ...EXISTING, endpointSubnetIds: 'us-east-1a=subnet-0a1b2c3d,us-east-1a=subnet-0b1c2d3e' },
      'rule.oneSubnetPerZone',
    ],
    [
      'one subnet for two zones',
      { ...EXISTING, endpointSubnetIds: 'us-east-1a=subnet-0a1b2c3d,us-east-1b=subnet-0a1b2c3d' },
      'rule.noDuplicates',
    ],
    ['one zone without the flag', { ...EXISTING, endpointSubnetIds: 'us-east-1a=subnet-0a1b2c3d' }, 'rule.twoZones'],
    ['no endpoint subnet', { ...EXISTING, endpointSubnetIds: 'none' }, 'rule.atLeastOne'],
    [
      'a zone of another Region',
      { ...EXISTING, endpointSubnetIds: 'us-east-1a=subnet-0a1b2c3d,eu-west-1a=subnet-0b1c2d3e' },
      'rule.zoneOfRegion',
    ],
    [
      'an application subnet in two zones',
      { ...EXISTING, appSubnetIds: 'us-east-1a=subnet-0a1b2c3d,us-east-1b=subnet-0a1b2c3d' },
      'rule.noDuplicates',
    ],
    [
      'an application subnet under another zone than that of the endpoints',
      { ...EXISTING, appSubnetIds: 'us-east-1b=subnet-0a1b2c3d4e5f60718' },
      'rule.subnetInTwoZones',
    ],
    ['a malformed VPC id', { ...EXISTING, vpcId: 'vpc-123' }, 'rule.awsId'],
    [
      'an ARN in the place of an id',
      { ...EXISTING, vpcId: 'arn:aws:ec2:us-east-1:123456789012:vpc/vpc-0a1b2c3d' },
      'rule.awsId',
    ],
    ['an upper-case id', { ...EXISTING, appRouteTableIds: 'rtb-0A1B2C3D4E5F60718' }, 'rule.awsId'],
    ['an id of another kind', { ...EXISTING, appRouteTableIds: 'subnet-0a1b2c3d' }, 'rule.awsId'],
    ['a code in an id', { ...EXISTING, vpcId: '${jndi:x}' }, 'rule.awsId'],
    ['blocks that overlap', { ...EXISTING, vpcCidrs: '10.20.0.0/16,10.20.128.0/20' }, 'rule.cidrsOverlap'],
    ['a block that AWS does not allow', { ...EXISTING, vpcCidrs: '10.0.0.0/8' }, 'rule.existingCidrSize'],
    [
      'an existing endpoint of no service',
      { ...EXISTING, existingEndpoints: 'ecr-api=vpce-0a1b2c3d' },
      'rule.endpointService',
    ],
    [
      'an existing endpoint named after the prototype',
      { ...EXISTING, existingEndpoints: '__proto__=vpce-0a1b2c3d' },
      'rule.endpointService',
    ],
    ['a malformed endpoint id', { ...EXISTING, existingEndpoints: 'ecr.api=vpce-x' }, 'rule.awsId'],
    [
      'an S3 gateway without a route table',
      { ...EXISTING, existingEndpoints: 's3=vpce-0a1b2c3d', existingS3RouteTableIds: 'none' },
      'rule.s3RouteTables',
    ],
    [
      'route tables of no S3 gateway',
      { ...EXISTING, existingS3RouteTableIds: 'rtb-0a1b2c3d' },
      'rule.onlyWithS3Gateway',
    ],
    ['a VPC id of a new VPC', { vpcId: 'vpc-0a1b2c3d' }, 'rule.onlyWithExisting'],
    ['zones of an existing VPC', { ...EXISTING, availabilityZones: 'us-east-1a,us-east-1b' }, 'rule.onlyWithNew'],
    ['NAT gateways in an existing VPC', { ...EXISTING, internet: 'nat' }, 'rule.natNewOnly'],
    ['a way out of a new VPC', { internet: 'present' }, 'rule.presentExistingOnly'],
    ['no way at all', { internet: 'dsl' }, 'rule.choice'],
    [
      'groups of a new VPC',
      { ingress: 'security-groups', ingressSecurityGroupIds: 'sg-0a1b2c3d' },
      'rule.onlyWithGroups',
    ],
    [
      'a malformed group',
      { ...EXISTING, ingress: 'security-groups', ingressSecurityGroupIds: 'sg-app-servers' },
      'rule.awsId',
    ],
    ['a prefix list where nothing is restricted', { s3PrefixListId: 'pl-63a5400a' }, 'rule.onlyWithEgress'],
    ['a malformed prefix list', { ...BUILDS, s3PrefixListId: 'com.amazonaws.us-east-1.s3' }, 'rule.awsId'],
    [
      'more than 16 subnets for CodeBuild',
      { ...EXISTING, ...BUILDS, appSubnetIds: subnets(17) },
      'rule.codebuildSubnets',
    ],
    ['CodeBuild where it is not', { region: 'ca-west-1', ...BUILDS }, 'rule.absent'],
    ['CodeBuild in a partition without it', { region: 'eusc-de-east-1', ...BUILDS }, 'rule.absentNowhereElse'],
    ['ECR Public outside its Region', { region: 'us-west-2', ecrPublic: 'true' }, 'rule.ecrPublic'],
    ['IPv6 alone', { ipAddressType: 'ipv6' }, 'rule.ipv6Only'],
    ['an unknown kind of addresses', { ipAddressType: 'ipv5' }, 'rule.choice'],
    ['IPv6 blocks of a new VPC', { ipAddressType: 'dualstack', vpcIpv6Cidrs: '2001:db8::/56' }, 'rule.onlyWithIpv6'],
    ['IPv6 blocks without IPv6', { ...EXISTING, vpcIpv6Cidrs: '2001:db8::/56' }, 'rule.onlyWithIpv6'],
    [
      'IPv6 blocks where groups are let in',
      { ...DUAL, vpcIpv6Cidrs: '2001:db8::/56', ingress: 'security-groups' },
      'rule.onlyWithIpv6',
    ],
    ['an IPv4 block as one of IPv6', { ...DUAL, vpcIpv6Cidrs: '10.20.0.0/16' }, 'rule.ipv6Block'],
    ['an IPv6 block of a size that no VPC has', { ...DUAL, vpcIpv6Cidrs: '2001:db8::/64' }, 'rule.ipv6Block'],
    ['an IPv6 block that is none', { ...DUAL, vpcIpv6Cidrs: '2001:db8:::/56' }, 'rule.ipv6Block'],
    ['an IPv6 block within itself', { ...DUAL, vpcIpv6Cidrs: '2001:db8::1/56' }, 'rule.ipv6Written'],
    ['an IPv6 block in capitals', { ...DUAL, vpcIpv6Cidrs: '2001:DB8::/56' }, 'rule.ipv6Written'],
    ['IPv6 blocks that overlap', { ...DUAL, vpcIpv6Cidrs: '2001:db8::/48,2001:db8::/56' }, 'rule.cidrsOverlap'],
    [
      'six IPv6 blocks',
      { ...DUAL, vpcIpv6Cidrs: Array.from({ length: 6 }, (_, at) => `2001:db8:${at + 1}::/56`).join(',') },
      'rule.atMost',
    ],
    ['FIPS in a Region without it', { region: 'ap-northeast-1', fips: 'true' }, 'rule.fips'],
    [
      'a FIPS registry in a Region without it',
      { ...WINDOWS, registries: '123456789012.dkr.ecr-fips.eu-west-1.amazonaws.com' },
      'rule.registry',
    ],
    ['an account of ten digits', { ...WINDOWS, accountId: '1234567890' }, 'rule.accountId'],
    [
      'a registry with a scheme',
      { ...WINDOWS, registries: 'https://123456789012.dkr.ecr.us-east-1.amazonaws.com' },
      'rule.registry',
    ],
    [
      'a registry with a repository',
      { ...WINDOWS, registries: '123456789012.dkr.ecr.us-east-1.amazonaws.com/app' },
      'rule.registry',
    ],
    [
      'a registry with the suffix of another partition',
      { ...WINDOWS, registries: '123456789012.dkr.ecr.cn-north-1.amazonaws.com' },
      'rule.registry',
    ],
    ['a registry that is none of ECR', { ...WINDOWS, registries: 'docker.io' }, 'rule.registry'],
    ['an engine that is none', { ...WINDOWS, dockerEngine: 'latest' }, 'rule.dockerEngine'],
    ['Windows layers where no Windows image is', { windowsLayers: 'true' }, 'rule.onlyWithWindows'],
    [
      'a registry without Windows layers',
      { workloads: 'ec2-docker', registries: '123456789012.dkr.ecr.us-east-1.amazonaws.com' },
      'rule.onlyWithWindowsLayers',
    ],
    ['an upper-case repository', { ...BUILDS, repository: 'Payments' }, 'rule.repository'],
    ['a repository with a tag', { ...BUILDS, repository: 'payments:latest' }, 'rule.repository'],
    ['a repository that reads as a path', { ...BUILDS, repository: '../payments' }, 'rule.repository'],
    [
      'a source as an address',
      { ...BUILDS, codebuildSource: 's3', codebuildSourceLocation: 's3://sources/app.zip' },
      'rule.sourceLocation',
    ],
    [
      'a source with a wildcard',
      { ...BUILDS, codebuildSource: 's3', codebuildSourceLocation: 'sources/*' },
      'rule.sourceLocation',
    ],
    ['a repository without CodeBuild', { repository: 'payments' }, 'rule.onlyWithCodebuild'],
  ];
  for (const [what, flags, rule] of cases) {
    it(`${what}: ${rule}`, () => assert.deepEqual(rulesOf(flags), [rule]));
  }

  it('IPv6 blocks are asked for where endpoints of an existing VPC are dual-stack and let blocks in, and nowhere else', () => {
    const isAsked = (flags: Flags) => requiredFields(resolve(flags).given, CONTEXT).includes('vpcIpv6Cidrs');
    assert.equal(isAsked(DUAL), true);
    assert.equal(isAsked({ ...DUAL, ingress: 'security-groups' }), false);
    assert.equal(isAsked({ ipAddressType: 'dualstack' }), false);
    assert.equal(isAsked(EXISTING), false);
    const { answers, problems } = resolve({ ...DUAL, vpcIpv6Cidrs: '2001:db8:1234:1a00::/56,2001:db8:1:f0::/60' });
    assert.deepEqual(problems, []);
    assert.deepEqual(answers.vpcIpv6Cidrs, ['2001:db8:1234:1a00::/56', '2001:db8:1:f0::/60']);
    assert.equal(resolve({ ...DUAL, vpcIpv6Cidrs: '2001:0DB8::/56' }).problems[0]?.nearest, '2001:db8::/56');
    assert.equal(resolve({ ipAddressType: 'ipv6' }).problems[0]?.nearest, 'dualstack');
  });

  it('a registry is named by its FIPS host where the endpoints are, and may be anywhere that has it', () => {
    const { answers, problems } = resolve({ ...WINDOWS, accountId: '123456789012', fips: 'true' });
    assert.deepEqual(problems, []);
    assert.deepEqual(answers.registries, ['123456789012.dkr.ecr-fips.us-east-1.amazonaws.com']);
    assert.deepEqual(rulesOf({ ...WINDOWS, registries: '123456789012.dkr.ecr-fips.us-west-2.amazonaws.com' }), []);
  });

  it('16 subnets for CodeBuild, and the retired platform version by flag, are accepted', () => {
    assert.deepEqual(rulesOf({ ...EXISTING, ...BUILDS, appSubnetIds: subnets(16) }), []);
    assert.deepEqual(rulesOf({ workloads: 'fargate-linux-legacy' }), []);
  });

  it('names the nearest valid value', () => {
    const nearest = (flags: Flags) => resolve(flags).problems[0]?.nearest;
    const host = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
    assert.equal(nearest({ ...WINDOWS, registries: `https://${host}/app` }), host);
    assert.equal(
      nearest({ ...WINDOWS, registries: '123456789012.dkr.ecr.cn-north-1.amazonaws.com' }),
      '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn',
    );
    assert.equal(nearest({ ...EXISTING, existingEndpoints: 'ecr-api=vpce-0a1b2c3d' }), 'ecr.api');
    assert.equal(
      nearest({ ...BUILDS, codebuildSource: 's3', codebuildSourceLocation: 's3://sources/app.zip' }),
      'sources/app.zip',
    );
  });

  it('any text for any field is taken or refused, and what is taken has no character that code could read', () => {
    const keys = FIELD_KEYS.filter((key) => key !== 'tags');
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.string(),
        fc.constantFrom(EXISTING, WINDOWS, BUILDS),
        (key, text, beside) => {
          const { problems, answers } = resolve({ ...beside, [key]: text });
          if (problems.length === 0) assert.match(JSON.stringify(answers[key]), /^[\w\s"'.,:;/{}[\]()=+@-]*$/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

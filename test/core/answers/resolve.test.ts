import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  collectGiven,
  environmentVariable,
  equivalentFlags,
  FIELD_KEYS,
  FIELDS,
  type FieldKey,
  fieldOf,
  openFields,
  parseText,
  questionFor,
  resolveAnswers,
  type Sources,
} from '../../../core/answers/index.js';
import { isMessageId } from '../../../core/report/messages/index.js';

const CONTEXT = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;
const NOTHING: Sources = { flags: {}, environment: {}, file: {}, recorded: {} };

function resolve(some: Partial<Sources>, context: Parameters<typeof resolveAnswers>[1] = CONTEXT) {
  const { given, problems } = collectGiven({ ...NOTHING, ...some });
  const resolved = resolveAnswers(given, context);
  return { ...resolved, given, problems: [...problems, ...resolved.problems] };
}

/** The ids of the rules that texts given by flags break. */
function rulesOf(flags: Partial<Record<FieldKey, string>>): string[] {
  const texts = Object.fromEntries(Object.entries(flags).map(([key, text]) => [key, [text]]));
  return resolve({ flags: texts }).problems.map(({ rule }) => rule.id);
}

/** What else has to be given for a field to have a meaning. */
const IN_EXISTING_VPC = { vpc: ['existing'] };
const BESIDE: Partial<Record<FieldKey, Partial<Record<FieldKey, string[]>>>> = {
  natGateways: { internet: ['nat'] },
  acceptNoUpstreamPath: { features: ['pull-through-cache'], internet: ['nat'] },
  vpcId: IN_EXISTING_VPC,
  vpcCidrs: IN_EXISTING_VPC,
  endpointSubnetIds: IN_EXISTING_VPC,
  appSubnetIds: IN_EXISTING_VPC,
  appRouteTableIds: IN_EXISTING_VPC,
  existingEndpoints: { ...IN_EXISTING_VPC, existingS3RouteTableIds: ['rtb-0a1b2c3d'] },
  existingS3RouteTableIds: { ...IN_EXISTING_VPC, existingEndpoints: ['s3=vpce-0a1b2c3d'] },
  windowsLayers: { workloads: ['fargate-windows'] },
  dockerEngine: { workloads: ['fargate-windows'], windowsLayers: ['true'] },
  registries: { workloads: ['fargate-windows'], windowsLayers: ['true'] },
  codebuildSource: { workloads: ['codebuild-vpc'] },
  codebuildSourceLocation: { workloads: ['codebuild-vpc'], codebuildSource: ['s3'] },
  repository: { workloads: ['codebuild-vpc'] },
  ingressCidrs: { ingress: ['cidrs'] },
  ingressSecurityGroupIds: { ...IN_EXISTING_VPC, ingress: ['security-groups'] },
  s3PrefixListId: { workloads: ['codebuild-vpc'] },
  policyRoles: { endpointPolicy: ['pull-only'] },
  orgId: { endpointPolicy: ['organisation'] },
  vpcIpv6Cidrs: { ...IN_EXISTING_VPC, ipAddressType: ['dualstack'] },
  hubZoneIds: { ...IN_EXISTING_VPC, privateDns: ['central-spoke'], features: ['none'] },
  hubProfileId: { ...IN_EXISTING_VPC, privateDns: ['central-spoke'] },
};

describe('resolution', () => {
  it('takes flag, environment, file, recorded and default in this order', () => {
    const sources = {
      flags: { vpcCidr: ['10.1.0.0/16'] },
      environment: { ECR_PRIVATELINK_VPC_CIDR: '10.2.0.0/16' },
      file: { vpcCidr: '10.3.0.0/16' },
      recorded: { vpcCidr: '10.4.0.0/16' },
    };
    const order = ['flag', 'environment', 'file', 'recorded', 'default'] as const;
    const expected = ['10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16', '10.4.0.0/16', '10.0.0.0/16'];
    const names = ['flags', 'environment', 'file', 'recorded'] as const;
    for (const [at, origin] of order.entries()) {
      const some = Object.fromEntries(names.slice(at).map((name) => [name, sources[name]]));
      const { answers, origins } = resolve(some);
      assert.equal(answers.vpcCidr, expected[at]);
      assert.equal(origins.vpcCidr, origin);
    }
  });

  it('AWS_REGION and the folder feed defaults only', () => {
    const context = { folderName: 'My Service_v2', awsRegion: 'eu-west-1', language: 'ja' } as const;
    const { answers } = resolve({}, context);
    assert.equal(answers.region, 'eu-west-1');
    assert.equal(answers.projectName, 'my-service-v2');
    assert.equal(answers.docsLanguage, 'ja');
    assert.equal(resolve({ flags: { region: ['us-east-1'] } }, context).answers.region, 'us-east-1');
    assert.equal(resolve({}, { ...context, awsRegion: 'nowhere' }).answers.region, 'us-east-1');
    assert.equal(resolve({}, { ...context, folderName: '試験' }).answers.projectName, 'ecr-privatelink');
  });

  it('every default is valid, in every Region', () => {
    for (const region of FIELDS.region.kind === 'select' ? FIELDS.region.choices : []) {
      assert.deepEqual(resolve({ flags: { region: [region] } }).problems, []);
    }
  });

  it('every field has a variable, an example that is valid, and texts for each choice', () => {
    for (const key of FIELD_KEYS) {
      const field = fieldOf(key);
      assert.match(environmentVariable(key), /^ECR_PRIVATELINK_[A-Z0-9_]+$/);
      const texts = [field.example];
      const region = key === 'region' ? {} : { region: ['us-east-1'] };
      assert.deepEqual(resolve({ flags: { ...region, ...BESIDE[key], [key]: texts } }).problems, [], key);
      const { answers } = resolve({});
      for (const { label } of questionFor(key, CONTEXT, answers).choices) {
        if (label !== null && typeof label !== 'string') assert.ok(isMessageId(label.id), label.id);
      }
    }
  });

  it('what is open is what the plain path asks and nobody gave', () => {
    const plain = ['projectName', 'region', 'vpc', 'availabilityZones', 'workloads', 'features', 'iac'];
    assert.deepEqual(openFields({}, CONTEXT), plain);
    assert.deepEqual(openFields(resolve({ flags: { region: ['eu-west-1'], iac: ['cdk'] } }).given, CONTEXT), [
      'projectName',
      'vpc',
      'availabilityZones',
      'workloads',
      'features',
    ]);
  });

  it('the equivalent flags give the same answers again', () => {
    fc.assert(
      fc.property(
        fc.record({
          region: fc.constantFrom('ap-northeast-1', 'cn-north-1', 'us-east-1'),
          appSubnetsPerAz: fc.integer({ min: 1, max: 4 }),
          flowLogs: fc.boolean(),
          internet: fc.constantFrom('none', 'nat'),
          features: fc.subarray(['logs', 'exec', 'secrets']),
          extraBuckets: fc.subarray(['one-bucket', 'two-bucket']),
          tags: fc.constantFrom({}, { team: 'a b', 'cost-center': '1=2' }),
        }),
        (file) => {
          const { answers } = resolve({ file });
          const flags: Record<string, string[]> = {};
          const words = equivalentFlags(answers, CONTEXT);
          for (let at = 0; at < words.length; at++) {
            const word = words[at] as string;
            const name = word.replace(/^--(no-)?/, '');
            const key = FIELD_KEYS.find((candidate) => FIELDS[candidate].flag === name) as FieldKey;
            if (FIELDS[key].kind === 'boolean') flags[key] = [String(!word.startsWith('--no-'))];
            else flags[key] = [words[++at] as string];
          }
          assert.deepEqual(resolve({ flags }).answers, answers);
        },
      ),
    );
  });
});

const ROLE = 'arn:aws:iam::123456789012:role/tasks';
const PULL_ONLY = { endpointPolicy: 'pull-only' } as const;

describe('refusals', () => {
  const cases: readonly [string, Partial<Record<FieldKey, string>>, string][] = [
    ['an unknown Region', { region: 'ap-norteast-1' }, 'rule.region'],
    [
      'a zone of another Region',
      { region: 'eu-west-1', availabilityZones: 'us-east-1a,us-east-1b' },
      'rule.zoneOfRegion',
    ],
    ['one zone without the flag', { availabilityZones: 'us-east-1a' }, 'rule.twoZones'],
    ['a zone twice', { availabilityZones: 'us-east-1a,us-east-1a' }, 'rule.noDuplicates'],
    ['a public block', { vpcCidr: '8.8.0.0/16' }, 'rule.cidrPrivate'],
    ['a block that reaches out of the private range', { vpcCidr: '192.169.0.0/16' }, 'rule.cidrPrivate'],
    ['a block that is too small', { vpcCidr: '10.0.0.0/21' }, 'rule.cidrSize'],
    ['a block that is too large', { vpcCidr: '10.0.0.0/8' }, 'rule.cidrSize'],
    ["Docker's bridge", { vpcCidr: '172.17.0.0/16' }, 'rule.cidrDockerBridge'],
    ['host bits', { vpcCidr: '10.0.1.0/16' }, 'rule.cidrHostBits'],
    ['octets over 255', { vpcCidr: '10.300.0.0/16' }, 'rule.cidrForm'],
    ['leading zeros', { vpcCidr: '010.0.0.0/16' }, 'rule.cidrForm'],
    ['IPv6', { vpcCidr: 'fd00::/16' }, 'rule.cidrForm'],
    ['an unknown launch type', { workloads: 'fargate' }, 'rule.choice'],
    ['no launch type', { workloads: 'none' }, 'rule.atLeastOne'],
    ['an unknown flavour', { iac: 'pulumi' }, 'rule.choice'],
    ['too many subnets', { appSubnetsPerAz: '5' }, 'rule.integer'],
    ['less traffic than its layers', { monthlyGb: '5', imageGb: '9' }, 'rule.monthlyGb'],
    ['a number that is none', { appSubnetsPerAz: '2x' }, 'rule.integer'],
    ['a truth value that is none', { flowLogs: 'yes' }, 'rule.boolean'],
    ['an upper-case name', { projectName: 'Payments' }, 'rule.projectName'],
    ['a name with a path', { projectName: '../payments' }, 'rule.projectName'],
    ['a bucket ARN', { extraBuckets: 'arn:aws:s3:::logs' }, 'rule.bucketName'],
    ['a bucket as an address', { extraBuckets: '10.0.0.1' }, 'rule.bucketName'],
    ['a tag of AWS', { tags: 'aws:team=a' }, 'rule.tagReserved'],
    ['a Name tag', { tags: 'Name=a' }, 'rule.tagReserved'],
    ['a tag that no JSON keeps', { tags: '__proto__=a' }, 'rule.tagReserved'],
    ['a tag with quotes', { tags: 'team="a"' }, 'rule.tagValue'],
    ['a tag without a value', { tags: 'team' }, 'rule.map'],
    ['NAT gateways without NAT', { natGateways: 'one' }, 'rule.onlyWithNat'],
    ['extra buckets with the full policy', { s3Policy: 'full', extraBuckets: 'logs' }, 'rule.onlyWithMinimal'],
    ['everybody as a source', { ingress: 'cidrs', ingressCidrs: '0.0.0.0/0' }, 'rule.cidrTooWide'],
    ['half of everybody', { ingress: 'cidrs', ingressCidrs: '10.0.0.0/16,128.0.0.0/1' }, 'rule.cidrTooWide'],
    ['a source with host bits', { ingress: 'cidrs', ingressCidrs: '10.0.0.1/16' }, 'rule.cidrHostBits'],
    ['a source that is no block', { ingress: 'cidrs', ingressCidrs: '10.0.0.0' }, 'rule.cidrForm'],
    ['a source twice', { ingress: 'cidrs', ingressCidrs: '10.0.0.0/16,10.0.0.0/16' }, 'rule.noDuplicates'],
    ['blocks beside groups', { ingress: 'security-groups', ingressCidrs: '10.0.0.0/16' }, 'rule.onlyWithCidrs'],
    [
      'dual-stack beside blocks of a new VPC',
      { ingress: 'cidrs', ingressCidrs: '10.0.0.0/16', ipAddressType: 'dualstack' },
      'rule.dualStackBlocks',
    ],
    ['no blocks', { ingress: 'cidrs', ingressCidrs: 'none' }, 'rule.needsValue'],
    ['an unknown policy', { endpointPolicy: 'organization' }, 'rule.choice'],
    ['an organisation that is none', { endpointPolicy: 'organisation', orgId: 'o-A1B2C3D4E5' }, 'rule.orgId'],
    ['an organisation that is too short', { endpointPolicy: 'organisation', orgId: 'o-a1b2c3d4e' }, 'rule.orgId'],
    ['a unit of an organisation', { endpointPolicy: 'organisation', orgId: 'ou-ab12-a1b2c3d4' }, 'rule.orgId'],
    ['a role by its name', { ...PULL_ONLY, policyRoles: 'tasks' }, 'rule.roleArn'],
    ['a user', { ...PULL_ONLY, policyRoles: 'arn:aws:iam::123456789012:user/tasks' }, 'rule.roleArn'],
    ['a session', { ...PULL_ONLY, policyRoles: 'arn:aws:sts::123456789012:assumed-role/tasks/x' }, 'rule.roleArn'],
    ['roles by a wildcard', { ...PULL_ONLY, policyRoles: 'arn:aws:iam::123456789012:role/*' }, 'rule.roleArn'],
    ['a role with a reference', { ...PULL_ONLY, policyRoles: 'arn:aws:iam::123456789012:role/${x}' }, 'rule.roleArn'],
    [
      'a role of another partition',
      { ...PULL_ONLY, policyRoles: 'arn:aws-cn:iam::123456789012:role/tasks' },
      'rule.rolePartition',
    ],
    ['a role twice', { ...PULL_ONLY, policyRoles: Array(2).fill(ROLE).join(',') }, 'rule.noDuplicates'],
    [
      'more roles than fit',
      { ...PULL_ONLY, policyRoles: Array.from({ length: 200 }, (_, at) => `${ROLE}-${at}`).join(',') },
      'rule.policyLists',
    ],
    ['a repository in upper case', { protectedRepositories: 'Payments' }, 'rule.protectedRepository'],
    ['a repository twice', { protectedRepositories: 'payments,payments' }, 'rule.noDuplicates'],
    [
      'more repositories than fit',
      { protectedRepositories: Array.from({ length: 200 }, (_, at) => `payments/${at}`).join(',') },
      'rule.policyLists',
    ],
    [
      'more roles and repositories than fit together',
      {
        ...PULL_ONLY,
        policyRoles: Array.from({ length: 80 }, (_, at) => `${ROLE}-${at}`).join(','),
        protectedRepositories: Array.from({ length: 40 }, (_, at) => `payments/${at}`).join(','),
      },
      'rule.policyLists',
    ],
    ['a condition on the full policy', { s3Policy: 'full', s3SourceVpc: 'true' }, 'rule.onlyWithMinimal'],
    ['a role for tasks without tasks', { workloads: 'eks-nodes', taskExecutionRole: 'vpc' }, 'rule.onlyWithEcsTasks'],
    ['an empty entry', { features: 'logs,,exec' }, 'rule.list'],
  ];
  for (const [what, flags, rule] of cases) {
    it(`${what}: ${rule}`, () => assert.deepEqual(rulesOf(flags), [rule]));
  }

  it('takes the layers for the whole traffic where nothing else is told', () => {
    assert.equal(resolve({ flags: { imageGb: ['9'] } }).answers.monthlyGb, 9);
  });

  it('one zone with the flag is accepted', () => {
    assert.deepEqual(rulesOf({ availabilityZones: 'us-east-1a', allowSingleAz: 'true' }), []);
  });

  it('says what was given, an example and the nearest valid value', () => {
    const [problem] = resolve({ flags: { region: ['ap-norteast-1'] } }).problems;
    assert.equal(problem?.subject, '--region');
    assert.equal(problem?.given, 'ap-norteast-1');
    assert.equal(problem?.example, '--region ap-northeast-1');
    assert.equal(problem?.nearest, 'ap-northeast-1');
    const [cidr] = resolve({ environment: { ECR_PRIVATELINK_VPC_CIDR: '10.0.1.0/16' } }).problems;
    assert.equal(cidr?.subject, 'ECR_PRIVATELINK_VPC_CIDR');
    assert.equal(cidr?.nearest, '10.0.0.0/16');
  });

  it('the example is written as the refused value was: flag, variable, or line of the file', () => {
    const { problems } = resolve({
      environment: { ECR_PRIVATELINK_REGION: 'xx', ECR_PRIVATELINK_FLOW_LOGS: '1' },
      file: { vpcCidr: '10.0.0.0/30', workloads: 'fargate-linux', tags: { Name: 'a' } },
    });
    assert.deepEqual(problems.map(({ example }) => example).sort(), [
      'ECR_PRIVATELINK_FLOW_LOGS=true',
      'ECR_PRIVATELINK_REGION=ap-northeast-1',
      'tags: { team: platform, cost-center: 1234 }',
      'vpcCidr: 10.20.0.0/16',
      'workloads: [fargate-linux, ecs-ec2]',
    ]);
  });

  it('the role of a session, and that of the Region’s partition, are suggested', () => {
    const nearestOf = (arn: string, region = 'us-east-1') =>
      resolve({ flags: { region: [region], endpointPolicy: ['pull-only'], policyRoles: [arn] } }).problems[0]?.nearest;
    assert.equal(nearestOf('arn:aws:sts::123456789012:assumed-role/tasks/x'), ROLE);
    assert.equal(nearestOf(ROLE, 'us-gov-west-1'), 'arn:aws-us-gov:iam::123456789012:role/tasks');
    assert.equal(nearestOf('tasks'), null);
  });

  it('nothing is suggested where nothing is near', () => {
    assert.equal(resolve({ flags: { iac: ['pulumi'] } }).problems[0]?.nearest, null);
    assert.equal(resolve({ flags: { iac: ['terrafrom'] } }).problems[0]?.nearest, 'terraform');
    assert.equal(resolve({ flags: { workloads: ['fargate-linx'] } }).problems[0]?.given, 'fargate-linx');
  });

  it('a nearest block is valid itself, and an example of zones is of the Region', () => {
    const nearestOf = (text: string) => resolve({ flags: { vpcCidr: [text] } }).problems[0]?.nearest;
    assert.equal(nearestOf('10.1.2.0/24'), '10.1.0.0/20');
    assert.equal(nearestOf('10.0.0.0/8'), '10.0.0.0/16');
    assert.equal(nearestOf('8.8.8.0/24'), null);
    assert.equal(nearestOf('172.17.5.0/24'), null);
    const flags = { region: ['ap-northeast-1'], availabilityZones: ['ap-northeast-1a'] };
    assert.equal(resolve({ flags }).problems[0]?.example, '--azs ap-northeast-1a,ap-northeast-1c');
  });

  it('unknown keys of the file and unknown variables are refused with the nearest name', () => {
    const { problems } = resolve({
      file: { regoin: 'us-east-1' },
      environment: { ECR_PRIVATELINK_REGON: 'x', OTHER: 'y' },
    });
    assert.deepEqual(
      problems.map(({ subject, rule, nearest }) => [subject, rule.id, nearest]),
      [
        ['ECR_PRIVATELINK_REGON', 'rule.unknownVariable', 'ECR_PRIVATELINK_REGION'],
        ['regoin', 'rule.unknownKey', 'region'],
      ],
    );
  });

  it('any value of the answers file is taken or refused, and never crashes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_KEYS), fc.jsonValue(), (key, value) => {
        const { problems, answers } = resolve({ file: { [key]: value } });
        if (problems.length === 0) assert.deepEqual(resolve({ file: { [key]: answers[key] } }).problems, []);
      }),
      { numRuns: 2000 },
    );
  });

  it('any text is parsed or refused, and never crashes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_KEYS), fc.array(fc.string(), { minLength: 1 }), (key, texts) => {
        parseText(key, texts);
        resolve({ flags: { [key]: texts } });
      }),
      { numRuns: 2000 },
    );
  });
});

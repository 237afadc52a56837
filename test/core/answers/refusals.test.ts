import assert from 'node:assert/strict';
import { parseCommandLine } from '../../../cli/arguments.js';
import {
  checkGiven,
  collectGiven,
  type FieldKey,
  missingProblems,
  questionFor,
  resolveAnswers,
} from '../../../core/answers/index.js';
import { checkEndpointQuota } from '../../../core/answers/rules-build.js';
import { FEATURE_IDS, INTERFACE_ENDPOINT_QUOTA, WORKLOAD_IDS } from '../../../core/catalogue/index.js';
import { judgement } from '../../../core/interview/index.js';

type Flags = Partial<Record<FieldKey, string>>;

const CONTEXT = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;
const ROLE = 'arn:aws:iam::123456789012:role/tasks';
const EXISTING: Flags = {
  vpc: 'existing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  vpcCidrs: '10.20.0.0/16',
  endpointSubnetIds: 'us-east-1a=subnet-0a1b2c3d4e5f60718,us-east-1b=subnet-0b1c2d3e4f5061728',
  appSubnetIds: 'us-east-1a=subnet-0c1d2e3f405162738',
  appRouteTableIds: 'rtb-0a1b2c3d4e5f60718',
};
const SPOKE: Flags = { ...EXISTING, privateDns: 'central-spoke', hubProfileId: 'rp-0a1b2c3d4e5f6071' };

/** What cannot work: the answers, the one that is at fault, and the rule that it breaks. */
const REFUSED: Readonly<Record<string, readonly [Flags, FieldKey, string]>> = {
  'FIPS in Tokyo': [{ region: 'ap-northeast-1', fips: 'true' }, 'fips', 'rule.fips'],
  'IPv6 alone': [{ ipAddressType: 'ipv6' }, 'ipAddressType', 'rule.ipv6Only'],
  'ECR Public in Ireland': [{ region: 'eu-west-1', ecrPublic: 'true' }, 'ecrPublic', 'rule.ecrPublic'],
  'pull-only beside builds that push': [
    { workloads: 'fargate-linux,codebuild-vpc', endpointPolicy: 'pull-only', policyRoles: ROLE },
    'endpointPolicy',
    'rule.pullOnlyPushes',
  ],
  'pull-only for nobody': [
    { endpointPolicy: 'pull-only', policyRoles: 'none' },
    'policyRoles',
    'rule.policyRolesMissing',
  ],
  'a bucket with an invalid name': [{ extraBuckets: 'Artifacts_1' }, 'extraBuckets', 'rule.bucketName'],
  'a bucket by its ARN': [{ extraBuckets: 'arn:aws:s3:::artifacts' }, 'extraBuckets', 'rule.bucketName'],
  'a role of another partition': [
    { region: 'cn-north-1', endpointPolicy: 'pull-only', policyRoles: ROLE },
    'policyRoles',
    'rule.rolePartition',
  ],
  'an organisation id of the wrong form': [{ endpointPolicy: 'organisation', orgId: 'ou-1234' }, 'orgId', 'rule.orgId'],
  'no organisation id': [{ endpointPolicy: 'organisation', orgId: 'none' }, 'orgId', 'rule.orgIdMissing'],
  'an existing endpoint that nothing needs': [
    { ...EXISTING, existingEndpoints: 'kms=vpce-0a1b2c3d4e5f60718' },
    'existingEndpoints',
    'rule.endpointNotNeeded',
  ],
  'an existing endpoint that only FIPS would not need': [
    { ...EXISTING, fips: 'true', existingEndpoints: 'ecr.api=vpce-0a1b2c3d4e5f60718' },
    'existingEndpoints',
    'rule.endpointNotNeeded',
  ],
  'an existing endpoint beside those of a hub': [
    { ...SPOKE, existingEndpoints: 'kms=vpce-0a1b2c3d4e5f60718' },
    'existingEndpoints',
    'rule.endpointNotNeeded',
  ],
  'a spoke without a hub': [{ ...SPOKE, hubProfileId: 'none' }, 'hubProfileId', 'rule.hubUnnamed'],
  'a spoke in a VPC that is not there yet': [{ privateDns: 'central-spoke' }, 'privateDns', 'rule.spokeNew'],
  'a spoke with builds': [{ ...SPOKE, workloads: 'codebuild-vpc' }, 'privateDns', 'rule.spokeBuilds'],
  'a spoke with a policy of its own': [{ ...SPOKE, endpointPolicy: 'account' }, 'privateDns', 'rule.spokePolicy'],
  'a pull-through cache without a way to its upstream': [
    { features: 'pull-through-cache', internet: 'none' },
    'internet',
    'rule.upstreamPath',
  ],
  'a pull-through cache in China': [
    { region: 'cn-north-1', features: 'pull-through-cache', internet: 'nat' },
    'features',
    'rule.absentNowhereElse',
  ],
  'EKS Auto Mode where its API has no endpoint': [
    { region: 'mx-central-1', workloads: 'eks-auto' },
    'workloads',
    'rule.absent',
  ],
  'CodeBuild where it is not': [{ region: 'ca-west-1', workloads: 'codebuild-vpc' }, 'workloads', 'rule.absent'],
  'the ECR API by its URL, with builds': [
    { workloads: 'codebuild-vpc', privateDns: 'ecr-api-off' },
    'privateDns',
    'rule.apiByUrlBuilds',
  ],
  'the ECR API by its URL, with FIPS': [
    { workloads: 'ec2-docker', fips: 'true', privateDns: 'ecr-api-off' },
    'privateDns',
    'rule.apiByUrlFips',
  ],
  'hosts outside the VPC that nobody lets in': [
    { workloads: 'ecs-external', ingress: 'vpc-cidr' },
    'ingress',
    'rule.outsideIngress',
  ],
  'NAT gateways for an existing VPC': [{ ...EXISTING, internet: 'nat' }, 'internet', 'rule.natNewOnly'],
};

/** What a person gets who types these flags. */
function problemsOf(flags: Flags) {
  const texts = Object.fromEntries(Object.entries(flags).map(([key, text]) => [key, [text]]));
  const { given, problems } = collectGiven({ flags: texts, environment: {}, file: {}, recorded: {} });
  return [...problems, ...resolveAnswers(given, CONTEXT).problems, ...missingProblems(given, CONTEXT)];
}

/** A flag as an example shows it: `--fips`, `--no-fips`, `--region us-east-1`. */
function typed(example: string): string {
  const [flag = '', ...words] = example.split(' ');
  if (words.length > 0) return words.join(' ');
  return flag.startsWith('--no-') ? 'false' : 'true';
}

describe('what cannot work is refused', () => {
  for (const [name, [flags, key, rule]] of Object.entries(REFUSED)) {
    it(`${name}: ${rule}, and the example is a way out`, () => {
      const problem = problemsOf(flags).find(({ field }) => field === key);
      assert.equal(problem?.rule.id, rule);
      assert.ok(problem.example !== null);
      const still = problemsOf({ ...flags, [key]: typed(problem.example) }).filter(({ field }) => field === key);
      assert.deepEqual(still, [], problem.example);
    });
  }

  it('more interface endpoints than a VPC takes; no answers of today need as many', () => {
    const all = { workloads: WORKLOAD_IDS, features: FEATURE_IDS, ecrPublic: true };
    assert.equal(INTERFACE_ENDPOINT_QUOTA, 50);
    assert.equal(checkEndpointQuota(all), undefined);
    const few = { workloads: ['ecs-external'], features: [] } as const;
    assert.equal(checkEndpointQuota(few, 8), undefined);
    assert.deepEqual(checkEndpointQuota(few, 7)?.rule, {
      id: 'rule.endpointQuota',
      parameters: { count: 8, maximum: 7 },
    });
  });
});

describe('the example of a refused answer', () => {
  const ofTokyo = (example: string | null | undefined, what: string) => {
    assert.match(example ?? '', /ap-northeast-1/, what);
    assert.doesNotMatch(example ?? '', /us-east-1/, what);
  };
  const WRONG: Flags = {
    endpointSubnetIds: 'x',
    appSubnetIds: 'ap-northeast-1a=x',
    availabilityZones: 'a,,b',
    registries: 'a,,b',
  };

  it('is of the Region that is given, mistyped, or the default of the environment', () => {
    for (const [key, wrong] of Object.entries(WRONG) as [FieldKey, string][]) {
      for (const region of ['ap-northeast-1', 'ap-norteast-1', undefined]) {
        const flags = { [key]: [wrong], ...(region === undefined ? {} : { region: [region] }) };
        const { given, problems } = collectGiven({ flags, environment: {}, file: {}, recorded: {} });
        const all = [...problems, ...checkGiven(given, { ...CONTEXT, awsRegion: 'ap-northeast-1' })];
        const example = all.find(({ field }) => field === key)?.example;
        // What cannot be understood is told before the default of the Region is known.
        if (region !== undefined || problems.length === 0) ofTokyo(example, `${key} beside ${region}`);
      }
    }
  });

  it('is of the Region that was answered before', () => {
    for (const [key, wrong] of Object.entries(WRONG) as [FieldKey, string][]) {
      const answers = { region: 'ap-northeast-1', vpc: 'existing' } as const;
      const question = questionFor(key, CONTEXT, answers);
      ofTokyo(question.example, key);
      ofTokyo(String(judgement(question, wrong, 'en')).split('Example: ')[1], key);
    }
  });

  it('is of the Region that stands anywhere on the command line', () => {
    for (const words of [
      ['--azs', '--region', 'ap-northeast-1'],
      ['--region', 'ap-norteast-1', '--azs', ''],
    ]) {
      const { problems } = parseCommandLine(['plan', ...words], () => false);
      ofTokyo(problems[0]?.example, words.join(' '));
    }
  });
});

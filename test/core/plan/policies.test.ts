import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import {
  ENDPOINT_POLICY_CHARACTERS,
  findRegion,
  POLICY_LIST_CHARACTERS,
  policyListCharacters,
  REGION_IDS,
} from '../../../core/catalogue/index.js';
import type { PolicyStatement } from '../../../core/plan/index.js';
import { planOf, renderPlan } from '../../support/cases.js';

const PULLS = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
const LOGIN = ['ecr:GetAuthorizationToken'];
const ORGANISATION = 'o-a1b2c3d4e5';
const ROLES = ['arn:aws:iam::123456789012:role/tasks', 'arn:aws:iam::210987654321:role/teams/nodes'];

function documentOf(id: string, answers: Partial<Answers>): object[] | undefined {
  const { policies } = planOf(answers);
  return policies.find((policy) => policy.id === id)?.statements.map(plain);
}

/** A statement without what only readers of code need. */
function plain({ comment, onlyWith, ...statement }: PolicyStatement): object {
  return statement;
}

function allow(sid: string, actions: readonly string[], conditions: object): object {
  return { sid, effect: 'Allow', actions, resources: ['*'], conditions };
}

const DENIAL = {
  sid: 'DenyDeletion',
  effect: 'Deny',
  actions: ['ecr:DeleteRepository'],
  resources: ['payments/api', 'payments/worker'].map((name) => [
    'arn:aws:ecr:us-east-1:',
    { symbol: 'account' },
    `:repository/${name}`,
  ]),
  conditions: {},
};
const PROTECTED = { protectedRepositories: ['payments/api', 'payments/worker'] };

describe('endpoint policies of ECR', () => {
  const ofOrganisation = { StringEquals: { 'aws:PrincipalOrgID': ORGANISATION } };
  const ofRoles = { ArnEquals: { 'aws:PrincipalArn': { anyOf: ROLES } } };
  const organisation = { endpointPolicy: 'organisation', orgId: ORGANISATION } as const;
  const pullOnly = { endpointPolicy: 'pull-only', policyRoles: ROLES } as const;
  const documents: readonly [Partial<Answers>, object[]][] = [
    [
      { endpointPolicy: 'account' },
      [allow('OwnAccountOnly', ['*'], { StringEquals: { 'aws:PrincipalAccount': { symbol: 'account' } } })],
    ],
    [
      organisation,
      [
        allow('OwnOrganisationOnly', ['*'], {
          StringEquals: { 'aws:PrincipalOrgID': ORGANISATION, 'aws:ResourceOrgID': ORGANISATION },
        }),
        allow('LogInToRegistry', LOGIN, ofOrganisation),
        allow('PullFromAnyRegistry', PULLS, ofOrganisation),
        allow('AwsServices', ['*'], { Bool: { 'aws:PrincipalIsAWSService': 'true' } }),
      ],
    ],
    [pullOnly, [allow('LogInToRegistry', LOGIN, ofRoles), allow('PullImages', PULLS, ofRoles)]],
  ];

  for (const [answers, expected] of documents) {
    it(`${answers.endpointPolicy}: one document on both endpoints of the registry, and on no other`, () => {
      const { endpoints } = planOf({ ...answers, features: ['logs', 'exec', 'secrets'] });
      const withPolicy = endpoints.filter(({ policy, type }) => type === 'Interface' && policy !== null);
      assert.deepEqual(
        withPolicy.map(({ service, policy }) => [service, policy]),
        [
          ['ecr.api', 'ecr'],
          ['ecr.dkr', 'ecr'],
        ],
      );
      assert.deepEqual(documentOf('ecr', answers), expected);
    });

    it(`${answers.endpointPolicy}: protected repositories add a denial and change nothing else`, () => {
      assert.deepEqual(documentOf('ecr', { ...answers, ...PROTECTED }), [...expected, DENIAL]);
    });
  }

  it('full: protected repositories alone keep everything else allowed', () => {
    assert.equal(documentOf('ecr', {}), undefined);
    assert.deepEqual(documentOf('ecr', PROTECTED), [allow('FullAccess', ['*'], {}), DENIAL]);
  });

  it('pull-only: a role that pulls through a cache may import the image and create its repository', () => {
    assert.deepEqual(documentOf('ecr', { ...pullOnly, features: ['pull-through-cache'] })?.[1], {
      ...allow('PullImages', [...PULLS, 'ecr:BatchImportUpstreamImage', 'ecr:CreateRepository'], ofRoles),
    });
  });

  it('denials name the partition and the Region that are deployed to', () => {
    for (const region of REGION_IDS) {
      const [, denial] = documentOf('ecr', { region, ...PROTECTED }) as PolicyStatement[];
      const { partition } = findRegion(region);
      assert.deepEqual(denial?.resources[0], [
        `arn:${partition}:ecr:${region}:`,
        { symbol: 'account' },
        ':repository/payments/api',
      ]);
    }
  });

  it('ECR Public has a document of its own actions, except with full access', () => {
    const all = ['ecr-public:*', 'sts:GetServiceBearerToken'];
    const publicOf = (answers: Partial<Answers>) => documentOf('ecr_public', { ...answers, ecrPublic: true });
    assert.equal(publicOf(PROTECTED), undefined);
    assert.deepEqual(publicOf({ endpointPolicy: 'account' }), [
      allow('OwnAccountOnly', all, { StringEquals: { 'aws:PrincipalAccount': { symbol: 'account' } } }),
    ]);
    assert.deepEqual(publicOf(organisation), [allow('OwnOrganisationOnly', all, ofOrganisation)]);
    const [reads, ...others] = publicOf(pullOnly) as PolicyStatement[];
    assert.deepEqual(others, []);
    assert.deepEqual(reads?.conditions, ofRoles);
    for (const action of reads?.actions ?? []) assert.match(action, /^(ecr-public|sts):(Get|Describe|BatchCheck)/);
    assert.ok(reads?.actions.includes('ecr-public:GetAuthorizationToken'));
    assert.deepEqual(documentOf('ecr_public', pullOnly), undefined);
  });

  it('the longest lists that are accepted keep the document within the size that AWS takes, in every flavour', () => {
    for (const [roles, repositories] of LONGEST) {
      const region = 'us-isob-east-1';
      const policyRoles = roles.map((length, index) => longRole(region, index, length));
      const protectedRepositories = repositories.map((length, index) => `r${index}-`.padEnd(length, 'x'));
      const used = policyListCharacters(policyRoles, protectedRepositories);
      assert.ok(used <= POLICY_LIST_CHARACTERS && used > POLICY_LIST_CHARACTERS - 700, String(used));
      const plan = planOf({
        region,
        ...(policyRoles.length > 0 ? { endpointPolicy: 'pull-only', policyRoles } : organisation),
        protectedRepositories,
        features: ['pull-through-cache'],
        iac: ['terraform', 'cloudformation', 'cdk'],
      });
      const files = renderPlan(plan);
      const textOf = (path: string) => files.find((file) => file.path.endsWith(path))?.text ?? '';
      const between = (text: string, from: string, to: string) => {
        const start = text.indexOf(from);
        return text.slice(start, text.indexOf(to, start));
      };
      const written = [
        between(textOf('policies.tf'), '  ecr_policy', '\n  })'),
        between(textOf('privatelink.yaml'), '  EcrApiEndpoint:', '      Tags:'),
        between(textOf('ecr-private-link.ts'), '    ecr: [', '\n    ],'),
        // As an indented document, with the account in the place of what stands for it.
        JSON.stringify({ Version: '2012-10-17', Statement: jsonOf(plan.policies[0]?.statements ?? []) }, null, 2),
      ];
      for (const text of written) {
        assert.ok(text.includes('DenyDeletion') || repositories.length === 0);
        assert.ok(text.length > 8_000 && text.length <= ENDPOINT_POLICY_CHARACTERS, String(text.length));
      }
    }
  });
});

describe('the minimal endpoint policy of S3', () => {
  it('may hold for requests from the VPC only, in each of its statements, and never by who asks', () => {
    const answers: Partial<Answers> = {
      workloads: ['ecs-ec2', 'codebuild-vpc'],
      codebuildSource: 's3',
      codebuildSourceLocation: 'sources/api.zip',
    };
    const conditionsOf = (more: Partial<Answers>) =>
      (documentOf('s3', { ...answers, ...more }) as PolicyStatement[]).map(({ sid, conditions }) => [sid, conditions]);
    const sids = ['EcrImageLayers', 'HostSoftware', 'BuildSource', 'ExtraBuckets'];
    const ofVpc = { StringEquals: { 'aws:SourceVpc': { symbol: 'vpc' } } };
    assert.deepEqual(
      conditionsOf({ s3SourceVpc: true }),
      sids.map((sid) => [sid, ofVpc]),
    );
    assert.deepEqual(
      conditionsOf({}),
      sids.map((sid) => [sid, {}]),
    );
  });

  it('names the VPC as each flavour does, a new one and one that exists', () => {
    const existing: Partial<Answers> = {
      vpc: 'existing',
      vpcId: 'vpc-0a1b2c3d4e5f60718',
      vpcCidrs: ['10.20.0.0/16'],
      endpointSubnetIds: { 'us-east-1a': 'subnet-0a1b2c3d', 'us-east-1b': 'subnet-0b1c2d3e' },
      appRouteTableIds: ['rtb-0a1b2c3d'],
      s3Policy: 'minimal',
    };
    const written = (more: Partial<Answers>) =>
      renderPlan(planOf({ ...more, s3SourceVpc: true, iac: ['terraform', 'cloudformation', 'cdk'] }))
        .filter(({ path }) => /policies\.tf$|privatelink\.yaml$|lib\/ecr-private-link\.ts$/.test(path))
        .map(({ text }) => [...new Set(text.match(/aws:SourceVpc\W+[^\n]*/g))]);
    const [inNew, inExisting] = [written({}), written(existing)];
    assert.deepEqual(inNew.sort(), [
      ['aws:SourceVpc" = aws_vpc.this.id'],
      ["aws:SourceVpc': vpcId,"],
      ['aws:SourceVpc: !Ref Vpc'],
    ]);
    assert.deepEqual(inExisting.sort(), [
      ['aws:SourceVpc" = data.aws_vpc.this.id'],
      ["aws:SourceVpc': vpcId,"],
      ['aws:SourceVpc: !Ref VpcId'],
    ]);
  });
});

/** Lengths of roles and of repositories: many short ones, few long ones, one list alone, both. */
const LONGEST: readonly (readonly [number[], number[]])[] = [
  [Array(88).fill(56), []],
  [Array(13).fill(610), []],
  [[], Array(134).fill(6)],
  [[], Array(45).fill(256)],
  [Array(40).fill(60), Array(71).fill(6)],
];

function longRole(region: string, index: number, length: number): string {
  const start = `arn:${findRegion(region).partition}:iam::123456789012:role/`;
  const name = `${index}`.padStart(3, 'r');
  const path = length - start.length - name.length - 1;
  return path > 0 ? `${start}${'p'.repeat(path)}/${name}` : `${start}${name}`;
}

function jsonOf(statements: readonly PolicyStatement[]): object[] {
  const textOf = (text: unknown): unknown =>
    Array.isArray(text) ? text.map((part) => (typeof part === 'string' ? part : '123456789012')).join('') : text;
  return statements.map(({ sid, effect, actions, resources, conditions }) => ({
    Sid: sid,
    Effect: effect,
    Principal: { AWS: '*' },
    Action: actions,
    Resource: resources.map(textOf),
    Condition: Object.fromEntries(
      Object.entries(conditions).map(([operator, keys]) => [
        operator,
        Object.fromEntries(
          Object.entries(keys).map(([key, value]) => [
            key,
            typeof value === 'object' && 'anyOf' in value ? value.anyOf : value,
          ]),
        ),
      ]),
    ),
  }));
}

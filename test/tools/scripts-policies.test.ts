import assert from 'node:assert/strict';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import type { Check } from '../support/findings.js';
import { type AwsRecording, recordAws } from '../support/recorded-aws.js';
import { PASSED, readmeCommands, type ScriptProject, STANDARD, scriptProjects } from '../support/script-projects.js';
import { needTool, runTool } from '../support/tools.js';

type Statement = Readonly<Record<string, unknown>>;

const LAYERS = 'arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*';
const allow = (more: Statement = {}): Statement => ({
  Effect: 'Allow',
  Principal: '*',
  Action: '*',
  Resource: '*',
  ...more,
});
const deny = (more: Statement = {}): Statement => allow({ ...more, Effect: 'Deny' });
const layers = (more: Statement = {}): Statement => allow({ Action: 's3:GetObject', Resource: LAYERS, ...more });
const when = (operator: string, key: string, value: string) => ({ Condition: { [operator]: { [key]: value } } });

const S3_POLICIES: Readonly<Record<string, readonly [passes: boolean, ...Statement[]]>> = {
  'full access': [true, allow()],
  'the layers alone': [true, layers()],
  'a list of actions and buckets': [
    true,
    allow({ Action: ['s3:ListBucket', 's3:Get*'], Resource: ['arn:aws:s3:::other/*', LAYERS] }),
  ],
  'every layer bucket': [true, layers({ Resource: 'arn:aws:s3:::prod-*-starport-layer-bucket/*' })],
  'an action in small letters': [true, layers({ Action: 's3:getobject' })],
  'everybody as a list': [true, layers({ Principal: { AWS: ['*'] } })],
  'from this VPC': [true, layers(when('StringEquals', 'aws:SourceVpc', 'vpc-1'))],
  'all but another action': [true, { Effect: 'Allow', Principal: '*', NotAction: 's3:Put*', Resource: '*' }],
  'all but another bucket': [
    true,
    { Effect: 'Allow', Principal: '*', Action: 's3:*', NotResource: 'arn:aws:s3:::other/*' },
  ],
  'a denial of something else': [true, layers(), deny({ Action: 's3:PutObject' })],
  'a denial of another bucket': [true, layers(), deny({ Resource: ['arn:aws:s3:::other', 'arn:aws:s3:::other/*'] })],
  'a denial on a condition': [true, allow(), deny(when('StringNotEquals', 'aws:SourceVpc', 'vpc-1'))],
  'nothing but a denial': [false, deny({ Action: 's3:Delete*' })],
  'another bucket': [false, layers({ Resource: 'arn:aws:s3:::other/*' })],
  'the layers of another Region': [false, layers({ Resource: LAYERS.replace('us-east-1', 'us-west-2') })],
  'the layers of another partition': [false, layers({ Resource: LAYERS.replace('arn:aws:', 'arn:aws-cn:') })],
  'the bucket without its objects': [false, layers({ Resource: LAYERS.slice(0, -2) })],
  'another action': [false, layers({ Action: ['s3:ListBucket', 's3:GetObjectVersion'] })],
  'one account': [false, layers(when('StringEquals', 'aws:PrincipalAccount', '123456789012'))],
  'one organisation, and others elsewhere': [
    false,
    layers(when('StringEquals', 'aws:PrincipalOrgID', 'o-1')),
    allow({ Resource: 'arn:aws:s3:::other/*' }),
  ],
  'a named principal': [false, layers({ Principal: { AWS: 'arn:aws:iam::123456789012:root' } })],
  'all but the layers': [false, { Effect: 'Allow', Principal: '*', Action: '*', NotResource: LAYERS }],
  'a denial to everybody': [false, allow(), deny({ Resource: LAYERS })],
};

const REPOSITORY = 'arn:aws:ecr:us-east-1:123456789012:repository/payments/*';
const API_POLICIES: Readonly<Record<string, readonly [passes: boolean, ...Statement[]]>> = {
  'the own account': [true, allow(when('StringEquals', 'aws:PrincipalAccount', '123456789012'))],
  'the token and pulls of some': [
    true,
    allow({ Action: 'ecr:GetAuthorizationToken' }),
    allow({ Resource: REPOSITORY }),
  ],
  'some repositories': [false, allow({ Action: 'ecr:*', Resource: REPOSITORY })],
  'pulls without the token': [false, allow({ Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'] })],
};
const DKR_POLICIES: Readonly<Record<string, readonly [passes: boolean, ...Statement[]]>> = {
  'some repositories': [true, allow({ Action: 'ecr:*', Resource: REPOSITORY })],
  'no deletion': [true, allow(), deny({ Action: 'ecr:DeleteRepository', Resource: REPOSITORY })],
  'a repository that is denied': [true, allow(), deny({ Action: 'ecr:BatchGetImage', Resource: REPOSITORY })],
  'the token alone': [false, allow({ Action: 'ecr:GetAuthorizationToken' })],
  'manifests without layers': [false, allow({ Action: 'ecr:BatchGetImage' })],
};

const ANY = '0.0.0.0/0';
const ALL_IN = `False allow -1 ${ANY} None None`;
const ALL_OUT = `True allow -1 ${ANY} None None`;
const REST = [`True deny -1 ${ANY} None None`, `False deny -1 ${ANY} None None`];
/** Entries of the network ACL of all subnets: application subnets in 10.0.0.0/18, endpoints in 10.0.192.0/25. */
const ACLS: Readonly<Record<string, readonly [passes: boolean, ...string[]]>> = {
  everything: [true, ALL_IN, ALL_OUT],
  'HTTPS and the ports of replies': [
    true,
    ...['True', 'False'].flatMap((egress) => [
      `${egress} allow 6 ${ANY} 443 443`,
      `${egress} allow 6 ${ANY} 32768 60999`,
    ]),
  ],
  'a denial of UDP, of other ports and of other addresses': [
    true,
    `True deny 17 ${ANY} 443 443`,
    `True deny 6 ${ANY} 22 25`,
    'True deny -1 192.168.0.0/16 None None',
    ALL_IN,
    ALL_OUT,
  ],
  'a denial after all was allowed': [true, ALL_IN, ALL_OUT, `True deny 6 ${ANY} 443 443`],
  'a denial of HTTPS': [false, `True deny 6 ${ANY} 443 443`, ALL_IN, ALL_OUT],
  'nothing out but to the VPC': [false, ALL_IN, 'True allow -1 10.0.0.0/16 None None'],
  'nothing to the endpoints': [false, 'True deny -1 10.0.192.0/24 None None', ALL_IN, ALL_OUT],
  'no replies': [false, ALL_OUT, `False allow 6 ${ANY} 443 443`],
  'replies to some ports': [false, ALL_OUT, `False allow 6 ${ANY} 443 443`, `False allow 6 ${ANY} 49152 65535`],
  nothing: [false],
};

describe('verify.sh --api, with policies and network ACLs of all kinds', function () {
  this.timeout(240_000);
  const { project, removeAll } = scriptProjects();
  let aws: FakeAws;
  let made: ScriptProject;
  let recording: AwsRecording;
  let args: string[];

  before('makes the endpoints, and asks AWS once', async function () {
    await needTool(this, 'aws');
    await needTool(this, 'moto_server', ['--help']);
    aws = await startFakeAws();
    made = project({ features: [], iac: ['terraform'] });
    const making = readmeCommands({ features: [] }).find((block) => block.includes('create-vpc '));
    const script = `set -euo pipefail\n{\n${making}\n} >/dev/null\nprintf '%s' "$VPC_ID"`;
    const { code, output } = await runTool('bash', ['-c', script], { cwd: '/', env: aws.env });
    assert.equal(code, 0, output);
    args = ['--api', '--json', '--vpc-id', output];
    recording = recordAws(aws.env);
    const outcome = await made.runForOutput('verify.sh', args, recording.env);
    assert.equal(outcome.code, PASSED, outcome.output);
  });
  after(async () => {
    recording?.remove();
    removeAll();
    await aws?.stop();
  });

  /** What is found where the nth of the calls that ask for something gets another answer. */
  async function findingsWith(what: string, nth: number, answer: string): Promise<Check[]> {
    const calls = [...recording.calls().entries()].filter(([, call]) => call.includes(what));
    const call = (calls[nth - 1]?.[0] ?? assert.fail(`no call ${nth} for ${what}`)) + 1;
    const commands = `cat <<'END'\nANSWER:\n${answer}\nEND\nexit 0`;
    const { output } = await made.runForOutput('verify.sh', args, recording.replay(STANDARD, { call, commands }));
    return (JSON.parse(output) as { checks: Check[] }).checks.filter(({ status }) => status === 'FAIL');
  }

  for (const [service, nth, policies] of [
    ['ecr.api', 1, API_POLICIES],
    ['ecr.dkr', 2, DKR_POLICIES],
    ['s3', 3, S3_POLICIES],
  ] as const) {
    describe(`the policy of ${service}`, () => {
      for (const [name, [passes, ...statements]] of Object.entries(policies)) {
        it(`${name}: ${passes ? 'passes' : 'found'}`, async () => {
          const [only] = statements;
          const texts = [
            JSON.stringify({ Version: '2012-10-17', Statement: statements }),
            // As AWS gives its own, and with one statement in the place of a list.
            JSON.stringify({ Statement: statements.length === 1 ? only : statements, Version: '2008-10-17' }, null, 2),
          ];
          for (const text of texts) {
            const found = await findingsWith('PolicyDocument', nth, text);
            assert.deepEqual(
              found.map(({ subject }) => subject),
              passes ? [] : [`com.amazonaws.us-east-1.${service}`],
              JSON.stringify(found),
            );
          }
        });
      }
    });
  }

  describe('the network ACL', () => {
    it('is looked at for the blocks of S3, or for every address where they are not known', async () => {
      for (const answer of ['', 'pl-1', 'pl-1\t52.216.0.0/15\t3.5.0.0/19']) {
        assert.deepEqual(await findingsWith('PrefixLists', 1, answer), []);
      }
    });

    for (const [name, [passes, ...entries]] of Object.entries(ACLS)) {
      it(`${name}: ${passes ? 'passes' : 'found'}`, async () => {
        const rows = [...entries, ...REST].map((row) => row.split(' ').join('\t')).join('\n');
        const found = await findingsWith('NetworkAcls[0].Entries', 1, rows);
        assert.equal(found.length === 0, passes, JSON.stringify(found));
        for (const { subject, detail } of found) {
          assert.match(subject, /^subnet-/);
          assert.match(detail, /^acl-\w+ blocks HTTPS/);
        }
      });
    }
  });
});

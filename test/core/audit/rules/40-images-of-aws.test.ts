import assert from 'node:assert/strict';
import type { PolicyStatement } from '../../../../core/audit/model.js';
import { rule40 } from '../../../../core/audit/rules/40-images-of-aws.js';
import {
  ALLOW_ALL,
  AWS_PULL,
  accounts,
  allow,
  condition,
  deny,
  PREVENT_DELETE,
  policy,
  withRegistryPolicy,
} from './policy-support.js';
import { endpoint, list, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const CLOSED =
  'violated: The policy of Endpoint-ecr.dkr allows pulls of some repositories only. Images that AWS keeps in accounts of its own, such as the agent of GuardDuty, are refused. If you use any, allow their repositories too.';
const OWN = 'arn:aws:ecr:us-east-1:123456789012:repository/*';
const OF_AWS = 'arn:aws:ecr:us-east-1:602401143452:repository/*';

function judged(...statements: Parameters<typeof policy>): string[] {
  return verdicts(rule40, withRegistryPolicy(policy(...statements)));
}

function pull(...resources: readonly string[]): PolicyStatement {
  return allow(['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], resources);
}

function on(operator: string, key: string, ...values: readonly string[]) {
  return { conditions: said([condition(operator, key, ...values)]) };
}

describe('rule 40: images of AWS', () => {
  it('holds where images of any account may be pulled', () => {
    assert.deepEqual(judged(ALLOW_ALL, PREVENT_DELETE), []);
    assert.deepEqual(judged(AWS_PULL), []);
    assert.deepEqual(judged(pull(OWN), pull('arn:aws:ecr:us-east-1:*:repository/*')), []);
    assert.deepEqual(judged(pull('arn:aws:ecr:${AWS::Region}:${AWS::AccountId}:repository/*'), pull('*')), []);
    assert.deepEqual(judged(allow(['ecr:DeleteRepository'], [OWN], { negated: ['Action', 'Resource'] })), []);
  });

  it('holds where it matters only who calls', () => {
    assert.deepEqual(judged({ ...ALLOW_ALL, ...on('StringEquals', 'aws:PrincipalAccount', '123456789012') }), []);
    assert.deepEqual(judged({ ...ALLOW_ALL, ...on('StringEquals', 'aws:SourceVpc', 'vpc-1') }), []);
  });

  it('is broken by a policy for the own repositories, however they are written', () => {
    for (const resource of [
      OWN,
      '${Repository.arn}',
      'arn:aws:ecr:${AWS::Region}:${AWS::AccountId}:repository/*',
      'arn:aws:ecr:us-east-1:*:repository/payments',
    ]) {
      assert.deepEqual(judged(pull(resource)), [CLOSED], resource);
    }
    assert.deepEqual(judged(pull(OWN, 'arn:aws:ecr:us-east-1:123456789012:repository/payments')), [CLOSED]);
    assert.deepEqual(judged(pull('${Repository.arn}', 'arn:aws:ecr:us-east-1:${AWS::AccountId}:repository/*')), [
      CLOSED,
    ]);
    assert.deepEqual(judged(allow(['*'], ['*'], { negated: ['Resource'], resources: list('*') })), [CLOSED]);
  });

  it('is broken by conditions on whose repositories they are', () => {
    for (const [key, value] of [
      ['aws:ResourceAccount', '123456789012'],
      ['aws:resourceOrgId', 'o-1'],
      ['aws:ResourceOrgPaths', 'o-1/*'],
    ] as const) {
      assert.deepEqual(judged({ ...ALLOW_ALL, ...on('StringEquals', key, value) }), [CLOSED]);
      assert.deepEqual(judged(ALLOW_ALL, deny(['*'], ['*'], on('StringNotEquals', key, value))), [CLOSED]);
    }
    assert.deepEqual(judged({ ...ALLOW_ALL, ...on('StringNotEquals', 'aws:ResourceAccount', '210987654321') }), []);
  });

  it('is broken by a denial of all but the own repositories', () => {
    assert.deepEqual(judged(ALLOW_ALL, deny(['ecr:*'], [OWN], { negated: ['Resource'] })), [CLOSED]);
  });

  it('holds beside other denials', () => {
    const all = deny(['*'], ['*']);
    assert.deepEqual(judged(ALLOW_ALL, all), []);
    assert.deepEqual(judged(ALLOW_ALL, { ...all, ...on('StringNotEquals', 'aws:PrincipalOrgID', 'o-1') }), []);
    assert.deepEqual(judged(ALLOW_ALL, { ...all, ...on('StringNotEquals', 'aws:SourceVpc', 'vpc-1') }), []);
    const foreign = on('StringNotEquals', 'aws:ResourceOrgID', 'o-1');
    assert.deepEqual(judged(ALLOW_ALL, deny(['ecr:PutImage'], ['*'], foreign)), []);
    assert.deepEqual(judged(ALLOW_ALL, deny(['*'], [OWN], foreign)), []);
    assert.deepEqual(
      judged(ALLOW_ALL, { ...all, ...foreign, principals: accounts('arn:aws:iam::123456789012:root') }),
      [],
    );
    assert.deepEqual(judged(ALLOW_ALL, { ...ALLOW_ALL, ...on('StringNotEquals', 'aws:ResourceOrgID', 'o-1') }), []);
  });

  it('holds where repositories of somebody else are allowed too', () => {
    assert.deepEqual(judged(pull(OWN, OF_AWS)), []);
    assert.deepEqual(judged(pull('${Repository.arn}', OF_AWS)), []);
    assert.deepEqual(judged(pull('arn:aws:ecr:${AWS::Region}:${AWS::AccountId}:repository/*'), pull(OF_AWS)), []);
    assert.deepEqual(judged(pull(OWN), pull('arn:aws:ecr:us-east-1:*:repository/eks/*')), []);
    const own = { ...ALLOW_ALL, ...on('StringEquals', 'aws:ResourceOrgID', 'o-1') };
    assert.deepEqual(judged(own, { ...ALLOW_ALL, ...on('StringEquals', 'aws:ResourceAccount', '602401143452') }), []);
    const some = on('StringNotEquals', 'aws:ResourceAccount', '${AWS::AccountId}', '602401143452');
    assert.deepEqual(judged(ALLOW_ALL, deny(['*'], ['*'], some)), []);
  });

  it('holds where a denial leaves them out too, but not for denying them', () => {
    assert.deepEqual(judged(ALLOW_ALL, deny(['ecr:*'], [OWN, OF_AWS], { negated: ['Resource'] })), []);
    assert.deepEqual(judged(pull(OWN), deny(['ecr:*'], [OF_AWS])), [CLOSED]);
  });

  it('takes whom pushes name for nobody whose images may be pulled', () => {
    assert.deepEqual(judged(pull(OWN), allow(['ecr:PutImage'], [OF_AWS])), [CLOSED]);
  });

  it('leaves alone what allows no pulls', () => {
    const push = allow(['ecr:BatchCheckLayerAvailability', 'ecr:PutImage'], [OWN]);
    assert.deepEqual(judged(push), []);
    assert.deepEqual(judged(PREVENT_DELETE), []);
    assert.deepEqual(judged(), []);
    assert.deepEqual(judged(pull(OWN), allow(['ecr:BatchCheckLayerAvailability'], ['*'])), [CLOSED]);
  });

  it('judges the registry only, and what the code makes', () => {
    const document = policy(pull(OWN));
    const endpoints = [
      endpoint('logs', { policy: document }),
      endpoint('ecr.dkr', { policy: document, existing: true }),
    ];
    assert.deepEqual(verdicts(rule40, modelOf({ endpoints })), []);
  });

  it('names the repositories of the partition and the Region of the code', () => {
    const region = said('cn-north-1');
    const model = (resource: string) => ({ ...withRegistryPolicy(policy(pull(resource))), region });
    assert.deepEqual(verdicts(rule40, model('arn:aws-cn:ecr:cn-north-1:*:*')), []);
    assert.deepEqual(verdicts(rule40, model('arn:aws:ecr:us-east-1:*:*')), [CLOSED]);
  });

  it('is not judged where it is not known whose repositories are allowed', () => {
    const region = UNKNOWN;
    assert.deepEqual(verdicts(rule40, withRegistryPolicy(UNKNOWN)), NOT_JUDGED);
    assert.deepEqual(verdicts(rule40, { ...withRegistryPolicy(policy(pull(OWN))), region }), NOT_JUDGED);
    assert.deepEqual(verdicts(rule40, { ...withRegistryPolicy(null), region }), []);
    assert.deepEqual(judged(UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged(pull(OWN), UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged({ ...pull(OWN), effect: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judged({ ...pull(OWN), resources: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judged({ ...ALLOW_ALL, conditions: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judged(ALLOW_ALL, deny(['*'], ['*'], { conditions: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged(pull('*'), UNKNOWN), []);
  });
});

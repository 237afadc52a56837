import assert from 'node:assert/strict';
import { rule39 } from '../../../../core/audit/rules/39-deletions-denied.js';
import {
  ALLOW_ALL,
  AWS_PULL,
  allow,
  deny,
  mixed,
  PREVENT_DELETE,
  policy,
  withRegistryPolicy,
} from './policy-support.js';
import { endpoint, list, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const REPOSITORY = 'arn:aws:ecr:us-east-1:123456789012:repository/payments';

function judged(...statements: Parameters<typeof policy>): string[] {
  return verdicts(rule39, withRegistryPolicy(policy(...statements)));
}

function denied(...resources: readonly string[]): string[] {
  return judged(ALLOW_ALL, { ...PREVENT_DELETE, resources: list(...resources) });
}

function wrong(resource: string, example = 'arn:aws:ecr:us-east-1:123456789012:repository/demo'): string {
  return `violated: PreventDelete, in the policy of Endpoint-ecr.dkr, denies ecr:DeleteRepository on ${resource}, which is no repository of the Region. Write ${example}.`;
}

describe('rule 39: deletions are denied', () => {
  it('holds for a denial on repositories of the Region, by name or by pattern', () => {
    assert.deepEqual(judged(ALLOW_ALL, PREVENT_DELETE, AWS_PULL), []);
    for (const resource of [
      '*',
      'arn:aws:ecr:*',
      'arn:*:repository/payments',
      'arn:aws:ecr:*:*:*',
      'arn:aws:ecr:us-*:123456789012:repository/*',
      'arn:aws*:ecr:us-east-?:12345*:repo*',
      'arn:aws:ecr:us-east-1:123456789012:*/payments',
      'arn:aws:ecr:us-east-1:123456789012:repository/team/payments',
      'arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/payments',
      '${Repository.arn}',
    ]) {
      assert.deepEqual(denied(resource), [], resource);
    }
  });

  it('is broken by what is no repository of the Region, as in an example of AWS', () => {
    for (const resource of [
      'arn:aws:ecr:region:1234567890:repository/repository_name',
      'arn:aws:ecr:us-east-1:1234567890:repository/payments',
      'arn:aws:ecr:us-east-1::repository/payments',
      'arn:aws:ecr:us-east-1:123456789012:payments',
      'arn:aws:ecr:us-east-1:123456789012:repository',
      'arn:aws:ecr:us-east-1:123456789012:repository/',
      'arn:aws:ecr:us-east-1:123456789012:registry/*',
      'arn:aws:ecr:us-east-1:123456789012:repository/payments:latest',
      'arn:aws:ecr:eu-west-1:123456789012:repository/payments',
      'arn:aws:ecr:eu-*:123456789012:repository/payments',
      'arn:aws-cn:ecr:us-east-1:123456789012:repository/payments',
      'arn:aws:s3:us-east-1:123456789012:repository/payments',
      'urn:aws:ecr:us-east-1:123456789012:repository/payments',
      'arn:aws:ecr:us-east-1',
      'payments',
    ]) {
      assert.deepEqual(denied(resource), [wrong(resource)], resource);
    }
  });

  it('shows how it is written in the partition and the Region of the code', () => {
    const region = said('cn-north-1');
    assert.deepEqual(verdicts(rule39, { ...withRegistryPolicy(policy(ALLOW_ALL, PREVENT_DELETE)), region }), [
      wrong(REPOSITORY, 'arn:aws-cn:ecr:cn-north-1:123456789012:repository/demo'),
    ]);
  });

  it('holds for repositories of several Regions where one is of this, but for what is none in any', () => {
    const other = 'arn:aws:ecr:eu-west-1:123456789012:repository/payments';
    assert.deepEqual(denied(other, REPOSITORY), []);
    assert.deepEqual(denied(other, REPOSITORY, 'payments'), [wrong('payments')]);
    assert.deepEqual(denied(other, 'payments'), [wrong(other), wrong('payments')]);
  });

  it('judges denials of deletions by whatever action, and no others', () => {
    const actions = (...some: string[]) =>
      judged(ALLOW_ALL, { ...PREVENT_DELETE, actions: list(...some), resources: list('a') });
    for (const action of ['ecr:*', 'ecr:Delete*', '*', 'ECR:deleterepository']) assert.equal(actions(action).length, 1);
    assert.deepEqual(actions('ecr:PutImage', 'ecr:DeleteLifecyclePolicy'), []);
    const pulls = deny(['ecr:BatchGetImage'], ['a'], { sid: said('PreventDelete'), negated: ['Action'] });
    assert.deepEqual(judged(ALLOW_ALL, pulls), [wrong('a')]);
  });

  it('holds for a denial on all but some', () => {
    assert.deepEqual(judged(ALLOW_ALL, { ...PREVENT_DELETE, resources: list('a'), negated: ['Resource'] }), []);
  });

  it('is broken by a statement that is called to prevent deletions and allows them', () => {
    for (const name of [
      'PreventDelete',
      'denyRepositoryDeletion',
      'NoDelete',
      'noImagesDeleted',
      'BlockDeletes',
      'ForbidDelete',
    ]) {
      const sid = said(name);
      assert.deepEqual(judged(allow(['ecr:Delete*'], [REPOSITORY], { sid })), [
        `violated: ${name}, in the policy of Endpoint-ecr.dkr, allows ecr:DeleteRepository. Write Deny.`,
      ]);
      assert.deepEqual(judged(allow(['ecr:PutImage'], [REPOSITORY], { sid })), []);
      assert.deepEqual(judged(allow(['ecr:DeleteRepository'], [REPOSITORY], { sid, negated: ['Action'] })), []);
    }
  });

  it('holds for a statement that allows deletions and says so, or nothing', () => {
    for (const sid of ['AllowDelete', 'NodesDelete', 'NormalDeletion', 'PreventPush', 'Cleanup']) {
      assert.deepEqual(judged(allow(['ecr:DeleteRepository'], [REPOSITORY], { sid: said(sid) })), []);
    }
    assert.deepEqual(judged(ALLOW_ALL), []);
  });

  it('judges the registry only, and what the code makes', () => {
    const document = policy(ALLOW_ALL, { ...PREVENT_DELETE, resources: list('a') });
    const endpoints = [
      endpoint('logs', { policy: document }),
      endpoint('ecr.dkr', { policy: document, existing: true }),
      endpoint('ecr.dkr'),
    ];
    assert.deepEqual(verdicts(rule39, modelOf({ endpoints })), []);
    assert.equal(verdicts(rule39, modelOf({ endpoints: [endpoint('ecr.api', { policy: document })] })).length, 1);
  });

  it('is not judged where what is denied, or on what, or the Region is not known', () => {
    assert.deepEqual(verdicts(rule39, withRegistryPolicy(UNKNOWN)), NOT_JUDGED);
    assert.deepEqual(judged(ALLOW_ALL, UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged({ ...PREVENT_DELETE, effect: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judged({ ...PREVENT_DELETE, actions: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judged({ ...PREVENT_DELETE, resources: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judged({ ...PREVENT_DELETE, resources: mixed(said('a'), UNKNOWN) }), [wrong('a'), ...NOT_JUDGED]);
    const region = UNKNOWN;
    assert.deepEqual(verdicts(rule39, { ...withRegistryPolicy(policy(PREVENT_DELETE)), region }), NOT_JUDGED);
    assert.deepEqual(verdicts(rule39, { ...withRegistryPolicy(policy(ALLOW_ALL)), region }), []);
    assert.deepEqual(judged({ ...ALLOW_ALL, actions: UNKNOWN }), []);
    assert.deepEqual(judged({ ...PREVENT_DELETE, sid: UNKNOWN }), []);
  });
});

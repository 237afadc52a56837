import assert from 'node:assert/strict';
import type { PolicyCondition } from '../../../../core/audit/model.js';
import { rule34 } from '../../../../core/audit/rules/34-layers-for-everybody.js';
import {
  ALLOW_ALL,
  accounts,
  allow,
  condition,
  deny,
  LAYERS,
  layers,
  mixed,
  policy,
  withGatewayPolicy,
} from './policy-support.js';
import { gateway, list, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

function judged(...statements: Parameters<typeof policy>): string[] {
  return verdicts(rule34, withGatewayPolicy(policy(...statements)));
}

/** What is said of the statement on some conditions. */
function on(...conditions: readonly PolicyCondition[]): string[] {
  return judged(layers({ conditions: said(conditions) }));
}

function onlyOn(keys: string): string {
  return `violated: The policy of Endpoint-s3 allows reading layers only on a condition of ${keys}, in Layers, which ECR’s account does not meet. Remove it, or use aws:SourceVpc.`;
}

const PRINCIPAL =
  'violated: The policy of Endpoint-s3 lets only some principals read layers, in Layers: ECR’s account is none of them. Write Principal: "*".';

describe('rule 34: layers are for everybody', () => {
  it('holds for the statement that AWS publishes, with either form of everybody', () => {
    assert.deepEqual(judged(layers()), []);
    assert.deepEqual(judged(layers({ principals: accounts('*') })), []);
    assert.deepEqual(judged(layers({ principals: null })), []);
  });

  it('is broken by a condition on who calls', () => {
    assert.deepEqual(on(condition('StringEquals', 'aws:PrincipalAccount', '123456789012')), [
      onlyOn('aws:PrincipalAccount'),
    ]);
    for (const [operator, key, value] of [
      ['StringEquals', 'aws:PrincipalOrgID', 'o-1'],
      ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:role/*'],
      ['StringEquals', 'AWS:principalTag/team', 'a'],
      ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-1/*'],
      ['Bool', 'aws:PrincipalIsAWSService', 'true'],
      ['StringLike', 'aws:userid', 'AROA:*'],
    ] as const) {
      assert.deepEqual(on(condition(operator, key, value)), [onlyOn(key)]);
    }
    const account = condition('StringEquals', 'aws:PrincipalAccount', '123456789012');
    const vpc = condition('StringEquals', 'aws:SourceVpc', 'vpc-1');
    assert.deepEqual(on(vpc, account), [onlyOn('aws:PrincipalAccount')]);
  });

  it('holds on conditions that ECR’s account meets, or of which nothing is known', () => {
    assert.deepEqual(on(condition('StringEquals', 'aws:SourceVpc', 'vpc-1')), []);
    assert.deepEqual(on(condition('StringEquals', 'aws:SourceVpce', 'vpce-1')), []);
    assert.deepEqual(on(condition('Bool', 'aws:SecureTransport', 'true')), []);
    assert.deepEqual(on(condition('StringNotEquals', 'aws:PrincipalAccount', '123456789012')), []);
    assert.deepEqual(on(condition('Null', 'aws:PrincipalAccount', 'false')), []);
    assert.deepEqual(on(condition('Bool', 'aws:PrincipalIsAWSService', 'false')), []);
    assert.deepEqual(on(condition('StringEquals', 'aws:PrincipalType', 'AssumedRole')), []);
    assert.deepEqual(on({ ...condition('Bool', 'aws:PrincipalIsAWSService'), values: UNKNOWN }), []);
  });

  it('is broken by other principals than everybody', () => {
    assert.deepEqual(judged(layers({ principals: accounts('arn:aws:iam::123456789012:root') })), [PRINCIPAL]);
    assert.deepEqual(judged(layers({ principals: said([{ type: 'Service', values: list('*') }]) })), [PRINCIPAL]);
    assert.deepEqual(judged(layers({ negated: ['Principal'] })), [PRINCIPAL]);
  });

  it('holds where some are named beside a statement for everybody', () => {
    const conditions = said([condition('StringEquals', 'aws:PrincipalOrgID', 'o-1')]);
    const own = allow(['*'], ['*'], { sid: said('Layers'), conditions });
    assert.deepEqual(judged(own, layers()), []);
    assert.deepEqual(judged(own), [onlyOn('aws:PrincipalOrgID')]);
  });

  it('does not take a statement on what belongs to others for one that lets everybody pull', () => {
    const owned = said([condition('StringEquals', 'aws:ResourceOrgID', 'o-1')]);
    const called = said([condition('StringEquals', 'aws:PrincipalOrgID', 'o-1')]);
    assert.deepEqual(judged(allow(['*'], ['*'], { conditions: owned }), layers({ conditions: called })), [
      onlyOn('aws:PrincipalOrgID'),
    ]);
    assert.deepEqual(judged(allow(['*'], ['*'], { conditions: owned })), []);
  });

  it('is broken by a denial of all but some callers', () => {
    const denial = (...conditions: readonly PolicyCondition[]) =>
      judged(ALLOW_ALL, deny(['s3:*'], ['*'], { sid: said('Perimeter'), conditions: said(conditions) }));
    const denied = (keys: string) =>
      `violated: The policy of Endpoint-s3 denies layers by a condition of ${keys}, in Perimeter: it holds for ECR’s account too. Leave out the layer bucket there.`;
    const caller = condition('StringNotEqualsIfExists', 'aws:PrincipalOrgID', 'o-1');
    assert.deepEqual(denial(caller), [denied('aws:PrincipalOrgID')]);
    assert.deepEqual(denial(caller, condition('BoolIfExists', 'aws:PrincipalIsAWSService', 'false')), [
      denied('aws:PrincipalOrgID, aws:PrincipalIsAWSService'),
    ]);
    assert.deepEqual(denial(caller, condition('StringNotEquals', 'aws:ResourceAccount', '123456789012')), [
      denied('aws:PrincipalOrgID, aws:ResourceAccount'),
    ]);
    assert.deepEqual(denial(caller, condition('StringNotEquals', 'aws:SourceVpc', 'vpc-1')), []);
    assert.deepEqual(denial(condition('StringEquals', 'aws:PrincipalAccount', '123456789012')), []);
    assert.deepEqual(denial(condition('StringNotEquals', 'aws:ResourceOrgID', 'o-1')), []);
    assert.deepEqual(denial(), []);
  });

  it('holds for a denial that leaves out the layer bucket', () => {
    const conditions = said([condition('StringNotEquals', 'aws:PrincipalOrgID', 'o-1')]);
    assert.deepEqual(judged(ALLOW_ALL, deny(['*'], [LAYERS], { conditions, negated: ['Resource'] })), []);
    assert.deepEqual(judged(ALLOW_ALL, deny(['s3:PutObject'], ['*'], { conditions })), []);
  });

  it('is broken by more than reading, as it is copied from an example that is often found', () => {
    const actions = list('s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket');
    assert.deepEqual(judged(layers({ actions, resources: list(LAYERS.slice(0, -2), LAYERS) })), [
      'violated: The policy of Endpoint-s3 allows s3:PutObject, s3:DeleteObject, s3:ListBucket on the layer bucket, in Layers. The bucket is AWS’s: allow reading only.',
    ]);
    for (const action of ['*', 's3:*', 's3:PutObjectAcl', 's3:List*', 'S3:p*', 's3:D*', 's3:L*', 's3:*Object']) {
      assert.deepEqual(judged(layers({ actions: list('s3:GetObject', action) })), [
        `violated: The policy of Endpoint-s3 allows ${action} on the layer bucket, in Layers. The bucket is AWS’s: allow reading only.`,
      ]);
    }
    assert.deepEqual(judged(layers({ actions: list('s3:GetObject', 's3:Get*', 'S3:GetObjectVersion') })), []);
  });

  it('holds where only other buckets, or all of them, may be changed; and for what is denied', () => {
    assert.deepEqual(judged(layers(), allow(['s3:*'], ['arn:aws:s3:::mine/*'])), []);
    assert.deepEqual(judged(allow(['s3:*'], ['arn:aws:s3:::*'])), []);
    assert.deepEqual(judged(layers(), deny(['s3:PutObject'], [LAYERS])), []);
    assert.deepEqual(judged(layers(), allow(['s3:*'], [LAYERS], { negated: ['Resource'] })), []);
    assert.deepEqual(judged(layers({ actions: list('s3:PutObject'), negated: ['Action'] })), []);
  });

  it('leaves it to rule 33 that nothing allows layers, and endpoints alone that are only looked up', () => {
    assert.deepEqual(judged(), []);
    assert.deepEqual(judged(allow(['s3:GetObject'], ['arn:aws:s3:::mine/*'], { principals: accounts('mine') })), []);
    const conditions = said([condition('StringEquals', 'aws:PrincipalOrgID', 'o-1')]);
    const existing = gateway({ existing: true, policy: policy(layers({ conditions })) });
    assert.deepEqual(verdicts(rule34, modelOf({ endpoints: [existing] })), []);
  });

  it('is not judged where it is not known who may pull', () => {
    const principals = accounts('arn:aws:iam::123456789012:root');
    assert.deepEqual(verdicts(rule34, withGatewayPolicy(UNKNOWN)), NOT_JUDGED);
    assert.deepEqual(verdicts(rule34, { ...withGatewayPolicy(policy()), region: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judged(layers({ principals }), UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged(layers({ conditions: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged(layers({ principals }), layers({ effect: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged(layers({ principals }), layers({ principals: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged(layers({ principals }), layers({ resources: mixed(UNKNOWN) })), NOT_JUDGED);
    assert.deepEqual(judged(layers(), deny(['*'], ['*'], { conditions: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged(layers(), UNKNOWN, layers({ principals })), []);
  });

  it('is judged of what is for some in any case, whatever else is not known', () => {
    const principals = said([{ type: 'AWS', values: UNKNOWN }]);
    const conditions = said([condition('StringEquals', 'aws:PrincipalAccount', '123456789012')]);
    assert.deepEqual(judged(layers({ principals, conditions })), [onlyOn('aws:PrincipalAccount')]);
    assert.deepEqual(judged(layers({ principals })), NOT_JUDGED);
  });
});

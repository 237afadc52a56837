import assert from 'node:assert/strict';
import { rule33 } from '../../../../core/audit/rules/33-layer-bucket-allowed.js';
import { text } from '../../../../core/report/messages/index.js';
import { answersOf } from '../../../support/cases.js';
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
import { endpoint, gateway, list, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const MISSING = `violated: The policy of Endpoint-s3 does not allow s3:GetObject on ${LAYERS}, so no image can be pulled.`;
const wrong = (resource: string) =>
  `violated: The policy of Endpoint-s3 names ${resource}. Layers are in ${LAYERS}: name that only.`;

function judged(...statements: Parameters<typeof policy>): string[] {
  return verdicts(rule33, withGatewayPolicy(policy(...statements)));
}

function onlyDeployed(resource: string): string[] {
  return [`not-judged: ${text({ id: 'rule.onlyDeployed', parameters: { text: resource } }, 'en')}`];
}

describe('rule 33: the layer bucket is allowed', () => {
  it('holds for the statement that AWS publishes, beside others or alone', () => {
    assert.deepEqual(judged(layers()), []);
    assert.deepEqual(judged(layers({ actions: list('S3:getObject') })), []);
    assert.deepEqual(judged(allow(['s3:PutObject'], ['arn:aws:s3:::mine/*']), layers()), []);
    assert.deepEqual(judged(layers({ conditions: said([condition('StringEquals', 'aws:SourceVpc', 'vpc-1')]) })), []);
  });

  it('holds for the name of the bucket in the partition and the Region of the code', () => {
    const resources = list('arn:aws-cn:s3:::prod-cn-north-1-starport-layer-bucket/*');
    const model = { ...withGatewayPolicy(policy(layers({ resources }))), region: said('cn-north-1') };
    assert.deepEqual(verdicts(rule33, model), []);
    assert.equal(verdicts(rule33, { ...model, region: said('us-gov-west-1') }).length, 1);
  });

  it('holds for what restricts S3 in another way', () => {
    assert.deepEqual(judged(allow(['s3:Get*', 's3:PutObject'], ['arn:aws:s3:::*'])), []);
    assert.deepEqual(judged(allow(['s3:PutObject'], ['arn:aws:s3:::mine/*'], { negated: ['Action', 'Resource'] })), []);
  });

  it('is broken where nothing allows what a pull calls', () => {
    assert.deepEqual(judged(allow(['s3:*'], ['arn:aws:s3:::mine', 'arn:aws:s3:::mine/*'])), [MISSING]);
    assert.deepEqual(judged(layers({ actions: list('s3:PutObject') })), [MISSING]);
    assert.deepEqual(judged(allow(['*'], [LAYERS], { negated: ['Resource'] })), [MISSING]);
    assert.deepEqual(judged(), [MISSING]);
    assert.deepEqual(judged(deny(['s3:PutObject'], [LAYERS])), [MISSING]);
    assert.deepEqual(judged(layers({ actions: list('s3:GetObjectVersion') })), [
      MISSING,
      'violated: The policy of Endpoint-s3 allows s3:GetObjectVersion on the layer bucket, in Layers. Pulls call s3:GetObject only.',
    ]);
  });

  it('is broken by another name of the bucket, which is then all that is said', () => {
    for (const resource of [
      'arn:aws:s3:::prod-region-starport-layer-bucket/*',
      'arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*',
      'arn:aws-cn:s3:::prod-us-east-1-starport-layer-bucket/*',
      'arn:aws:s3:::prod-us-east-1-starport-layer-bucket',
    ]) {
      assert.deepEqual(judged(layers({ resources: list(resource) })), [wrong(resource)]);
    }
  });

  it('is broken by more than the bucket', () => {
    const all = 'arn:aws:s3:::prod-*-starport-layer-bucket/*';
    const bucket = LAYERS.slice(0, -2);
    assert.deepEqual(judged(layers({ resources: list(all) })), [wrong(all)]);
    assert.deepEqual(judged(layers({ resources: list(LAYERS, bucket) })), [wrong(bucket)]);
  });

  it('is broken by more than reading, but for what rule 34 says', () => {
    const ending = 'on the layer bucket, in Layers. Pulls call s3:GetObject only.';
    assert.deepEqual(judged(layers({ actions: list('s3:GetObject', 's3:GetObjectAcl', 's3:GetBucket*') })), [
      `violated: The policy of Endpoint-s3 allows s3:GetObjectAcl, s3:GetBucket* ${ending}`,
    ]);
    assert.deepEqual(judged(layers({ actions: list('s3:Get*') })), [
      `violated: The policy of Endpoint-s3 allows s3:Get* ${ending}`,
    ]);
    assert.deepEqual(judged(layers({ negated: ['Action'], actions: list('s3:PutObject') })), [
      `violated: The policy of Endpoint-s3 allows all but some actions ${ending}`,
    ]);
    assert.deepEqual(judged(layers({ actions: list('s3:GetObject', 's3:PutObject', 's3:ListBucket') })), []);
    assert.deepEqual(judged(layers({ actions: list('s3:*') })), []);
  });

  it('is broken where all is allowed only on what belongs to somebody else than ECR', () => {
    for (const [key, value] of [
      ['aws:ResourceOrgID', 'o-1'],
      ['aws:ResourceAccount', '${AWS::AccountId}'],
      ['s3:ResourceAccount', '123456789012'],
    ] as const) {
      const own = allow(['*'], ['*'], { sid: said('Own'), conditions: said([condition('StringEquals', key, value)]) });
      assert.deepEqual(judged(own), [
        `violated: The policy of Endpoint-s3 allows ${LAYERS} only on a condition of ${key}, in Own. The bucket is ECR’s, so no image can be pulled. Allow it in a statement without that condition.`,
      ]);
      assert.deepEqual(judged(own, layers()), []);
    }
    const others = said([condition('StringNotEquals', 'aws:ResourceAccount', '123456789012')]);
    assert.deepEqual(judged(allow(['*'], ['*'], { conditions: others })), []);
  });

  it('is broken by a denial for everybody, of all or of this', () => {
    const denied = `violated: The policy of Endpoint-s3 denies everybody ${LAYERS}, in No, so no image can be pulled.`;
    const sid = said('No');
    assert.deepEqual(judged(layers(), deny(['s3:*'], [LAYERS], { sid })), [denied]);
    assert.deepEqual(judged(ALLOW_ALL, deny(['*'], ['arn:aws:s3:::mine/*'], { sid, negated: ['Resource'] })), [denied]);
  });

  it('is broken by a denial of what belongs to others', () => {
    const conditions = said([condition('StringNotEqualsIfExists', 'aws:ResourceOrgID', 'o-1')]);
    assert.deepEqual(judged(ALLOW_ALL, deny(['*'], ['*'], { sid: said('Perimeter'), conditions })), [
      `violated: The policy of Endpoint-s3 denies ${LAYERS} by a condition of aws:ResourceOrgID, in Perimeter. The bucket is ECR’s, so no image can be pulled. Leave it out there.`,
    ]);
    assert.deepEqual(judged(ALLOW_ALL, deny(['*'], [LAYERS], { negated: ['Resource'], conditions })), []);
  });

  it('holds beside denials of something else', () => {
    const without = (operator: string, key: string, value: string) =>
      judged(ALLOW_ALL, deny(['*'], ['*'], { conditions: said([condition(operator, key, value)]) }));
    assert.deepEqual(without('Bool', 'aws:SecureTransport', 'false'), []);
    assert.deepEqual(without('StringNotEquals', 'aws:SourceVpc', 'vpc-1'), []);
    assert.deepEqual(without('StringNotEquals', 'aws:PrincipalOrgID', 'o-1'), []);
    assert.deepEqual(without('Null', 'aws:ResourceOrgID', 'false'), []);
    assert.deepEqual(judged(ALLOW_ALL, deny(['s3:PutObject'], ['*']), deny(['*'], ['arn:aws:s3:::mine/*'])), []);
    const principals = accounts('arn:aws:iam::123456789012:role/builds');
    assert.deepEqual(judged(ALLOW_ALL, deny(['*'], ['*'], { principals })), []);
  });

  it('judges policies that restrict S3 only', () => {
    assert.deepEqual(verdicts(rule33, withGatewayPolicy(null)), []);
    assert.deepEqual(judged(ALLOW_ALL, allow(['s3:Get*'], ['arn:aws:s3:::prod-region-starport-layer-bucket/*'])), []);
    assert.deepEqual(verdicts(rule33, modelOf({ endpoints: [gateway({ existing: true, policy: policy() })] })), []);
    const dynamodb = said('com.amazonaws.us-east-1.dynamodb');
    assert.deepEqual(
      verdicts(rule33, modelOf({ endpoints: [gateway({ serviceName: dynamodb, policy: policy() })] })),
      [],
    );
    const type = said('Interface');
    assert.deepEqual(verdicts(rule33, modelOf({ endpoints: [gateway({ type, policy: policy() })] })), []);
  });

  it('is not judged where the policy, the Region or what decides is not known', () => {
    assert.deepEqual(verdicts(rule33, withGatewayPolicy(UNKNOWN)), NOT_JUDGED);
    assert.deepEqual(verdicts(rule33, { ...withGatewayPolicy(policy()), region: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(verdicts(rule33, { ...withGatewayPolicy(null), region: UNKNOWN }), []);
    assert.deepEqual(judged(UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged(UNKNOWN, layers()), []);
    assert.deepEqual(judged(layers({ conditions: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged(layers({ effect: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged(allow([], [LAYERS], { actions: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged(layers(), deny(['*'], ['*'], { conditions: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged(layers({ resources: mixed(UNKNOWN, said('arn:aws:s3:::mine/*')) })), NOT_JUDGED);
  });

  it('is not judged for a name that only a deployment knows, and says so once', () => {
    const resource = 'arn:${AWS::Partition}:s3:::prod-us-east-1-starport-layer-bucket/*';
    assert.deepEqual(judged(layers({ resources: list(resource) })), onlyDeployed(resource));
    assert.deepEqual(judged(layers({ resources: list(resource, LAYERS) })), onlyDeployed(resource));
  });

  it('is about S3 interface endpoints, too, where hosts outside the VPC pull through them', () => {
    const denied = endpoint('s3', { id: 'S3Interface', policy: policy() });
    const model = modelOf({ endpoints: [gateway(), denied] });
    const outside = answersOf({ workloads: ['ecs-external'] });
    assert.deepEqual(verdicts(rule33, model, outside), [MISSING.replace('Endpoint-s3', 'S3Interface')]);
    assert.deepEqual(verdicts(rule33, model, answersOf()), []);
    assert.deepEqual(verdicts(rule33, model), []);
  });
});

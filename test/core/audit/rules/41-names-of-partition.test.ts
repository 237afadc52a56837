import assert from 'node:assert/strict';
import { rule41 } from '../../../../core/audit/rules/41-names-of-partition.js';
import { allow, policy } from './policy-support.js';
import { emptyModel, endpoint, gateway, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const beijing = said('cn-north-1');
const named = (service: string, name: string) => endpoint(service, { serviceName: said(name) });

describe('rule 41: names of the partition', () => {
  it('holds for the names of a Region, whose prefixes differ by service', () => {
    assert.deepEqual(verdicts(rule41, modelOf()), []);
    const endpoints = [
      named('ecr.api', 'cn.com.amazonaws.cn-north-1.ecr.api'),
      named('logs', 'com.amazonaws.cn-north-1.logs'),
      gateway({ serviceName: said('com.amazonaws.cn-north-1.s3') }),
    ];
    assert.deepEqual(verdicts(rule41, modelOf({ region: beijing, endpoints })), []);
  });

  it('is broken by the prefix of another partition, or of another service', () => {
    const endpoints = [
      named('ecr.api', 'com.amazonaws.cn-north-1.ecr.api'),
      named('logs', 'cn.com.amazonaws.cn-north-1.logs'),
    ];
    assert.deepEqual(verdicts(rule41, modelOf({ region: beijing, endpoints })), [
      'violated: Endpoint-ecr.api is for com.amazonaws.cn-north-1.ecr.api, but in cn-north-1 the service is called cn.com.amazonaws.cn-north-1.ecr.api.',
      'violated: Endpoint-logs is for cn.com.amazonaws.cn-north-1.logs, but in cn-north-1 the service is called com.amazonaws.cn-north-1.logs.',
    ]);
  });

  it('is broken by the name of another Region', () => {
    const [line] = verdicts(rule41, modelOf({ endpoints: [named('ecr.dkr', 'com.amazonaws.eu-west-1.ecr.dkr')] }));
    assert.match(line ?? '', /^violated: .* in us-east-1 the service is called com\.amazonaws\.us-east-1\.ecr\.dkr\.$/);
  });

  it('is broken by an ARN of another partition in a policy', () => {
    const policyOf = (arn: string) =>
      modelOf({
        region: beijing,
        endpoints: [
          gateway({ policy: policy(allow(['s3:GetObject'], [arn])), serviceName: said('com.amazonaws.cn-north-1.s3') }),
        ],
      });
    assert.deepEqual(verdicts(rule41, policyOf('arn:aws:s3:::builds/*')), [
      'violated: A policy of Endpoint-s3 names arn:aws:s3:::builds/*, but cn-north-1 is in the partition aws-cn.',
    ]);
    for (const arn of ['arn:aws-cn:s3:::builds/*', 'arn:${AWS::Partition}:s3:::builds/*', 'arn:*:s3:::builds/*', '*']) {
      assert.deepEqual(verdicts(rule41, policyOf(arn)), [], arn);
    }
  });

  it('leaves services that the catalogue does not have, and endpoints that were there before', () => {
    const endpoints = [
      named('other', 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0'),
      endpoint('ecr.api', { serviceName: said('wrong.ecr.api'), existing: true }),
    ];
    assert.deepEqual(verdicts(rule41, modelOf({ endpoints })), []);
  });

  it('is not judged where the Region or a name is not known', () => {
    assert.deepEqual(verdicts(rule41, modelOf({ region: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule41, modelOf({ region: said('xx-east-1') })), [
      'not-judged: The catalogue does not know the Region xx-east-1.',
    ]);
    assert.deepEqual(verdicts(rule41, emptyModel({ region: UNKNOWN })), []);
    assert.deepEqual(verdicts(rule41, modelOf({ endpoints: [endpoint('x', { serviceName: UNKNOWN })] })), NOT_JUDGED);
  });
});

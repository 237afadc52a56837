import assert from 'node:assert/strict';
import { rule36 } from '../../../../core/audit/rules/36-policies-complete.js';
import {
  ALLOW_ALL,
  AWS_PULL,
  allow,
  condition,
  deny,
  PREVENT_DELETE,
  policy,
  withRegistryPolicy,
} from './policy-support.js';
import { endpoint, gateway, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const NAMED = 'violated: The policy of Endpoint-ecr.dkr';
const DENY_ONLY = `${NAMED} allows nothing, so every call through it fails. Add an Allow.`;

function judged(...statements: Parameters<typeof policy>): string[] {
  return verdicts(rule36, withRegistryPolicy(policy(...statements)));
}

function ofVersion(version: typeof UNKNOWN | string | null): string[] {
  const written = typeof version === 'string' ? said(version) : version;
  return verdicts(rule36, withRegistryPolicy(said({ version: written, statements: [said(ALLOW_ALL)] })));
}

/** A policy of so many characters. */
function long(characters: number): string[] {
  const sized = (length: number) => allow(['ecr:*'], ['x'.repeat(length)]);
  const others = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: '*', Action: 'ecr:*', Resource: '' },
  });
  return judged(sized(characters - others.length));
}

describe('rule 36: policies are complete', () => {
  it('holds for endpoints without a policy, and for policies that say all', () => {
    assert.deepEqual(verdicts(rule36, modelOf()), []);
    assert.deepEqual(judged(ALLOW_ALL, PREVENT_DELETE, AWS_PULL), []);
    assert.deepEqual(judged(allow(['ecr:*'], ['*'], { negated: ['Principal'] })), []);
  });

  it('is broken by a policy that only denies, as a module that is often copied has it, or that is empty', () => {
    assert.deepEqual(judged(PREVENT_DELETE), [DENY_ONLY]);
    assert.deepEqual(judged(deny(['*'], ['*'])), [DENY_ONLY]);
    assert.deepEqual(judged(), [DENY_ONLY]);
  });

  it('is broken without a version, as examples of AWS have none, and by the old one', () => {
    assert.deepEqual(ofVersion('2012-10-17'), []);
    assert.deepEqual(ofVersion(null), [`${NAMED} has no Version. Write 2012-10-17.`]);
    assert.deepEqual(ofVersion('2008-10-17'), [`${NAMED} has the Version 2008-10-17. Write 2012-10-17.`]);
  });

  it('is broken by a statement without a principal, which is called by its Sid or its place', () => {
    assert.deepEqual(judged(ALLOW_ALL, { ...PREVENT_DELETE, principals: null }), [
      `${NAMED} has a statement without Principal: PreventDelete.`,
    ]);
    assert.deepEqual(judged(allow(['*'], ['*'], { principals: null })), [
      `${NAMED} has a statement without Principal: Statement[0].`,
    ]);
  });

  it('is broken by a wildcard or a number for an id of AWS’s own, which AWS refuses', () => {
    const comparing = (operator: string, key: string, ...values: string[]) =>
      judged(allow(['*'], ['*'], { sid: said('Own'), conditions: said([condition(operator, key, ...values)]) }));
    const broken = (operator: string, key: string) => [
      `${NAMED} compares ${key} by ${operator} with a wildcard or a number, in Own: AWS refuses that. Write whole ids with StringEquals.`,
    ];
    assert.deepEqual(comparing('StringEquals', 'aws:PrincipalAccount', '123456789012'), []);
    assert.deepEqual(comparing('StringLike', 'aws:SourceVpc', 'vpc-0a1b2c3d4e5f60718'), []);
    assert.deepEqual(comparing('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:role/payments-*'), []);
    assert.deepEqual(comparing('StringLike', 'aws:SourceVpc', 'vpc-*'), broken('StringLike', 'aws:SourceVpc'));
    assert.deepEqual(
      comparing('NumericEquals', 'aws:principalaccount', '123456789012'),
      broken('NumericEquals', 'aws:principalaccount'),
    );
  });

  it('is broken by a policy that is longer than AWS takes', () => {
    assert.deepEqual(long(20_480), []);
    assert.deepEqual(long(20_481), [`${NAMED} has at least 20481 characters. AWS takes 20480.`]);
  });

  it('judges policies of endpoints of any service that the code makes', () => {
    const denying = policy(PREVENT_DELETE);
    const endpoints = [
      endpoint('logs', { policy: denying }),
      gateway({ policy: denying }),
      endpoint('ecr.api', { policy: denying, existing: true }),
    ];
    assert.deepEqual(verdicts(rule36, modelOf({ endpoints })), [
      'violated: The policy of Endpoint-logs allows nothing, so every call through it fails. Add an Allow.',
      'violated: The policy of Endpoint-s3 allows nothing, so every call through it fails. Add an Allow.',
    ]);
  });

  it('is not judged for what is not known, and is for the rest', () => {
    assert.deepEqual(verdicts(rule36, withRegistryPolicy(UNKNOWN)), NOT_JUDGED);
    assert.deepEqual(ofVersion(UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged(PREVENT_DELETE, UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged({ ...PREVENT_DELETE, effect: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judged(ALLOW_ALL, UNKNOWN), []);
    assert.deepEqual(judged({ ...ALLOW_ALL, principals: UNKNOWN }), []);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  actionsInclude,
  includesAll,
  resourcesInclude,
  wildcardMatches,
  withReferences,
} from '../../../../core/audit/rules/policy-matching.js';
import { unknown } from '../../../../core/audit/value.js';
import { mixed } from './policy-support.js';
import { list, place, said, UNKNOWN } from './support.js';

const OBJECTS = 'arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*';

/** The same language, by another way. */
function anchored(pattern: string): RegExp {
  const written = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${written}$`, 's');
}

const onlyDeployed = (text: string) => unknown({ id: 'rule.onlyDeployed', parameters: { text } }, place);

describe('patterns of policies', () => {
  it('cover what an anchored regular expression made of them matches', () => {
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 });
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '.', '\n'), maxLength: 10 });
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        assert.equal(wildcardMatches(pattern, text), anchored(pattern).test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('take what a star gave back, and nothing more than the text', () => {
    assert.ok(wildcardMatches('a*b*c', 'abbcbc'));
    assert.ok(wildcardMatches('***', ''));
    assert.ok(!wildcardMatches('a*bc', 'abcb'));
    assert.ok(!wildcardMatches('a?', 'a'));
    assert.ok(!wildcardMatches('', 'a'));
  });

  it('are compared in time that grows with the lengths only', () => {
    assert.ok(!wildcardMatches(`${'*a'.repeat(500)}b`, 'a'.repeat(1_000)));
  });
});

describe('lists of policies', () => {
  it('have an action in upper and lower case, and a resource as it is written', () => {
    assert.equal(actionsInclude(list('ecr:batchgetimage'), 'ecr:BatchGetImage'), true);
    assert.equal(actionsInclude(list('ECR:Batch*'), 'ecr:BatchGetImage'), true);
    assert.equal(actionsInclude(list('ecr:Put*', 's3:*'), 'ecr:BatchGetImage'), false);
    assert.equal(resourcesInclude(list('arn:aws:s3:::other', 'arn:aws:s3:::prod-*'), OBJECTS), true);
    assert.equal(resourcesInclude(list('arn:aws:s3:::Prod-*'), OBJECTS), false);
    assert.equal(resourcesInclude(list(), OBJECTS), false);
  });

  it('are not judged for what is not known, unless the rest settles it', () => {
    assert.equal(actionsInclude(UNKNOWN, 'ecr:PutImage'), UNKNOWN);
    assert.equal(actionsInclude(mixed(said('s3:*'), UNKNOWN), 'ecr:PutImage'), UNKNOWN);
    assert.equal(actionsInclude(mixed(UNKNOWN, said('ecr:*')), 'ecr:PutImage'), true);
  });

  it('do not have what AWS names by a reference to something of the code, or to the account', () => {
    for (const text of [
      '${Bucket.arn}',
      '${Bucket.arn}/*',
      'arn:aws:s3:::${Bucket}/*',
      'arn:aws:s3:::${AWS::AccountId}/*',
    ]) {
      assert.equal(resourcesInclude(list(text), OBJECTS), false, text);
    }
    assert.equal(resourcesInclude(list('*${Bucket}*'), OBJECTS), false);
  });

  it('may have it by what only a deployment knows, or a variable of the policy', () => {
    for (const text of [
      'arn:${AWS::Partition}:s3:::prod-us-east-1-starport-layer-bucket/*',
      'arn:aws:s3:::${!aws:x}/*',
    ]) {
      assert.deepEqual(resourcesInclude(list(text), OBJECTS), onlyDeployed(text));
    }
    assert.equal(resourcesInclude(list('arn:${AWS::Partition}:ecr:*'), OBJECTS), false);
    assert.equal(resourcesInclude(list('${AWS::Partition}', '*'), OBJECTS), true);
  });

  it('have all by a star, or all of a service by its own', () => {
    assert.equal(includesAll(list('*')), true);
    assert.equal(includesAll(list('s3:*', '**')), true);
    assert.equal(includesAll(list('ECR:*'), 'ecr'), true);
    assert.equal(includesAll(list('ecr:*')), false);
    assert.equal(includesAll(list('s3:*', 'ecr:*Image', 'ecr:PutImage'), 'ecr'), false);
    assert.equal(includesAll(list(), 'ecr'), false);
    assert.equal(includesAll(mixed(UNKNOWN), 'ecr'), UNKNOWN);
    assert.equal(includesAll(UNKNOWN, 'ecr'), UNKNOWN);
  });
});

describe('references in texts of policies', () => {
  it('are replaced by name, variables of the policy with their mark', () => {
    const names = (text: string) => withReferences(text, (name) => `<${name}>`);
    assert.equal(names('arn:${AWS::Partition}:${Repository.arn}!'), 'arn:<AWS::Partition>:<Repository.arn>!');
    assert.equal(names('${!aws:PrincipalAccount}/$x'), '<!aws:PrincipalAccount>/$x');
    assert.equal(names('a${unfinished'), 'a${unfinished');
  });
});

import assert from 'node:assert/strict';
import { leastCharacters } from '../../../../core/audit/rules/policy-size.js';
import { ALLOW_ALL, accounts, allow, condition, deny, mixed, policy } from './policy-support.js';
import { said, UNKNOWN } from './support.js';

const size = (...statements: Parameters<typeof policy>) => leastCharacters(policy(...statements).value);

/** The length of a policy as AWS stores it at least. */
const length = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements.length === 1 ? statements[0] : statements }).length;

describe('the size of a policy', () => {
  it('is that of its JSON without white space, where one stands without a list', () => {
    const all = { Sid: 'AllowAll', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
    assert.equal(size(ALLOW_ALL), length(all));
    const pull = {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:role/a' },
      Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      Resource: 'arn:aws:ecr:us-east-1:123456789012:repository/"quoted"',
    };
    const { Action, Resource } = pull;
    assert.equal(
      size(ALLOW_ALL, allow(Action, [Resource], { principals: accounts(pull.Principal.AWS) })),
      length(all, pull),
    );
  });

  it('counts conditions by their operators, negations, and variables of the policy as they are', () => {
    const conditions = said([
      condition('StringEquals', 'aws:SourceVpc', 'vpc-1', 'vpc-2'),
      condition('StringEquals', 'aws:ResourceAccount', '${!aws:PrincipalAccount}'),
      condition('Bool', 'aws:SecureTransport', 'false'),
    ]);
    const denied = {
      Effect: 'Deny',
      NotPrincipal: '*',
      NotAction: 'ecr:*',
      NotResource: '*',
      Condition: {
        StringEquals: { 'aws:SourceVpc': ['vpc-1', 'vpc-2'], 'aws:ResourceAccount': '${aws:PrincipalAccount}' },
        Bool: { 'aws:SecureTransport': 'false' },
      },
    };
    const negated = ['Action', 'Resource', 'Principal'] as const;
    assert.equal(size(deny(['ecr:*'], ['*'], { conditions, negated })), length(denied));
  });

  it('is never more than it will be, whatever is not known', () => {
    const one = { Effect: '', Principal: '', Action: [], Resource: '', Condition: '' };
    assert.equal(
      size(
        UNKNOWN,
        allow([], ['${Repository.arn}'], {
          sid: null,
          effect: UNKNOWN,
          principals: UNKNOWN,
          actions: UNKNOWN,
          conditions: UNKNOWN,
        }),
      ),
      length(one),
    );
    const listed = { ...one, Effect: 'Allow', Principal: { AWS: [] }, Action: 'ecr:*' };
    assert.equal(
      size(
        allow([], ['${Repository.arn}'], {
          principals: said([{ type: 'AWS', values: UNKNOWN }]),
          actions: mixed(said('ecr:*'), UNKNOWN),
          conditions: UNKNOWN,
        }),
      ),
      length(listed),
    );
    assert.equal(leastCharacters({ version: null, statements: [] }), '{"Statement":[]}'.length);
    assert.equal(leastCharacters({ version: UNKNOWN, statements: [] }), '{"Version":"","Statement":[]}'.length);
    const { principals: _, ...nobody } = ALLOW_ALL;
    assert.equal(size({ ...nobody, principals: null }), size(ALLOW_ALL) - '"Principal":"*",'.length);
  });
});

import assert from 'node:assert/strict';
import type { PolicyStatement } from '../../../../../core/audit/model.js';
import { knownValue } from '../../../../../core/audit/value.js';
import { read, shown, stateOf } from './support.js';

function policyOf(policy: unknown) {
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
  const endpoint = read(stateOf([{ address: 'aws_vpc_endpoint.this', values: { policy: text } }])).endpoints[0];
  assert.ok(endpoint);
  return endpoint.policy;
}

function statementOf(statement: object): PolicyStatement {
  const found = knownValue(knownValue(policyOf({ Statement: [statement] }))?.statements[0] ?? null);
  assert.ok(found);
  return found;
}

const principalsOf = (Principal: unknown) =>
  knownValue(statementOf({ Principal }).principals)?.map(({ type, values }) => [type, shown(values)]);

describe('a policy in a Terraform document', () => {
  it('has a version and one statement or several', () => {
    const versions = [{ Version: '2012-10-17', Statement: { Effect: 'Deny' } }, { Statement: [{ Effect: 'Deny' }] }];
    assert.deepEqual(
      versions.map((one) => [
        shown(knownValue(policyOf(one))?.version ?? null),
        knownValue(policyOf(one))?.statements.length,
      ]),
      [
        ['2012-10-17', 1],
        [null, 1],
      ],
    );
  });

  it('has one action or several, and says which of them are negated', () => {
    const one = statementOf({ Effect: 'Allow', Action: 'a:B', NotResource: ['x', 'y'] });
    assert.deepEqual([shown(one.actions), shown(one.resources), one.negated], [['a:B'], ['x', 'y'], ['Resource']]);
    assert.equal(one.actions.place.path, 'aws_vpc_endpoint.this.policy.Statement[0].Action');
    assert.equal(one.sid, null);
    assert.equal(statementOf({ Sid: '' }).sid, null);
    assert.equal(shown(statementOf({ Sid: 'A' }).sid), 'A');
  });

  it('has everybody as a star, and principals by type', () => {
    assert.deepEqual(principalsOf('*'), [['*', ['*']]]);
    assert.deepEqual(principalsOf({ AWS: '*' }), [['AWS', ['*']]]);
    assert.deepEqual(principalsOf({ AWS: ['1', '2'], Service: 'ec2.amazonaws.com' }), [
      ['AWS', ['1', '2']],
      ['Service', ['ec2.amazonaws.com']],
    ]);
    assert.equal(statementOf({ Effect: 'Allow' }).principals, null);
    assert.deepEqual(statementOf({ NotPrincipal: '*' }).negated, ['Principal']);
  });

  it('has conditions by operator and key, with one value or several, of any plain type', () => {
    const { conditions } = statementOf({
      Condition: {
        StringEquals: { 'aws:SourceVpc': 'vpc-1', 'aws:x': ['a', 'b'] },
        Bool: { 'aws:SecureTransport': true },
      },
    });
    assert.deepEqual(
      knownValue(conditions)?.map(({ operator, key, values }) => [operator, key, shown(values)]),
      [
        ['StringEquals', 'aws:SourceVpc', ['vpc-1']],
        ['StringEquals', 'aws:x', ['a', 'b']],
        ['Bool', 'aws:SecureTransport', ['true']],
      ],
    );
  });

  it('is unknown where it is no JSON object', () => {
    for (const given of ['{', '[]', '"x"', 'null']) {
      assert.deepEqual(shown(policyOf(given)), { why: 'auditTerraform.policyNotJson' }, given);
    }
    assert.equal(policyOf(''), null);
  });

  it('is unknown in the part that is of a wrong type, and only there', () => {
    const wrong = { why: 'auditTerraform.wrongType' };
    const one = statementOf({ Effect: 3.5, Action: { a: 1 }, Principal: 5, Condition: { StringEquals: 'x' } });
    assert.deepEqual(shown(one.actions), [wrong]);
    assert.deepEqual(shown(one.principals), wrong);
    assert.deepEqual(shown(one.conditions), wrong);
    assert.equal(shown(one.effect), '3.5');
    assert.deepEqual(shown(statementOf({}).effect), { why: 'auditTerraform.notWritten' });
    assert.deepEqual(shown(knownValue(policyOf({ Statement: [7] }))?.statements[0] ?? null), wrong);
  });

  it('has the keys of an object of JavaScript as keys like others', () => {
    const { conditions, negated } = statementOf(JSON.parse('{"Condition":{"__proto__":{"constructor":"x"}}}'));
    assert.deepEqual(
      knownValue(conditions)?.map(({ operator, key }) => [operator, key]),
      [['__proto__', 'constructor']],
    );
    assert.deepEqual(negated, []);
  });
});

import assert from 'node:assert/strict';
import type { PolicyDocument, PolicyStatement } from '../../../../core/audit/model.js';
import { policyText } from '../../../../core/audit/rules/policy-equality.js';
import { ALLOW_ALL, AWS_PULL, accounts, allow, condition, mixed, PREVENT_DELETE, policy } from './policy-support.js';
import { list, place, said, UNKNOWN } from './support.js';

const textOf = (...statements: Parameters<typeof policy>) => policyText(policy(...statements).value);

/** The same statement with a part of it changed. */
function changed(change: Partial<PolicyStatement>) {
  const conditions = said([
    condition('StringEquals', 'aws:SourceVpc', 'vpc-1', 'vpc-2'),
    condition('Bool', 'aws:SecureTransport', 'true'),
  ]);
  return textOf(allow(['ecr:GetDownloadUrlForLayer', 'ecr:BatchGetImage'], ['a', 'b'], { conditions, ...change }));
}

describe('the text of a policy', () => {
  it('is the same whatever the order, the names, and where it is written', () => {
    assert.equal(textOf(PREVENT_DELETE, AWS_PULL, ALLOW_ALL), textOf(ALLOW_ALL, PREVENT_DELETE, AWS_PULL));
    assert.equal(changed({}), changed({ sid: said('Pull'), place: { ...place, line: 9 } }));
    assert.equal(changed({}), changed({ resources: list('b', 'a', 'b') }));
    const conditions = said([
      condition('Bool', 'AWS:secureTransport', 'true'),
      condition('StringEquals', 'aws:sourceVPC', 'vpc-2', 'vpc-1'),
    ]);
    assert.equal(changed({}), changed({ conditions }));
    assert.equal(changed({}), changed({ actions: list('ecr:batchgetimage', 'ECR:GetDownloadUrlForLayer') }));
  });

  it('is the same for everybody in both forms', () => {
    assert.equal(changed({}), changed({ principals: accounts('*') }));
  });

  it('is another for any other part', () => {
    const role = 'arn:aws:iam::123456789012:role/builds';
    const others = [
      changed({}),
      changed({ effect: said('Deny') }),
      changed({ principals: null }),
      changed({ principals: accounts(role) }),
      changed({ principals: said([{ type: 'Service', values: list(role) }]) }),
      changed({ actions: list('ecr:BatchGetImage') }),
      changed({ resources: list('a', 'B') }),
      changed({ conditions: said([]) }),
      changed({ conditions: said([condition('StringEquals', 'aws:SourceVpc', 'vpc-1')]) }),
      changed({ conditions: said([condition('StringEquals', 'aws:SourceVpce', 'vpc-1')]) }),
      changed({ conditions: said([condition('StringLike', 'aws:SourceVpc', 'vpc-1')]) }),
      ...(['Action', 'Resource', 'Principal'] as const).map((part) => changed({ negated: [part] })),
      changed({ negated: ['Action', 'Resource'] }),
      textOf(),
      textOf(ALLOW_ALL),
      policyText({ version: null, statements: [said(ALLOW_ALL)] }),
      policyText({ version: said('2008-10-17'), statements: [said(ALLOW_ALL)] }),
    ];
    assert.equal(new Set(others).size, others.length);
  });

  it('does not mix up what belongs to several lists', () => {
    assert.notEqual(textOf(allow(['a', 'b'], ['c'])), textOf(allow(['a'], ['b', 'c'])));
    for (const one of ['a,b', 'a","b']) assert.notEqual(textOf(allow([one], ['c'])), textOf(allow(['a', 'b'], ['c'])));
    assert.notEqual(textOf(allow(['a'], ['x']), allow(['b'], ['y'])), textOf(allow(['a'], ['y']), allow(['b'], ['x'])));
  });

  it('is not known where a part of the policy is not', () => {
    const parts: Partial<PolicyStatement>[] = [
      { effect: UNKNOWN },
      { principals: UNKNOWN },
      { principals: said([{ type: 'AWS', values: UNKNOWN }]) },
      { actions: UNKNOWN },
      { actions: mixed(said('ecr:*'), UNKNOWN) },
      { resources: UNKNOWN },
      { conditions: UNKNOWN },
      { conditions: said([{ ...condition('StringEquals', 'aws:SourceVpc'), values: UNKNOWN }]) },
    ];
    for (const part of parts) assert.equal(changed(part), UNKNOWN);
    assert.equal(textOf(ALLOW_ALL, UNKNOWN), UNKNOWN);
    const document: PolicyDocument = { version: UNKNOWN, statements: [] };
    assert.equal(policyText(document), UNKNOWN);
    assert.equal(typeof changed({ sid: UNKNOWN }), 'string');
  });
});

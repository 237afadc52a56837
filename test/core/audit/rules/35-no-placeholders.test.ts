import assert from 'node:assert/strict';
import { rule35 } from '../../../../core/audit/rules/35-no-placeholders.js';
import { known, type Value } from '../../../../core/audit/value.js';
import { accounts, allow, policy, withGatewayPolicy, withRegistryPolicy } from './policy-support.js';
import { endpoint, group, list, modelOf, place, said, UNKNOWN, verdicts, vpc } from './support.js';

describe('rule 35: no placeholders', () => {
  it('holds for names of one’s own', () => {
    assert.deepEqual(verdicts(rule35, modelOf()), []);
    const own = [
      'sg-0a1b2c3d',
      'my_role_names',
      'vpc-1234567890abcdef0',
      '123456789012',
      '${Role_name}',
      'prod-regional-data',
    ];
    for (const text of own) {
      const model = modelOf({ securityGroups: [group({ description: said(text) })] });
      assert.deepEqual(verdicts(rule35, model), [], text);
    }
  });

  it('is broken by the bucket of AWS’s example', () => {
    const [line, ...others] = verdicts(
      rule35,
      withGatewayPolicy(policy(allow(['s3:GetObject'], ['arn:aws:s3:::prod-region-starport-layer-bucket/*']))),
    );
    assert.equal(
      line,
      'violated: prod-region- stands for something of your own, in: arn:aws:s3:::prod-region-starport-layer-bucket/*',
    );
    assert.deepEqual(others, []);
  });

  it('is broken by accounts, roles and ids of examples, wherever they are', () => {
    for (const [model, placeholder] of [
      [
        withRegistryPolicy(
          policy(allow(['ecr:*'], ['*'], { principals: accounts('arn:aws:iam::1234567890:role/pull') })),
        ),
        '1234567890',
      ],
      [
        withRegistryPolicy(
          policy(allow(['ecr:*'], ['*'], { principals: accounts('arn:aws:iam::123456789012:role/role_name') })),
        ),
        'role_name',
      ],
      [
        withRegistryPolicy(policy(allow(['ecr:*'], ['arn:aws:ecr:us-east-1:111122223333:repository/a']))),
        '111122223333',
      ],
      [modelOf({ endpoints: [endpoint('ecr.api', { securityGroups: list('sg-app-servers') })] }), 'sg-app-servers'],
      [modelOf({ endpoints: [endpoint('ecr.api', { vpc: said('vpc-12345678') })] }), 'vpc-12345678'],
      [modelOf({ vpcs: [vpc({ tags: said(new Map([['Name', said('subnet-12345678')]])) })] }), 'subnet-12345678'],
    ] as const) {
      const found = verdicts(rule35, model);
      assert.equal(found.length, 1, placeholder);
      assert.ok(found[0]?.startsWith(`violated: ${placeholder} stands for`), found[0]);
    }
  });

  it('shows only what is around it in a long text', () => {
    const description = said(`${'a '.repeat(500)}role_name${' b'.repeat(500)}`);
    const [line = ''] = verdicts(rule35, modelOf({ securityGroups: [group({ description })] }));
    assert.ok(line.length < 200, line);
  });

  it('is not stopped by what is not known, nor by keys that objects have by themselves', () => {
    const tags = known(
      new Map<string, Value<string>>([
        ['__proto__', said('role_name')],
        ['constructor', UNKNOWN],
      ]),
      place,
    );
    assert.equal(verdicts(rule35, modelOf({ vpcs: [vpc({ tags, cidrs: UNKNOWN })] })).length, 1);
  });
});

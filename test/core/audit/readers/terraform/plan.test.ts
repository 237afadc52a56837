import assert from 'node:assert/strict';
import { planOf, read, shown, to } from './support.js';

const VPC = { address: 'aws_vpc.this', values: { cidr_block: '10.0.0.0/16' } };

describe('a Terraform plan', () => {
  it('has the id of a resource where an attribute is unknown before apply and refers to it', () => {
    const model = read(
      planOf([VPC, { address: 'aws_subnet.app', values: { cidr_block: '10.0.0.0/21' } }], {
        resources: {
          'aws_vpc.this': { expressions: { cidr_block: { constant_value: '10.0.0.0/16' } } },
          'aws_subnet.app': { expressions: { vpc_id: to('aws_vpc.this.id') } },
        },
      }),
    );
    assert.deepEqual(
      model.vpcs.map(({ id }) => id),
      ['aws_vpc.this'],
    );
    const [subnet] = model.subnets;
    assert.ok(subnet);
    assert.equal(shown(subnet.vpc), '${aws_vpc.this}');
    assert.deepEqual(subnet.vpc.place, { file: 'plan.json', line: null, path: 'aws_subnet.app.vpc_id' });
  });
});

import assert from 'node:assert/strict';
import { planOf, read, shown } from './support.js';

const SUBNETS = ['a', 'b'].map((key) => ({ address: `aws_subnet.app["${key}"]` }));

/** The values of an output that refers to something, by what the plan knows of it; undefined where it is left out. */
function outputOf(references: readonly string[], change: object, value?: unknown): unknown {
  const plan = planOf([{ address: 'aws_vpc.this' }, ...SUBNETS], {
    resources: { 'aws_vpc.this': {}, 'aws_subnet.app': {} },
    outputs: { it: references },
  });
  const planned = plan.planned_values as Record<string, unknown>;
  const outputs = { it: value === undefined ? {} : { value } };
  const [output] = read({ ...plan, planned_values: { ...planned, outputs }, output_changes: { it: change } }).outputs;
  return output && shown(output.values);
}

describe('an output of a Terraform plan', () => {
  it('that is known is what it is', () => {
    assert.deepEqual(outputOf([], {}, '10.0.0.0/16'), ['10.0.0.0/16']);
    assert.deepEqual(outputOf([], {}, ['a', 'b']), ['a', 'b']);
    assert.deepEqual(outputOf([], {}, 'a,b'), ['a', 'b']);
    assert.equal(outputOf([], {}, { a: 'b' }), undefined);
  });

  it('that is one text is the one thing that it refers to, by id or by ARN', () => {
    const unknown = { after_unknown: true };
    assert.deepEqual(outputOf(['aws_vpc.this.id', 'aws_vpc.this'], unknown), ['${aws_vpc.this}']);
    assert.deepEqual(outputOf(['aws_vpc.this.arn', 'aws_vpc.this'], unknown), ['${aws_vpc.this.arn}']);
    assert.deepEqual(outputOf(['aws_subnet.app'], unknown), [{ why: 'auditTerraform.ambiguous' }]);
    assert.deepEqual(outputOf(['local.vpc_id'], unknown), [{ why: 'auditTerraform.local' }]);
  });

  it('that is a list is what it refers to, where there are as many', () => {
    assert.deepEqual(outputOf(['aws_subnet.app'], { after: [null, null], after_unknown: [true, true] }), [
      '${aws_subnet.app["a"]}',
      '${aws_subnet.app["b"]}',
    ]);
    assert.deepEqual(outputOf(['aws_subnet.app'], { after: [null], after_unknown: [true] }), [
      { why: 'auditTerraform.ambiguous' },
    ]);
    assert.deepEqual(outputOf(['aws_vpc.this.id'], { after: ['x', null], after_unknown: [false, true] }), [
      'x',
      '${aws_vpc.this}',
    ]);
  });

  it('that is an object, or a list of objects, is left out', () => {
    assert.equal(outputOf(['aws_vpc.this'], { after: {}, after_unknown: { id: true } }), undefined);
    assert.equal(outputOf(['aws_subnet.app'], { after: [{}], after_unknown: [{ id: true }] }), undefined);
  });
});

describe('the Region of a Terraform plan', () => {
  const regionOf = (region: unknown, given?: string) =>
    shown(
      read(
        {
          ...planOf([], {}, { variables: { region: { value: 'eu-west-1' } } }),
          configuration: { root_module: {}, provider_config: { aws: { expressions: { region } } } },
        },
        given,
      ).region,
    );

  it('is the literal of the provider, or the value of its variable', () => {
    assert.equal(regionOf({ constant_value: 'us-east-1' }, 'us-west-2'), 'us-east-1');
    assert.equal(regionOf({ references: ['var.region'] }, 'us-west-2'), 'eu-west-1');
  });

  it('is what the caller knows where the provider does not say it, and else unknown', () => {
    assert.equal(regionOf(undefined, 'us-west-2'), 'us-west-2');
    assert.equal(regionOf({ references: ['local.region'] }, 'us-west-2'), 'us-west-2');
    assert.deepEqual(regionOf(undefined), { why: 'auditTerraform.region' });
  });
});

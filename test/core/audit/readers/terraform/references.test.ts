import assert from 'node:assert/strict';
import type { NetworkModel } from '../../../../../core/audit/model.js';
import { type Code, planOf, read, shown, to, type Written } from './support.js';

const VPC: Written = { address: 'aws_vpc.this' };
const SUBNETS: Written[] = [{ address: 'aws_subnet.app["a"]' }, { address: 'aws_subnet.app["b"]' }];
const COUNTED: Written[] = [10, 2, 1].map((index) => ({ address: `aws_subnet.app[${index}]` }));

/** What an endpoint has for `subnet_ids`, `vpc_id` and so on that refer to something. */
function endpointOf(
  expressions: Record<string, unknown>,
  others: readonly Written[] = [VPC, ...SUBNETS],
  more: { readonly codes?: Code['resources']; readonly calls?: Code['calls']; readonly document?: object } = {},
): NetworkModel['endpoints'][number] {
  const codes = Object.fromEntries(others.map(({ address }) => [address.replace(/\[.*\]$/, ''), {}]));
  const model = read(
    planOf(
      [...others, { address: 'aws_vpc_endpoint.this', values: { service_name: 'com.amazonaws.us-east-1.ecr.api' } }],
      {
        resources: { ...codes, 'aws_vpc_endpoint.this': { expressions }, ...more.codes },
        ...(more.calls === undefined ? {} : { calls: more.calls }),
      },
      { ...more.document },
    ),
  );
  const [endpoint] = model.endpoints;
  assert.ok(endpoint);
  return endpoint;
}

const subnetsOf = (...given: Parameters<typeof endpointOf>) => shown(endpointOf(...given).subnets);
const vpcOf = (...given: Parameters<typeof endpointOf>) => shown(endpointOf(...given).vpc);

describe('what an unknown attribute of a Terraform plan refers to', () => {
  it('one resource: that resource, at the place of the attribute', () => {
    const { vpc } = endpointOf({ vpc_id: to('aws_vpc.this.id') });
    assert.equal(shown(vpc), '${aws_vpc.this}');
    assert.deepEqual(vpc.place, { file: 'plan.json', line: null, path: 'aws_vpc_endpoint.this.vpc_id' });
  });

  it('one instance: that instance', () => {
    assert.deepEqual(subnetsOf({ subnet_ids: to('aws_subnet.app["b"].id') }), ['${aws_subnet.app["b"]}']);
  });

  it('several instances, in a list: all of them', () => {
    assert.deepEqual(subnetsOf({ subnet_ids: to('aws_subnet.app["b"].id', 'aws_subnet.app["a"].id') }), [
      '${aws_subnet.app["b"]}',
      '${aws_subnet.app["a"]}',
    ]);
  });

  it('a whole resource, in a list: all instances by their keys', () => {
    assert.deepEqual(subnetsOf({ subnet_ids: to('aws_subnet.app') }), [
      '${aws_subnet.app["a"]}',
      '${aws_subnet.app["b"]}',
    ]);
    assert.deepEqual(subnetsOf({ subnet_ids: to('aws_subnet.app') }, COUNTED), [
      '${aws_subnet.app[1]}',
      '${aws_subnet.app[2]}',
      '${aws_subnet.app[10]}',
    ]);
  });

  it('a whole resource, then one of its instances again: both references count', () => {
    const references = {
      references: ['aws_subnet.app["b"].id', 'aws_subnet.app["b"]', 'aws_subnet.app', 'aws_subnet.app'],
    };
    assert.deepEqual(subnetsOf({ subnet_ids: references }), ['${aws_subnet.app["b"]}', '${aws_subnet.app["a"]}']);
  });

  it('the only instance of a resource: that one, also as a whole', () => {
    assert.equal(vpcOf({ vpc_id: to('aws_vpc.this') }, [{ address: 'aws_vpc.this[0]' }]), '${aws_vpc.this[0]}');
  });

  it('two resources, where one is wanted: unknown', () => {
    const two = [{ address: 'aws_vpc.a' }, { address: 'aws_vpc.b' }];
    assert.deepEqual(vpcOf({ vpc_id: to('var.which', 'aws_vpc.a.id', 'aws_vpc.b.id') }, two), {
      why: 'auditTerraform.ambiguous',
    });
  });

  it('two resources of which one has no instance: the other', () => {
    assert.equal(vpcOf({ vpc_id: to('aws_vpc.a.id', 'aws_vpc.b[0].id') }, [{ address: 'aws_vpc.a' }]), '${aws_vpc.a}');
  });

  it('a resource of another type: unknown, with its name', () => {
    const { vpc } = endpointOf({ vpc_id: to('aws_subnet.app["a"].id') });
    assert.ok(!vpc.known);
    assert.deepEqual(vpc.why, {
      id: 'auditTerraform.unexpected',
      parameters: { reference: 'aws_subnet.app["a"].id' },
    });
  });

  it('an attribute of another resource that refers on: what that refers to', () => {
    const more = {
      codes: { 'aws_vpc_ipv4_cidr_block_association.more': { expressions: { vpc_id: to('aws_vpc.this.id') } } },
    };
    const others = [VPC, { address: 'aws_vpc_ipv4_cidr_block_association.more' }];
    const reference = to('aws_vpc_ipv4_cidr_block_association.more.vpc_id');
    assert.equal(vpcOf({ vpc_id: reference }, others, more), '${aws_vpc.this}');
  });

  it('an attribute that AWS computes: unknown', () => {
    const group = shown(
      endpointOf({ security_group_ids: to('aws_vpc.this.default_security_group_id') }).securityGroups,
    );
    assert.deepEqual(group, { why: 'auditTerraform.afterApplyOf' });
  });

  it('a local value: unknown, with a way out', () => {
    const { subnets } = endpointOf({ subnet_ids: to('local.subnet_ids', 'aws_subnet.app["a"].id') });
    assert.ok(!subnets.known);
    assert.deepEqual(subnets.why, { id: 'auditTerraform.local', parameters: { reference: 'local.subnet_ids' } });
  });

  it('nothing, since no expression is written: not there', () => {
    const endpoint = endpointOf({ vpc_id: to('aws_vpc.this.id') });
    assert.deepEqual(shown(endpoint.subnets), []);
    assert.equal(endpoint.policy, null);
    assert.equal(endpoint.typeStated, false);
    assert.equal(shown(endpoint.type), 'Gateway');
  });

  it('a policy as a whole: unknown, with what it depends on', () => {
    const { policy } = endpointOf({ policy: to('aws_vpc.this.id', 'each.key') });
    assert.ok(policy && !policy.known);
    assert.deepEqual(policy.why, { id: 'auditTerraform.afterApplyOf', parameters: { references: 'aws_vpc.this.id' } });
  });

  it('elements of a list among known ones: these, where there are as many', () => {
    const listOf = (count: number) => [
      ...SUBNETS,
      VPC,
      {
        address: 'aws_vpc_endpoint.other',
        values: { subnet_ids: ['subnet-0a', ...Array(count).fill(null)] },
        unknown: { subnet_ids: [false, ...Array(count).fill(true)] },
      },
    ];
    const codes = { 'aws_vpc_endpoint.other': { expressions: { subnet_ids: to('aws_subnet.app') } } };
    const of = (count: number) => {
      const model = read(planOf(listOf(count), { resources: { 'aws_subnet.app': {}, 'aws_vpc.this': {}, ...codes } }));
      return shown(model.endpoints[0]?.subnets ?? null);
    };
    assert.deepEqual(of(2), ['subnet-0a', '${aws_subnet.app["a"]}', '${aws_subnet.app["b"]}']);
    assert.deepEqual(of(1), ['subnet-0a', { why: 'auditTerraform.ambiguous' }]);
  });
});

describe('a reference by key in a Terraform plan', () => {
  const tables: Written[] = ['a', 'b'].map((key) => ({ address: `aws_route_table.app["${key}"]` }));
  const association = (key: string): Written => ({ address: `aws_route_table_association.app[${key}]` });

  function associated(others: readonly Written[], expressions: Record<string, unknown>, forEach?: readonly string[]) {
    const model = read(
      planOf([...tables, ...others], {
        resources: {
          'aws_route_table.app': {},
          'aws_subnet.app': {},
          'aws_route_table_association.app': { expressions, ...(forEach === undefined ? {} : { forEach }) },
        },
      }),
    );
    return model.routeTables.map(({ subnets }) => subnets.map((subnet) => shown(subnet)));
  }

  it('each.key: the instance of the same key', () => {
    const expressions = {
      subnet_id: to('aws_subnet.app', 'each.key'),
      route_table_id: to('aws_route_table.app', 'each.key'),
    };
    assert.deepEqual(associated([...SUBNETS, association('"a"'), association('"b"')], expressions, ['local.subnets']), [
      ['${aws_subnet.app["a"]}'],
      ['${aws_subnet.app["b"]}'],
    ]);
  });

  it('each.key, where there is no instance of the same key: unknown', () => {
    const expressions = {
      subnet_id: to('aws_subnet.app', 'each.key'),
      route_table_id: to('aws_route_table.app["a"].id'),
    };
    assert.deepEqual(associated([...SUBNETS, association('"c"')], expressions, ['local.subnets']), [
      [{ why: 'auditTerraform.ambiguous' }],
      [],
    ]);
  });

  it('count.index: the instance of the same number, where there are as many', () => {
    const expressions = {
      subnet_id: to('aws_subnet.app', 'count.index'),
      route_table_id: to('aws_route_table.app["a"].id'),
    };
    const two = [0, 1].map((index) => ({ address: `aws_subnet.app[${index}]` }));
    assert.deepEqual(associated([...two, association('0'), association('1')], expressions)[0], [
      '${aws_subnet.app[0]}',
      '${aws_subnet.app[1]}',
    ]);
    assert.deepEqual(associated([...two, association('0')], expressions)[0], [{ why: 'auditTerraform.ambiguous' }]);
  });

  it('a key in a longer expression: unknown', () => {
    const expressions = {
      subnet_id: to('aws_subnet.app', 'var.suffix', 'each.key'),
      route_table_id: to('aws_route_table.app["a"].id'),
    };
    assert.deepEqual(associated([...SUBNETS, association('"a"')], expressions)[0], [
      { why: 'auditTerraform.ambiguous' },
    ]);
  });

  it('a key in a longer expression of a list: unknown', () => {
    const references = to('aws_subnet.app', 'var.suffix', 'each.key');
    assert.deepEqual(subnetsOf({ subnet_ids: references }), { why: 'auditTerraform.ambiguous' });
  });

  it('each.value of a resource: the instance of the same key', () => {
    const expressions = { subnet_id: to('each.value.id'), route_table_id: to('aws_route_table.app', 'each.key') };
    assert.deepEqual(associated([...SUBNETS, association('"b"')], expressions, ['aws_subnet.app']), [
      [],
      ['${aws_subnet.app["b"]}'],
    ]);
  });

  it('each.value of anything else: unknown', () => {
    const expressions = { subnet_id: to('each.value'), route_table_id: to('aws_route_table.app["a"].id') };
    assert.deepEqual(associated([...SUBNETS, association('"0"')], expressions, ['aws_subnet.app'])[0], [
      { why: 'auditTerraform.ambiguous' },
    ]);
  });
});

describe('a known id beside a reference in a Terraform plan', () => {
  const data = (address: string, id: string) => ({
    address,
    mode: 'data',
    type: 'aws_subnet',
    name: 'app',
    values: { id },
  });
  const document = {
    variables: { subnet_ids: { value: ['subnet-0f', 'no id'] } },
    prior_state: { values: { root_module: { resources: [data('data.aws_subnet.app', 'subnet-0d')] } } },
  };

  it('of a data source: it is among the ids of a list', () => {
    const references = to('data.aws_subnet.app.id', 'aws_subnet.app["a"].id');
    assert.deepEqual(subnetsOf({ subnet_ids: references }, undefined, { document }), [
      'subnet-0d',
      '${aws_subnet.app["a"]}',
    ]);
  });

  it('of a variable: it is among the ids of a list', () => {
    const references = to('var.subnet_ids', 'aws_subnet.app["a"].id');
    assert.deepEqual(subnetsOf({ subnet_ids: references }, undefined, { document }), [
      'subnet-0f',
      '${aws_subnet.app["a"]}',
    ]);
  });

  it('where one is wanted: it is not why that is unknown', () => {
    const others: Written[] = [{ address: 'aws_vpc.known', values: { id: 'vpc-0a' } }, VPC];
    assert.equal(vpcOf({ vpc_id: to('aws_vpc.known.id', 'aws_vpc.this.id') }, others), '${aws_vpc.this}');
  });
});

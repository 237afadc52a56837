import assert from 'node:assert/strict';
import { planOf, read, shown, stateOf, to, type Written } from './support.js';

/** 10,000 resources: subnets with a route table and an association each, and endpoints that refer to all subnets. */
const SUBNETS = 3_300;
const ENDPOINTS = 99;

function resources(valuesOf: (type: string, index: number) => Record<string, unknown>): Written[] {
  const some = (type: string, count: number, prefix = '') =>
    Array.from({ length: count }, (_, index) => ({
      address: `${type}.${prefix}app["${String(index).padStart(4, '0')}"]`,
      values: valuesOf(type, index),
    }));
  return [
    { address: 'aws_vpc.this', values: { cidr_block: '10.0.0.0/8', ...valuesOf('aws_vpc', 0) } },
    ...some('aws_subnet', SUBNETS),
    ...some('aws_route_table', SUBNETS),
    ...some('aws_route_table_association', SUBNETS),
    ...some('aws_vpc_endpoint', ENDPOINTS),
  ];
}

function measured<T>(run: () => T): { result: T; seconds: number; megabytes: number } {
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const result = run();
  const seconds = (performance.now() - start) / 1000;
  return { result, seconds, megabytes: (process.memoryUsage().heapUsed - before) / 1e6 };
}

describe('a Terraform document of 10,000 resources', () => {
  it('is read in seconds and little memory as a plan', () => {
    const forEach = ['local.subnets'];
    const plan = planOf(
      resources(() => ({})),
      {
        resources: {
          'aws_vpc.this': {},
          'aws_subnet.app': { forEach, expressions: { vpc_id: to('aws_vpc.this.id') } },
          'aws_route_table.app': { forEach, expressions: { vpc_id: to('aws_vpc.this.id') } },
          'aws_route_table_association.app': {
            forEach,
            expressions: {
              subnet_id: to('aws_subnet.app', 'each.key'),
              route_table_id: to('aws_route_table.app', 'each.key'),
            },
          },
          'aws_vpc_endpoint.app': {
            forEach: ['local.services'],
            expressions: { vpc_id: to('aws_vpc.this.id'), subnet_ids: to('aws_subnet.app') },
          },
        },
      },
    );
    const text = JSON.stringify(plan);
    const { result, seconds, megabytes } = measured(() => read(text));
    assert.ok(seconds < 10 && megabytes < 500, `${seconds} s, ${megabytes} MB`);
    assert.equal(result.subnets.length, SUBNETS);
    assert.deepEqual(shown(result.routeTables[7]?.subnets[0] ?? null), '${aws_subnet.app["0007"]}');
    assert.equal((shown(result.endpoints[0]?.subnets ?? null) as unknown[]).length, SUBNETS);
  });

  it('is read in seconds and little memory as a state', () => {
    const id = (prefix: string, index: number) => `${prefix}-${index.toString(16).padStart(17, '0')}`;
    const subnetIds = Array.from({ length: SUBNETS }, (_, index) => id('subnet', index));
    const state = stateOf(
      resources((type, index) => {
        const common = { vpc_id: id('vpc', 0), tags_all: { Name: `${type}-${index}` } };
        switch (type) {
          case 'aws_vpc':
            return { id: id('vpc', 0) };
          case 'aws_subnet':
            return { ...common, id: id('subnet', index) };
          case 'aws_route_table':
            return { ...common, id: id('rtb', index) };
          case 'aws_route_table_association':
            return { subnet_id: id('subnet', index), route_table_id: id('rtb', index) };
          default:
            return { ...common, id: id('vpce', index), subnet_ids: subnetIds };
        }
      }),
    );
    const text = JSON.stringify(state);
    const { result, seconds, megabytes } = measured(() => read(text));
    assert.ok(seconds < 10 && megabytes < 500, `${seconds} s, ${megabytes} MB`);
    assert.deepEqual(shown(result.routeTables[7]?.subnets[0] ?? null), '${aws_subnet.app["0007"]}');
    assert.equal((shown(result.endpoints[0]?.subnets ?? null) as unknown[])[9], '${aws_subnet.app["0009"]}');
  });

  it('has no more references followed than time allows: what is left is unknown', () => {
    const plan = planOf(
      [
        ...Array.from({ length: 3_000 }, (_, index) => ({ address: `aws_subnet.app[${index}]` })),
        ...Array.from({ length: 3_000 }, (_, index) => ({ address: `aws_vpc_endpoint.app[${index}]` })),
      ],
      {
        resources: {
          'aws_subnet.app': {},
          'aws_vpc_endpoint.app': { expressions: { subnet_ids: to('aws_subnet.app') } },
        },
      },
    );
    const { result, seconds, megabytes } = measured(() => read(plan));
    assert.ok(seconds < 10 && megabytes < 500, `${seconds} s, ${megabytes} MB`);
    assert.deepEqual(shown(result.endpoints.at(-1)?.subnets ?? null), { why: 'auditTerraform.tooMany' });
  });

  it('has an expression that all instances share read once', () => {
    const references = Array.from({ length: 200_000 }, () => 'aws_vpc.this');
    const instances = Array.from({ length: 10_000 }, (_, index) => ({ address: `aws_subnet.app[${index}]` }));
    const plan = planOf(instances, {
      resources: { 'aws_subnet.app': { expressions: { vpc_id: { references }, cidr_block: { references } } } },
    });
    const { result, seconds, megabytes } = measured(() => read(plan));
    assert.ok(seconds < 10 && megabytes < 500, `${seconds} s, ${megabytes} MB`);
    assert.equal(result.subnets.at(-1)?.cidr.known, false);
  });
});

import assert from 'node:assert/strict';
import type { NetworkModel } from '../../../../../core/audit/model.js';
import { type Code, planOf, read, shown, to, type Written } from './support.js';

const ENDPOINT = 'aws_vpc_endpoint.this';

function endpointIn(resources: readonly Written[], code: Code): NetworkModel['endpoints'][number] {
  const [endpoint] = read(planOf(resources, code)).endpoints;
  assert.ok(endpoint);
  return endpoint;
}

describe('modules of a Terraform plan', () => {
  it('a variable is what the call gives for it', () => {
    const { id, vpc, place } = endpointIn(
      [{ address: 'aws_vpc.this' }, { address: ENDPOINT, module: 'module.endpoints' }],
      {
        resources: { 'aws_vpc.this': {} },
        calls: {
          endpoints: {
            expressions: { vpc_id: to('aws_vpc.this.id') },
            module: { resources: { [ENDPOINT]: { expressions: { vpc_id: to('var.vpc_id') } } } },
          },
        },
      },
    );
    assert.equal(id, `module.endpoints.${ENDPOINT}`);
    assert.equal(place.path, id);
    assert.equal(shown(vpc), '${aws_vpc.this}');
  });

  it('an output of a module is what it refers to, in the instance that is named', () => {
    const network: Code = {
      resources: { 'aws_vpc.this': {} },
      outputs: { vpc_id: ['aws_vpc.this.id', 'aws_vpc.this'] },
    };
    const resources = [
      { address: 'aws_vpc.this', module: 'module.network["x"]' },
      { address: 'aws_vpc.this', module: 'module.network["y"]' },
      { address: ENDPOINT },
    ];
    const code = (reference: string): Code => ({
      resources: { [ENDPOINT]: { expressions: { vpc_id: to(reference) } } },
      calls: { network: { forEach: ['local.networks'], module: network } },
    });
    assert.equal(
      shown(endpointIn(resources, code('module.network["y"].vpc_id')).vpc),
      '${module.network["y"].aws_vpc.this}',
    );
    assert.deepEqual(shown(endpointIn(resources, code('module.network.vpc_id')).vpc), {
      why: 'auditTerraform.ambiguous',
    });
  });

  it('an output of a module that has no resource of its own leads on', () => {
    const resources = [{ address: 'aws_vpc.this', module: 'module.outer.module.inner' }, { address: ENDPOINT }];
    const { vpc } = endpointIn(resources, {
      resources: { [ENDPOINT]: { expressions: { vpc_id: to('module.outer.vpc_id') } } },
      calls: {
        outer: {
          module: {
            outputs: { vpc_id: ['module.inner.vpc_id', 'module.inner'] },
            calls: {
              inner: { module: { resources: { 'aws_vpc.this': {} }, outputs: { vpc_id: ['aws_vpc.this.id'] } } },
            },
          },
        },
      },
    });
    assert.equal(shown(vpc), '${module.outer.module.inner.aws_vpc.this}');
  });

  it('an instance of a module beside all of its instances is unclear', () => {
    const all = { references: ['module.network["x"].vpc_id', 'module.network["x"]', 'module.network'] };
    const network: Code = { resources: { 'aws_vpc.this': {} }, outputs: { vpc_id: ['aws_vpc.this.id'] } };
    const { vpc } = endpointIn([{ address: 'aws_vpc.this', module: 'module.network["x"]' }, { address: ENDPOINT }], {
      resources: { [ENDPOINT]: { expressions: { vpc_id: all } } },
      calls: { network: { forEach: ['local.networks'], module: network } },
    });
    assert.deepEqual(shown(vpc), { why: 'auditTerraform.ambiguous' });
  });

  it('each.value in a call is the instance of the same key', () => {
    const resources = [
      { address: 'aws_vpc.this["x"]' },
      { address: 'aws_vpc.this["y"]' },
      { address: ENDPOINT, module: 'module.endpoints["y"]' },
    ];
    const { vpc } = endpointIn(resources, {
      resources: { 'aws_vpc.this': {} },
      calls: {
        endpoints: {
          forEach: ['aws_vpc.this'],
          expressions: { vpc_id: to('each.value.id') },
          module: { resources: { [ENDPOINT]: { expressions: { vpc_id: to('var.vpc_id') } } } },
        },
      },
    });
    assert.equal(shown(vpc), '${aws_vpc.this["y"]}');
  });

  it('a part of an object is known where the object has one such thing', () => {
    const resources = ['a', 'b'].map((key) => ({ address: `aws_subnet.app["${key}"]` }));
    const code = (...network: string[]): Code => ({
      resources: { 'aws_subnet.app': {} },
      calls: {
        endpoints: {
          expressions: { network: to(...network) },
          module: { resources: { [ENDPOINT]: { expressions: { subnet_ids: to('var.network.subnet_ids') } } } },
        },
      },
    });
    const subnets = (...network: string[]) =>
      shown(endpointIn([...resources, { address: ENDPOINT, module: 'module.endpoints' }], code(...network)).subnets);
    assert.deepEqual(subnets('aws_subnet.app'), ['${aws_subnet.app["a"]}', '${aws_subnet.app["b"]}']);
    assert.deepEqual(subnets('aws_subnet.app["a"].id', 'aws_subnet.app["b"].id'), { why: 'auditTerraform.ambiguous' });
  });

  it('outputs that refer to each other in a circle are unknown', () => {
    const module: Code = { outputs: { vpc_id: ['var.vpc_id'] } };
    const { vpc } = endpointIn([{ address: ENDPOINT }], {
      resources: { [ENDPOINT]: { expressions: { vpc_id: to('module.a.vpc_id') } } },
      calls: {
        a: { expressions: { vpc_id: to('module.b.vpc_id') }, module },
        b: { expressions: { vpc_id: to('module.a.vpc_id') }, module },
      },
    });
    assert.deepEqual(shown(vpc), { why: 'auditTerraform.tooFar' });
  });

  it('outputs that refer to each other twice take no time without end', () => {
    const twice = { references: ['module.b.vpc_id', 'module.b', 'module.a.vpc_id', 'module.a'] };
    const module: Code = { outputs: { vpc_id: ['var.vpc_id', 'var.vpc_id'] } };
    const { vpc } = endpointIn([{ address: ENDPOINT }], {
      resources: { [ENDPOINT]: { expressions: { vpc_id: to('module.a.vpc_id') } } },
      calls: { a: { expressions: { vpc_id: twice }, module }, b: { expressions: { vpc_id: twice }, module } },
    });
    assert.equal(vpc.known, false);
  });
});

import assert from 'node:assert/strict';
import { ReadError } from '../../../../../core/audit/readers/read-error.js';
import { LARGEST_PLAN } from '../../../../../core/audit/readers/terraform/index.js';
import { planOf, read, shown, stateOf, to } from './support.js';

/** The message, with its parameters, and the line for a file that cannot be read. */
function refusal(document: unknown): {
  readonly id: string;
  readonly line: number | null;
  readonly parameters?: object;
} {
  try {
    read(document);
  } catch (error) {
    assert.ok(error instanceof ReadError, String(error));
    assert.equal(error.file, 'plan.json');
    return { ...error.problem, id: error.problem.id, line: error.line };
  }
  assert.fail('it was read');
}

const PLAN = planOf([{ address: 'aws_vpc.this' }], { resources: { 'aws_vpc.this': {} } });

describe('a file that is no Terraform document', () => {
  it('broken JSON: the line and the column', () => {
    const broken = (text: string) => {
      const { id, line, parameters } = refusal(text);
      assert.equal(id, 'auditTerraform.broken', text);
      return [line, (parameters as { column: number }).column];
    };
    assert.deepEqual(broken('{\n  "a": [1,\n  }\n'), [3, 3]);
    assert.deepEqual(broken('{"a": 1'), [1, 8]);
    assert.deepEqual(broken('{"a": 01}'), [1, 8]);
    assert.deepEqual(broken('{"a": "\\x"}'), [1, 7]);
    assert.deepEqual(broken('{"a" 1}'), [1, 6]);
    assert.deepEqual(broken('{"a": 1,}'), [1, 9]);
    assert.deepEqual(broken('{"a": 1}\n{'), [2, 1]);
    assert.deepEqual(broken('{"a": [}]'), [1, 8]);
    assert.deepEqual(broken('{"a": 1]'), [1, 8]);
    assert.deepEqual(broken('{"a": [1}'), [1, 9]);
    assert.deepEqual(broken('{"a": "\n"}'), [1, 7]);
    assert.deepEqual(broken('nul'), [1, 1]);
  });

  it('empty, or only white space', () => {
    for (const text of ['', ' \n', '\uFEFF']) assert.equal(refusal(text).id, 'auditTerraform.empty');
  });

  it('not an object', () => {
    for (const text of ['[]', '"x"', '7', 'null', 'true']) assert.equal(refusal(text).id, 'auditTerraform.notObject');
  });

  it('what people give by mistake is told by name', () => {
    assert.equal(refusal('PK\u0003\u0004tfplan').id, 'auditTerraform.planFile');
    assert.equal(refusal('\uFFFD\uFFFD{\0"\0').id, 'auditTerraform.utf16');
    assert.equal(refusal('{"@level":"info"}\n{"@level":"info"}').id, 'auditTerraform.events');
    assert.equal(refusal({ version: 4, serial: 1, lineage: 'x', resources: [] }).id, 'auditTerraform.stateFile');
  });

  it('neither a plan nor a state', () => {
    assert.equal(refusal({ format_version: '1.0' }).id, 'auditTerraform.neither');
    assert.equal(refusal({ Resources: {} }).id, 'auditTerraform.neither');
  });

  it('a format of another version, or of none', () => {
    for (const given of ['0.2', '2.0', '10.0', '']) {
      const { id, parameters } = refusal({ ...PLAN, format_version: given });
      assert.deepEqual([id, parameters], ['auditTerraform.version', { given }]);
    }
    assert.equal(refusal({ ...PLAN, format_version: 1 }).id, 'auditTerraform.noVersion');
    for (const given of ['1.0', '1.2', '1.99']) assert.equal(read({ ...PLAN, format_version: given }).vpcs.length, 1);
  });

  it('a plan that ended with an error', () => {
    assert.equal(refusal({ ...PLAN, errored: true }).id, 'auditTerraform.errored');
  });

  it('a plan without its code', () => {
    const { configuration, ...rest } = PLAN;
    assert.ok(configuration);
    assert.equal(refusal(rest).id, 'auditTerraform.noConfiguration');
    assert.equal(refusal({ ...PLAN, configuration: [] }).id, 'auditTerraform.noConfiguration');
    assert.equal(refusal({ ...PLAN, configuration: {} }).id, 'auditTerraform.wrongType');
  });

  it('one that is too large', () => {
    const { id, parameters } = refusal(`"${'x'.repeat(LARGEST_PLAN)}"`);
    assert.deepEqual([id, parameters], ['audit.tooLarge', { size: LARGEST_PLAN + 2, limit: LARGEST_PLAN }]);
    // Counted in bytes of UTF-8.
    assert.equal(refusal(`"${'あ'.repeat(LARGEST_PLAN / 3 + 1)}"`).id, 'audit.tooLarge');
  });

  it('one that is too deep', () => {
    const nested = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    assert.equal(refusal(nested(100)).id, 'auditTerraform.neither');
    assert.deepEqual(refusal(nested(101)).parameters, { limit: 100 });
    assert.equal(refusal('['.repeat(1_000_000)).id, 'audit.tooDeep');
    assert.equal(refusal(`{"a":"${'['.repeat(200)}\\"${'['.repeat(200)}"}`).id, 'auditTerraform.neither');
  });

  it('a resource that is there twice, or has no address', () => {
    const vpc = { address: 'aws_vpc.this' };
    const { id, parameters } = refusal(stateOf([vpc, vpc]));
    assert.deepEqual([id, parameters], ['auditTerraform.twice', { address: 'aws_vpc.this' }]);
    const state = { format_version: '1.0', values: { root_module: { resources: [{ type: 'aws_vpc' }] } } };
    assert.equal(refusal(state).id, 'auditTerraform.noAddress');
  });

  it('a list that is none', () => {
    const planned = (root_module: unknown) => ({ ...PLAN, planned_values: { root_module } });
    for (const root of [7, [], { resources: {} }, { resources: 'x' }, { child_modules: 7 }]) {
      assert.equal(refusal(planned(root)).id, 'auditTerraform.wrongType', JSON.stringify(root));
    }
    assert.equal(refusal(planned({ resources: [7] })).id, 'auditTerraform.noAddress');
    assert.equal(refusal({ ...PLAN, resource_changes: 7 }).id, 'auditTerraform.wrongType');
    assert.equal(refusal({ ...PLAN, planned_values: 7 }).id, 'auditTerraform.wrongType');
    assert.equal(refusal({ format_version: '1.0', values: [] }).id, 'auditTerraform.wrongType');
  });
});

describe('a wrong type within a resource of a Terraform document', () => {
  it('makes the value unknown, and no other', () => {
    const wrong = { why: 'auditTerraform.wrongType' };
    const [endpoint] = read(
      stateOf([
        {
          address: 'aws_vpc_endpoint.this',
          values: {
            service_name: ['x'],
            private_dns_enabled: 'yes',
            subnet_ids: 5,
            security_group_ids: ['sg-0a', {}],
            tags: 'x',
            vpc_id: 'vpc-0a',
          },
        },
      ]),
    ).endpoints;
    assert.ok(endpoint);
    assert.deepEqual(shown(endpoint.serviceName), wrong);
    assert.deepEqual(shown(endpoint.privateDns), wrong);
    assert.deepEqual(shown(endpoint.subnets), wrong);
    assert.deepEqual(shown(endpoint.securityGroups), ['sg-0a', wrong]);
    assert.deepEqual(shown(endpoint.tags), wrong);
    assert.equal(shown(endpoint.vpc), 'vpc-0a');
  });

  it('in blocks makes these unknown', () => {
    const [group] = read(
      stateOf([{ address: 'aws_security_group.this', values: { ingress: [7], egress: 'x' } }]),
    ).securityGroups;
    assert.deepEqual(
      [group?.ingress, group?.egress].map((rules) => rules?.map(({ protocol }) => shown(protocol))),
      [[{ why: 'auditTerraform.wrongType' }], [{ why: 'auditTerraform.wrongType' }]],
    );
  });
});

describe('keys of JavaScript objects in a Terraform document', () => {
  it('are keys like others', () => {
    const text = JSON.stringify(
      stateOf([{ address: 'aws_vpc.this', values: { PROTO: { cidr_block: '10.0.0.0/16' }, tags: { PROTO: 'x' } } }]),
    ).replaceAll('PROTO', '__proto__');
    const [vpc] = read(text).vpcs;
    assert.deepEqual(shown(vpc?.cidrs ?? null), [{ why: 'auditTerraform.notWritten' }]);
    assert.deepEqual(vpc?.tags.known && [...vpc.tags.value.keys()], ['__proto__']);
    assert.equal(({} as Record<string, unknown>).cidr_block, undefined);
  });

  it('are no expressions, modules or variables that nobody wrote', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const plan = planOf([{ address: 'aws_subnet.this' }], {
        resources: { 'aws_subnet.this': { expressions: { vpc_id: to(`module.${name}.${name}`, `var.${name}`) } } },
      });
      assert.equal(read(plan).subnets[0]?.vpc.known, false);
    }
  });
});

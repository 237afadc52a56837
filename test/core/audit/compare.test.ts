import assert from 'node:assert/strict';
import { type Comparison, compareModels } from '../../../core/audit/compare/index.js';
import type { NetworkModel } from '../../../core/audit/model.js';
import { plannedModel } from '../../../core/audit/planned/index.js';
import { known, literal, unknown } from '../../../core/audit/value.js';
import { planOf } from '../../support/cases.js';

const PLACE = { file: 'other.yaml', line: 7, path: 'Resources.X' };
const MODEL = plannedModel(
  planOf({
    workloads: ['fargate-linux', 'codebuild-vpc'],
    repository: 'payments/api',
    ingress: 'security-groups',
    endpointPolicy: 'account',
    internet: 'nat',
    tags: { team: 'platform' },
  }),
);

/** The model with some of its lists changed, compared with the model. */
function compared(change: Partial<NetworkModel>): Comparison {
  return compareModels(MODEL, { ...MODEL, ...change });
}

function paths(change: Partial<NetworkModel>): string[] {
  return compared(change).differences.map(({ path }) => path);
}

function first<Item>(items: readonly Item[], change: (item: Item) => Item): Item[] {
  return items.map((item, index) => (index === 0 ? change(item) : item));
}

describe('comparison of models', () => {
  it('finds a model equal to itself', () => {
    assert.deepEqual(compared({}).differences, []);
  });

  it('finds models equal that differ in ids, in the order of lists, in output names and in the full stop of a description', () => {
    const text = JSON.stringify(MODEL, (_, value: unknown) =>
      value instanceof Map ? { asMap: [...value].reverse() } : value,
    );
    const renamed = text.replaceAll('app_subnet_a1', 'NetworkAppSubnetA1Subnet3F2A');
    const model = JSON.parse(renamed, (_, value: { asMap?: [string, unknown][] } | null) =>
      value?.asMap ? new Map(value.asMap) : value,
    ) as NetworkModel;
    const other: NetworkModel = {
      ...model,
      subnets: model.subnets.toReversed(),
      endpoints: model.endpoints.map((endpoint) => ({
        ...endpoint,
        subnets: endpoint.subnets.known
          ? { ...endpoint.subnets, value: endpoint.subnets.value.toReversed() }
          : endpoint.subnets,
      })),
      outputs: model.outputs.map((output) => ({
        ...output,
        name: output.name.replaceAll(/(^|_)(.)/g, (_, __, letter: string) => letter.toUpperCase()),
        description: output.description?.known
          ? { ...output.description, value: `${output.description.value}.` }
          : null,
      })),
    };
    assert.deepEqual(compareModels(MODEL, other).differences, []);
  });

  it('takes the outbound rule that matches nothing for no rule', () => {
    const dead = {
      place: PLACE,
      protocol: known('icmp', PLACE),
      fromPort: known(252, PLACE),
      toPort: known(86, PLACE),
      peer: { kind: 'ipv4', value: known('255.255.255.255/32', PLACE) },
      description: known('Disallow all traffic', PLACE),
    } as const;
    const groups = (protocol: string) =>
      MODEL.securityGroups.map((group) => ({
        ...group,
        egress: [...group.egress, { ...dead, protocol: known(protocol, PLACE) }],
      }));
    assert.deepEqual(paths({ securityGroups: groups('icmp') }), []);
    assert.equal(paths({ securityGroups: groups('tcp') }).length, MODEL.securityGroups.length);
  });

  it('tells a value that differs, on both sides with its place', () => {
    const subnets = first(MODEL.subnets, (subnet) => ({ ...subnet, zone: known('us-east-1f', PLACE) }));
    assert.deepEqual(compared({ subnets }).differences, [
      {
        path: 'subnet demo-app-a1 / zone',
        left: { text: 'us-east-1a', place: { file: 'plan', line: null, path: 'app_subnet_a1' } },
        right: { text: 'us-east-1f', place: PLACE },
      },
    ]);
  });

  it('tells a missing thing once, not each of its facts', () => {
    // Its output refers to nothing now.
    assert.deepEqual(paths({ endpoints: MODEL.endpoints.slice(1) }), [
      'endpoint demo-ecr-api',
      'output ecrapiendpointid / value',
    ]);
    assert.deepEqual(paths({ outputs: MODEL.outputs.slice(1) }), ['output vpcid']);
    // No other flavour can have this one.
    const more = MODEL.outputs.slice(0, 1).map((output) => ({ ...output, name: 's3_prefix_list_id' }));
    assert.deepEqual(paths({ outputs: [...MODEL.outputs, ...more] }), []);
  });

  it('tells a tag of another value, and a policy that is not there', () => {
    const tagged = first(MODEL.vpcs, (vpc) => ({
      ...vpc,
      tags: known(
        new Map([
          ['Name', known('demo', PLACE)],
          ['team', known('other', PLACE)],
        ]),
        PLACE,
      ),
    }));
    assert.deepEqual(paths({ vpcs: tagged }), ['vpc demo / tags / team']);
    const open = first(MODEL.endpoints, (endpoint) => ({ ...endpoint, policy: null }));
    assert.deepEqual(paths({ endpoints: open }), ['endpoint demo-ecr-api / policy']);
  });

  it('tells a rule for somebody else, and a group that is not attached', () => {
    const securityGroups = first(MODEL.securityGroups, (group) => ({
      ...group,
      ingress: first(group.ingress, (rule) => ({
        ...rule,
        peer: { kind: 'ipv4' as const, value: known(literal('0.0.0.0/0'), PLACE) },
      })),
    }));
    assert.deepEqual(paths({ securityGroups }), [
      'security group demo-endpoints / ingress / tcp 443-443 from group ${security group demo-client}',
      'security group demo-endpoints / ingress / tcp 443-443 from ipv4 0.0.0.0/0',
    ]);
    const endpoints = first(MODEL.endpoints, (endpoint) => ({ ...endpoint, securityGroups: known([], PLACE) }));
    assert.deepEqual(paths({ endpoints }), ['endpoint demo-ecr-api / security groups']);
  });

  it('does not compare what one side does not know, nor anything below it', () => {
    const why = { id: 'audit.notPlanned' } as const;
    const roles = first(MODEL.roles, (role) => ({
      ...role,
      policies: role.policies.map((policy) => ({ ...policy, document: unknown(why, PLACE) })),
    }));
    const { differences, notCompared } = compared({ roles });
    assert.deepEqual(differences, []);
    const missing = notCompared.map(({ path }) => path);
    assert.ok(missing.includes('role demo-flow-log / policies / write-flow-logs'), missing.join('\n'));
  });
});

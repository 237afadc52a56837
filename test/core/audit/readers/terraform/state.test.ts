import assert from 'node:assert/strict';
import type { PolicyDocument } from '../../../../../core/audit/model.js';
import { knownValue, type Value } from '../../../../../core/audit/value.js';
import { read, shown, stateOf, type Written } from './support.js';

const VPC: Written = { address: 'aws_vpc.this', values: { id: 'vpc-0aaaaaaa', cidr_block: '10.0.0.0/16' } };
const SUBNET: Written = {
  address: 'aws_subnet.app["a"]',
  module: 'module.net',
  values: {
    id: 'subnet-0bbbbbbb',
    vpc_id: 'vpc-0aaaaaaa',
    arn: 'arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-0bbbbbbb',
  },
};
const logGroup = (name: string): Written => ({
  address: `aws_cloudwatch_log_group.${name}`,
  values: { name: `/${name}`, id: `/${name}`, arn: `arn:aws:logs:eu-west-1:123456789012:log-group:/${name}` },
});
const ROLE: Written = {
  address: 'aws_iam_role.build',
  values: { id: 'build', name: 'build', arn: 'arn:aws:iam::123456789012:role/build', assume_role_policy: '{}' },
};

function resourcesOf(document: Value<PolicyDocument> | undefined): unknown {
  const [statement] = knownValue(document ?? null)?.statements ?? [];
  return shown(knownValue(statement ?? null)?.resources ?? null);
}

/** The resources of a policy of a role, with these resources beside it. */
function policyResources(resources: readonly string[], others: readonly Written[]): unknown {
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: '*', Resource: resources },
  });
  const own = { address: 'aws_iam_role_policy.build', values: { name: 'build', role: 'build', policy } };
  const model = read(stateOf([ROLE, own, ...others]));
  return resourcesOf(model.roles[0]?.policies[0]?.document);
}

describe('a Terraform state', () => {
  it("AWS's id of a resource of the state is a reference to it", () => {
    const [subnet] = read(stateOf([VPC, SUBNET])).subnets;
    assert.equal(subnet?.id, 'module.net.aws_subnet.app["a"]');
    assert.equal(shown(subnet.vpc), '${aws_vpc.this}');
  });

  it("an id of another's resource stays as it is", () => {
    const [subnet] = read(stateOf([SUBNET])).subnets;
    assert.equal(shown(subnet?.vpc ?? null), 'vpc-0aaaaaaa');
  });

  it('of two resources with one id the first one has it', () => {
    const other = { ...VPC, address: 'aws_vpc.other' };
    assert.equal(shown(read(stateOf([VPC, other, SUBNET])).subnets[0]?.vpc ?? null), '${aws_vpc.this}');
  });

  it('an id within a longer text is a reference, and the rest of the text stays', () => {
    const arns = [
      'arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-0bbbbbbb',
      'x-subnet-0bbbbbbb',
      'subnet-0bbbbbbb0',
      'subnet-0bbbbbbb-x',
    ];
    assert.deepEqual(policyResources(arns, [SUBNET]), [
      'arn:aws:ec2:eu-west-1:123456789012:subnet/${module.net.aws_subnet.app["a"]}',
      'x-subnet-0bbbbbbb',
      'subnet-0bbbbbbb0',
      'subnet-0bbbbbbb-x',
    ]);
  });

  it('the ARN of a log group is a reference, and never a part of a longer one', () => {
    const arn = (name: string) => `arn:aws:logs:eu-west-1:123456789012:log-group:/${name}`;
    assert.deepEqual(
      policyResources([`${arn('a')}:*`, `${arn('a/b')}:*`, arn('ab')], [logGroup('a'), logGroup('ab')]),
      ['${aws_cloudwatch_log_group.a.arn}:*', `${arn('a/b')}:*`, '${aws_cloudwatch_log_group.ab.arn}'],
    );
  });

  it("an id within the ARN of another's thing is a reference", () => {
    assert.deepEqual(policyResources(['arn:aws:logs:eu-west-1:123456789012:log-group:/vpc/vpc-0aaaaaaa'], [VPC]), [
      'arn:aws:logs:eu-west-1:123456789012:log-group:/vpc/${aws_vpc.this}',
    ]);
  });

  it('a literal `${` of a policy is escaped', () => {
    assert.deepEqual(policyResources(['arn:aws:s3:::${aws:username}'], []), ['arn:aws:s3:::${!aws:username}']);
  });

  it('a role is referred to by its ARN, and has the policies that name it', () => {
    const project = {
      address: 'aws_codebuild_project.build',
      values: { name: 'build', service_role: 'arn:aws:iam::123456789012:role/build' },
    };
    const attachment = {
      address: 'aws_iam_role_policy_attachment.build',
      values: { role: 'build', policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    };
    const model = read(stateOf([ROLE, project, attachment]));
    assert.equal(shown(model.codebuildProjects[0]?.role ?? null), '${aws_iam_role.build.arn}');
    assert.deepEqual(shown(model.roles[0]?.managedPolicies ?? null), ['arn:aws:iam::aws:policy/ReadOnlyAccess']);
    assert.deepEqual(model.unread, []);
  });

  it('a flow log refers to its log group, by ARN with and without the star, and by name', () => {
    const flowLog = (name: string, values: object) => ({ address: `aws_flow_log.${name}`, values: { ...values } });
    const arn = 'arn:aws:logs:eu-west-1:123456789012:log-group:/a';
    const model = read(
      stateOf([
        logGroup('a'),
        flowLog('arn', { log_destination: arn }),
        flowLog('star', { log_destination: `${arn}:*` }),
        flowLog('name', { log_destination: '', log_group_name: '/a' }),
        flowLog('other', { log_destination: `${arn}/b` }),
        flowLog('bucket', { log_destination: 'arn:aws:s3:::logs', log_destination_type: 's3' }),
      ]),
    );
    const group = '${aws_cloudwatch_log_group.a}';
    assert.deepEqual(
      model.flowLogs.map((one) => shown(one.logGroup)),
      [group, group, group, `${arn}/b`, null],
    );
  });

  it('an endpoint has a type that is stated, and the policy of AWS is no policy', () => {
    const endpoint = (statement: object) => ({
      address: 'aws_vpc_endpoint.s3',
      values: {
        vpc_endpoint_type: 'Gateway',
        service_name: 'com.amazonaws.eu-west-1.s3',
        policy: JSON.stringify({
          Version: '2008-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', ...statement }],
        }),
      },
    });
    const of = (statement: object) => read(stateOf([endpoint(statement)])).endpoints[0];
    assert.equal(of({})?.typeStated, true);
    assert.equal(of({})?.policy, null);
    for (const other of [
      { Action: 's3:*' },
      { Effect: 'Deny' },
      { Sid: 'Mine' },
      { Condition: { Bool: { a: 'b' } } },
    ]) {
      assert.notEqual(of(other)?.policy, null, JSON.stringify(other));
    }
  });

  it('what resources of their own add is there once, although the state lists it in the thing too', () => {
    const model = read(
      stateOf([
        VPC,
        {
          address: 'aws_security_group.this',
          values: {
            id: 'sg-0ccccccc',
            ingress: [
              { protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.0.0/16'], description: '' },
              { protocol: 'tcp', from_port: 80, to_port: 80, security_groups: ['sg-0ccccccc'], description: '' },
            ],
          },
        },
        {
          address: 'aws_vpc_security_group_ingress_rule.https',
          values: {
            security_group_id: 'sg-0ccccccc',
            ip_protocol: 'tcp',
            from_port: 443,
            to_port: 443,
            cidr_ipv4: '10.0.0.0/16',
          },
        },
        {
          address: 'aws_route_table.app',
          values: {
            id: 'rtb-0ddddddd',
            vpc_id: 'vpc-0aaaaaaa',
            route: [{ cidr_block: '0.0.0.0/0', gateway_id: 'igw-0' }],
          },
        },
        {
          address: 'aws_route.internet',
          values: { route_table_id: 'rtb-0ddddddd', destination_cidr_block: '0.0.0.0/0', gateway_id: 'igw-0' },
        },
        { address: 'aws_vpc_endpoint.this', values: { id: 'vpce-0eeeeeee', subnet_ids: ['subnet-0f'] } },
        {
          address: 'aws_vpc_endpoint_subnet_association.this',
          values: { vpc_endpoint_id: 'vpce-0eeeeeee', subnet_id: 'subnet-0f' },
        },
      ]),
    );
    assert.deepEqual(
      model.securityGroups[0]?.ingress.map(({ fromPort, peer, place }) => [
        shown(fromPort),
        shown(peer.value),
        place.path,
      ]),
      [
        [443, '10.0.0.0/16', 'aws_vpc_security_group_ingress_rule.https'],
        [80, '${aws_security_group.this}', 'aws_security_group.this.ingress[1]'],
      ],
    );
    assert.deepEqual(
      model.routeTables[0]?.routes.map(({ place }) => place.path),
      ['aws_route.internet'],
    );
    assert.deepEqual(shown(model.endpoints[0]?.subnets ?? null), ['subnet-0f']);
  });

  it('the Region is that of the ARNs; without any it is what the caller knows', () => {
    assert.equal(shown(read(stateOf([SUBNET, ROLE])).region), 'eu-west-1');
    assert.equal(shown(read(stateOf([VPC]), 'ap-northeast-1').region), 'ap-northeast-1');
    const other = { address: 'aws_subnet.us', values: { arn: 'arn:aws:ec2:us-east-1:123456789012:subnet/subnet-0c' } };
    assert.deepEqual(shown(read(stateOf([SUBNET, other])).region), { why: 'auditTerraform.region' });
    assert.deepEqual(shown(read(stateOf([VPC])).region), { why: 'auditTerraform.region' });
  });

  it('outputs have references, and those that are no texts are left out', () => {
    const { outputs } = read(
      stateOf([VPC, SUBNET], {
        vpc_id: { value: 'vpc-0aaaaaaa', type: 'string' },
        subnet_ids: { value: ['subnet-0bbbbbbb', 'subnet-0f'], type: ['tuple', ['string', 'string']] },
        joined: { value: 'subnet-0bbbbbbb,subnet-0f', type: 'string' },
        secret: { value: 'x', type: 'string', sensitive: true },
        count: { value: 3, type: 'number' },
        map: { value: { a: 'b' }, type: ['map', 'string'] },
        mixed: { value: ['a', 3] },
      }),
    );
    const subnets = ['${module.net.aws_subnet.app["a"]}', 'subnet-0f'];
    assert.deepEqual(
      outputs.map(({ name, values }) => [name, shown(values)]),
      [
        ['vpc_id', ['${aws_vpc.this}']],
        ['subnet_ids', subnets],
        ['joined', subnets],
        ['secret', ['x']],
      ],
    );
  });

  it('what is left of a replacement is not there', () => {
    const state = stateOf([VPC]);
    const { root_module } = state.values as { root_module: { resources: object[] } };
    root_module.resources.push({ ...root_module.resources[0], deposed_key: '00000000' });
    assert.equal(read(state).vpcs.length, 1);
  });
});

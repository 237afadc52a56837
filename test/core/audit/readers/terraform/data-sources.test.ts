import assert from 'node:assert/strict';
import { read, shown, stateOf, type Written } from './support.js';

const VPC: Written = { address: 'aws_vpc.this', values: { id: 'vpc-0aaaaaaa', cidr_block: '10.0.0.0/16' } };

describe('a data source of Terraform', () => {
  const LOOKED_UP: Written[] = [
    {
      address: 'data.aws_vpc.this',
      values: {
        id: 'vpc-0aaaaaaa',
        cidr_block: '10.0.0.0/16',
        cidr_block_associations: [{ cidr_block: '10.0.0.0/16' }, { cidr_block: '100.64.0.0/20' }],
        enable_dns_support: true,
        enable_dns_hostnames: true,
      },
    },
    {
      address: 'data.aws_subnet.app["a"]',
      values: { id: 'subnet-0b', vpc_id: 'vpc-0aaaaaaa', availability_zone: 'eu-west-1a' },
    },
    {
      address: 'data.aws_route_table.app',
      values: {
        id: 'rtb-0c',
        associations: [{ subnet_id: 'subnet-0b', gateway_id: '' }],
        routes: [
          { cidr_block: '10.0.0.0/16', gateway_id: 'local' },
          { cidr_block: '0.0.0.0/0', nat_gateway_id: 'nat-0d', gateway_id: '' },
          { destination_prefix_list_id: 'pl-0e', gateway_id: 'vpce-0f' },
        ],
      },
    },
    { address: 'data.aws_security_group.app', values: { id: 'sg-0a', name: 'app' } },
    { address: 'data.aws_caller_identity.current', values: { id: '123456789012' } },
  ];

  it("is a thing that exists, with AWS's id", () => {
    const model = read(stateOf(LOOKED_UP));
    const things = [...model.vpcs, ...model.subnets, ...model.routeTables, ...model.securityGroups];
    assert.deepEqual(
      things.map(({ id, existing }) => [id, existing]),
      [
        ['vpc-0aaaaaaa', true],
        ['subnet-0b', true],
        ['rtb-0c', true],
        ['sg-0a', true],
      ],
    );
    assert.deepEqual(shown(model.vpcs[0]?.cidrs ?? null), ['10.0.0.0/16', '100.64.0.0/20']);
    assert.equal(shown(model.vpcs[0]?.dnsHostnames ?? null), true);
    assert.equal(shown(model.subnets[0]?.vpc ?? null), 'vpc-0aaaaaaa');
    assert.deepEqual(model.unread, []);
  });

  it('of a route table has its routes and associations, without the local one and that of an endpoint', () => {
    const [table] = read(stateOf(LOOKED_UP)).routeTables;
    assert.deepEqual(
      table?.subnets.map((subnet) => shown(subnet)),
      ['subnet-0b'],
    );
    assert.deepEqual(
      table?.routes.map(({ kind, destination, target }) => [kind, shown(destination), shown(target)]),
      [['nat-gateway', '0.0.0.0/0', 'nat-0d']],
    );
  });

  it('of a group tells none of its rules, so they are unknown', () => {
    const [group] = read(stateOf(LOOKED_UP)).securityGroups;
    assert.deepEqual(
      group?.egress.map(({ peer }) => shown(peer.value)),
      [{ why: 'auditTerraform.rulesOfOthers' }],
    );
  });

  it('takes rules, routes and associations that are made for it', () => {
    const model = read(
      stateOf([
        ...LOOKED_UP,
        {
          address: 'aws_vpc_security_group_egress_rule.https',
          values: { security_group_id: 'sg-0a', ip_protocol: '-1', cidr_ipv4: '0.0.0.0/0' },
        },
      ]),
    );
    assert.equal(shown(model.securityGroups[0]?.egress[0]?.peer.value ?? null), '0.0.0.0/0');
    assert.deepEqual(model.unread, []);
  });

  it('of something that is created here is not there a second time', () => {
    const model = read(stateOf([VPC, ...LOOKED_UP]));
    assert.deepEqual(
      model.vpcs.map(({ id }) => id),
      ['aws_vpc.this'],
    );
    assert.equal(shown(model.subnets[0]?.vpc ?? null), '${aws_vpc.this}');
  });

  it('that two modules have is there once', () => {
    const [vpc] = LOOKED_UP;
    assert.ok(vpc);
    assert.equal(read(stateOf([vpc, { ...vpc, module: 'module.a' }])).vpcs.length, 1);
  });
});

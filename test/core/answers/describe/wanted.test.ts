import assert from 'node:assert/strict';
import { describeCommands, type Wanted } from '../../../../core/answers/describe/index.js';
import { text } from '../../../../core/report/messages/index.js';
import {
  gatewayEndpoint,
  id,
  interfaceEndpoint,
  problemsOf,
  read,
  routeTable,
  rulesOf,
  subnet,
  TO_INTERNET,
  TO_NAT,
  tokyo,
  vpc,
  vpcOf,
} from './fixtures.js';

const A = 'ap-northeast-1a';
const C = 'ap-northeast-1c';

/** Two VPCs of Tokyo; the second has one private subnet, 9, with table 9 and endpoint 9. */
function two() {
  const one = tokyo();
  const VpcId = id('vpc', 2);
  return tokyo({
    Vpcs: [...one.Vpcs, vpc(2)],
    Subnets: [...one.Subnets, subnet(9, A, { VpcId })],
    RouteTables: [...one.RouteTables, routeTable(9, ['main'], [], { VpcId })],
    VpcEndpoints: [...one.VpcEndpoints, interfaceEndpoint(9, 'ecr.api', [9], { VpcId })],
  });
}

/** A block of a subnet, as `describe-subnets` prints it. */
function block(State: string) {
  return {
    AssociationId: 'subnet-cidr-assoc-0a1',
    Ipv6CidrBlock: '2001:db8:1234:1a00::/64',
    Ipv6CidrBlockState: { State },
  };
}

describe('describe files beside what the user named', () => {
  it('of several VPCs the named one counts', () => {
    const { vpcId, appRouteTableIds, existingEndpoints } = vpcOf(read(two(), { vpcId: id('vpc', 2) }));
    assert.equal(vpcId, id('vpc', 2));
    assert.deepEqual(appRouteTableIds, [id('rtb', 9)]);
    assert.deepEqual(existingEndpoints, { 'ecr.api': id('vpce', 9) });
  });

  it('without a name the only VPC with subnets counts, and several are listed', () => {
    assert.equal(vpcOf(read(tokyo({ Vpcs: [vpc(1), vpc(2)] }))).vpcId, id('vpc', 1));
    const [problem] = problemsOf(read(two()));
    assert.equal(problem?.rule.id, 'describe.severalVpcs');
    const words = problem ? text(problem.rule, 'en') : '';
    for (const part of ['--vpc-id', id('vpc', 1), id('vpc', 2)]) assert.ok(words.includes(part), words);
    const Subnets = Array.from({ length: 40 }, (_, at) => subnet(at, A, { VpcId: id('vpc', at) }));
    const [many] = problemsOf(read(tokyo({ Subnets })));
    assert.equal((many ? text(many.rule, 'en') : '').match(/vpc-0/g)?.length, 10);
  });

  it('a VPC that the files are not about, or have no subnet of, is refused', () => {
    assert.deepEqual(rulesOf(read(tokyo(), { vpcId: id('vpc', 7) })), ['vpcId: describe.otherVpc']);
    assert.deepEqual(rulesOf(read(tokyo({ Vpcs: [vpc(2)] }))), ['describe.otherVpc']);
    assert.deepEqual(rulesOf(read(tokyo({ Vpcs: [vpc(1), vpc(2)] }), { vpcId: id('vpc', 2) })), [
      'vpcId: describe.noSubnet',
    ]);
  });

  it('another Region is refused', () => {
    assert.deepEqual(rulesOf(read(tokyo(), { region: 'us-east-1' })), ['region: describe.otherRegion']);
    assert.equal(vpcOf(read(tokyo(), { region: 'ap-northeast-1' })).region, 'ap-northeast-1');
    const Subnets = [subnet(3, A), subnet(4, 'us-east-1a')];
    assert.deepEqual(rulesOf(read(tokyo({ Subnets }))), ['describe.severalRegions']);
  });

  it('named things must be in the files, of this VPC, and what they are named as', () => {
    const lists = two();
    lists.VpcEndpoints.push(
      interfaceEndpoint(3, 'logs', [3], { State: 'deleted' }),
      interfaceEndpoint(4, 's3', [3]),
      gatewayEndpoint(5, [1]),
    );
    lists.Subnets.push(subnet(8, A, { CidrBlock: undefined }));
    const refused = (wanted: Wanted) => rulesOf(read(lists, { vpcId: id('vpc', 1), ...wanted }));
    const subnets: [string, string, string][] = [
      [A, id('subnet', 99), 'describe.absent'],
      [A, id('subnet', 9), 'describe.ofOtherVpc'],
      [A, id('subnet', 4), 'describe.otherZone'],
      [A, id('subnet', 8), 'describe.ipv6Only'],
      ['__proto__', id('subnet', 4), 'describe.otherZone'],
    ];
    for (const [zone, name, rule] of subnets) {
      const one = Object.fromEntries([[zone, name]]);
      assert.deepEqual(refused({ endpointSubnetIds: one }), [`endpointSubnetIds: ${rule}`]);
      const list = Object.fromEntries([[zone, [name]]]);
      assert.deepEqual(refused({ appSubnetIds: list }), [`appSubnetIds: ${rule}`]);
    }
    assert.deepEqual(refused({ appRouteTableIds: [id('rtb', 3), id('rtb', 99), id('rtb', 9)] }), [
      'appRouteTableIds: describe.absent',
      'appRouteTableIds: describe.ofOtherVpc',
    ]);
    const endpoints: [string, string, string][] = [
      ['logs', id('vpce', 99), 'describe.absent'],
      ['ecr.api', id('vpce', 9), 'describe.ofOtherVpc'],
      ['ecr.api', id('vpce', 1), 'describe.otherService'],
      ['logs', id('vpce', 3), 'describe.endpointOver'],
      ['s3', id('vpce', 4), 'describe.otherService'],
    ];
    for (const [service, name, rule] of endpoints) {
      assert.deepEqual(refused({ existingEndpoints: { [service]: name } }), [`existingEndpoints: ${rule}`]);
    }
    assert.deepEqual(refused({ appRouteTableIds: ['rtb-9'], existingEndpoints: { s3: 'vpce-1' } }).length, 2);
  });

  it('the rest follows from named subnets, also from public ones', () => {
    const lists = tokyo({
      RouteTables: [
        routeTable(1, ['main']),
        routeTable(2, [1, 2], [TO_INTERNET]),
        routeTable(3, [3]),
        routeTable(4, [4], [TO_NAT]),
      ],
    });
    assert.equal(vpcOf(read(lists)).internet, 'present');
    const named = vpcOf(read(lists, { appSubnetIds: { [A]: [id('subnet', 3)] } }));
    assert.deepEqual(named.appRouteTableIds, [id('rtb', 3)]);
    assert.deepEqual(named.endpointSubnetIds, { [A]: id('subnet', 3) });
    assert.equal(named.internet, 'none');
    const all = { appSubnetIds: { [A]: [id('subnet', 1)] }, endpointSubnetIds: { [C]: id('subnet', 2) } };
    const onlyPublic = tokyo({ RouteTables: [routeTable(1, ['main'], [TO_INTERNET])] });
    const open = vpcOf(read(onlyPublic, all));
    assert.deepEqual([open.appSubnetIds, open.endpointSubnetIds], [all.appSubnetIds, all.endpointSubnetIds]);
    assert.equal(open.internet, 'present');
    assert.equal(vpcOf(read(lists, { appRouteTableIds: [id('rtb', 3)] })).internet, 'none');
  });

  it('endpoints of both kinds of addresses go where a subnet has an IPv6 block, whatever else speaks for another', () => {
    const D = 'ap-northeast-1d';
    const ipv6 = { Ipv6CidrBlockAssociationSet: [block('associated')], AvailableIpAddressCount: 20 };
    const lists = tokyo({
      Subnets: [subnet(1, A), subnet(2, A, ipv6), subnet(3, C, ipv6), subnet(4, C), subnet(5, D)],
      RouteTables: [routeTable(1, ['main'])],
      VpcEndpoints: [interfaceEndpoint(1, 'ecr.api', [1, 4])],
    });
    const chosen = (wanted: Wanted) => vpcOf(read(lists, wanted)).endpointSubnetIds;
    assert.deepEqual(chosen({}), { [A]: id('subnet', 1), [C]: id('subnet', 4), [D]: id('subnet', 5) });
    assert.deepEqual(chosen({ ipAddressType: 'ipv4' }), chosen({}));
    assert.deepEqual(chosen({ ipAddressType: 'dualstack' }), { [A]: id('subnet', 2), [C]: id('subnet', 3) });
    const named = { endpointSubnetIds: { [A]: id('subnet', 1) }, ipAddressType: 'dualstack' } as const;
    assert.deepEqual(rulesOf(read(lists, named)), ['endpointSubnetIds: describe.noIpv6Block']);
  });

  it('endpoints of both kinds of addresses have no place where no subnet has an IPv6 block', () => {
    const gone = { Ipv6CidrBlockAssociationSet: [block('disassociated')] };
    const lists = tokyo({ Subnets: [subnet(1, A, gone), subnet(2, C)], RouteTables: [routeTable(1, ['main'])] });
    assert.deepEqual(rulesOf(read(lists, { ipAddressType: 'dualstack' })), ['describe.noIpv6Subnet']);
  });

  it('named endpoints replace the ones of the files; tables of S3 belong to a gateway that is named', () => {
    const only = vpcOf(read(tokyo(), { existingEndpoints: { 'ecr.dkr': id('vpce', 1) } }));
    assert.deepEqual([only.existingEndpoints, only.existingS3RouteTableIds], [{ 'ecr.dkr': id('vpce', 1) }, []]);
    assert.deepEqual(vpcOf(read(tokyo(), { existingEndpoints: { s3: id('vpce', 2) } })).existingS3RouteTableIds, [
      id('rtb', 3),
    ]);
  });
});

describe('the commands that print the files', () => {
  it('are about the VPC where it is known, and write one file', () => {
    assert.deepEqual(describeCommands('ap-northeast-1', id('vpc', 1)), [
      `aws ec2 describe-vpcs --region ap-northeast-1 --vpc-ids ${id('vpc', 1)} --output json > vpc.json`,
      `aws ec2 describe-subnets --region ap-northeast-1 --filters Name=vpc-id,Values=${id('vpc', 1)} --output json >> vpc.json`,
      `aws ec2 describe-route-tables --region ap-northeast-1 --filters Name=vpc-id,Values=${id('vpc', 1)} --output json >> vpc.json`,
      `aws ec2 describe-vpc-endpoints --region ap-northeast-1 --filters Name=vpc-id,Values=${id('vpc', 1)} --output json >> vpc.json`,
    ]);
  });

  it('never carry what is no Region or id', () => {
    const open = describeCommands(null, null);
    assert.deepEqual(open[1], 'aws ec2 describe-subnets --output json >> vpc.json');
    assert.deepEqual(describeCommands('us-east-1; rm -r x', 'vpc-1 $(x)'), open);
  });
});

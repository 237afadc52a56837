import assert from 'node:assert/strict';
import { SERVICES } from '../../../../core/catalogue/index.js';
import {
  gatewayEndpoint,
  id,
  interfaceEndpoint,
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

describe('an existing VPC from the output of the AWS CLI', () => {
  it('gives every answer about it', () => {
    assert.deepEqual(vpcOf(read(tokyo())), {
      region: 'ap-northeast-1',
      vpcId: id('vpc', 1),
      vpcCidrs: ['10.1.0.0/16'],
      vpcIpv6Cidrs: [],
      appSubnetIds: { 'ap-northeast-1a': [id('subnet', 3)], 'ap-northeast-1c': [id('subnet', 4)] },
      appRouteTableIds: [id('rtb', 3)],
      endpointSubnetIds: { 'ap-northeast-1a': id('subnet', 3), 'ap-northeast-1c': id('subnet', 4) },
      internet: 'none',
      existingEndpoints: { 'ecr.dkr': id('vpce', 1), s3: id('vpce', 2) },
      existingS3RouteTableIds: [id('rtb', 3)],
    });
  });

  it('takes IPv4 blocks that are associated, the primary one first', () => {
    const entry = (CidrBlock: string, State: string) => ({ CidrBlock, CidrBlockState: { State } });
    const CidrBlockAssociationSet = [
      entry('10.0.64.0/18', 'associated'),
      entry('10.0.0.0/16', 'disassociated'),
      entry('10.1.0.0/16', 'associated'),
    ];
    const Ipv6CidrBlockAssociationSet = [
      { Ipv6CidrBlock: '2001:db8::/56', Ipv6CidrBlockState: { State: 'associated' } },
    ];
    const blocks = (more: object) => vpcOf(read(tokyo({ Vpcs: [vpc(1, { ...more })] }))).vpcCidrs;
    assert.deepEqual(blocks({ CidrBlockAssociationSet, Ipv6CidrBlockAssociationSet }), ['10.1.0.0/16', '10.0.64.0/18']);
    assert.deepEqual(blocks({ CidrBlockAssociationSet: [] }), ['10.1.0.0/16']);
    assert.deepEqual(blocks({ CidrBlockAssociationSet: null }), ['10.1.0.0/16']);
  });

  it('takes IPv6 blocks that are associated, in their shortest form', () => {
    const entry = (Ipv6CidrBlock: string, State: string) => ({ Ipv6CidrBlock, Ipv6CidrBlockState: { State } });
    const Ipv6CidrBlockAssociationSet = [
      entry('2001:0db8:5678:2b00::/56', 'associated'),
      entry('2001:db8:1::/56', 'disassociated'),
      entry('2001:db8:1234:1a00::/56', 'associated'),
    ];
    assert.deepEqual(vpcOf(read(tokyo({ Vpcs: [vpc(1, { Ipv6CidrBlockAssociationSet })] }))).vpcIpv6Cidrs, [
      '2001:db8:1234:1a00::/56',
      '2001:db8:5678:2b00::/56',
    ]);
    const wrong = [entry('10.1.0.0/16', 'associated')];
    const { problems } = read(tokyo({ Vpcs: [vpc(1, { Ipv6CidrBlockAssociationSet: wrong })] })) as {
      readonly problems: readonly { readonly rule: { readonly id: string } }[];
    };
    assert.deepEqual(
      problems.map(({ rule }) => rule.id),
      ['describe.shape'],
    );
  });

  describe('which subnets are private', () => {
    const privateWith = (RouteTables: ReturnType<typeof tokyo>['RouteTables']) =>
      Object.values(vpcOf(read(tokyo({ RouteTables }))).appSubnetIds).flat();

    it('a subnet without a table of its own has the main one', () => {
      const tables = [routeTable(1, ['main'], [TO_INTERNET]), routeTable(3, [3])];
      assert.deepEqual(privateWith(tables), [id('subnet', 3)]);
      assert.deepEqual(privateWith([routeTable(1, ['main']), routeTable(2, [1, 2, 3], [TO_INTERNET])]), [
        id('subnet', 4),
      ]);
    });

    it('an IPv6 route to an internet gateway makes one public, one to an egress-only gateway does not', () => {
      const route = (more: object) => ({ DestinationIpv6CidrBlock: '::/0', State: 'active', ...more });
      const tables = [
        routeTable(1, [1, 2], [route({ GatewayId: id('igw', 1) })]),
        routeTable(3, [3, 4], [route({ EgressOnlyInternetGatewayId: id('eigw', 1) })]),
      ];
      assert.deepEqual(privateWith(tables), [id('subnet', 3), id('subnet', 4)]);
    });

    it('a narrower route to an internet gateway, and an association that is over, do not count', () => {
      const narrow = { ...TO_INTERNET, DestinationCidrBlock: '192.0.2.0/24' };
      const over = routeTable(2, [1, 2, 3, 4], [TO_INTERNET]);
      const [first] = over.Associations as Record<string, unknown>[];
      const Associations = [{ ...first, AssociationState: { State: 'disassociated' } }];
      const tables = [routeTable(1, ['main'], [narrow]), { ...over, Associations }];
      assert.equal(privateWith(tables).length, 4);
    });

    it('tables of another VPC say nothing', () => {
      const other = routeTable(0, [3, 4, 'main'], [TO_INTERNET], { VpcId: id('vpc', 9) });
      assert.deepEqual(privateWith([other, ...tokyo().RouteTables]), [id('subnet', 3), id('subnet', 4)]);
    });

    it('none at all is a problem that names the options', () => {
      const RouteTables = [routeTable(1, ['main'], [TO_INTERNET])];
      assert.deepEqual(rulesOf(read(tokyo({ RouteTables }))), ['describe.noPrivateSubnet']);
    });

    it('a subnet whose table is not in the files is a problem', () => {
      assert.deepEqual(rulesOf(read(tokyo({ RouteTables: [routeTable(3, [3])] }))), ['describe.noTable']);
    });
  });

  it('leaves out subnets where no interface endpoint can be', () => {
    const Subnets = [
      ...tokyo().Subnets,
      subnet(5, 'ap-northeast-1-tpe-1a'),
      subnet(6, 'ap-northeast-1-wl1-kix-wlz-1'),
      subnet(7, 'ap-northeast-1d', { CidrBlock: undefined, Ipv6Native: true }),
    ];
    const { appSubnetIds, endpointSubnetIds } = vpcOf(read(tokyo({ Subnets })));
    assert.deepEqual(Object.keys(appSubnetIds), ['ap-northeast-1a', 'ap-northeast-1c']);
    assert.deepEqual(Object.keys(endpointSubnetIds), ['ap-northeast-1a', 'ap-northeast-1c']);
    assert.deepEqual(rulesOf(read(tokyo({ Subnets: Subnets.slice(4) }))), ['describe.noZone']);
  });

  it('puts an endpoint where one is already, else where most addresses are free, else into the first subnet', () => {
    const chosen = (free: readonly number[], VpcEndpoints = tokyo().VpcEndpoints.slice(1)) => {
      const Subnets = [3, 4, 5].map((number, at) =>
        subnet(number, 'ap-northeast-1a', { AvailableIpAddressCount: free[at] }),
      );
      return vpcOf(read(tokyo({ Subnets, VpcEndpoints }))).endpointSubnetIds['ap-northeast-1a'];
    };
    assert.equal(chosen([10, 10, 10]), id('subnet', 3));
    assert.equal(chosen([9, 10, 10]), id('subnet', 4));
    assert.equal(chosen([1, 2, 3], [interfaceEndpoint(1, 'rds', [4], { PrivateDnsEnabled: false })]), id('subnet', 4));
    for (const more of [{ State: 'deleting' }, { VpcId: id('vpc', 2) }, { VpcEndpointType: 'GatewayLoadBalancer' }]) {
      assert.equal(chosen([1, 2, 3], [interfaceEndpoint(1, 'rds', [4], more)]), id('subnet', 5));
    }
  });

  it('there is internet where a private table has an IPv4 default route to something that exists', () => {
    const internet = (route: object) => {
      const RouteTables = [
        routeTable(1, ['main']),
        routeTable(2, [1, 2], [TO_INTERNET]),
        routeTable(3, [3, 4], [{ ...route }]),
      ];
      return vpcOf(read(tokyo({ RouteTables }))).internet;
    };
    assert.equal(internet(TO_NAT), 'present');
    assert.equal(
      internet({ DestinationCidrBlock: '0.0.0.0/0', TransitGatewayId: id('tgw', 1), State: 'active' }),
      'present',
    );
    assert.equal(internet({ ...TO_NAT, State: 'blackhole' }), 'none');
    assert.equal(internet({ ...TO_NAT, DestinationCidrBlock: '10.0.0.0/8' }), 'none');
  });

  describe('existing endpoints', () => {
    const existing = (...VpcEndpoints: ReturnType<typeof tokyo>['VpcEndpoints']) => {
      const { existingEndpoints, existingS3RouteTableIds } = vpcOf(read(tokyo({ VpcEndpoints })));
      return { endpoints: existingEndpoints, tables: existingS3RouteTableIds };
    };
    const NONE = { endpoints: {}, tables: [] };

    it('may be none', () => assert.deepEqual(existing(), NONE));

    it('every service of the catalogue is recognised', () => {
      const interfaces = SERVICES.filter(({ name }) => name !== 's3');
      const all = interfaces.map(({ name }, at) => interfaceEndpoint(at + 1, name, [3]));
      const expected = interfaces.map(({ name }, at): [string, string] => [name, id('vpce', at + 1)]);
      assert.deepEqual(existing(...all).endpoints, Object.fromEntries(expected));
    });

    it('those that are over, of another VPC, without private DNS or for another service or Region are not reused', () => {
      for (const State of ['deleted', 'Deleting', 'failed', 'rejected', 'expired']) {
        assert.deepEqual(existing(interfaceEndpoint(1, 'ecr.api', [3], { State })), NONE, State);
      }
      for (const State of ['Available', 'pending', 'PendingAcceptance']) {
        assert.deepEqual(existing(interfaceEndpoint(1, 'ecr.api', [3], { State })).endpoints, {
          'ecr.api': id('vpce', 1),
        });
      }
      assert.deepEqual(existing(interfaceEndpoint(1, 'ecr.api', [3], { PrivateDnsEnabled: false })), NONE);
      assert.deepEqual(existing(interfaceEndpoint(1, 'ecr.api', [3], { VpcId: id('vpc', 2) })), NONE);
      assert.deepEqual(existing(interfaceEndpoint(1, 'ecr.api-fips', [3])), NONE);
      assert.deepEqual(
        existing(interfaceEndpoint(1, 'x', [3], { ServiceName: 'com.amazonaws.us-east-1.ecr.api' })),
        NONE,
      );
      assert.deepEqual(existing(interfaceEndpoint(1, 's3', [3])), NONE);
      assert.deepEqual(
        existing(gatewayEndpoint(1, [3], { ServiceName: 'com.amazonaws.ap-northeast-1.dynamodb' })),
        NONE,
      );
      assert.deepEqual(existing(gatewayEndpoint(1, [])), NONE);
    });

    it('of several gateways of S3 the first is named, with the tables of all', () => {
      assert.deepEqual(existing(gatewayEndpoint(3, [3, 2]), gatewayEndpoint(2, [1, 3]), gatewayEndpoint(1, [])), {
        endpoints: { s3: id('vpce', 2) },
        tables: [id('rtb', 1), id('rtb', 2), id('rtb', 3)],
      });
    });

    it('in China the prefix depends on the service', () => {
      const ServiceName = (prefix: string, service: string) => ({ ServiceName: `${prefix}.cn-north-1.${service}` });
      const VpcEndpoints = [
        interfaceEndpoint(1, '', [3], ServiceName('cn.com.amazonaws', 'ecr.api')),
        interfaceEndpoint(2, '', [3], ServiceName('com.amazonaws', 'ecr.dkr')),
        interfaceEndpoint(3, '', [3], ServiceName('com.amazonaws', 'logs')),
      ];
      const Subnets = [subnet(3, 'cn-north-1a')];
      const { region, existingEndpoints } = vpcOf(read(tokyo({ Subnets, VpcEndpoints })));
      assert.equal(region, 'cn-north-1');
      assert.deepEqual(existingEndpoints, { 'ecr.api': id('vpce', 1), logs: id('vpce', 3) });
    });
  });
});

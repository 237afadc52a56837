import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rule10 } from '../../../../core/audit/rules/10-subnets-fit.js';
import { blockOf } from '../../../../core/audit/rules/blocks.js';
import {
  changed,
  emptyModel,
  endpoint,
  list,
  modelOf,
  NOT_JUDGED,
  SUBNETS,
  said,
  subnet,
  UNKNOWN,
  verdicts,
  vpc,
} from './support.js';

function withCidr(id: string, cidr: string): string[] {
  return verdicts(rule10, modelOf({ subnets: changed(SUBNETS, { [id]: { cidr: said(cidr) } }) }));
}

describe('rule 10: subnets fit', () => {
  it('holds where they are in the VPC, apart from each other and large enough', () => {
    assert.deepEqual(verdicts(rule10, modelOf()), []);
    assert.deepEqual(withCidr('EndpointSubnetB', '10.0.192.64/28'), []);
  });

  it('is broken by a subnet outside the blocks of the VPC, of which there may be several', () => {
    assert.deepEqual(withCidr('AppSubnetB', '10.1.0.0/21'), [
      'violated: AppSubnetB has 10.1.0.0/21, which is outside the blocks of its VPC: 10.0.0.0/16.',
    ]);
    const subnets = changed(SUBNETS, { AppSubnetB: { cidr: said('10.1.0.0/21') } });
    const vpcs = [vpc({ cidrs: list('10.0.0.0/16', '10.1.0.0/16') })];
    assert.deepEqual(verdicts(rule10, modelOf({ subnets, vpcs })), []);
  });

  it('is broken by subnets that overlap, in one VPC only', () => {
    assert.deepEqual(withCidr('AppSubnetB', '10.0.4.0/24'), [
      'violated: AppSubnetB (10.0.4.0/24) overlaps AppSubnetA (10.0.0.0/21).',
    ]);
    assert.equal(withCidr('AppSubnetB', '10.0.7.255/32').length, 1);
    assert.deepEqual(withCidr('AppSubnetB', '10.0.8.0/32'), []);
    const other = subnet('Other', '10.0.0.0/21', 'us-east-1a', { vpc: said('${Second}') });
    const vpcs = [vpc(), vpc({ id: 'Second' })];
    assert.deepEqual(verdicts(rule10, modelOf({ vpcs, subnets: [...SUBNETS, other] })), []);
  });

  it('finds an overlap exactly where two blocks share addresses', () => {
    const cidr = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 16, max: 28 }))
      .map(([third, prefix]) => `10.0.${third}.0/${prefix}`);
    fc.assert(
      fc.property(cidr, cidr, (one, other) => {
        const subnets = [subnet('One', one, 'us-east-1a'), subnet('Other', other, 'us-east-1a')];
        const [a, b] = [one, other].map((text) => blockOf(text) ?? assert.fail(text)) as [Block, Block];
        const found = verdicts(rule10, emptyModel({ subnets })).length === 1;
        assert.equal(found, a.first <= b.last && b.first <= a.last);
      }),
    );
  });

  it('is broken by an endpoint subnet without addresses to spare', () => {
    const small = changed(SUBNETS, { EndpointSubnetA: { cidr: said('10.0.192.0/28') } });
    const names = ['ecr.api', 'ecr.dkr', 'logs', 'ssm'];
    const judged = (count: number) => {
      const endpoints = names.slice(0, count).map((name) => endpoint(name));
      return verdicts(rule10, modelOf({ subnets: small, endpoints }));
    };
    assert.deepEqual(judged(3), []);
    assert.deepEqual(judged(4), [
      'violated: EndpointSubnetA has 10.0.192.0/28 with 11 usable addresses, and 4 endpoints. Leave 8 more than the endpoints take.',
    ]);
  });

  it('is broken by what is no block', () => {
    for (const cidr of ['10.0.0.0', '10.0.0.0/33', '010.0.0.0/24', '10.0.0/24', '10.0.0.256/24', '', 'fd00::/64']) {
      assert.deepEqual(withCidr('AppSubnetB', cidr), [
        `violated: AppSubnetB has ${cidr}, which is no IPv4 block like 10.0.192.0/26.`,
      ]);
    }
  });

  it('leaves subnets alone that are only looked up, and a VPC that is not in the code', () => {
    const elsewhere = { existing: true, cidr: said('10.1.0.0/21') };
    assert.deepEqual(verdicts(rule10, modelOf({ subnets: changed(SUBNETS, { AppSubnetB: elsewhere }) })), []);
    assert.deepEqual(verdicts(rule10, modelOf({ vpcs: [] })), []);
  });

  it('is not judged where a block is not known or only a deployment knows it', () => {
    const subnets = changed(SUBNETS, { AppSubnetB: { cidr: UNKNOWN } });
    assert.deepEqual(verdicts(rule10, modelOf({ subnets })), NOT_JUDGED);
    assert.deepEqual(withCidr('AppSubnetB', '${AWS::Region}'), [
      'not-judged: ${AWS::Region} is known only after a deployment.',
    ]);
    const outside = changed(SUBNETS, { AppSubnetB: { cidr: said('10.1.0.0/21') } });
    const vpcs = [vpc({ cidrs: said([said('10.0.0.0/16'), UNKNOWN]) })];
    assert.deepEqual(verdicts(rule10, modelOf({ subnets: outside, vpcs })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule10, modelOf({ vpcs })), []);
  });
});

type Block = NonNullable<ReturnType<typeof blockOf>>;

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answers } from '../../../core/answers/index.js';
import { endpointDataTiers, findRegion, REGION_IDS } from '../../../core/catalogue/index.js';
import { sharesOf } from '../../../core/plan/traffic-cost.js';
import { barChart } from '../../../core/render/bar-chart.js';
import { planOf } from '../../support/cases.js';

function costOf(answers: Partial<Answers>) {
  return planOf(answers).cost;
}

const VIRGINIA = { region: 'us-east-1', availabilityZones: ['us-east-1a', 'us-east-1b'] } as const;
const TOKYO = { region: 'ap-northeast-1', availabilityZones: ['ap-northeast-1a', 'ap-northeast-1c'] } as const;
const NO_LOGS = { features: [] } as const;

describe('cost', () => {
  it('is what AWS bills for the published cases of endpoints and NAT gateways', () => {
    const cases: [Partial<Answers>, number][] = [
      [{ ...VIRGINIA, ...NO_LOGS }, 29.2],
      [{ ...TOKYO, ...NO_LOGS }, 40.88],
      [VIRGINIA, 43.8],
      [TOKYO, 61.32],
      [{ ...VIRGINIA, workloads: ['ecs-ec2'] }, 87.6],
      [{ ...TOKYO, workloads: ['ecs-ec2'] }, 122.64],
    ];
    for (const [answers, usd] of cases) assert.equal(costOf(answers).monthlyUsd, usd);
    const alternatives = (answers: Partial<Answers>) =>
      costOf(answers).alternatives.map(({ monthlyUsd }) => monthlyUsd);
    assert.deepEqual(alternatives(VIRGINIA), [32.85, 65.7]);
    assert.deepEqual(alternatives(TOKYO), [45.26, 90.52]);
    assert.deepEqual(alternatives({ ...VIRGINIA, monthlyGb: 100 }), [37.35, 70.2]);
    const oregon = { region: 'us-west-2', availabilityZones: ['us-west-2a', 'us-west-2b'] };
    assert.deepEqual(alternatives(oregon), [32.85, 65.7], 'the hours are known, the price of data is not');
    assert.deepEqual(alternatives({ ...oregon, monthlyGb: 1 }), [null, null]);
  });

  it('counts data by the steps of its price, and image layers only where they pass an interface endpoint', () => {
    const items = (answers: Partial<Answers>) =>
      costOf({ ...VIRGINIA, ...answers }).items.filter(({ unit }) => unit === 'GB');
    assert.deepEqual(items({}), []);
    assert.deepEqual(items({ monthlyGb: 500, imageGb: 500 }), []);
    assert.deepEqual(
      items({ monthlyGb: 500, imageGb: 400 }).map(({ quantity, unitUsd, monthlyUsd }) => [
        quantity,
        unitUsd,
        monthlyUsd,
      ]),
      [[100, 0.01, 1]],
    );
    const petabyte = 1024 * 1024;
    assert.deepEqual(
      items({ monthlyGb: 6 * petabyte }).map(({ quantity, unitUsd }) => [quantity, unitUsd]),
      [
        [petabyte, 0.01],
        [4 * petabyte, 0.006],
        [petabyte, 0.004],
      ],
    );
    const outside = { workloads: ['ecs-external'], ingress: 'cidrs', ingressCidrs: ['192.168.0.0/16'] } as const;
    assert.equal(items({ ...outside, monthlyGb: 500, imageGb: 500 })[0]?.quantity, 500);
    assert.equal(
      items({ ...outside, workloads: ['ecs-external', 'fargate-linux'], monthlyGb: 5, imageGb: 5 })[0],
      undefined,
    );
  });

  it('compares with what would be there without endpoints', () => {
    const ways = (answers: Partial<Answers>) => costOf({ ...VIRGINIA, ...answers }).alternatives.map(({ id }) => id);
    assert.deepEqual(ways({}), ['nat_gateway', 'nat_gateway_per_az']);
    assert.deepEqual(ways({ availabilityZones: ['us-east-1a'], allowSingleAz: true }), ['nat_gateway']);
    assert.deepEqual(ways({ internet: 'nat' }), ['own_nat_gateways']);
    assert.deepEqual(ways({ workloads: ['lambda-image'] }), []);
  });

  it('knows from which traffic on endpoints cost less', () => {
    // (43.80 - 32.85) / (0.045 - 0.01)
    assert.equal(costOf(VIRGINIA).breakEvenGb, 313);
    // Layers alone: (43.80 - 32.85) / 0.045
    assert.equal(costOf({ ...VIRGINIA, monthlyGb: 500, imageGb: 500 }).breakEvenGb, 244);
    assert.equal(costOf({ ...VIRGINIA, ...NO_LOGS }).breakEvenGb, 0);
    // Beside NAT gateways that stay, endpoints pay for themselves by the data that they take off them: 43.80 / (0.045 - 0.01)
    assert.equal(costOf({ ...VIRGINIA, internet: 'nat' }).breakEvenGb, 1252);
  });

  it('says nothing of a Region without sourced prices', () => {
    for (const region of REGION_IDS.map(findRegion)) {
      const cost = costOf({ region: region.id, availabilityZones: region.azNames.slice(0, 2), monthlyGb: 7 });
      const knowsEndpoints = region.privateLinkHourlyUsdPerAz !== null;
      const knowsNat = region.natGatewayHourlyUsd !== null && region.natGatewayPerGbUsd !== null;
      assert.equal(cost.monthlyUsd !== null, knowsEndpoints, region.id);
      assert.equal(cost.breakEvenGb !== null, knowsEndpoints && knowsNat, region.id);
      for (const { monthlyUsd } of cost.alternatives) assert.equal(monthlyUsd !== null, knowsNat, region.id);
      for (const { id, unitUsd, source } of cost.items)
        assert.equal(unitUsd === null, source === null, `${region.id} ${id}`);
    }
  });

  it('crosses where it says, for any traffic, share of layers and set of endpoints', () => {
    const workloads = fc.subarray(['fargate-linux', 'ecs-ec2', 'eks-nodes', 'codebuild-vpc'] as const, {
      minLength: 1,
    });
    const traffic = fc.tuple(fc.integer({ min: 1, max: 100_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(workloads, traffic, fc.constantFrom(VIRGINIA, TOKYO), (given, [monthlyGb, part], place) => {
        const imageGb = Math.floor(monthlyGb * part);
        const { breakEvenGb } = costOf({ ...place, workloads: [...given], monthlyGb, imageGb });
        assert.ok(breakEvenGb !== null);
        const share = (monthlyGb - imageGb) / monthlyGb;
        const dearer = (gb: number) => aheadOf({ ...place, workloads: [...given] }, gb, share);
        assert.ok(dearer(breakEvenGb) < 1e-3, `endpoints cost more at ${breakEvenGb}`);
        if (breakEvenGb > 0) assert.ok(dearer(breakEvenGb - 1) > -1e-3, `endpoints cost less before ${breakEvenGb}`);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same sum for an amount in steps, however it is cut', () => {
    const tiers = endpointDataTiers(findRegion('us-east-1')) ?? [];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (gb) => {
        assert.equal(
          sharesOf(gb, tiers).reduce((sum, share) => sum + share.gb, 0),
          gb,
        );
      }),
    );
  });
});

/** USD a month that endpoints cost more than one NAT gateway, worked out by hand. */
function aheadOf(answers: Partial<Answers>, gb: number, share: number): number {
  const region = findRegion(answers.region ?? '');
  const fixed = costOf(answers).monthlyUsd ?? Number.NaN;
  const through = gb * share;
  const data =
    Math.min(through, 1048576) * 0.01 +
    Math.min(Math.max(through - 1048576, 0), 4 * 1048576) * 0.006 +
    Math.max(through - 5 * 1048576, 0) * 0.004;
  const nat = 730 * (region.natGatewayHourlyUsd ?? Number.NaN) + gb * (region.natGatewayPerGbUsd ?? Number.NaN);
  return fixed + data - nat;
}

describe('bar chart', () => {
  it('draws amounts to scale, with the number beside each', () => {
    assert.deepEqual(
      barChart([
        { value: 50, label: 'half' },
        { value: 100, label: '全部' },
        { value: 0.01, label: 'little' },
        { value: 0, label: 'nothing' },
        { value: null, label: 'unknown' },
      ]),
      [
        ' 50.00  ##########            half',
        '100.00  ####################  全部',
        '  0.01  #                     little',
        '  0.00                        nothing',
        '     -                        unknown',
      ],
    );
  });
});

import assert from 'node:assert/strict';
import type { ListedPrice } from '../../../scripts/catalogue/price-list.js';
import type { Reading } from '../../../scripts/catalogue/reading.js';
import { type UpdateOptions, updateCatalogue } from '../../../scripts/catalogue/update.js';
import { type Answers, answeringFromFiles, withText } from '../../support/aws-answers.js';
import {
  CATALOGUE,
  factsOf,
  LATER,
  price,
  readAll,
  readingOfPrices,
  remarksOn,
  WHOLE,
  withFacts,
} from '../../support/catalogue-readings.js';

const NAT_PRICES = 'get-products.AmazonEC2.json';

describe('npm run catalogue: prices', () => {
  let reading: Reading;

  before(async () => {
    reading = await readAll(answeringFromFiles());
  });

  const PRICES: readonly (readonly [string, readonly ListedPrice[], string])[] = [
    [
      'several prices of one kind',
      [price('eu-west-1', 'endpointHours', 1), price('eu-west-1', 'endpointHours', 2)],
      'several prices',
    ],
    ['a price in tiers', [price('eu-west-1', 'endpointHours', 2, 1)], 'has tiers'],
    ['a price of nothing', [price('eu-west-1', 'endpointHours', 0)], 'is nothing'],
    ['hours of a NAT gateway without its traffic', [price('eu-west-1', 'natHours', 1)], 'one of the two'],
  ];
  for (const [name, prices, remark] of PRICES) {
    it(`${name}: kept and told`, () => {
      const { catalogue, remarks } = updateCatalogue(CATALOGUE, readingOfPrices(...prices), WHOLE);
      assert.deepEqual(catalogue.regions.regions, CATALOGUE.regions.regions);
      assert.equal(remarksOn(remarks, new RegExp(`eu-west-1: .*${remark}`)).length, 1);
    });
  }

  it('a Local Zone’s price is not its Region’s', async () => {
    const ofLosAngeles = withText('"regionCode":"us-west-2-lax-1"', '"regionCode":"us-west-2"');
    const answer = await readAll(answeringFromFiles({ [NAT_PRICES]: ofLosAngeles }));
    const before = withFacts('us-west-2', { natGatewayHourlyUsd: null, natSource: null });
    const { catalogue } = updateCatalogue(before, answer, WHOLE);
    assert.equal(factsOf(catalogue, 'us-west-2').natGatewayHourlyUsd, null);
  });

  it('a price in another currency is none', async () => {
    const inYuan = withText('{"USD":"0.0653000000"}', '{"CNY":"0.0653000000"}');
    const { prices } = await readAll(answeringFromFiles({ [NAT_PRICES]: inYuan }));
    assert.deepEqual(
      prices?.filter(({ region, priced }) => region === 'ap-east-1' && priced.startsWith('nat')),
      [],
    );
  });

  it('a price that is listed for a second operation is one price', async () => {
    const twice: Answers[string] = ({ PriceList }) => ({
      PriceList: (PriceList as string[]).flatMap((entry) => [
        entry,
        entry.replace('"NatGateway"', '"CreateNatGateway"'),
      ]),
    });
    const { prices } = await readAll(answeringFromFiles({ [NAT_PRICES]: twice }));
    assert.deepEqual(prices, reading.prices);
  });

  it('a price that is the same, from a better source, has the new source', () => {
    const usd = factsOf(CATALOGUE, 'ap-northeast-1').privateLinkHourlyUsdPerAz ?? assert.fail();
    const same = readingOfPrices(price('ap-northeast-1', 'endpointHours', usd));
    const { catalogue } = updateCatalogue(CATALOGUE, same, WHOLE);
    const { privateLinkHourlySource } = factsOf(catalogue, 'ap-northeast-1');
    assert.equal(privateLinkHourlySource, 'AWS Price List API, X-endpointHours, read 2030-01-31');
  });

  it('a price that changed has a new day', () => {
    const usd = (amount: number) => readingOfPrices(price('eu-west-1', 'endpointHours', amount));
    const once = updateCatalogue(CATALOGUE, usd(1), WHOLE).catalogue;
    const { catalogue } = updateCatalogue(once, usd(2), LATER);
    assert.match(factsOf(catalogue, 'eu-west-1').privateLinkHourlySource ?? '', /read 2030-02-28$/);
  });

  it('prices of data are for all Regions only where all that answered agree, in a run over all', () => {
    const tiers = [
      { upToPB: 1, usd: 0.02 },
      { upToPB: null, usd: 0.01 },
    ];
    const dearer = (region: string): ListedPrice => ({
      ...price(region, 'endpointBytes'),
      tiers: [
        { from: 0, to: 1048576, usd: 0.02 },
        { from: 1048576, to: null, usd: 0.01 },
      ],
    });
    const tiersAfter = (prices: readonly ListedPrice[], options: UpdateOptions) => {
      const { catalogue, remarks } = updateCatalogue(CATALOGUE, readingOfPrices(...prices), options);
      return [catalogue.regions.privateLinkDataTiersUsdPerGb, remarksOn(remarks, /data through/).length];
    };
    const usual = CATALOGUE.regions.privateLinkDataTiersUsdPerGb;
    const both = [dearer('eu-west-1'), dearer('us-east-1')];
    const one = [dearer('eu-west-1'), ...(reading.prices?.filter(({ region }) => region === 'us-east-1') ?? [])];
    assert.deepEqual(tiersAfter(both, WHOLE), [tiers, 0]);
    assert.deepEqual(tiersAfter(both, { ...WHOLE, only: ['eu-west-1'] }), [usual, 1]);
    assert.deepEqual(tiersAfter(one, WHOLE), [usual, 1]);
    assert.deepEqual(tiersAfter(reading.prices ?? [], WHOLE), [usual, 0]);
  });
});

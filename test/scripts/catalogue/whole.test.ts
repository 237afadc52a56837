import assert from 'node:assert/strict';
import { changesOf } from '../../../scripts/catalogue/changes.js';
import type { Reading } from '../../../scripts/catalogue/reading.js';
import { type UpdateOptions, updateCatalogue } from '../../../scripts/catalogue/update.js';
import { answeringFromFiles } from '../../support/aws-answers.js';
import { CATALOGUE, factsOf, LATER, readAll, remarksOn, WHOLE } from '../../support/catalogue-readings.js';
import { regionFault } from '../../support/region-faults.js';

describe('npm run catalogue: a whole answer', () => {
  let reading: Reading;

  before(async () => {
    reading = await readAll(answeringFromFiles());
  });

  it('prices are those of whole usage types of the Region itself, with the day', () => {
    const { catalogue } = updateCatalogue(CATALOGUE, reading, WHOLE);
    const { privateLinkHourlyUsdPerAz, privateLinkHourlySource, ...nat } = factsOf(catalogue, 'ap-east-1');
    assert.equal(privateLinkHourlyUsdPerAz, 0.0133);
    assert.equal(privateLinkHourlySource, 'AWS Price List API, APE1-VpcEndpoint-Hours, read 2030-01-31');
    assert.deepEqual([nat.natGatewayHourlyUsd, nat.natGatewayPerGbUsd], [0.0653, 0.0653]);
    assert.equal(nat.natSource, 'AWS Price List API, APE1-NatGateway-Hours / -Bytes, read 2030-01-31');
    assert.deepEqual([nat.privateLinkHourlyConfidence, nat.natConfidence], ['documented', 'documented']);
    // Its usage types have no prefix.
    assert.equal(
      factsOf(catalogue, 'us-east-1').natSource,
      'AWS Price List API, NatGateway-Hours / -Bytes, read 2030-01-31',
    );
  });

  it('a Region that the account is not enabled for has prices, and its zones and services are not asked for', () => {
    const { catalogue, remarks } = updateCatalogue(CATALOGUE, reading, WHOLE);
    assert.equal(factsOf(catalogue, 'ap-east-2').privateLinkHourlyUsdPerAz, 0.0122);
    assert.equal(catalogue.endpointServices.services['ap-east-2'], undefined);
    assert.equal(remarksOn(remarks, /ap-east-2: not enabled/).length, 1);
  });

  it('endpoint services: zones without them by id, null where AWS does not list them', () => {
    const { catalogue } = updateCatalogue(CATALOGUE, reading, WHOLE);
    const { 'ap-northeast-1': tokyo, 'ap-east-1': hongKong, ...others } = catalogue.endpointServices.services;
    assert.deepEqual(tokyo?.['ecr.api'], []);
    assert.deepEqual(tokyo?.['guardduty-data'], ['apne1-az2']);
    assert.equal(tokyo?.['oidc-eks'], null);
    assert.deepEqual(hongKong?.['guardduty-data'], ['ape1-az2']);
    assert.equal(hongKong?.['aps-workspaces'], null);
    assert.deepEqual(others['us-east-1']?.['eks-proxy'], ['use1-az3']);
    assert.deepEqual(Object.keys(others), ['us-east-1']);
  });

  it('a Region of AWS that the catalogue lacks is told, with the columns to fill, and not made up', () => {
    const { catalogue, remarks } = updateCatalogue(CATALOGUE, reading, WHOLE);
    const [told, ...more] = remarksOn(remarks, /^eu-north-2 \(opt-in required\)/);
    assert.match(told ?? '', /\bendpointServicePrefix\b.*\becrLayerBucketArnConfidence\b/);
    assert.deepEqual(more, []);
    assert.deepEqual(Object.keys(catalogue.regions.regions), Object.keys(CATALOGUE.regions.regions));
  });

  it('without a price list, prices stay and a person is told', () => {
    const { catalogue, remarks } = updateCatalogue(CATALOGUE, { ...reading, prices: null }, WHOLE);
    const before = factsOf(CATALOGUE, 'ap-northeast-1');
    const after = factsOf(catalogue, 'ap-northeast-1');
    assert.equal(after.privateLinkHourlySource, before.privateLinkHourlySource);
    assert.equal(remarksOn(remarks, /prices were not asked for/).length, 1);
  });

  it('the same answer on another day changes the day of the files alone', () => {
    const { catalogue: once } = updateCatalogue(CATALOGUE, reading, WHOLE);
    const { catalogue: twice } = updateCatalogue(once, reading, LATER);
    assert.deepEqual(changesOf(once, twice), []);
    assert.deepEqual(twice.regions, { ...once.regions, generated: '2030-02-28' });
    assert.deepEqual(twice.endpointServices, { ...once.endpointServices, generated: '2030-02-28' });
  });

  it('limited to a Region, nothing else changes, and no day where nothing did', () => {
    const only: UpdateOptions = { ...WHOLE, only: ['ap-east-1'] };
    const { catalogue: once, remarks } = updateCatalogue(CATALOGUE, reading, only);
    assert.deepEqual(
      changesOf(CATALOGUE, once).filter((line) => !line.startsWith('ap-east-1 ')),
      [],
    );
    assert.equal(once.regions.generated, '2030-01-31');
    assert.deepEqual(remarksOn(remarks, /eu-north-2|ap-northeast-1/), []);
    assert.deepEqual(updateCatalogue(once, reading, { ...only, today: '2030-02-28' }).catalogue, once);
  });

  it('every Region keeps what the catalogue promises of one', () => {
    for (const replaceZones of [false, true]) {
      const { catalogue } = updateCatalogue(CATALOGUE, reading, { ...WHOLE, replaceZones });
      const faults = Object.entries(catalogue.regions.regions).map(([id, facts]) => regionFault({ id, ...facts }));
      assert.deepEqual(
        faults.filter((fault) => fault !== null),
        [],
      );
    }
  });
});

import assert from 'node:assert/strict';
import { updateCatalogue } from '../../../scripts/catalogue/update.js';
import { CATALOGUE, factsOf, LATER, readingOfZones, remarksOn, WHOLE } from '../../support/catalogue-readings.js';

describe('npm run catalogue: zones', () => {
  const TOKYO = 'ap-northeast-1';
  const NEWER = { [`${TOKYO}a`]: 'apne1-az4', [`${TOKYO}c`]: 'apne1-az1' };

  it('one account’s view takes none away: b stays accepted, and the defaults stay', () => {
    const { catalogue, remarks } = updateCatalogue(CATALOGUE, readingOfZones(TOKYO, NEWER), WHOLE);
    const { azNames, azNamesUnion, azIds } = factsOf(CATALOGUE, TOKYO);
    const facts = factsOf(catalogue, TOKYO);
    assert.deepEqual([facts.azNames, facts.azNamesUnion, facts.azIds], [azNames, azNamesUnion, azIds]);
    assert.equal(remarksOn(remarks, /ap-northeast-1: this account sees .*: kept/).length, 1);
  });

  it('with --replace-zones the account’s are the defaults, unless they are too few', () => {
    const replaceZones = { ...WHOLE, replaceZones: true };
    const { catalogue } = updateCatalogue(CATALOGUE, readingOfZones(TOKYO, NEWER), replaceZones);
    assert.deepEqual(factsOf(catalogue, TOKYO).azNames, Object.keys(NEWER));
    const one = updateCatalogue(CATALOGUE, readingOfZones(TOKYO, { [`${TOKYO}a`]: 'apne1-az4' }), replaceZones);
    assert.deepEqual(factsOf(one.catalogue, TOKYO).azNames, factsOf(CATALOGUE, TOKYO).azNames);
  });

  it('a new zone is accepted, and has its id where names are everybody’s', () => {
    const mumbai = updateCatalogue(
      CATALOGUE,
      readingOfZones('ap-south-1', { 'ap-south-1d': 'aps1-az9' }),
      WHOLE,
    ).catalogue;
    assert.equal(factsOf(mumbai, 'ap-south-1').azIdByName?.['ap-south-1d'], 'aps1-az9');
    assert.equal(factsOf(mumbai, 'ap-south-1').azNamesUnion.at(-1), 'ap-south-1d');
    const tokyo = updateCatalogue(CATALOGUE, readingOfZones(TOKYO, { [`${TOKYO}e`]: 'apne1-az9' }), WHOLE).catalogue;
    assert.equal(factsOf(tokyo, TOKYO).azIdByName, null);
    assert.ok(factsOf(tokyo, TOKYO).azIds?.includes('apne1-az9'));
  });

  it('the columns’ sources say which call changed them last, and when', () => {
    const { sources } = CATALOGUE.regions;
    const detail = sources.azIds.detail.replace(/; ec2:.*/, '');
    const once = updateCatalogue(CATALOGUE, readingOfZones(TOKYO, { [`${TOKYO}e`]: 'apne1-az9' }), WHOLE).catalogue;
    const call = 'ec2:DescribeAvailabilityZones, last change';
    assert.equal(once.regions.sources.azIds.detail, `${detail}; ${call} 2030-01-31`);
    assert.deepEqual(once.regions.sources.azNames, sources.azNames);
    const twice = updateCatalogue(once, readingOfZones(TOKYO, { [`${TOKYO}f`]: 'apne1-az8' }), LATER).catalogue;
    assert.equal(twice.regions.sources.azIds.detail, `${detail}; ${call} 2030-02-28`);
  });

  it('a name that means another zone than in the catalogue is told, and nothing is believed', () => {
    const swapped = readingOfZones('ap-south-1', { 'ap-south-1a': 'aps1-az3', 'ap-south-1d': 'aps1-az2' });
    const { catalogue, remarks } = updateCatalogue(CATALOGUE, swapped, WHOLE);
    assert.deepEqual(factsOf(catalogue, 'ap-south-1').azIdByName, factsOf(CATALOGUE, 'ap-south-1').azIdByName);
    assert.equal(remarksOn(remarks, /account-specific/).length, 2);
  });

  it('a letter that plans have no place for is left out and told', () => {
    const { catalogue, remarks } = updateCatalogue(
      CATALOGUE,
      readingOfZones(TOKYO, { [`${TOKYO}g`]: 'apne1-az9' }),
      WHOLE,
    );
    assert.ok(!factsOf(catalogue, TOKYO).azNamesUnion.includes(`${TOKYO}g`));
    assert.equal(remarksOn(remarks, /ap-northeast-1g/).length, 1);
  });
});

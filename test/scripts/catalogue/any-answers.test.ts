import assert from 'node:assert/strict';
import fc from 'fast-check';
import { REGION_IDS, SERVICE_NAMES } from '../../../core/catalogue/index.js';
import type { Catalogue } from '../../../scripts/catalogue/data-files.js';
import { updateCatalogue } from '../../../scripts/catalogue/update.js';
import { CATALOGUE, factsOf, LATER, price, WHOLE } from '../../support/catalogue-readings.js';
import { regionFault } from '../../support/region-faults.js';

/** Names that are everybody's and names that are not, prefixes that differ, zones and prices that are not known. */
const REGIONS = ['ap-northeast-1', 'ap-south-1', 'ca-central-1', 'cn-north-1', 'eu-isoe-west-1', 'us-east-1'];
const ZONE_IDS = ['x-az1', 'x-az2', 'x-az3', 'aps1-az2', 'apne1-az3'];

const someRegions = fc.subarray(REGIONS, { minLength: 1 });

const anyZones = (region: string) =>
  fc
    .tuple(
      fc.shuffledSubarray([...'abcdefg'], { minLength: 1, maxLength: ZONE_IDS.length }),
      fc.shuffledSubarray(ZONE_IDS, { minLength: ZONE_IDS.length }),
    )
    .map(([letters, ids]) => letters.map((letter, at) => ({ name: region + letter, id: ids[at] ?? letter })));

const anyServices = (region: string) =>
  fc
    .uniqueArray(
      fc.record({
        service: fc.constantFrom(...SERVICE_NAMES),
        prefix: fc.constantFrom('com.amazonaws', 'cn.com.amazonaws', 'org.amazonaws'),
        zoneIds: fc.subarray(ZONE_IDS),
      }),
      { selector: ({ service }) => service },
    )
    .map((offers) =>
      offers.map(({ prefix, ...offer }) => ({ ...offer, name: `${prefix}.${region}.${offer.service}` })),
    );

const anyPrice = (regions: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...regions),
      fc.constantFrom('endpointHours', 'natHours', 'natBytes'),
      fc.array(fc.constantFrom(0, 0.01, 0.02), { minLength: 1, maxLength: 2 }),
    )
    .map(([region, priced, usd]) => price(region, priced, ...usd));

const anyReading = someRegions.chain((ids) =>
  fc.record({
    listed: fc.constant(ids.map((id) => ({ id, optIn: 'required' as const, isEnabled: true }))),
    regions: fc
      .tuple(...ids.map((id) => fc.record({ zones: anyZones(id), services: anyServices(id) })))
      .map((regions) => Object.fromEntries(regions.map((region, at) => [ids[at] ?? '', region]))),
    prices: fc.array(anyPrice(ids)),
  }),
);

const anyOptions = fc.record({
  today: fc.constantFrom(WHOLE.today, LATER.today),
  only: fc.option(someRegions),
  replaceZones: fc.boolean(),
});

/** What a catalogue says is there, a line each. */
function factsIn({ regions, endpointServices }: Catalogue): string[] {
  return Object.entries(regions.regions).flatMap(([id, facts]) => [
    ...facts.azNamesUnion.map((name) => `${id} accepts ${name}`),
    ...(facts.azIds ?? []).map((zone) => `${id} has ${zone}`),
    ...Object.entries(facts.azIdByName ?? {}).map(([name, zone]) => `${name} is ${zone}`),
    ...Object.entries(facts).flatMap(([column, value]) => (value === null ? [] : [`${id} knows ${column}`])),
    ...Object.entries(endpointServices.services[id] ?? {}).flatMap(([name, zones]) =>
      zones ? [`${id} has ${name}`] : [],
    ),
  ]);
}

describe('npm run catalogue: any answers', () => {
  it('no fact is lost, and every Region keeps what the catalogue promises of one', () => {
    fc.assert(
      fc.property(anyReading, anyReading, anyOptions, (first, second, options) => {
        const before = updateCatalogue(CATALOGUE, first, WHOLE).catalogue;
        const { catalogue } = updateCatalogue(before, second, options);
        const now = new Set(factsIn(catalogue));
        assert.deepEqual(
          factsIn(before).filter((fact) => !now.has(fact)),
          [],
        );
        for (const id of REGIONS) {
          assert.equal(regionFault({ id, ...factsOf(catalogue, id) }), null);
          if (!options.replaceZones) assert.deepEqual(factsOf(catalogue, id).azNames, factsOf(before, id).azNames);
        }
      }),
    );
  });

  it('the same answer a second time changes nothing', () => {
    fc.assert(
      fc.property(anyReading, anyOptions, (answer, options) => {
        const { catalogue: once } = updateCatalogue(CATALOGUE, answer, options);
        assert.deepEqual(updateCatalogue(once, answer, options).catalogue, once);
      }),
    );
  });

  it('an answer for some Regions changes no other, and an update of some Regions neither', () => {
    fc.assert(
      fc.property(anyReading, anyOptions, (answer, options) => {
        const { catalogue } = updateCatalogue(CATALOGUE, answer, options);
        const touched = Object.keys(answer.regions).filter((id) => options.only?.includes(id) ?? true);
        for (const id of REGION_IDS.filter((region) => !touched.includes(region))) {
          assert.deepEqual(factsOf(catalogue, id), factsOf(CATALOGUE, id));
          assert.deepEqual(catalogue.endpointServices.services[id], CATALOGUE.endpointServices.services[id]);
        }
      }),
    );
  });
});

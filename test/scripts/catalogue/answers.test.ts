import assert from 'node:assert/strict';
import { AwsError } from '../../../scripts/catalogue/answer.js';
import { type Answers, answeringFromFiles, withText } from '../../support/aws-answers.js';
import { readAll } from '../../support/catalogue-readings.js';

const REGIONS = 'describe-regions.json';
const ZONES = 'describe-availability-zones.us-east-1.json';
const SERVICES = 'describe-vpc-endpoint-services.us-east-1.json';
const ENDPOINT_PRICES = 'get-products.AmazonVPC.json';
const NAT_PRICES = 'get-products.AmazonEC2.json';

const logs = { ServiceName: 'com.amazonaws.us-east-1.logs', ServiceType: [{ ServiceType: 'Interface' }] };

/** What is wrong, in the answer of which file, and what is said of it. */
const FAULTS: readonly (readonly [string, string, Answers[string], RegExp])[] = [
  [
    'no list',
    REGIONS,
    () => ({ Regions: {} }),
    /^aws ec2 describe-regions --all-regions: the answer\.Regions is no list$/,
  ],
  ['no Region', REGIONS, () => ({ Regions: [] }), /\.Regions is empty$/],
  ['no answer', REGIONS, () => null, /the answer is no object$/],
  [
    'an unknown state',
    REGIONS,
    () => ({ Regions: [{ RegionName: 'us-east-1', OptInStatus: 'maybe' }] }),
    /\.Regions\[0\]\.OptInStatus is "maybe"/,
  ],
  [
    'a zone of elsewhere',
    ZONES,
    () => ({ AvailabilityZones: [{ ZoneName: 'eu-west-1a', ZoneId: 'euw1-az1' }] }),
    /"eu-west-1a", no zone of us-east-1$/,
  ],
  ['no zone', ZONES, () => ({ AvailabilityZones: [] }), /--region us-east-1 .*the answer has no zone$/],
  [
    'a zone without an id',
    ZONES,
    () => ({ AvailabilityZones: [{ ZoneName: 'us-east-1a' }] }),
    /AvailabilityZones\[0\] has no ZoneId$/,
  ],
  [
    'no service',
    SERVICES,
    () => ({ ServiceDetails: [] }),
    /--region us-east-1: the answer has no service of the catalogue$/,
  ],
  [
    'a service without zones',
    SERVICES,
    () => ({ ServiceDetails: [logs] }),
    /ServiceDetails\[0\] has no AvailabilityZones$/,
  ],
  ['no price of a kind', ENDPOINT_PRICES, () => ({ PriceList: [] }), /AmazonVPC .*no price .*VpcEndpoint-Hours/],
  ['a price that is no JSON', ENDPOINT_PRICES, () => ({ PriceList: ['{'] }), /PriceList\[0\] is no JSON$/],
  ['a product without a Region', NAT_PRICES, withText('"regionCode"', '"other"'), /attributes has no regionCode$/],
  ['another unit', NAT_PRICES, withText('"unit":"Hrs"', '"unit":"Days"'), /\.unit is "Days"/],
  ['a price below zero', NAT_PRICES, withText('"USD":"0.062', '"USD":"-0.062'), /USD is "-0.0620000000", no number$/],
];

describe('npm run catalogue: an answer that is not as documented ends it, with the call and the part', () => {
  for (const [name, file, change, message] of FAULTS) {
    it(name, async () => {
      await assert.rejects(readAll(answeringFromFiles({ [file]: change })), (error) => {
        assert.ok(error instanceof AwsError, String(error));
        assert.match(error.message, message);
        return true;
      });
    });
  }
});

import assert from 'node:assert/strict';
import { rule11 } from '../../../../core/audit/rules/11-zones-of-region.js';
import { emptyModel, modelOf, NOT_JUDGED, said, subnet, UNKNOWN, verdicts } from './support.js';

function judged(zone: string, region = 'us-east-1'): string[] {
  return verdicts(rule11, modelOf({ region: said(region), subnets: [subnet('App', '10.0.0.0/24', zone)] }));
}

describe('rule 11: zones of the Region', () => {
  it('holds for the zones that the catalogue has, and for Local Zones of the Region', () => {
    assert.deepEqual(judged('us-east-1f'), []);
    assert.deepEqual(judged('us-east-1-bos-1a'), []);
    assert.deepEqual(verdicts(rule11, emptyModel({ region: UNKNOWN })), []);
  });

  it('is broken by a zone that the Region does not have, or that is of another Region', () => {
    assert.deepEqual(judged('ap-northeast-1e', 'ap-northeast-1'), [
      'violated: App is in ap-northeast-1e, which ap-northeast-1 does not have. It has ap-northeast-1a, ap-northeast-1b, ap-northeast-1c, ap-northeast-1d.',
    ]);
    assert.equal(judged('us-east-2a').length, 1);
  });

  it('is broken by a letter behind the Region', () => {
    assert.deepEqual(judged('${AWS::Region}a'), [
      'violated: App makes up the zone ${AWS::Region}a. Write the name of a zone, take it from a parameter, or ask AWS for the list.',
    ]);
  });

  it('is not judged where the zone or the Region is not known, or the catalogue does not have it', () => {
    const subnets = [subnet('App', '10.0.0.0/24', 'us-east-1a')];
    assert.deepEqual(verdicts(rule11, modelOf({ subnets, region: UNKNOWN })), NOT_JUDGED);
    const hidden = [subnet('App', '10.0.0.0/24', '', { zone: UNKNOWN })];
    assert.deepEqual(verdicts(rule11, modelOf({ subnets: hidden })), NOT_JUDGED);
    assert.deepEqual(judged('xx-east-1a', 'xx-east-1'), [
      'not-judged: The catalogue does not know the Region xx-east-1.',
    ]);
    assert.equal(judged('constructor', 'constructor').length, 1);
    assert.match(judged('dummy1b').join(), /^not-judged: The CDK has written stand-ins/);
  });
});

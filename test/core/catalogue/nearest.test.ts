import assert from 'node:assert/strict';
import { FEATURE_IDS, nearest, probablyMeant, REGION_IDS, WORKLOAD_IDS } from '../../../core/catalogue/index.js';

describe('did you mean', () => {
  for (const [given, candidates, meant] of [
    ['nwe', ['new', 'existing'], 'new'],
    ['nta', ['none', 'nat', 'present'], 'nat'],
    ['github', ['none', 'github-actions'], 'github-actions'],
    ['fargate', WORKLOAD_IDS, 'fargate-linux'],
    ['farget', WORKLOAD_IDS, 'fargate-linux'],
    ['session-manger', FEATURE_IDS, 'session-manager'],
    ['log', FEATURE_IDS, 'logs'],
    ['ap-norhteast-1', REGION_IDS, 'ap-northeast-1'],
    ['vpc-cid', ['vpc', 'vpc-cidrs', 'vpc-cidr'], 'vpc-cidr'],
    ['VPCCIDR', ['vpcId', 'vpcCidr'], 'vpcCidr'],
    ['mars', REGION_IDS, undefined],
    ['x', ['new', 'existing'], undefined],
  ] as const) {
    it(`${given}: ${meant ?? 'nothing is near'}`, () => {
      assert.equal(probablyMeant(given, candidates), meant);
      if (meant !== undefined) assert.equal(nearest(given, candidates), meant);
    });
  }

  it('takes a word of any length', () => {
    assert.equal(nearest('new'.repeat(100_000), ['new']), 'new');
    assert.equal(probablyMeant('', ['new']), undefined);
  });
});

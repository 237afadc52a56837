import assert from 'node:assert/strict';
import { rule08 } from '../../../../core/audit/rules/08-endpoints-in-two-zones.js';
import { answersOf } from '../../../support/cases.js';
import {
  changed,
  emptyModel,
  endpoint,
  list,
  modelOf,
  NOT_JUDGED,
  SUBNETS,
  said,
  UNKNOWN,
  verdicts,
} from './support.js';

const single = modelOf({ endpoints: [endpoint('ecr.api', { subnets: list('${EndpointSubnetA}') })] });

describe('rule 08: endpoints in two zones', () => {
  it('holds where they are', () => {
    assert.deepEqual(verdicts(rule08, modelOf()), []);
  });

  it('is broken by one zone, by one subnet wherever it is, and by none', () => {
    assert.deepEqual(verdicts(rule08, single), [
      'violated: Endpoint-ecr.api is in us-east-1a only. Add a subnet in another zone.',
    ]);
    const elsewhere = (...ids: string[]) => emptyModel({ endpoints: [endpoint('ecr.api', { subnets: list(...ids) })] });
    assert.deepEqual(verdicts(rule08, elsewhere('subnet-1')), [
      'violated: Endpoint-ecr.api is in one subnet only. Add a subnet in another zone.',
    ]);
    assert.deepEqual(verdicts(rule08, elsewhere()), [
      'violated: Endpoint-ecr.api is in no subnet, so it has no address. Give it one subnet in each of two zones.',
    ]);
    assert.deepEqual(verdicts(rule08, elsewhere('subnet-1', 'subnet-2')), []);
  });

  it('is broken by two subnets in one zone', () => {
    const subnets = changed(SUBNETS, { EndpointSubnetB: { zone: said('us-east-1a') } });
    assert.equal(verdicts(rule08, modelOf({ subnets, endpoints: [endpoint('ecr.api')] })).length, 1);
  });

  it('holds where the answers allow one zone', () => {
    const wanted = answersOf({ availabilityZones: ['us-east-1a'], allowSingleAz: true });
    assert.deepEqual(verdicts(rule08, single, wanted), []);
    assert.equal(verdicts(rule08, single, answersOf()).length, 1);
  });

  it('is not judged where it may be in another zone', () => {
    const subnets = changed(SUBNETS, { EndpointSubnetB: { zone: UNKNOWN } });
    assert.deepEqual(verdicts(rule08, modelOf({ subnets, endpoints: [endpoint('ecr.api')] })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule08, modelOf({ endpoints: [endpoint('ecr.api', { subnets: UNKNOWN })] })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule08, modelOf({ endpoints: [endpoint('ecr.api', { type: UNKNOWN })] })), NOT_JUDGED);
  });
});

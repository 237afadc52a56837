import assert from 'node:assert/strict';
import { rule07 } from '../../../../core/audit/rules/07-one-endpoint-subnet-per-zone.js';
import { answersOf, GOLDEN_CASES } from '../../../support/cases.js';
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
} from './support.js';

const inOne = changed(SUBNETS, { EndpointSubnetB: { zone: said('us-east-1a') } });

describe('rule 07: one endpoint subnet in each zone', () => {
  it('holds where each subnet of an endpoint is in a zone of its own', () => {
    assert.deepEqual(verdicts(rule07, modelOf()), []);
  });

  it('is broken by two subnets in one zone, named literally or by the same parameter', () => {
    const model = modelOf({ subnets: inOne, endpoints: [endpoint('ecr.api')] });
    assert.deepEqual(verdicts(rule07, model), [
      'violated: Endpoint-ecr.api has more than one subnet in us-east-1a: EndpointSubnetA, EndpointSubnetB. Keep one of them.',
    ]);
    const zone = said('${AWS::Region}a');
    const subnets = changed(SUBNETS, { EndpointSubnetA: { zone }, EndpointSubnetB: { zone } });
    assert.equal(verdicts(rule07, modelOf({ subnets, endpoints: [endpoint('ecr.api')] })).length, 1);
  });

  it('judges subnets that are not in the code by the zones of the answers, and not at all without', () => {
    const wanted = answersOf(GOLDEN_CASES['existing-virginia']);
    const judged = (...subnets: string[]) =>
      emptyModel({ endpoints: [endpoint('ecr.api', { subnets: list(...subnets) })] });
    const both = judged('subnet-0a1b2c3d4e5f60718', 'subnet-0c1d2e3f405162738');
    assert.deepEqual(verdicts(rule07, both, wanted), [
      'violated: Endpoint-ecr.api has more than one subnet in us-east-1a: subnet-0a1b2c3d4e5f60718, subnet-0c1d2e3f405162738. Keep one of them.',
    ]);
    assert.deepEqual(verdicts(rule07, both), []);
    const lookedUp = subnet('subnet-0a1b2c3d4e5f60718', '10.20.0.0/24', 'us-east-1c', { existing: true });
    assert.deepEqual(verdicts(rule07, { ...both, subnets: [lookedUp] }, wanted), []);
    assert.deepEqual(verdicts(rule07, judged('subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'), wanted), []);
  });

  it('is not judged where zones are not known, save that one subnet alone is fine', () => {
    const subnets = changed(SUBNETS, { EndpointSubnetB: { zone: UNKNOWN } });
    assert.deepEqual(verdicts(rule07, modelOf({ subnets, endpoints: [endpoint('ecr.api')] })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule07, modelOf({ endpoints: [endpoint('ecr.api', { subnets: UNKNOWN })] })), NOT_JUDGED);
    const single = endpoint('ecr.api', { subnets: list('${EndpointSubnetB}') });
    assert.deepEqual(verdicts(rule07, modelOf({ subnets, endpoints: [single] })), []);
  });

  it('still finds what is known beside something that is not', () => {
    const some = endpoint('ecr.api', {
      subnets: said([said('${EndpointSubnetA}'), said('${EndpointSubnetB}'), UNKNOWN]),
    });
    assert.equal(verdicts(rule07, modelOf({ subnets: inOne, endpoints: [some] })).length, 2);
  });
});

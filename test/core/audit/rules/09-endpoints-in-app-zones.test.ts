import assert from 'node:assert/strict';
import { rule09 } from '../../../../core/audit/rules/09-endpoints-in-app-zones.js';
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
  UNKNOWN,
  verdicts,
} from './support.js';

const onlyA = endpoint('ecr.api', { subnets: list('${EndpointSubnetA}') });

describe('rule 09: endpoints in the zones of applications', () => {
  it('holds where each zone of an application subnet has one', () => {
    assert.deepEqual(verdicts(rule09, modelOf()), []);
    assert.deepEqual(verdicts(rule09, modelOf({ subnets: [] })), []);
  });

  it('is broken by a zone without one', () => {
    assert.deepEqual(verdicts(rule09, modelOf({ endpoints: [onlyA] })), [
      'violated: Endpoint-ecr.api has no subnet in us-east-1b, where application subnets are.',
    ]);
  });

  it('judges an existing VPC by the zones of the answers', () => {
    const wanted = answersOf(GOLDEN_CASES['existing-virginia']);
    const vpc = said('vpc-0a1b2c3d4e5f60718');
    const judged = (...ids: string[]) =>
      verdicts(rule09, emptyModel({ endpoints: [endpoint('ecr.api', { vpc, subnets: list(...ids) })] }), wanted);
    assert.deepEqual(judged('subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'), []);
    assert.deepEqual(judged('subnet-0a1b2c3d4e5f60718'), [
      'violated: Endpoint-ecr.api has no subnet in us-east-1b, where application subnets are.',
    ]);
    assert.deepEqual(judged('subnet-0a1b2c3d4e5f60718', 'subnet-1'), []);
  });

  it('is not judged where a zone or a subnet is not known', () => {
    const hidden = { zone: UNKNOWN };
    const subnets = changed(SUBNETS, { EndpointSubnetB: hidden });
    assert.deepEqual(verdicts(rule09, modelOf({ subnets, endpoints: [endpoint('ecr.api')] })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule09, modelOf({ subnets: changed(SUBNETS, { AppSubnetB: hidden }) })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule09, modelOf({ endpoints: [endpoint('ecr.api', { subnets: UNKNOWN })] })), NOT_JUDGED);
    const first = { zone: said('${Fn::GetAZs[0]}') };
    const listed = changed(SUBNETS, { EndpointSubnetA: first });
    assert.match(
      verdicts(rule09, modelOf({ subnets: listed, endpoints: [onlyA] })).join(),
      /^not-judged: .*GetAZs\[0\]/,
    );
    const second = { zone: said('${Fn::GetAZs[1]}') };
    const alike = changed(listed, { AppSubnetA: first, AppSubnetB: second, EndpointSubnetB: second });
    assert.deepEqual(verdicts(rule09, modelOf({ subnets: alike, endpoints: [onlyA] })), [
      'violated: Endpoint-ecr.api has no subnet in Fn::GetAZs[1], where application subnets are.',
    ]);
    const both = [onlyA, endpoint('logs', { subnets: UNKNOWN })];
    assert.deepEqual(verdicts(rule09, modelOf({ endpoints: both })), NOT_JUDGED);
  });
});

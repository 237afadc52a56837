import assert from 'node:assert/strict';
import { rule01 } from '../../../../core/audit/rules/01-both-registry-endpoints.js';
import { answersOf } from '../../../support/cases.js';
import { emptyModel, endpoint, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts, vpc } from './support.js';

const wanted = answersOf({ workloads: ['fargate-linux'] });

describe('rule 01: both endpoints of the registry', () => {
  it('holds where both are there, made here or not', () => {
    const endpoints = [endpoint('ecr.api'), endpoint('ecr.dkr', { existing: true })];
    for (const answers of [null, wanted]) assert.deepEqual(verdicts(rule01, modelOf({ endpoints }), answers), []);
  });

  it('is broken by one without the other', () => {
    assert.deepEqual(verdicts(rule01, modelOf({ endpoints: [endpoint('ecr.dkr')] })), [
      'violated: Endpoint-ecr.dkr is for ecr.dkr, but no endpoint of its VPC is for ecr.api. A pull uses both.',
    ]);
  });

  it('is not judged without answers in a VPC that the code does not make: the other may be there', () => {
    const endpoints = [endpoint('ecr.dkr', { vpc: said('vpc-1') })];
    for (const vpcs of [[], [vpc({ id: 'vpc-1', existing: true })]]) {
      assert.deepEqual(verdicts(rule01, modelOf({ endpoints, vpcs })), [
        'not-judged: The VPC is not made here, and may have the endpoints that belong to this one already. Which are needed the workloads tell.',
      ]);
      assert.equal(verdicts(rule01, modelOf({ endpoints, vpcs }), wanted).length, 1);
    }
  });

  it('takes the FIPS twin of either for it, and names what is missing beside one as its twin', () => {
    for (const dkr of ['ecr.dkr', 'ecr-fips.dkr']) {
      const endpoints = [endpoint('ecr-fips.api'), endpoint(dkr)];
      assert.deepEqual(verdicts(rule01, modelOf({ endpoints })), []);
    }
    assert.deepEqual(verdicts(rule01, modelOf({ endpoints: [endpoint('ecr-fips.dkr')] })), [
      'violated: Endpoint-ecr-fips.dkr is for ecr-fips.dkr, but no endpoint of its VPC is for ecr-fips.api. A pull uses both.',
    ]);
  });

  it('asks for the FIPS endpoints where the answers do, and takes no others for them', () => {
    const fips = answersOf({ workloads: ['fargate-linux'], fips: true });
    const both = [endpoint('ecr-fips.api'), endpoint('ecr-fips.dkr')];
    assert.deepEqual(verdicts(rule01, modelOf({ endpoints: both }), fips), []);
    assert.deepEqual(verdicts(rule01, modelOf({ endpoints: [endpoint('ecr.api'), endpoint('ecr-fips.dkr')] }), fips), [
      'violated: There is no interface endpoint for ecr-fips.api. Needed for: fargate-linux.',
    ]);
  });

  it('is broken by none where the answers need them', () => {
    assert.deepEqual(verdicts(rule01, modelOf({ endpoints: [] }), wanted), [
      'violated: There is no interface endpoint for ecr.api. Needed for: fargate-linux.',
      'violated: There is no interface endpoint for ecr.dkr. Needed for: fargate-linux.',
    ]);
  });

  it('asks nothing of code that is about something else, or of an endpoint that was there before', () => {
    assert.deepEqual(verdicts(rule01, emptyModel()), []);
    assert.deepEqual(verdicts(rule01, modelOf({ endpoints: [endpoint('ecr.dkr', { existing: true })] })), []);
  });

  it('asks for ecr.dkr alone where all tasks are on the oldest platform version', () => {
    const legacy = answersOf({ workloads: ['fargate-linux-legacy'] });
    assert.deepEqual(verdicts(rule01, modelOf({ endpoints: [endpoint('ecr.dkr')] }), legacy), []);
  });

  it('asks for none that the VPC had already by the answers', () => {
    const reused = { ...wanted, existingEndpoints: { 'ecr.api': 'vpce-1', 'ecr.dkr': 'vpce-2' } };
    assert.deepEqual(verdicts(rule01, modelOf({ endpoints: [] }), reused), []);
  });

  it('is not judged where an endpoint may be for the one that is missing', () => {
    const endpoints = [endpoint('ecr.dkr'), endpoint('other', { serviceName: UNKNOWN })];
    for (const answers of [null, wanted]) {
      assert.deepEqual(verdicts(rule01, modelOf({ endpoints }), answers), NOT_JUDGED);
    }
  });
});

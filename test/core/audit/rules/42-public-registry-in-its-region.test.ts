import assert from 'node:assert/strict';
import { rule42 } from '../../../../core/audit/rules/42-public-registry-in-its-region.js';
import { endpoint, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const API = endpoint('ecr-public.api');

describe('rule 42: ECR Public in its Region', () => {
  it('holds in us-east-1, and without such an endpoint', () => {
    assert.deepEqual(verdicts(rule42, modelOf({ endpoints: [API] })), []);
    assert.deepEqual(verdicts(rule42, modelOf({ region: said('eu-west-1') })), []);
  });

  it('is broken elsewhere', () => {
    const serviceName = said('com.amazonaws.eu-west-1.ecr-public.api');
    const model = modelOf({ region: said('eu-west-1'), endpoints: [{ ...API, serviceName }] });
    assert.deepEqual(verdicts(rule42, model), [
      'violated: Endpoint-ecr-public.api is for ECR Public, which has no endpoint in eu-west-1. Copy the images to a repository of your own, or cache them in one.',
    ]);
  });

  it('is broken by a name that only looks right', () => {
    for (const service of ['ecr.public', 'ecr-public', 'ecr-public.dkr']) {
      assert.deepEqual(verdicts(rule42, modelOf({ endpoints: [endpoint(service)] })), [
        `violated: Endpoint-${service} is for ${service}, which AWS does not have. The name is ecr-public.api.`,
      ]);
    }
  });

  it('leaves what was there before', () => {
    assert.deepEqual(verdicts(rule42, modelOf({ endpoints: [endpoint('ecr.public', { existing: true })] })), []);
  });

  it('is not judged where the Region or the service is not known', () => {
    assert.deepEqual(verdicts(rule42, modelOf({ region: UNKNOWN, endpoints: [API] })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule42, modelOf({ endpoints: [endpoint('x', { serviceName: UNKNOWN })] })), NOT_JUDGED);
  });
});

import assert from 'node:assert/strict';
import { rule57 } from '../../../../core/audit/rules/57-existing-endpoints-used.js';
import { answersOf } from '../../../support/cases.js';
import { endpoint, gateway, list, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const wanted = {
  ...answersOf({}),
  existingEndpoints: { 'ecr.api': 'vpce-0a', s3: 'vpce-0b' },
  existingS3RouteTableIds: ['rtb-1'],
};

describe('rule 57: existing endpoints are used', () => {
  it('holds where they are not made again, and a second gateway is for other tables', () => {
    const endpoints = [
      endpoint('ecr.api', { existing: true }),
      endpoint('ecr.dkr'),
      gateway({ routeTables: list('rtb-2') }),
    ];
    assert.deepEqual(verdicts(rule57, modelOf({ endpoints }), wanted), []);
  });

  it('is broken by an interface endpoint that is made again', () => {
    assert.deepEqual(verdicts(rule57, modelOf({ endpoints: [endpoint('ecr.api')] }), wanted), [
      'violated: Endpoint-ecr.api is made for ecr.api, but the VPC has vpce-0a already. Use that one.',
    ]);
  });

  it('is broken by a gateway on a table that is on the existing one', () => {
    const endpoints = [gateway({ routeTables: list('rtb-1', 'rtb-2') })];
    assert.deepEqual(verdicts(rule57, modelOf({ endpoints }), wanted), [
      'violated: Endpoint-s3 is put on rtb-1, which is on the S3 gateway endpoint vpce-0b already. Leave it out.',
    ]);
  });

  it('asks nothing without answers, or where nothing was there before', () => {
    const model = modelOf({ endpoints: [endpoint('ecr.api'), gateway({ routeTables: list('rtb-1') })] });
    assert.deepEqual(verdicts(rule57, model), []);
    assert.deepEqual(verdicts(rule57, model, answersOf({})), []);
  });

  it('is not judged where a service or the tables are not known', () => {
    const unclear = [
      [endpoint('x', { serviceName: UNKNOWN })],
      [gateway({ routeTables: UNKNOWN })],
      [gateway({ routeTables: said([UNKNOWN]) })],
    ];
    for (const endpoints of unclear) assert.deepEqual(verdicts(rule57, modelOf({ endpoints }), wanted), NOT_JUDGED);
  });
});

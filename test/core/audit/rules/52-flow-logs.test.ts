import assert from 'node:assert/strict';
import { rule52 } from '../../../../core/audit/rules/52-flow-logs.js';
import { answersOf } from '../../../support/cases.js';
import { flowLog, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const LACKING = ['violated: Vpc has no flow log of all or of refused traffic. Add one.'];

describe('rule 52: flow logs', () => {
  it('holds for a log of all or of refused traffic, and for a VPC that is not in the code', () => {
    assert.deepEqual(verdicts(rule52, modelOf()), []);
    assert.deepEqual(verdicts(rule52, modelOf({ flowLogs: [flowLog({ trafficType: said('REJECT') })] })), []);
    assert.deepEqual(verdicts(rule52, modelOf({ vpcs: [], flowLogs: [] })), []);
  });

  it('is broken by none, by one of something else, and by one of accepted traffic', () => {
    for (const flowLogs of [
      [],
      [flowLog({ resource: said('${Other}') })],
      [flowLog({ trafficType: said('ACCEPT') })],
    ]) {
      assert.deepEqual(verdicts(rule52, modelOf({ flowLogs })), LACKING);
    }
  });

  it('holds where the answers waive them', () => {
    assert.deepEqual(verdicts(rule52, modelOf({ flowLogs: [] }), answersOf({ flowLogs: false })), []);
    assert.deepEqual(verdicts(rule52, modelOf({ flowLogs: [] }), answersOf({ flowLogs: true })), LACKING);
  });

  it('is not judged where it is not known of what a log is', () => {
    for (const change of [{ resource: UNKNOWN }, { trafficType: UNKNOWN }]) {
      assert.deepEqual(verdicts(rule52, modelOf({ flowLogs: [flowLog(change)] })), NOT_JUDGED);
    }
    assert.deepEqual(verdicts(rule52, modelOf({ flowLogs: [flowLog({ resource: UNKNOWN }), flowLog()] })), []);
  });
});

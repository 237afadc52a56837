import assert from 'node:assert/strict';
import { rule05 } from '../../../../core/audit/rules/05-app-subnets-have-tables.js';
import {
  changed,
  endpoint,
  gateway,
  modelOf,
  NOT_JUDGED,
  routeTable,
  SUBNETS,
  said,
  TABLES,
  UNKNOWN,
  verdicts,
} from './support.js';

const withoutB = TABLES.filter(({ id }) => id !== 'AppTableB');

describe('rule 05: application subnets have route tables', () => {
  it('holds where each is associated with one; subnets for endpoints need none', () => {
    assert.deepEqual(verdicts(rule05, modelOf()), []);
    assert.deepEqual(verdicts(rule05, modelOf({ routeTables: TABLES.slice(0, 2) })), []);
  });

  it('is broken by one that is associated with none', () => {
    assert.deepEqual(verdicts(rule05, modelOf({ routeTables: withoutB })), [
      'violated: AppSubnetB is associated with no route table. Associate it with one that is on the S3 gateway.',
    ]);
  });

  it('leaves subnets that are only looked up alone', () => {
    const subnets = changed(SUBNETS, { AppSubnetB: { existing: true } });
    assert.deepEqual(verdicts(rule05, modelOf({ subnets, routeTables: withoutB })), []);
  });

  it('is not judged where an association is not known, or which subnets are for endpoints', () => {
    const routeTables = [...withoutB, routeTable('Unclear', [], { subnets: [UNKNOWN] })];
    assert.deepEqual(verdicts(rule05, modelOf({ routeTables })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule05, modelOf({ routeTables: [...TABLES, ...routeTables.slice(-1)] })), []);
    const endpoints = [endpoint('ecr.api', { subnets: said([UNKNOWN]) }), gateway()];
    assert.deepEqual(verdicts(rule05, modelOf({ endpoints, routeTables: withoutB })), NOT_JUDGED);
  });
});

import assert from 'node:assert/strict';
import { rule06 } from '../../../../core/audit/rules/06-endpoint-tables-off-gateway.js';
import { answersOf } from '../../../support/cases.js';
import { endpoint, gateway, list, modelOf, routeTable, TABLES, UNKNOWN, verdicts } from './support.js';

const all = gateway({ routeTables: list('${AppTableA}', '${AppTableB}', '${EndpointTable}') });
const dedicated = answersOf({ endpointSubnets: 'dedicated' });

describe('rule 06: subnets for endpoints off the S3 gateway', () => {
  it('holds where their table is not on it', () => {
    assert.deepEqual(verdicts(rule06, modelOf(), dedicated), []);
  });

  it('is broken by a table on it that is only of subnets for endpoints', () => {
    assert.deepEqual(verdicts(rule06, modelOf({ endpoints: [endpoint('ecr.api'), all] }), dedicated), [
      'violated: EndpointTable is on the S3 gateway endpoint, but is only of subnets for endpoints: EndpointSubnetA, EndpointSubnetB.',
    ]);
  });

  it('holds where applications use the table too, or may use the subnets', () => {
    const endpoints = [endpoint('ecr.api'), gateway({ routeTables: list('${Table}') })];
    const routeTables = [routeTable('Table', ['AppSubnetA', 'AppSubnetB', 'EndpointSubnetA', 'EndpointSubnetB'])];
    assert.deepEqual(verdicts(rule06, modelOf({ endpoints, routeTables }), dedicated), []);
    assert.deepEqual(verdicts(rule06, modelOf({ endpoints: [endpoint('ecr.api'), all] })), []);
  });

  it('says nothing of what is not known', () => {
    const endpoints = [endpoint('ecr.api'), endpoint('logs', { subnets: UNKNOWN }), all];
    assert.deepEqual(verdicts(rule06, modelOf({ endpoints, routeTables: TABLES }), dedicated), []);
  });
});

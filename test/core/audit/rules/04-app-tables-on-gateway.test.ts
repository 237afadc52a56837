import assert from 'node:assert/strict';
import { rule04 } from '../../../../core/audit/rules/04-app-tables-on-gateway.js';
import { answersOf, GOLDEN_CASES } from '../../../support/cases.js';
import {
  changed,
  defaultRoute,
  emptyModel,
  endpoint,
  gateway,
  list,
  modelOf,
  NOT_JUDGED,
  routeTable,
  SUBNETS,
  said,
  subnet,
  TABLES,
  UNKNOWN,
  verdicts,
  vpc,
} from './support.js';

const LACKING =
  'violated: AppTableB, of AppSubnetB, is not on the S3 gateway endpoint Endpoint-s3. Add it to the endpoint’s route tables.';
const onlyA = gateway({ routeTables: list('${AppTableA}') });

describe('rule 04: application route tables on the S3 gateway', () => {
  it('holds where all are on it; tables of endpoint subnets need not be', () => {
    assert.deepEqual(verdicts(rule04, modelOf()), []);
  });

  it('is broken by the table of an application subnet that is not on it', () => {
    assert.deepEqual(verdicts(rule04, modelOf({ endpoints: [endpoint('ecr.api'), onlyA] })), [LACKING]);
  });

  it('is broken where endpoints share the subnets of applications, which one of them on the gateway shows', () => {
    const shared = endpoint('ecr.api', { subnets: list('${AppSubnetA}', '${AppSubnetB}') });
    const model = modelOf({
      subnets: [...SUBNETS.slice(0, 2), subnet('Second', '10.0.8.0/21', 'us-east-1a')],
      routeTables: [...TABLES.slice(0, 2), routeTable('SecondTable', ['Second'])],
      endpoints: [shared, gateway({ routeTables: list('${AppTableA}', '${SecondTable}') })],
    });
    assert.deepEqual(verdicts(rule04, model), [LACKING]);
    assert.deepEqual(verdicts(rule04, model, answersOf({ endpointSubnets: 'shared' })), [LACKING]);
    assert.deepEqual(verdicts(rule04, model, answersOf({ endpointSubnets: 'dedicated' })), []);
  });

  it('leaves out public subnets, tables that are only looked up, and VPCs without a gateway', () => {
    const isPublic = { routes: [defaultRoute('internet-gateway', '${Gateway}')] };
    const model = modelOf({
      vpcs: [vpc(), vpc({ id: 'Second' })],
      subnets: [...SUBNETS, subnet('Other', '10.1.0.0/24', 'us-east-1a', { vpc: said('${Second}') })],
      routeTables: [
        ...changed(TABLES, { AppTableB: isPublic }),
        routeTable('OtherTable', ['Other'], { vpc: said('${Second}') }),
      ],
      endpoints: [endpoint('ecr.api'), onlyA, endpoint('ecr.dkr', { vpc: said('${Second}'), subnets: list() })],
    });
    assert.deepEqual(verdicts(rule04, model), []);
    const lookedUp = modelOf({
      routeTables: changed(TABLES, { AppTableB: { existing: true } }),
      endpoints: [endpoint('ecr.api'), onlyA],
    });
    assert.deepEqual(verdicts(rule04, lookedUp), []);
  });

  it('leaves it to rule 03 that there is no gateway', () => {
    assert.deepEqual(verdicts(rule04, modelOf({ endpoints: [endpoint('ecr.api')] })), []);
  });

  it('is not judged where tables of the gateway or subnets of endpoints are not known', () => {
    const tables = gateway({ routeTables: said([said('${AppTableA}'), UNKNOWN]) });
    assert.deepEqual(verdicts(rule04, modelOf({ endpoints: [tables] })), NOT_JUDGED);
    const more = gateway({ routeTables: said([said('${AppTableA}'), said('${AppTableB}'), UNKNOWN]) });
    assert.deepEqual(verdicts(rule04, modelOf({ endpoints: [endpoint('ecr.api'), more] })), []);
    const subnets = endpoint('ecr.api', { subnets: UNKNOWN });
    assert.deepEqual(verdicts(rule04, modelOf({ endpoints: [subnets, onlyA] })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule04, modelOf({ endpoints: [gateway({ routeTables: UNKNOWN })] })), NOT_JUDGED);
    const routeTables = changed(TABLES, { AppTableB: { vpc: UNKNOWN } });
    assert.deepEqual(verdicts(rule04, modelOf({ routeTables, endpoints: [endpoint('ecr.api'), onlyA] })), NOT_JUDGED);
  });

  it('judges an existing VPC by the tables of the answers that the existing gateway lacks', () => {
    const wanted = answersOf(GOLDEN_CASES['existing-virginia']);
    const judged = (...tables: string[]) =>
      verdicts(rule04, emptyModel({ endpoints: [gateway({ routeTables: list(...tables) })] }), wanted);
    assert.deepEqual(judged('rtb-0b1c2d3e4f5061728'), []);
    assert.deepEqual(judged('rtb-0a1b2c3d4e5f60718'), [
      'violated: rtb-0b1c2d3e4f5061728 is not on the S3 gateway endpoint Endpoint-s3. Add it to the endpoint’s route tables.',
    ]);
    assert.deepEqual(verdicts(rule04, emptyModel(), wanted), []);
    const some = gateway({ routeTables: said([said('rtb-0b1c2d3e4f5061728'), UNKNOWN]) });
    assert.deepEqual(verdicts(rule04, emptyModel({ endpoints: [some] }), wanted), []);
    const unclear = emptyModel({ endpoints: [gateway({ routeTables: UNKNOWN })] });
    assert.deepEqual(verdicts(rule04, unclear, wanted), NOT_JUDGED);
  });
});

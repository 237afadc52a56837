import assert from 'node:assert/strict';
import type { NetworkModel } from '../../../../core/audit/model.js';
import { rule51 } from '../../../../core/audit/rules/51-subnets-stay-private.js';
import { answersOf } from '../../../support/cases.js';
import {
  changed,
  defaultRoute,
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
} from './support.js';

const toInternet = { routes: [defaultRoute('internet-gateway', '${Gateway}')] };
const toNat = { routes: [defaultRoute('nat-gateway', '${Nat}')] };

/** With a public subnet for a NAT gateway, through which one application subnet goes out. */
const withNat: Partial<NetworkModel> = {
  subnets: [...SUBNETS, subnet('Public', '10.0.200.0/26', 'us-east-1a')],
  routeTables: [...changed(TABLES, { AppTableA: toNat }), routeTable('PublicTable', ['Public'], toInternet)],
};

describe('rule 51: subnets stay private', () => {
  it('holds where nothing is public', () => {
    assert.deepEqual(verdicts(rule51, modelOf()), []);
    assert.deepEqual(verdicts(rule51, modelOf(), answersOf({ internet: 'none' })), []);
  });

  it('is broken by a subnet that gives public addresses, not by one that is only looked up', () => {
    const open = { publicAddresses: said(true) };
    assert.deepEqual(verdicts(rule51, modelOf({ subnets: changed(SUBNETS, { AppSubnetA: open }) })), [
      'violated: AppSubnetA gives public addresses to what starts in it. Turn that off.',
    ]);
    const lookedUp = changed(SUBNETS, { AppSubnetA: { ...open, existing: true } });
    assert.deepEqual(verdicts(rule51, modelOf({ subnets: lookedUp })), []);
  });

  it('leaves a public subnet alone, which may hold a load balancer, unless no way to the internet was chosen', () => {
    const subnets = changed(withNat.subnets ?? [], { Public: { publicAddresses: said(true) } });
    const model = modelOf({ ...withNat, subnets });
    assert.deepEqual(verdicts(rule51, model), []);
    assert.ok(verdicts(rule51, model, answersOf({ internet: 'none' })).some((told) => told.includes('Public gives')));
  });

  it('holds for a way out by a NAT gateway that was chosen, or that nobody says was not', () => {
    assert.deepEqual(verdicts(rule51, modelOf(withNat)), []);
    assert.deepEqual(verdicts(rule51, modelOf(withNat), answersOf({ internet: 'nat' })), []);
  });

  it('is broken by any way out where none was chosen', () => {
    assert.deepEqual(verdicts(rule51, modelOf(withNat), answersOf({ internet: 'none' })), [
      'violated: AppTableA has a route of 0.0.0.0/0 to a NAT gateway, but no way to the internet was chosen.',
      'violated: PublicTable has a route of 0.0.0.0/0 to an internet gateway, but no way to the internet was chosen.',
    ]);
  });

  it('is broken by an internet gateway for a subnet of endpoints', () => {
    const routeTables = changed(TABLES, { EndpointTable: toInternet });
    assert.deepEqual(verdicts(rule51, modelOf({ routeTables })), [
      'violated: EndpointTable, of EndpointSubnetA, EndpointSubnetB, has a route of 0.0.0.0/0 to an internet gateway. Remove it.',
    ]);
  });

  it('is broken by an internet gateway for all subnets, where workloads must be', () => {
    const routeTables = changed(TABLES, { AppTableA: toInternet, AppTableB: toInternet });
    const endpoints = [endpoint('ecr.api', { subnets: list() }), gateway()];
    const model = modelOf({ routeTables, endpoints, subnets: SUBNETS.slice(0, 2) });
    for (const wanted of [null, answersOf({ internet: 'nat' })]) {
      assert.deepEqual(verdicts(rule51, model, wanted), [
        'violated: AppTableA, of AppSubnetA, has a route of 0.0.0.0/0 to an internet gateway. Remove it.',
        'violated: AppTableB, of AppSubnetB, has a route of 0.0.0.0/0 to an internet gateway. Remove it.',
      ]);
    }
  });

  it('is not judged where addresses, associations or subnets of endpoints are not known', () => {
    const subnets = changed(SUBNETS, { AppSubnetA: { publicAddresses: UNKNOWN } });
    assert.deepEqual(verdicts(rule51, modelOf({ subnets })), NOT_JUDGED);
    const routeTables = [...TABLES.slice(1), routeTable('Unclear', [], { subnets: [UNKNOWN] })];
    assert.deepEqual(verdicts(rule51, modelOf({ routeTables })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule51, modelOf({ routeTables }), answersOf({ internet: 'none' })), NOT_JUDGED);
    const single = SUBNETS.slice(0, 1);
    const one = modelOf({ routeTables, subnets: single });
    assert.deepEqual(verdicts(rule51, one, answersOf({ internet: 'none' })), NOT_JUDGED);
    const endpoints = [endpoint('ecr.api', { subnets: UNKNOWN }), gateway()];
    assert.deepEqual(verdicts(rule51, modelOf({ endpoints })), NOT_JUDGED);
  });
});

import assert from 'node:assert/strict';
import type { NetworkModel } from '../../../../core/audit/model.js';
import { plannedModel } from '../../../../core/audit/planned/index.js';
import type { Wanted } from '../../../../core/audit/rules/rule.js';
import { tiersOf } from '../../../../core/audit/rules/subnets.js';
import { answersOf, GOLDEN_CASES, planOf } from '../../../support/cases.js';
import {
  changed,
  defaultRoute,
  endpoint,
  gateway,
  list,
  modelOf,
  project,
  routeTable,
  SUBNETS,
  subnet,
  TABLES,
  UNKNOWN,
} from './support.js';

function names(model: NetworkModel, wanted: Wanted | null = null): Record<string, string[]> {
  const { application, endpoint: endpoints, public: open } = tiersOf(model, wanted);
  const ids = (subnets: readonly { readonly id: string }[]) => subnets.map(({ id }) => id);
  return { application: ids(application), endpoint: ids(endpoints), public: ids(open) };
}

describe('subnets by what they are for', () => {
  it('are those of the plan, with and without the answers', () => {
    for (const some of Object.values(GOLDEN_CASES).filter(({ vpc }) => vpc !== 'existing')) {
      const plan = planOf(some);
      const { app, endpoint: endpoints, public: open } = plan.subnets;
      const own = some.endpointSubnets === 'shared' ? [] : endpoints.map(({ id }) => id);
      const expected = { application: app.map(({ id }) => id), endpoint: own, public: open.map(({ id }) => id) };
      for (const wanted of [null, plan.answers]) {
        assert.deepEqual(names(plannedModel(plan), wanted), expected);
      }
    }
  });

  it('are for applications where all of them have endpoints, or builds run in them', () => {
    const all = endpoint('ecr.api', { subnets: list(...SUBNETS.map(({ id }) => `\${${id}}`)) });
    const { application } = names(modelOf({ endpoints: [all] }), answersOf({ endpointSubnets: 'dedicated' }));
    assert.equal(application?.length, 4);
    const network = { vpc: UNKNOWN, subnets: list('${EndpointSubnetA}'), securityGroups: list() };
    assert.deepEqual(names(modelOf({ codebuildProjects: [project({ network })] })).endpoint, ['EndpointSubnetB']);
  });

  it('are public by their routes or a NAT gateway; where all are, workloads are in those without one', () => {
    const routes = [defaultRoute('internet-gateway', '${Gateway}')];
    const natGateways = [{ ...SUBNETS[0], id: 'Nat', address: null, subnet: { known: true, value: '${Nat1}' } }];
    const subnets = [...SUBNETS, subnet('Nat1', '10.0.200.0/26', 'us-east-1a')];
    const model = modelOf({ subnets, natGateways: natGateways as unknown as NetworkModel['natGateways'] });
    assert.deepEqual(names(model).public, ['Nat1']);
    const open = TABLES.map((table) => ({ ...table, routes }));
    assert.deepEqual(names({ ...model, routeTables: open }).application, ['AppSubnetA', 'AppSubnetB']);
    assert.deepEqual(names({ ...model, routeTables: changed(TABLES, { AppTableB: { routes } }) }).public, [
      'AppSubnetB',
      'Nat1',
    ]);
  });

  it('are public beside a single one that is not', () => {
    const subnets = SUBNETS.slice(0, 2);
    const routes = [defaultRoute('internet-gateway', '${Gateway}')];
    const routeTables = changed(TABLES, { AppTableB: { routes } });
    const model = modelOf({ subnets, routeTables, endpoints: [] });
    assert.deepEqual(names(model), { application: ['AppSubnetA'], endpoint: [], public: ['AppSubnetB'] });
  });

  it('cannot be told apart where what tells them apart is not known, and it matters', () => {
    const unclear = routeTable('Unclear', [], { subnets: [UNKNOWN] });
    const hidden = endpoint('ecr.api', { subnets: UNKNOWN });
    const reasons = (change: Partial<NetworkModel>) => tiersOf(modelOf(change), null).unknown.length;
    assert.equal(reasons({ routeTables: [...TABLES, unclear] }), 0);
    assert.equal(reasons({ routeTables: [...TABLES.slice(1), unclear] }), 1);
    assert.equal(reasons({ endpoints: [hidden], subnets: SUBNETS.slice(0, 1) }), 1);
    assert.equal(reasons({ endpoints: [hidden], subnets: [] }), 0);
    assert.equal(reasons({ endpoints: [gateway({ type: UNKNOWN })] }), 2);
  });

  it('are those of the answers in an existing VPC', () => {
    const wanted = answersOf(GOLDEN_CASES['existing-virginia']);
    const ids = [...Object.values(wanted.endpointSubnetIds), ...Object.values(wanted.appSubnetIds).flat()];
    const subnets = ids.map((id) => subnet(id, '10.20.0.0/24', 'us-east-1a', { existing: true }));
    const model = modelOf({
      vpcs: [],
      subnets,
      routeTables: [],
      endpoints: [endpoint('ecr.api', { subnets: list(...ids.slice(0, 2)) }), gateway()],
    });
    assert.deepEqual(names(model, wanted), { application: ids.slice(2), endpoint: ids.slice(0, 2), public: [] });
    const shared = { ...wanted, appSubnetIds: { 'us-east-1a': ids, 'us-east-1b': [] } };
    assert.deepEqual(names(model, shared).endpoint, []);
  });
});

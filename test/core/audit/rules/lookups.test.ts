import assert from 'node:assert/strict';
import {
  endpointGroups,
  endpointsOf,
  finderOf,
  groupBy,
  interfaceEndpoints,
  literalOf,
  partsOf,
  serviceOf,
} from '../../../../core/audit/rules/lookups.js';
import { findRegion, interfaceServiceName, REGION_IDS, SERVICES } from '../../../../core/catalogue/index.js';
import { endpoint, gateway, group, list, modelOf, said, subnet, UNKNOWN } from './support.js';

describe('look-ups in a model', () => {
  it('find a thing by a reference, and one that is looked up by its id', () => {
    const find = finderOf([
      subnet('App', '10.0.0.0/24', 'us-east-1a'),
      subnet('subnet-1', '10.0.1.0/24', 'us-east-1b', { existing: true }),
    ]);
    assert.equal(find('${App}')?.id, 'App');
    assert.equal(find('subnet-1')?.id, 'subnet-1');
    assert.equal(find('App'), undefined);
    assert.equal(find('${Other}'), undefined);
    assert.equal(find('__proto__'), undefined);
  });

  it('know every service name of the catalogue without prefix and Region', () => {
    for (const id of REGION_IDS) {
      for (const { name } of SERVICES) {
        const serviceName = said(interfaceServiceName(findRegion(id), name));
        assert.deepEqual(serviceOf({ serviceName }), said(name));
      }
    }
  });

  it('know a service whose Region is the deployment’s, and leave other names alone', () => {
    assert.deepEqual(serviceOf({ serviceName: said('com.amazonaws.${AWS::Region}.ecr.dkr') }), said('ecr.dkr'));
    assert.deepEqual(serviceOf({ serviceName: said('ecr.dkr') }), said('ecr.dkr'));
    assert.equal(serviceOf({ serviceName: UNKNOWN }), UNKNOWN);
  });

  it('find endpoints by service and type, and why one more may be among them', () => {
    const model = modelOf({
      endpoints: [
        endpoint('ecr.api'),
        endpoint('ecr.api', { id: 'Unclear', type: UNKNOWN }),
        endpoint('logs', { id: 'Logs', type: UNKNOWN }),
        gateway(),
      ],
    });
    const found = endpointsOf(model, 'ecr.api', 'Interface');
    assert.deepEqual(
      found.known.map(({ id }) => id),
      ['Endpoint-ecr.api'],
    );
    assert.deepEqual(found.unknown, [UNKNOWN]);
    assert.equal(interfaceEndpoints(model).unknown.length, 2);
    assert.equal(endpointsOf(model, 's3', 'Gateway').known.length, 1);
  });

  it('find the groups of the endpoints, each once', () => {
    const model = modelOf({ securityGroups: [group(), group({ id: 'Other' })] });
    assert.deepEqual(
      endpointGroups(model).known.map(({ id }) => id),
      ['EndpointGroup'],
    );
    const unclear = modelOf({
      endpoints: [endpoint('ecr.api', { securityGroups: said([said('${Other}'), UNKNOWN]) })],
    });
    assert.deepEqual(endpointGroups(unclear), { known: [], unknown: [UNKNOWN] });
  });

  it('take a list apart, and a text that only a deployment knows for unknown', () => {
    assert.deepEqual(partsOf(UNKNOWN), { known: [], unknown: [UNKNOWN] });
    assert.deepEqual(partsOf(said([said('a'), UNKNOWN])), { known: [said('a')], unknown: [UNKNOWN] });
    assert.equal(literalOf(said('${AWS::Region}a')).known, false);
    assert.deepEqual(literalOf(said('a${!b}')), said('a${b}'));
  });

  it('group by what things refer to, however they do', () => {
    const { groups, unknown } = groupBy([said('${Vpc}'), said('Vpc'), said('__proto__'), UNKNOWN], (value) => value);
    assert.deepEqual([...groups.keys()], ['Vpc', '__proto__']);
    assert.deepEqual(unknown, [UNKNOWN]);
    assert.equal(list('a').known, true);
  });
});

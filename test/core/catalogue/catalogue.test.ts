import assert from 'node:assert/strict';
import readings from '../../../core/catalogue/endpoint-services.json' with { type: 'json' };
import {
  documentedPresence,
  type EndpointServiceReadings,
  FEATURES,
  findRegion,
  findService,
  interfaceServiceName,
  layerBucketObjectsArn,
  REGION_IDS,
  REGION_SOURCES,
  registryHost,
  SERVICES,
  SOURCES,
  s3GatewayServiceName,
  servicePresence,
  UnknownEntryError,
  WORKLOADS,
  zonesWithout,
} from '../../../core/catalogue/index.js';
import { regionFault } from '../../support/region-faults.js';

/** Names as AWS publishes them, one Region of each partition: service prefix by service, registry suffix, ARN partition. */
const PARTITIONS = [
  ['us-east-1', 'com.amazonaws', 'com.amazonaws', 'amazonaws.com', 'aws'],
  ['us-gov-west-1', 'com.amazonaws', 'com.amazonaws', 'amazonaws.com', 'aws-us-gov'],
  ['cn-north-1', 'cn.com.amazonaws', 'com.amazonaws', 'amazonaws.com.cn', 'aws-cn'],
  ['eusc-de-east-1', 'eu.amazonaws', 'com.amazonaws', 'amazonaws.eu', 'aws-eusc'],
  ['us-iso-east-1', 'gov.ic.c2s', 'com.amazonaws', 'c2s.ic.gov', 'aws-iso'],
  ['us-isob-east-1', 'gov.sgov.sc2s', 'com.amazonaws', 'sc2s.sgov.gov', 'aws-iso-b'],
  ['eu-isoe-west-1', 'uk.adc-e.cloud', 'com.amazonaws', 'cloud.adc-e.uk', 'aws-iso-e'],
  ['us-isof-south-1', 'gov.ic.hci.csp', 'com.amazonaws', 'csp.hci.ic.gov', 'aws-iso-f'],
] as const;

describe('catalogue', () => {
  it('has 46 Regions of all eight partitions', () => {
    assert.equal(REGION_IDS.length, 46);
    assert.equal(new Set(REGION_IDS.map((id) => findRegion(id).partition)).size, PARTITIONS.length);
  });

  for (const [id, ecrPrefix, logsPrefix, suffix, partition] of PARTITIONS) {
    it(`${id}: names of the partition ${partition}`, () => {
      const region = findRegion(id);
      assert.equal(interfaceServiceName(region, 'ecr.api'), `${ecrPrefix}.${id}.ecr.api`);
      assert.equal(interfaceServiceName(region, 'ecr.dkr'), `${ecrPrefix}.${id}.ecr.dkr`);
      assert.equal(interfaceServiceName(region, 'logs'), `${logsPrefix}.${id}.logs`);
      assert.equal(interfaceServiceName(region, 'ecs-agent'), `com.amazonaws.${id}.ecs-agent`);
      assert.equal(s3GatewayServiceName(region), `com.amazonaws.${id}.s3`);
      assert.equal(registryHost(region, '000000000000'), `000000000000.dkr.ecr.${id}.${suffix}`);
      assert.equal(layerBucketObjectsArn(region), `arn:${partition}:s3:::prod-${id}-starport-layer-bucket/*`);
    });
  }

  it('zones and prices: named after their Region, defaults among the accepted, at least two, each price with its source', () => {
    assert.deepEqual(
      REGION_IDS.map((id) => regionFault(findRegion(id))).filter((fault) => fault !== null),
      [],
    );
  });

  it('Tokyo: 1b is accepted and not a default', () => {
    const { azNames, azNamesUnion } = findRegion('ap-northeast-1');
    assert.deepEqual(azNames, ['ap-northeast-1a', 'ap-northeast-1c', 'ap-northeast-1d']);
    assert.ok(azNamesUnion.includes('ap-northeast-1b'));
  });

  it('every column of the Region data has a source', () => {
    for (const id of REGION_IDS) {
      const { id: _, ...facts } = findRegion(id);
      assert.deepEqual(Object.keys(facts).sort(), Object.keys(REGION_SOURCES).sort(), id);
    }
    for (const { source, detail } of Object.values(REGION_SOURCES)) assert.ok(source in SOURCES && detail.length > 0);
  });

  it('workloads and features name services and sources of the catalogue', () => {
    for (const { services, source } of [...WORKLOADS, ...FEATURES]) {
      for (const name of services) assert.equal(findService(name).name, name);
      assert.ok(source in SOURCES);
    }
    assert.equal(new Set(SERVICES.map(({ id }) => id)).size, SERVICES.length);
  });

  it('an unknown Region or service is an error that names the nearest one', () => {
    const region = findRegion('us-east-1');
    assert.throws(
      () => findRegion('ap-norteast-1'),
      (error) => error instanceof UnknownEntryError && error.nearest === 'ap-northeast-1',
    );
    assert.throws(
      () => interfaceServiceName(region, 'ecr-dkr'),
      (error) => error instanceof UnknownEntryError && error.nearest === 'ecr.dkr',
    );
    assert.throws(() => findRegion('constructor'), UnknownEntryError);
    assert.throws(() => findRegion('__proto__'), UnknownEntryError);
  });

  it('presence by documents: of a Region, of all Regions of a partition, else it stays unverified', () => {
    const tokyo = findRegion('ap-northeast-1');
    assert.equal(documentedPresence(tokyo, 'ecr.api'), 'present');
    assert.equal(documentedPresence(tokyo, 'logs'), 'present');
    assert.equal(documentedPresence(findRegion('cn-north-1'), 'logs'), 'unverified');
    assert.equal(documentedPresence(tokyo, 'xray'), 'unverified');
    assert.equal(documentedPresence(findRegion('mx-central-1'), 'ec2messages'), 'absent');
  });

  it('presence by AWS’s answers: what it lists is there, and a silence is no proof against a document', () => {
    const mexico = findRegion('mx-central-1');
    assert.equal(servicePresence(mexico, 'xray', []), 'present');
    assert.equal(servicePresence(mexico, 'xray', ['mxc1-az1']), 'present');
    assert.equal(servicePresence(mexico, 'xray', null), 'absent');
    assert.equal(servicePresence(mexico, 'ecr.api', null), 'present');
    assert.equal(servicePresence(mexico, 'ec2messages', []), 'present');
    assert.equal(servicePresence(mexico, 'ec2messages', null), 'absent');
  });

  it('zones without a service: the chosen ones where names are everybody’s, else all of the Region', () => {
    const mumbai = findRegion('ap-south-1');
    const [a, b] = ['ap-south-1a', 'ap-south-1b'];
    const ids = mumbai.azIdByName ?? assert.fail();
    assert.deepEqual(zonesWithout(mumbai, 'logs', [a, b], [ids[b] ?? '']), [ids[b]]);
    assert.deepEqual(zonesWithout(mumbai, 'logs', [a], [ids[b] ?? '']), []);
    assert.deepEqual(zonesWithout(mumbai, 'logs', [a], null), []);
    assert.deepEqual(zonesWithout(findRegion('us-east-1'), 'logs', ['us-east-1a'], ['use1-az3']), ['use1-az3']);
  });

  it('AWS’s answers are about Regions, services and zones of the catalogue', () => {
    for (const [id, services] of Object.entries(readings.services as EndpointServiceReadings)) {
      const { azIds } = findRegion(id);
      for (const [name, zones] of Object.entries(services)) {
        assert.equal(findService(name).name, name);
        for (const zone of zones ?? []) assert.ok(azIds?.includes(zone), `${id} ${name} ${zone}`);
      }
    }
  });
});

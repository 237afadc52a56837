import assert from 'node:assert/strict';
import data from '../../../core/catalogue/endpoint-services.json' with { type: 'json' };
import type { EndpointServiceReadings } from '../../../core/catalogue/index.js';
import { planOf } from '../../support/cases.js';

const MUMBAI = { region: 'ap-south-1', features: ['logs'], availabilityZones: ['ap-south-1a', 'ap-south-1b'] } as const;

type Services = EndpointServiceReadings[string];

/** The notes on zones and on presence with the services that they name, where AWS answered so about Mumbai. */
function notesWhere(services: Services | null, answers: Parameters<typeof planOf>[0]) {
  const known: Record<string, Services> = data.services;
  const before = known['ap-south-1'];
  delete known['ap-south-1'];
  if (services) known['ap-south-1'] = services;
  try {
    const told = planOf(answers).notes.filter(
      ({ id }) => id === 'zones_without_service' || id === 'unverified_services',
    );
    return told.map(({ id, because }) => [id, 'parameters' in because ? because.parameters : {}]);
  } finally {
    delete known['ap-south-1'];
    if (before) known['ap-south-1'] = before;
  }
}

/** One such note. */
const note = (id: string, services: string) => [[id, { services, region: 'ap-south-1' }]];

describe('plan: what AWS answered about endpoint services', () => {
  it('what it did not answer about is unverified', () => {
    assert.deepEqual(notesWhere(null, { ...MUMBAI, features: ['xray'] }), note('unverified_services', 'xray'));
  });

  it('what it lists is verified', () => {
    assert.deepEqual(notesWhere({ xray: [] }, { ...MUMBAI, features: ['xray'] }), []);
  });

  it('a zone that is chosen and lacks a service is told, another is not', () => {
    const inB = { logs: ['aps1-az3'], 'ecr.api': ['aps1-az2'] };
    assert.deepEqual(notesWhere(inB, MUMBAI), note('zones_without_service', 'logs (aps1-az3)'));
  });

  it('an endpoint that exists already has its subnets', () => {
    const inB = { logs: ['aps1-az3'] };
    const reused = {
      ...MUMBAI,
      vpc: 'existing',
      vpcId: 'vpc-0123456789abcdef0',
      vpcCidrs: ['10.0.0.0/16'],
      endpointSubnetIds: { 'ap-south-1a': 'subnet-0123456789abcdef0', 'ap-south-1b': 'subnet-0123456789abcdef1' },
      appRouteTableIds: ['rtb-0123456789abcdef0'],
      existingEndpoints: { logs: 'vpce-0123456789abcdef0' },
    } as const;
    assert.deepEqual(notesWhere(inB, reused), []);
    assert.deepEqual(
      notesWhere(inB, { ...reused, existingEndpoints: {} }),
      note('zones_without_service', 'logs (aps1-az3)'),
    );
  });
});

import assert from 'node:assert/strict';
import type { DnsAssociation, HostedZone } from '../../../../core/audit/model.js';
import { rule01 } from '../../../../core/audit/rules/01-both-registry-endpoints.js';
import { rule12 } from '../../../../core/audit/rules/12-private-dns-of-registry.js';
import { rule13 } from '../../../../core/audit/rules/13-private-dns-of-apis.js';
import { rule17 } from '../../../../core/audit/rules/17-zones-of-hub.js';
import { answersOf, GOLDEN_CASES } from '../../../support/cases.js';
import { emptyModel, endpoint, list, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const SUFFIX = '.us-east-1.amazonaws.com';
const off = { privateDns: said(false) };
const hub = answersOf({ privateDns: 'central-hub' });

function zone(label: string, labels: readonly string[] = [label], vpcs: readonly string[] = ['${Vpc}']): HostedZone {
  const { place } = said('');
  return {
    id: `Zone-${label}`,
    place,
    tags: said(new Map()),
    existing: false,
    name: said(`${label}${SUFFIX}`),
    vpcs: list(...vpcs),
    records: labels.map((name) => ({ place, name: said(`${name}${SUFFIX}`), type: said('A'), alias: null })),
  };
}

const ENDPOINTS = [endpoint('ecr.api', off), endpoint('ecr.dkr', off)];
const ZONES = [zone('api.ecr'), zone('dkr.ecr', ['dkr.ecr', '*.dkr.ecr'])];

describe('rule 17: zones of a hub', () => {
  it('holds where each name has its zone and its records, and rules 12 and 13 then ask for no names', () => {
    const model = emptyModel({ endpoints: ENDPOINTS, hostedZones: ZONES });
    for (const rule of [rule17, rule12, rule13]) {
      for (const wanted of [null, hub]) assert.deepEqual(verdicts(rule, model, wanted), []);
    }
  });

  it('says nothing of code without zones for services', () => {
    for (const hostedZones of [[], [zone('dkr.ecr', [], [])], [{ ...zone('x'), name: said('corp.internal') }]]) {
      assert.deepEqual(verdicts(rule17, modelOf({ hostedZones })), []);
    }
  });

  it('is broken by an endpoint without its zone', () => {
    assert.deepEqual(verdicts(rule17, emptyModel({ endpoints: ENDPOINTS, hostedZones: ZONES.slice(0, 1) })), [
      `violated: Endpoint-ecr.dkr has no private DNS names, and no private hosted zone is named dkr.ecr${SUFFIX}. Make one with an alias record for the endpoint.`,
    ]);
    assert.equal(verdicts(rule17, emptyModel({ endpoints: ENDPOINTS }), hub).length, 2);
  });

  it('is broken by a registry without its wildcard', () => {
    const hostedZones = [zone('api.ecr'), zone('dkr.ecr')];
    assert.deepEqual(verdicts(rule17, emptyModel({ endpoints: ENDPOINTS, hostedZones })), [
      `violated: The zone dkr.ecr${SUFFIX} lacks the records *.dkr.ecr${SUFFIX}. Add them as aliases of the endpoint.`,
    ]);
  });

  it('is broken by private DNS names beside a zone', () => {
    const endpoints = [endpoint('ecr.api'), endpoint('ecr.dkr', off)];
    assert.deepEqual(verdicts(rule17, emptyModel({ endpoints, hostedZones: ZONES })), [
      `violated: Endpoint-ecr.api has private DNS names, and there is a zone api.ecr${SUFFIX} too. Keep one of the two.`,
    ]);
  });

  it('is broken by a zone for a parent domain', () => {
    const hostedZones = [...ZONES, zone('ecr')];
    assert.deepEqual(verdicts(rule17, emptyModel({ endpoints: ENDPOINTS, hostedZones })), [
      `violated: The zone ecr${SUFFIX} is for a whole domain: names in it that have no record are lost. Make a zone for each name.`,
    ]);
  });

  it('holds with FIPS, whose API has a name above that of the registry', () => {
    const endpoints = [endpoint('ecr-fips.api', off), endpoint('ecr-fips.dkr', off)];
    const hostedZones = [zone('ecr-fips'), zone('dkr.ecr-fips', ['dkr.ecr-fips', '*.dkr.ecr-fips'])];
    for (const rule of [rule17, rule12, rule13]) {
      assert.deepEqual(verdicts(rule, emptyModel({ endpoints, hostedZones })), []);
    }
    assert.equal(verdicts(rule17, emptyModel({ endpoints, hostedZones: hostedZones.slice(0, 1) })).length, 1);
  });

  it('is not judged where names are not known', () => {
    const hostedZones = [{ ...zone('x'), name: UNKNOWN }, zone('api.ecr')];
    assert.deepEqual(verdicts(rule17, emptyModel({ endpoints: ENDPOINTS, hostedZones })), NOT_JUDGED);
  });

  describe('of a spoke', () => {
    const spoke = answersOf(GOLDEN_CASES['spoke-ohio']);
    const association = (kind: 'zone' | 'profile'): DnsAssociation => ({
      id: kind,
      place: said('').place,
      tags: said(new Map()),
      existing: false,
      kind,
      target: said('target'),
      vpc: said('vpc-1'),
    });

    it('holds with a Profile or with zones, and no endpoint is missed', () => {
      for (const kind of ['zone', 'profile'] as const) {
        const model = emptyModel({ dnsAssociations: [association(kind)] });
        for (const rule of [rule01, rule17]) assert.deepEqual(verdicts(rule, model, spoke), []);
      }
    });

    it('is broken by neither, by both, and by an endpoint with names of its own', () => {
      assert.match(verdicts(rule17, emptyModel(), spoke).join(), /nothing associates it/);
      const both = [association('zone'), association('profile')];
      assert.match(verdicts(rule17, emptyModel({ dnsAssociations: both }), spoke).join(), /Keep one of the two/);
      const endpoints = [endpoint('ecr.api')];
      const model = emptyModel({ dnsAssociations: [association('zone')], endpoints });
      assert.match(verdicts(rule17, model, spoke).join(), /^violated: Endpoint-ecr\.api has private DNS names/);
    });
  });
});

import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import { REGION_IDS } from '../../../core/catalogue/index.js';
import { featuresIn, GOLDEN_CASES, planOf, workloadsIn } from '../../support/cases.js';
import { SPOKE_BY_ZONES } from '../../support/situations.js';

const BY_URL: Partial<Answers> = { workloads: ['fargate-linux', 'ec2-docker'], privateDns: 'ecr-api-off' };

describe('private DNS names', () => {
  it('are on for every interface endpoint', () => {
    const { endpoints, has } = planOf();
    for (const { type, privateDns, url } of endpoints) {
      assert.equal(privateDns, type === 'Interface');
      assert.equal(url, null);
    }
    assert.ok(has.allPrivateDns && !has.apiByUrl);
  });

  it('off for the ECR API: callers are given its URL, and the registry keeps its names', () => {
    const { endpoints, has, notes } = planOf(BY_URL);
    const off = endpoints.filter(({ type, privateDns }) => type === 'Interface' && !privateDns);
    assert.deepEqual(
      off.map(({ service, url }) => [service, url]),
      [['ecr.api', 'https://ENDPOINT.api.ecr.us-east-1.vpce.amazonaws.com']],
    );
    assert.ok(!has.allPrivateDns && has.apiByUrl);
    const [agents] = notes.filter(({ id }) => id === 'api_by_url_agents');
    assert.equal(agents?.level, 'caution');
    assert.match(JSON.stringify(agents), /"workloads":"fargate-linux"/);
    assert.ok(notes.some(({ id }) => id === 'api_by_url'));
  });

  it('the URL has the suffix of the partition', () => {
    const { endpoints } = planOf({ ...BY_URL, region: 'cn-north-1' });
    const [api] = endpoints;
    assert.equal(api?.url, 'https://ENDPOINT.api.ecr.cn-north-1.vpce.amazonaws.com.cn');
  });

  it('who can be given a URL is not warned of', () => {
    const { notes } = planOf({ ...BY_URL, workloads: ['ec2-docker'] });
    assert.ok(!notes.some(({ id }) => id === 'api_by_url_agents'));
  });

  it('a hub: no endpoint has names, and each name has a zone of its own', () => {
    const { endpoints, hostedZones, has, permissions, notes } = planOf({
      workloads: ['fargate-linux', 'ecs-ec2'],
      features: ['logs'],
      privateDns: 'central-hub',
    });
    assert.ok(endpoints.every(({ privateDns }) => !privateDns));
    const suffix = '.us-east-1.amazonaws.com';
    assert.deepEqual(
      hostedZones.map(({ id, name, endpointId, records }) => [id, name, endpointId, records.map((one) => one.name)]),
      [
        ['api_ecr', `api.ecr${suffix}`, 'ecr_api', [`api.ecr${suffix}`]],
        ['dkr_ecr', `dkr.ecr${suffix}`, 'ecr_dkr', [`dkr.ecr${suffix}`, `*.dkr.ecr${suffix}`]],
        ['ecs_a', `ecs-a${suffix}`, 'ecs_agent', [`ecs-a${suffix}`]],
        ['ecs_a_1', `ecs-a-1${suffix}`, 'ecs_agent', [`ecs-a-1${suffix}`]],
        ['ecs_t', `ecs-t${suffix}`, 'ecs_telemetry', [`ecs-t${suffix}`]],
        ['ecs_t_1', `ecs-t-1${suffix}`, 'ecs_telemetry', [`ecs-t-1${suffix}`]],
        ['ecs', `ecs${suffix}`, 'ecs', [`ecs${suffix}`]],
        ['logs', `logs${suffix}`, 'logs', [`logs${suffix}`]],
      ],
    );
    assert.ok(has.hostedZones && !has.allPrivateDns && !has.apiByUrl);
    assert.ok(permissions.some(({ actions }) => actions.includes('route53:CreateHostedZone')));
    for (const id of ['hub_ingress', 'hub_transit', 'hub_layers', 'hub_zones_cost', 'agent_names']) {
      assert.ok(
        notes.some((note) => note.id === id),
        id,
      );
    }
  });

  it('a hub whose endpoints have IPv6 addresses: each name leads to those too', () => {
    const { hostedZones } = planOf({ features: [], privateDns: 'central-hub', ipAddressType: 'dualstack' });
    const [api, dkr] = hostedZones;
    assert.deepEqual(
      [api, dkr].map((zone) => zone?.records.map(({ key, type }) => `${key} ${type}`)),
      [
        ['apex A', 'apex_ipv6 AAAA'],
        ['apex A', 'apex_ipv6 AAAA', 'wildcard A', 'wildcard_ipv6 AAAA'],
      ],
    );
  });

  it('a hub in every Region: zones with names and ids of their own, none above another', () => {
    for (const region of REGION_IDS) {
      const { hostedZones } = planOf({
        region,
        workloads: workloadsIn(region).filter((id) => id !== 'fargate-linux-legacy'),
        features: featuresIn(region),
        internet: 'nat',
        privateDns: 'central-hub',
      });
      const names = hostedZones.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length);
      assert.equal(new Set(hostedZones.map(({ id }) => id)).size, names.length);
      assert.ok(!names.some((name) => names.some((other) => other.endsWith(`.${name}`))), region);
    }
  });

  it('a hub with FIPS: the names of FIPS, each with its zone', () => {
    const { hostedZones } = planOf({ region: 'us-gov-west-1', fips: true, features: [], privateDns: 'central-hub' });
    const suffix = '.us-gov-west-1.amazonaws.com';
    assert.deepEqual(
      hostedZones.map(({ id, records }) => [id, records.map(({ name }) => name)]),
      [
        ['ecr_fips', [`ecr-fips${suffix}`]],
        ['dkr_ecr_fips', [`dkr.ecr-fips${suffix}`, `*.dkr.ecr-fips${suffix}`]],
      ],
    );
  });

  it('a spoke: the S3 gateway alone, and an association by Profile', () => {
    const plan = planOf(GOLDEN_CASES['spoke-ohio']);
    const { endpoints, hub, left, notes, has, securityGroups, permissions } = plan;
    assert.deepEqual(
      endpoints.map(({ service, type }) => [service, type]),
      [['s3', 'Gateway']],
    );
    assert.deepEqual(hub?.services, ['ecr.api', 'ecr.dkr', 'logs']);
    assert.equal(hub?.profileId, 'rp-0a1b2c3d4e5f6071');
    assert.deepEqual(Object.values(securityGroups), [null, null, null]);
    assert.ok(has.spoke && has.hubProfile && !has.hubZones && has.resources);
    assert.ok(left.some(({ id }) => id === 'hub_endpoints'));
    for (const id of ['spoke_transit', 'spoke_controls', 'spoke_profile']) {
      assert.ok(
        notes.some((note) => note.id === id),
        id,
      );
    }
    assert.ok(permissions.some(({ actions }) => actions.includes('route53profiles:AssociateProfile')));
  });

  it('a spoke by zones needs those of FIPS and of ECR Public where they are chosen', () => {
    const zones = ['ecr-fips', 'dkr.ecr-fips', 'api.ecr-public'].map((label) => `${label}.us-east-1.amazonaws.com`);
    const hubZoneIds = Object.fromEntries(
      [...zones, 'ecr-public.us-east-1.api.aws'].map((name, index) => [name, `Z${index}123456789ABCDEFGHI`]),
    );
    const { hub } = planOf({ ...SPOKE_BY_ZONES, features: [], fips: true, ecrPublic: true, hubZoneIds });
    assert.deepEqual(
      hub?.zones.map(({ id }) => id),
      ['ecr_fips', 'dkr_ecr_fips', 'api_ecr_public', 'ecr_public_dualstack'],
    );
    assert.throws(() => planOf({ ...SPOKE_BY_ZONES, fips: true }), /rule\.hubZone/);
  });

  it('a spoke by zones may have those of the names with numbers, which the ECS agent is told', () => {
    const labels = ['api.ecr', 'dkr.ecr', 'ecs-a', 'ecs-t', 'ecs', 'ecs-a-1', 'ecs-t-1'];
    const zonesOf = (some: readonly string[]) =>
      Object.fromEntries(
        some.map((label, index) => [`${label}.us-east-1.amazonaws.com`, `Z${index}123456789ABCDEFGHI`]),
      );
    const spoke = { ...SPOKE_BY_ZONES, workloads: ['ecs-ec2'], features: [] } as const;
    for (const some of [labels, labels.slice(0, 5)]) {
      const { hub, notes } = planOf({ ...spoke, hubZoneIds: zonesOf(some) });
      assert.equal(hub?.zones.length, some.length);
      assert.ok(notes.some(({ id }) => id === 'agent_names'));
    }
    assert.throws(() => planOf({ ...spoke, hubZoneIds: zonesOf(labels.slice(1)) }), /rule\.hubZonesMissing/);
    assert.throws(() => planOf({ ...SPOKE_BY_ZONES, hubZoneIds: zonesOf(labels) }), /rule\.hubZone/);
  });

  it('a spoke by zones: one association for each', () => {
    const { hub, has } = planOf(SPOKE_BY_ZONES);
    assert.deepEqual(
      hub?.zones.map(({ id, zoneId }) => [id, zoneId]),
      [
        ['api_ecr', 'Z0123456789ABCDEFGHI'],
        ['dkr_ecr', 'Z1123456789ABCDEFGHI'],
        ['logs', 'Z2123456789ABCDEFGHI'],
      ],
    );
    assert.ok(has.hubZones && !has.hubProfile);
  });
});

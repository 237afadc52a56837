import { type Region, SERVICE_NAMES } from '../../catalogue/index.js';
import type { Endpoint, HostedZone, NetworkModel } from '../model.js';
import { knownValue, type Unknown } from '../value.js';
import { neededZones, privateZones } from './hosted-zones.js';
import { knownRegion } from './known-region.js';
import { interfaceEndpoints, listed, literalOf, notJudgedOnce, serviceOf } from './lookups.js';
import { type Judgement, notJudged, type Rule, violated } from './rule.js';
import { placeOfNothing } from './service-sets.js';

/** Judges code with hosted zones for names of the services, and answers that want such: elsewhere the endpoints have names of their own. */
export const rule17: Rule = {
  id: '17',
  severity: 'error',
  title: { id: 'rule.17.title' },
  reason: { id: 'rule.17.reason' },
  source: 'centralEndpoints',
  judge: (model, wanted) => {
    if (wanted?.privateDns === 'central-spoke') return judgeSpoke(model);
    if (model.hostedZones.length === 0 && wanted?.privateDns !== 'central-hub') return [];
    const region = knownRegion(model);
    if (!region.known) return [notJudged(region)];
    const zones = new Zones(model, region.value);
    if (!zones.areOfServices && wanted?.privateDns !== 'central-hub') return notJudgedOnce(zones.unknown);
    const endpoints = interfaceEndpoints(model);
    const judgements = endpoints.known.flatMap((endpoint) => zones.judge(endpoint));
    return [...judgements, ...zones.judgeParents(), ...notJudgedOnce([...endpoints.unknown, ...zones.unknown])];
  },
};

/** A spoke is associated with the zones of its hub, or with one Profile that holds them. */
function judgeSpoke(model: NetworkModel): Judgement[] {
  const kinds = new Set(model.dnsAssociations.map(({ kind }) => kind));
  const [first] = model.dnsAssociations;
  if (first === undefined) return [violated({ id: 'rule.17.spoke' }, placeOfNothing(model))];
  const endpoints = interfaceEndpoints(model);
  const named = endpoints.known.filter(({ existing, privateDns }) => !existing && privateDns.known && privateDns.value);
  return [
    ...(kinds.size > 1 ? [violated({ id: 'rule.17.twice' }, first.place)] : []),
    ...named.map(({ id, place }) => violated({ id: 'rule.17.spokeEndpoint', parameters: { endpoint: id } }, place)),
    ...notJudgedOnce(endpoints.unknown),
  ];
}

/** The zones of a model, held against its endpoints. */
class Zones {
  readonly unknown: Unknown[];
  private readonly byName: ReadonlyMap<string, HostedZone>;
  private readonly needed: readonly string[];

  constructor(
    model: NetworkModel,
    private readonly region: Region,
  ) {
    const { known, unknown } = privateZones(model);
    this.unknown = [...unknown];
    this.byName = new Map(known.map(({ name, zone }) => [name, zone]));
    this.needed = SERVICE_NAMES.flatMap((service) => neededZones(region, service).map(({ name }) => name));
  }

  /** Whether any of them has to do with the names of services. */
  get areOfServices(): boolean {
    return [...this.byName.keys()].some((name) => this.needed.includes(name) || this.isParent(name));
  }

  judge(endpoint: Endpoint): Judgement[] {
    const service = serviceOf(endpoint);
    const { privateDns, id, place } = endpoint;
    if (!service.known || !privateDns.known) {
      this.unknown.push(...[service, privateDns].filter((value) => !value.known));
      return [];
    }
    return neededZones(this.region, service.value).flatMap(({ name, records }) => {
      const zone = this.byName.get(name);
      if (privateDns.value) {
        const parameters = { endpoint: id, zone: name };
        return zone === undefined ? [] : [violated({ id: 'rule.17.both', parameters }, zone.place)];
      }
      // One whose name is not known may be it.
      if (zone === undefined && this.unknown.length > 0) return [];
      if (zone === undefined) {
        return [violated({ id: 'rule.17.zone', parameters: { endpoint: id, zone: name } }, place)];
      }
      return this.judgeRecords(zone, name, records);
    });
  }

  private judgeRecords(zone: HostedZone, name: string, records: readonly string[]): Judgement[] {
    // Those of IPv6 are of use to few: every pull is by IPv4.
    const usual = zone.records.filter(({ type }) => knownValue(type) !== 'AAAA');
    const names = usual.map((record) => literalOf(record.name));
    const hidden = names.filter((one) => !one.known);
    this.unknown.push(...hidden);
    const there = names.flatMap((one) => (one.known ? one.value : []));
    const missing = records.filter((record) => !there.includes(record));
    if (missing.length === 0 || hidden.length > 0) return [];
    return [violated({ id: 'rule.17.records', parameters: { zone: name, records: listed(missing) } }, zone.place)];
  }

  judgeParents(): Judgement[] {
    return [...this.byName]
      .filter(([name]) => this.isParent(name))
      .map(([name, { place }]) => violated({ id: 'rule.17.parent', parameters: { zone: name } }, place));
  }

  /** The API of FIPS has a name above the registry's: the zone of that is needed, and the nearest zone answers. */
  private isParent(name: string): boolean {
    return !this.needed.includes(name) && this.needed.some((other) => other.endsWith(`.${name}`));
  }
}

import type { Region } from '../../catalogue/index.js';
import type { Subnet } from '../model.js';
import { unknown, type Value } from '../value.js';
import { knownRegion } from './known-region.js';
import { listed, notJudgedOnce } from './lookups.js';
import { type Judgement, notJudged, type Rule, violated } from './rule.js';
import { accountListOf, nameOf } from './zones.js';

/** Names of a Region with a letter behind are as if they were written: the letters differ by account. */
export const rule11: Rule = {
  id: '11',
  severity: 'warning',
  title: { id: 'rule.11.title' },
  reason: { id: 'rule.11.reason' },
  source: 'S13',
  judge: (model) => {
    const subnets = model.subnets.filter((subnet) => !subnet.existing && !isListed(subnet));
    const suffixed = subnets.filter(isSuffixed);
    const others = subnets.filter((subnet) => !isSuffixed(subnet));
    return [
      ...suffixed.map(({ id, zone }) =>
        violated({ id: 'rule.11.suffix', parameters: { subnet: id, zone: zone.known ? zone.value : '' } }, zone.place),
      ),
      ...(others.length === 0 ? [] : judgeNames(others, knownRegion(model))),
    ];
  },
};

/** One of the zones that AWS lists. */
function isListed({ zone }: Subnet): boolean {
  return zone.known && accountListOf(zone.value) !== null;
}

function isSuffixed({ zone }: Subnet): boolean {
  return zone.known && /^\$\{AWS::Region\}[a-z]$/.test(zone.value);
}

function judgeNames(subnets: readonly Subnet[], region: Value<Region>): Judgement[] {
  if (!region.known) return [notJudged(region)];
  const { id: regionId, azNamesUnion } = region.value;
  const names = new Set(azNamesUnion);
  const zones = subnets.map((subnet) => ({ subnet, zone: lookedUp(nameOf(subnet.zone)) }));
  return [
    ...zones.flatMap(({ subnet, zone }) => {
      // Local Zones and Wavelength Zones have longer names, and the catalogue none of them.
      if (!zone.known || names.has(zone.value) || zone.value.startsWith(`${regionId}-`)) return [];
      const parameters = { subnet: subnet.id, zone: zone.value, region: regionId, zones: listed(azNamesUnion) };
      return [violated({ id: 'rule.11.zone', parameters }, zone.place)];
    }),
    ...notJudgedOnce(zones.flatMap(({ zone }) => (zone.known ? [] : zone))),
  ];
}

/** Where the CDK has not asked the account for its zones, it writes these names for them. */
function lookedUp(zone: Value<string>): Value<string> {
  return zone.known && /^dummy1[a-c]$/.test(zone.value) ? unknown({ id: 'rule.11.standIn' }, zone.place) : zone;
}

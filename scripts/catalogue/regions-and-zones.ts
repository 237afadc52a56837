import { AwsError } from './answer.js';
import type { Aws } from './aws.js';

/** A Region as AWS lists it to this account. */
export interface ListedRegion {
  readonly id: string;
  /** Whether an account has to opt in to it. */
  readonly optIn: 'required' | 'not-required';
  /** Whether this account can use it; if not, nothing else can be asked there. */
  readonly isEnabled: boolean;
}

/** An Availability Zone of this account. */
export interface Zone {
  readonly name: string;
  readonly id: string;
}

/** All Regions of the account's partition, those included that it has not opted in to. */
export async function readRegions(aws: Aws): Promise<ListedRegion[]> {
  const regions = (await aws(['ec2', 'describe-regions', '--all-regions'])).at('Regions');
  if (regions.items().length === 0) regions.refuse('is empty');
  return regions.items().map((region) => {
    const status = region.at('OptInStatus').oneOf(['opt-in-not-required', 'opted-in', 'not-opted-in']);
    return {
      id: region.at('RegionName').text(),
      optIn: status === 'opt-in-not-required' ? 'not-required' : 'required',
      isEnabled: status !== 'not-opted-in',
    };
  });
}

/** The Availability Zones of a Region that this account sees, by name. Local Zones and Wavelength Zones are no place for these endpoints. */
export async function readZones(aws: Aws, region: string): Promise<Zone[]> {
  const filter = ['--filters', 'Name=zone-type,Values=availability-zone'];
  const args = ['ec2', 'describe-availability-zones', '--region', region, ...filter];
  const zones = (await aws(args))
    .at('AvailabilityZones')
    .items()
    .map((zone) => {
      const name = zone.at('ZoneName');
      if (!name.text().startsWith(region)) name.refuse(`is "${name.text()}", no zone of ${region}`);
      return { name: name.text(), id: zone.at('ZoneId').text() };
    });
  if (zones.length === 0) throw new AwsError(`aws ${args.join(' ')}: the answer has no zone`);
  return zones.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

import { SERVICE_NAMES } from '../../core/catalogue/index.js';
import { type Answer, AwsError } from './answer.js';
import type { Aws } from './aws.js';
import type { Zone } from './regions-and-zones.js';

/** A service of the catalogue that AWS offers in a Region for interface endpoints. */
export interface OfferedService {
  /** As the catalogue calls it: `ecr.api`. */
  readonly service: string;
  /** Full name, with the prefix that AWS gives it. */
  readonly name: string;
  /** Ids of the account's zones that it is offered in; none where AWS named no zone. */
  readonly zoneIds: readonly string[];
}

/**
 * The services of the catalogue that interface endpoints can reach in a Region, under whatever prefix. Gateway endpoints are in no zone.
 *
 * @param zones those of the account, by which names of zones become ids
 */
export async function readEndpointServices(
  aws: Aws,
  region: string,
  zones: readonly Zone[],
): Promise<OfferedService[]> {
  const args = ['ec2', 'describe-vpc-endpoint-services', '--region', region];
  const offered = (await aws(args))
    .at('ServiceDetails')
    .items()
    .flatMap((detail) => {
      const name = detail.at('ServiceName').text();
      const service = SERVICE_NAMES.find((known) => name.endsWith(`.${region}.${known}`));
      if (service === undefined || !isForInterfaces(detail)) return [];
      return [{ service, name, zoneIds: zoneIdsOf(detail, zones) }];
    });
  // Every Region has some: an answer without any would make all of them absent.
  if (offered.length === 0) throw new AwsError(`aws ${args.join(' ')}: the answer has no service of the catalogue`);
  return offered;
}

function isForInterfaces(detail: Answer): boolean {
  const types = detail.at('ServiceType').items();
  return types.some((type) => type.at('ServiceType').text() === 'Interface');
}

/** AWS answers with the zones' names in this account, with their ids, or with both. */
function zoneIdsOf(detail: Answer, zones: readonly Zone[]): string[] {
  const ids = detail.optional('AvailabilityZoneIds');
  const names = ids ? detail.optional('AvailabilityZones') : detail.at('AvailabilityZones');
  const byId = ids?.items().map((id) => id.text()) ?? [];
  const byName = names?.items().map((name) => name.text()) ?? [];
  return [...new Set([...byId, ...zones.filter(({ name }) => byName.includes(name)).map(({ id }) => id)])];
}

import type { Answers } from '../answers/index.js';
import { endpointDataTiers, natGatewayDataPrice, type Region } from '../catalogue/index.js';
import type { Message } from '../report/messages/message.js';
import { costItem, natHours, sum } from './cost-items.js';
import { zonesOf } from './network.js';
import type { CostAlternative, CostItem, Nat } from './plan.js';
import { breakEven } from './traffic-cost.js';

export interface Compared {
  readonly answers: Answers;
  readonly region: Region;
  /** GB a month, and how much of it passes interface endpoints. */
  readonly traffic: { readonly totalGb: number; readonly endpointGb: number };
  /** USD a month for the hours of the interface endpoints; null where unknown. */
  readonly hoursUsd: number | null;
  readonly nat: Nat | null;
}

/**
 * What the same traffic costs where it all goes through NAT gateways, image layers too, and no interface endpoint is there.
 *
 * Where a way to the internet is there anyway, its hours are paid for with and without endpoints, and only its data counts. Where there
 * is none, one gateway is the cheapest, and one for each zone what fails as seldom as the endpoints. Source natPricing.
 */
export function planAlternatives(compared: Compared): CostAlternative[] {
  const { answers, region, nat } = compared;
  const zones = zonesOf(answers).length;
  const kept = { isKept: true };
  if (nat) {
    const hours = natHours(region, nat.gateways.length);
    return [alternative(compared, { id: 'own_nat_gateways', what: { id: 'cost.ownNatGateways' }, hours, ...kept })];
  }
  if (answers.internet === 'present') {
    const what = { id: 'cost.presentNatGateway' } as const;
    return [alternative(compared, { id: 'present_nat_gateway', what, hours: null, ...kept })];
  }
  const one = { id: 'nat_gateway', what: { id: 'cost.oneNatGateway' }, hours: natHours(region, 1) } as const;
  const each = {
    id: 'nat_gateway_per_az',
    what: { id: 'cost.natGatewayPerZone', parameters: { count: zones } },
    hours: natHours(region, zones),
  } as const;
  return [one, ...(zones > 1 ? [each] : [])].map((way) => alternative(compared, { ...way, isKept: false }));
}

interface Way extends Pick<CostAlternative, 'id' | 'what'> {
  /** The hours of its gateways; null where they are on another bill. */
  readonly hours: CostItem | null;
  /** Whether its gateways are there beside endpoints, too. */
  readonly isKept: boolean;
}

function alternative({ region, traffic, hoursUsd }: Compared, { id, what, hours, isKept }: Way): CostAlternative {
  const dataPrice = natGatewayDataPrice(region);
  const data = costItem('nat_data', { id: 'cost.natData' }, 'GB', traffic.totalGb, dataPrice);
  // No traffic costs nothing, whatever its price.
  const items = [...(hours === null ? [] : [hours]), ...(traffic.totalGb === 0 ? [] : [data])];
  const tiers = endpointDataTiers(region);
  const ownHours = isKept || hours === null ? 0 : hours.monthlyUsd;
  const isKnown = hoursUsd !== null && ownHours !== null && dataPrice !== null && tiers !== null;
  const share = traffic.totalGb === 0 ? 1 : traffic.endpointGb / traffic.totalGb;
  const breakEvenGb = isKnown ? breakEven(hoursUsd - ownHours, dataPrice.usd, share, tiers) : null;
  return { id, what, monthlyUsd: sum(items), items, breakEvenGb, because: verdict(region, breakEvenGb) };
}

function verdict(region: Region, breakEvenGb: number | null): Message {
  if (breakEvenGb === null) return { id: 'cost.notCompared', parameters: { region: region.id } };
  return breakEvenGb === 0 ? { id: 'cost.lessAlways' } : { id: 'cost.lessFrom', parameters: { gb: breakEvenGb } };
}

import {
  endpointHourlyPrice,
  findService,
  HOURS_PER_MONTH,
  natGatewayHourlyPrice,
  type Price,
  type Region,
} from '../catalogue/index.js';
import type { Message } from '../report/messages/message.js';
import type { Cost, CostItem, Endpoint, Nat } from './plan.js';

/**
 * What the endpoints and NAT gateways cost in a month of 730 hours, without traffic, in USD rounded to cents.
 *
 * An unknown price makes its item and the total null: a number of another Region is never used. Source S12.
 */
export function planCost(region: Region, endpoints: readonly Endpoint[], nat: Nat | null): Cost {
  const items: CostItem[] = [];
  // A reused endpoint is on its owner's bill already.
  const created = endpoints.filter(({ type, reuse }) => type === 'Interface' && reuse === null);
  const interfaces = created.filter(({ service }) => !findService(service).free);
  const zones = interfaces[0]?.subnetIds.length ?? 0;
  if (interfaces.length > 0)
    items.push(
      item(
        'interface_endpoints',
        { id: 'cost.interfaceEndpoints', parameters: { count: interfaces.length, zones } },
        interfaces.length * zones,
        endpointHourlyPrice(region),
      ),
    );
  for (const { id, service, title, subnetIds } of created.filter((endpoint) => !interfaces.includes(endpoint))) {
    const { source } = findService(service);
    items.push(item(id, { id: 'cost.freeEndpoint', parameters: { title } }, subnetIds.length, { usd: 0, source }));
  }
  if (endpoints.some(({ type, reuse }) => type === 'Gateway' && reuse === null)) {
    items.push(item('s3_gateway', { id: 'cost.s3Gateway' }, 1, { usd: 0, source: 'S33' }));
  }
  if (nat) {
    const count = nat.gateways.length;
    items.push(
      item('nat_gateways', { id: 'cost.natGateways', parameters: { count } }, count, natGatewayHourlyPrice(region)),
    );
  }
  const known = items.every(({ monthlyUsd }) => monthlyUsd !== null);
  const total = items.reduce((sum, { monthlyUsd }) => sum + (monthlyUsd ?? 0), 0);
  return { monthlyUsd: known ? toCents(total) : null, items, breakEvenGb: null };
}

/** `quantity` is in hours a month. */
function item(id: string, what: Message, count: number, price: Price | null): CostItem {
  const quantity = count * HOURS_PER_MONTH;
  return {
    id,
    what,
    quantity,
    unitUsd: price?.usd ?? null,
    monthlyUsd: price ? toCents(quantity * price.usd) : null,
    source: price?.source ?? null,
  };
}

function toCents(usd: number): number {
  return Math.round(usd * 100) / 100;
}

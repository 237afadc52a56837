import { HOURS_PER_MONTH, natGatewayHourlyPrice, type Price, type Region } from '../catalogue/index.js';
import type { Message } from '../report/messages/message.js';
import type { CostItem } from './plan.js';

/** The hours of NAT gateways; their data is what `planAlternatives` adds. */
export function natHours(region: Region, count: number): CostItem {
  return hourItem(
    'nat_gateways',
    { id: 'cost.natGateways', parameters: { count } },
    count,
    natGatewayHourlyPrice(region),
  );
}

/** What runs all month: `count` of it for HOURS_PER_MONTH each. */
export function hourItem(id: string, what: Message, count: number, price: Price | null): CostItem {
  return costItem(id, what, 'hour', count * HOURS_PER_MONTH, price);
}

/** @param price null where it is unknown, which makes the item's cost unknown */
export function costItem(
  id: string,
  what: Message,
  unit: CostItem['unit'],
  quantity: number,
  price: Price | null,
): CostItem {
  return {
    id,
    what,
    unit,
    quantity,
    unitUsd: price?.usd ?? null,
    monthlyUsd: price ? toCents(quantity * price.usd) : null,
    source: price?.source ?? null,
  };
}

/** The sum of items in USD; null where one of them is unknown. */
export function sum(items: readonly CostItem[]): number | null {
  if (items.some(({ monthlyUsd }) => monthlyUsd === null)) return null;
  return toCents(items.reduce((total, { monthlyUsd }) => total + (monthlyUsd ?? 0), 0));
}

function toCents(usd: number): number {
  return Math.round(usd * 100) / 100;
}

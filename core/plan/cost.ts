import type { Answers } from '../answers/index.js';
import { endpointDataTiers, endpointHourlyPrice, findService, type Region, workloadsOf } from '../catalogue/index.js';
import type { Message } from '../report/messages/message.js';
import { planAlternatives } from './cost-alternatives.js';
import { costItem, hourItem, natHours, sum } from './cost-items.js';
import type { Cost, CostItem, Endpoint, Nat } from './plan.js';
import { sharesOf } from './traffic-cost.js';

/**
 * What the endpoints and NAT gateways cost in a month of 730 hours with the traffic of the answers, in USD rounded to cents, and what
 * the same traffic costs without interface endpoints.
 *
 * An unknown price makes its item and the total null: a number of another Region is never used. Source S12.
 */
export function planCost(answers: Answers, region: Region, endpoints: readonly Endpoint[], nat: Nat | null): Cost {
  // A reused endpoint is on its owner's bill already.
  const created = endpoints.filter(({ type, reuse }) => type === 'Interface' && reuse === null);
  const interfaces = created.filter(({ service }) => !findService(service).free);
  const free = created.filter((endpoint) => !interfaces.includes(endpoint));
  const own = interfaceItems(region, interfaces);
  const items = [...own, ...free.map(freeItem)];
  if (endpoints.some(({ type, reuse }) => type === 'Gateway' && reuse === null)) {
    items.push(hourItem('s3_gateway', { id: 'cost.s3Gateway' }, 1, { usd: 0, source: 'S33' }));
  }
  const traffic = { totalGb: answers.monthlyGb, endpointGb: endpointGb(answers) };
  const data = interfaces.length > 0 ? dataItems(region, traffic.endpointGb) : [];
  const gateways = nat ? [natHours(region, nat.gateways.length)] : [];
  const all = [...items, ...data, ...gateways];
  const alternatives =
    interfaces.length > 0 ? planAlternatives({ answers, region, traffic, hoursUsd: sum(own), nat }) : [];
  return { monthlyUsd: sum(all), items: all, alternatives, breakEvenGb: alternatives[0]?.breakEvenGb ?? null };
}

/**
 * GB a month that pass the interface endpoints: all but the layers of images, which come through the S3 gateway. Hosts outside the VPC
 * cannot use a gateway: theirs come through an interface endpoint too. Source S33.
 */
function endpointGb({ monthlyGb, imageGb, workloads }: Answers): number {
  const isOutside = workloadsOf(workloads).every(({ outsideVpc }) => outsideVpc);
  return isOutside ? monthlyGb : monthlyGb - imageGb;
}

function interfaceItems(region: Region, interfaces: readonly Endpoint[]): CostItem[] {
  const zones = interfaces[0]?.subnetIds.length ?? 0;
  const what: Message = { id: 'cost.interfaceEndpoints', parameters: { count: interfaces.length, zones } };
  if (interfaces.length === 0) return [];
  return [hourItem('interface_endpoints', what, interfaces.length * zones, endpointHourlyPrice(region))];
}

function freeItem({ id, service, title, subnetIds }: Endpoint): CostItem {
  const { source } = findService(service);
  return hourItem(id, { id: 'cost.freeEndpoint', parameters: { title } }, subnetIds.length, { usd: 0, source });
}

/** An item for each step of the price that the amount reaches. */
function dataItems(region: Region, gb: number): CostItem[] {
  if (gb === 0) return [];
  const what: Message = { id: 'cost.interfaceData' };
  const tiers = endpointDataTiers(region);
  if (tiers === null) return [costItem('interface_data', what, 'GB', gb, null)];
  return sharesOf(gb, tiers).map((share, index) =>
    costItem(index === 0 ? 'interface_data' : `interface_data_${index + 1}`, what, 'GB', share.gb, share),
  );
}

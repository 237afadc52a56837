import { type Answer, AwsError } from './answer.js';
import type { Aws } from './aws.js';

/** What the catalogue has a price for. */
export type Priced = 'endpointHours' | 'endpointBytes' | 'natHours' | 'natBytes';

/** USD for each unit from an amount on, up to another (null: without end). Units are hours or GB in a month. */
export interface Tier {
  readonly from: number;
  readonly to: number | null;
  readonly usd: number;
}

/** An on-demand price of a Region. */
export interface ListedPrice {
  readonly region: string;
  readonly priced: Priced;
  /** As a bill calls it: `APN1-VpcEndpoint-Hours`. */
  readonly usageType: string;
  readonly tiers: readonly Tier[];
}

interface Listing {
  readonly serviceCode: string;
  readonly productFamily: string;
  readonly usageTypes: Readonly<Partial<Record<Priced, RegExp>>>;
}

/**
 * Where the prices are. Whole usage types: Gateway Load Balancer endpoints (`-VpcEndpoint-GWLBE-Hours`) and regional NAT gateways
 * (`-RegionalNatGateway-Hours`) are other products of the same families. Some usage types of us-east-1 have no prefix.
 */
const LISTINGS: readonly Listing[] = [
  {
    serviceCode: 'AmazonVPC',
    productFamily: 'VpcEndpoint',
    usageTypes: {
      endpointHours: /^(?:[A-Z0-9]+-)?VpcEndpoint-Hours$/,
      endpointBytes: /^(?:[A-Z0-9]+-)?VpcEndpoint-Bytes$/,
    },
  },
  {
    serviceCode: 'AmazonEC2',
    productFamily: 'NAT Gateway',
    usageTypes: {
      natHours: /^(?:[A-Z0-9]+-)?NatGateway-Hours$/,
      natBytes: /^(?:[A-Z0-9]+-)?NatGateway-Bytes$/,
    },
  },
];

/**
 * The on-demand prices in USD of all Regions that the price list of the partition aws has.
 *
 * @returns each price once; a Region may have several of one kind, where the list contradicts itself
 */
export async function readPrices(aws: Aws): Promise<ListedPrice[]> {
  const prices: ListedPrice[] = [];
  for (const listing of LISTINGS) prices.push(...(await readListing(aws, listing)));
  return prices;
}

async function readListing(aws: Aws, { serviceCode, productFamily, usageTypes }: Listing): Promise<ListedPrice[]> {
  const filters = JSON.stringify([{ Type: 'TERM_MATCH', Field: 'productFamily', Value: productFamily }]);
  // The price list is for all Regions, and is asked in this one.
  const args = [
    'pricing',
    'get-products',
    '--region',
    'us-east-1',
    '--service-code',
    serviceCode,
    '--filters',
    filters,
  ];
  const products = (await aws(args)).at('PriceList').items();
  const patterns = Object.entries(usageTypes) as [Priced, RegExp][];
  const prices = products.flatMap((product) => pricesOf(product.parsed(), patterns));
  for (const [priced, pattern] of patterns) {
    if (prices.some((price) => price.priced === priced)) continue;
    throw new AwsError(`aws ${args.join(' ')}: the answer has no price with a usage type like ${pattern.source}`);
  }
  return withoutRepetition(prices);
}

function pricesOf(listed: Answer, patterns: readonly [Priced, RegExp][]): ListedPrice[] {
  const attributes = listed.at('product').at('attributes');
  const usageType = attributes.at('usagetype').text();
  const priced = patterns.find(([, pattern]) => pattern.test(usageType))?.[0];
  if (priced === undefined) return [];
  // A Local Zone has prices of its own.
  if ((attributes.optional('locationType')?.text() ?? 'AWS Region') !== 'AWS Region') return [];
  const region = attributes.at('regionCode').text();
  const offers = listed.at('terms').optional('OnDemand')?.members() ?? [];
  return offers.flatMap((offer) => {
    const tiers = offer
      .at('priceDimensions')
      .members()
      .flatMap((dimension) => tierOf(dimension, priced));
    return tiers.length === 0 ? [] : [{ region, priced, usageType, tiers: tiers.toSorted((a, b) => a.from - b.from) }];
  });
}

/** None where the price is not in USD. */
function tierOf(dimension: Answer, priced: Priced): Tier[] {
  const usd = dimension.at('pricePerUnit').optional('USD')?.amount();
  if (usd === undefined) return [];
  dimension.at('unit').oneOf(priced.endsWith('Hours') ? ['Hrs', 'Hours', 'hours'] : ['GB']);
  const end = dimension.at('endRange');
  return [{ from: dimension.at('beginRange').amount(), to: end.text() === 'Inf' ? null : end.amount(), usd }];
}

/** A Region's price is listed again for another operation or offer. */
function withoutRepetition(prices: readonly ListedPrice[]): ListedPrice[] {
  const seen = new Map<string, ListedPrice>();
  for (const price of prices.toSorted((a, b) => (a.usageType < b.usageType ? -1 : 1))) {
    const key = JSON.stringify([price.region, price.priced, price.tiers]);
    if (!seen.has(key)) seen.set(key, price);
  }
  return [...seen.values()];
}

import { isEndpointService, registryServices } from '../../catalogue/index.js';
import type { Endpoint, NetworkModel } from '../model.js';
import { knownValue, type Unknown, type Value } from '../value.js';
import { endpointsOf, finderOf, identityOf, listed, notJudgedOnce, partsOf, serviceOf } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { endpointsOfServices } from './service-sets.js';

/** Subnets that are not in the code, and endpoints of others, are not judged. */
export const rule44: Rule = {
  id: '44',
  severity: 'error',
  title: { id: 'rule.44.title' },
  reason: { id: 'rule.44.reason' },
  source: 'S37',
  judge: (model) => {
    const endpoints = model.endpoints.filter((endpoint) => isEndpointService(knownValue(serviceOf(endpoint)) ?? ''));
    const reasons: Unknown[] = endpoints.flatMap(hiddenOf);
    return [
      ...endpoints.flatMap(judgeEndpoint),
      ...judgeSubnets(model, endpoints, reasons),
      ...judgeGateways(model),
      ...notJudgedOnce(reasons),
    ];
  },
};

function judgeEndpoint({ id, type, ipAddressType, dnsRecordIpType, place }: Endpoint): Judgement[] {
  const addresses = textOf(ipAddressType);
  const records = textOf(dnsRecordIpType);
  if (addresses === 'ipv6') {
    return [violated({ id: 'rule.44.ipv6', parameters: { endpoint: id } }, ipAddressType?.place ?? place)];
  }
  if (addresses !== 'dualstack' || knownValue(type) !== 'Interface') return [];
  if (dnsRecordIpType === null) return [violated({ id: 'rule.44.records', parameters: { endpoint: id } }, place)];
  if (records === 'ipv6') {
    return [violated({ id: 'rule.44.recordsIpv6', parameters: { endpoint: id } }, dnsRecordIpType.place)];
  }
  return [];
}

/** AWS refuses a dual-stack endpoint in a subnet without an IPv6 block. */
function judgeSubnets(model: NetworkModel, endpoints: readonly Endpoint[], reasons: Unknown[]): Judgement[] {
  const find = finderOf(model.subnets);
  return endpoints.filter(isDualStack).flatMap(({ id, subnets, place }) => {
    const found = partsOf(subnets).known.flatMap(({ value }) => find(value) ?? []);
    reasons.push(...found.flatMap(({ ipv6 }) => (ipv6.known ? [] : ipv6)));
    const lacking = found.filter(({ ipv6 }) => knownValue(ipv6) === false);
    if (lacking.length === 0) return [];
    const parameters = { endpoint: id, subnets: listed(lacking.map((subnet) => subnet.id)) };
    return [violated({ id: 'rule.44.subnets', parameters }, place)];
  });
}

/** Image layers come from S3, whose endpoint has to be dual-stack where those of the registry are. Source S1. */
function judgeGateways(model: NetworkModel): Judgement[] {
  const registry = endpointsOfServices(model, registryServices()).known.filter(isDualStack);
  const gateways = endpointsOf(model, 's3', 'Gateway').known.filter(({ existing }) => !existing);
  return gateways.flatMap(({ id, vpc, ipAddressType, place }) => {
    const dual = registry.find((endpoint) => vpcOf(endpoint) === (vpc.known ? identityOf(vpc.value) : null));
    // Without one of its own it has AWS's default, IPv4.
    const addresses = ipAddressType === null ? 'ipv4' : textOf(ipAddressType);
    if (dual === undefined || addresses !== 'ipv4') return [];
    return [violated({ id: 'rule.44.gateway', parameters: { endpoint: id, registry: dual.id } }, place)];
  });
}

function vpcOf({ vpc }: Endpoint): string | undefined {
  return vpc.known ? identityOf(vpc.value) : undefined;
}

function isDualStack({ type, ipAddressType }: Endpoint): boolean {
  return knownValue(type) === 'Interface' && textOf(ipAddressType) === 'dualstack';
}

function hiddenOf({ ipAddressType, dnsRecordIpType }: Endpoint): Exclude<Value<string>, { known: true }>[] {
  if (ipAddressType?.known === false) return [ipAddressType];
  return textOf(ipAddressType) === 'dualstack' && dnsRecordIpType?.known === false ? [dnsRecordIpType] : [];
}

function textOf(value: Value<string> | null): string | undefined {
  return knownValue(value)?.toLowerCase();
}

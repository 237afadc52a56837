import { isEndpointService } from '../../catalogue/index.js';
import type { Endpoint } from '../model.js';
import { knownValue, type Value } from '../value.js';
import { notJudgedOnce, serviceOf } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** The families of the subnets are not in a model. */
export const rule44: Rule = {
  id: '44',
  severity: 'error',
  title: { id: 'rule.44.title' },
  reason: { id: 'rule.44.reason' },
  source: 'S37',
  judge: (model) => {
    const endpoints = model.endpoints.filter((endpoint) => isEndpointService(knownValue(serviceOf(endpoint)) ?? ''));
    return [...endpoints.flatMap(judgeEndpoint), ...notJudgedOnce(endpoints.flatMap(hiddenOf))];
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

function hiddenOf({ ipAddressType, dnsRecordIpType }: Endpoint): Exclude<Value<string>, { known: true }>[] {
  if (ipAddressType?.known === false) return [ipAddressType];
  return textOf(ipAddressType) === 'dualstack' && dnsRecordIpType?.known === false ? [dnsRecordIpType] : [];
}

function textOf(value: Value<string> | null): string | undefined {
  return knownValue(value)?.toLowerCase();
}

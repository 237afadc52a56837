import type { SecurityRule } from '../model.js';
import { type Known, known, knownValue, type Value } from '../value.js';

const HTTPS = 443;

/** What a security rule has to do with HTTPS: it allows that and nothing else, that and more, or only other things. */
export type Extent = 'https' | 'more' | 'other';

export function extentOf(rule: SecurityRule): Value<Extent> {
  const { protocol, fromPort, toPort, place } = rule;
  if (!protocol.known) return protocol;
  if (protocol.value === '-1') return known('more', place);
  if (!isTcp(protocol)) return known('other', place);
  if (fromPort === null || toPort === null) return known('more', place);
  if (!fromPort.known) return fromPort;
  if (!toPort.known) return toPort;
  if (fromPort.value === HTTPS && toPort.value === HTTPS) return known('https', place);
  return known(fromPort.value <= HTTPS && toPort.value >= HTTPS ? 'more' : 'other', place);
}

/** By name, or by the number that AWS takes as well. */
function isTcp({ value }: Known<string>): boolean {
  return value.toLowerCase() === 'tcp' || value === '6';
}

/** What a rule is about, as AWS writes it: `tcp 443`, `tcp 0-65535`, `-1 (all)`. */
export function trafficOf({ protocol, fromPort, toPort }: SecurityRule): string {
  const [from, to] = [knownValue(fromPort), knownValue(toPort)];
  const name = knownValue(protocol) ?? '?';
  if (name === '-1') return '-1 (all)';
  if (from === undefined || to === undefined) return `${name} 0-65535`;
  return from === to ? `${name} ${from}` : `${name} ${from}-${to}`;
}

/** Whom a rule is about, as it is written. */
export function peerOf({ peer }: SecurityRule): string {
  return knownValue(peer.value) ?? '?';
}

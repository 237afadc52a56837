import type { Endpoint, NetworkModel, SecurityGroup } from '../model.js';
import { knownValue, type Unknown } from '../value.js';
import { blocksIn, coverageOf } from './blocks.js';
import { extentOf } from './https.js';
import { finderOf, interfaceEndpoints, listed, literalOf, notJudgedOnce, partsOf } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { type VpcBlocks, vpcBlocksFinder } from './vpc-blocks.js';

/**
 * Judges groups that let in some block of their VPC as a whole: who lets in only groups or parts of it has decided for less.
 */
export const rule20: Rule = {
  id: '20',
  severity: 'warning',
  title: { id: 'rule.20.title' },
  reason: { id: 'rule.20.reason' },
  source: 'S37',
  judge: (model, wanted) => {
    const reasons: Unknown[] = [];
    const blocksOf = vpcBlocksFinder(model, wanted);
    const judgements = [...usesOf(model)].flatMap(([group, endpoints]) => [
      ...judgeBlocks(group, blocksOf(endpoints[0]?.vpc ?? group.vpc), reasons),
      ...judgeIpv6(group, endpoints, reasons),
    ]);
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

/** The groups of interface endpoints, each with its endpoints. */
function usesOf(model: NetworkModel): ReadonlyMap<SecurityGroup, readonly Endpoint[]> {
  const find = finderOf(model.securityGroups);
  const uses = new Map<SecurityGroup, Endpoint[]>();
  for (const endpoint of interfaceEndpoints(model).known) {
    for (const { value } of partsOf(endpoint.securityGroups).known) {
      const group = find(value);
      if (group === undefined) continue;
      const others = uses.get(group);
      if (others) others.push(endpoint);
      else uses.set(group, [endpoint]);
    }
  }
  return uses;
}

function judgeBlocks(group: SecurityGroup, vpc: VpcBlocks | null, reasons: Unknown[]): Judgement[] {
  if (vpc === null) return [];
  const peers = group.ingress.flatMap((rule) =>
    rule.peer.kind === 'ipv4' && knownValue(extentOf(rule)) !== 'other' ? literalOf(rule.peer.value) : [],
  );
  const isLetIn = coverageOf(blocksIn(peers.flatMap((peer) => (peer.known ? peer.value : []))));
  const missing = vpc.blocks.filter((block) => !isLetIn(block));
  if (missing.length === vpc.blocks.length) return [];
  const hidden = [...vpc.unknown, ...(missing.length === 0 ? [] : peers.filter((peer) => !peer.known))];
  reasons.push(...hidden);
  if (missing.length === 0 || hidden.length > 0) return [];
  const parameters = { group: group.id, cidrs: listed(missing.map(({ text }) => text)) };
  return [violated({ id: 'rule.20.blocks', parameters }, group.place)];
}

function judgeIpv6(group: SecurityGroup, endpoints: readonly Endpoint[], reasons: Unknown[]): Judgement[] {
  const dual = endpoints.find(({ ipAddressType }) => knownValue(ipAddressType)?.toLowerCase() === 'dualstack');
  const https = group.ingress.filter((rule) => knownValue(extentOf(rule)) !== 'other');
  const [byBlock, byIpv6] = (['ipv4', 'ipv6'] as const).map((kind) => https.some(({ peer }) => peer.kind === kind));
  if (dual === undefined || !byBlock || byIpv6) return [];
  const hidden = https.flatMap(({ peer }) => (peer.value.known ? [] : peer.value));
  reasons.push(...hidden);
  if (hidden.length > 0) return [];
  const parameters = { group: group.id, endpoint: dual.id };
  return [violated({ id: 'rule.20.ipv6', parameters }, group.place)];
}

import type { Endpoint, NetworkModel, SecurityGroup, SecurityRule } from '../model.js';
import type { Known, Text, Unknown } from '../value.js';
import { type Block, blocksIn, coverageOf } from './blocks.js';
import { extentOf } from './https.js';
import {
  finderOf,
  groupBy,
  identityOf,
  interfaceEndpoints,
  literalOf,
  notJudgedOnce,
  type Parts,
  partsOf,
} from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { vpcBlocksFinder } from './vpc-blocks.js';
import { workloadGroups } from './workload-groups.js';

/** Which prefix list is that of S3 is not in a model: any is taken for it. */
export const rule24: Rule = {
  id: '24',
  severity: 'error',
  title: { id: 'rule.24.title' },
  reason: { id: 'rule.24.reason' },
  source: 'S33',
  judge: (model, wanted) => {
    const reasons: Unknown[] = [];
    const blocksOf = vpcBlocksFinder(model, wanted);
    const inner = subnetBlocks(model);
    const endpointsBeside = endpointFinder(model);
    const groups = workloadGroups(model).filter(({ existing }) => !existing);
    const judgements = groups.flatMap((group) => {
      const endpoints = endpointsBeside(group);
      return judgeGroup(group, { endpoints, blocks: inner ?? blocksOf(group.vpc)?.blocks ?? null }, reasons);
    });
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

/** Where the endpoints are. */
interface Targets {
  /** The groups of each endpoint: to reach one of them is enough. */
  readonly endpoints: readonly Parts<Known<Text>>[];
  /** The addresses that the endpoints have; null where nothing says. */
  readonly blocks: readonly Block[] | null;
}

/** Finds the groups of the endpoints that are not in another VPC than a group. */
function endpointFinder(model: NetworkModel): (group: SecurityGroup) => readonly Parts<Known<Text>>[] {
  const all = interfaceEndpoints(model).known;
  const anywhere = all.filter(({ vpc }) => !vpc.known);
  const byVpc = new Map(
    [...groupBy(all, ({ vpc }) => vpc).groups].map(([vpc, inside]) => [vpc, groupsOf([...inside, ...anywhere])]),
  );
  const [ofAll, ofAnywhere] = [groupsOf(all), groupsOf(anywhere)];
  return ({ vpc }) => (vpc?.known ? (byVpc.get(identityOf(vpc.value)) ?? ofAnywhere) : ofAll);
}

/** The groups of each endpoint, those that several endpoints have once. */
function groupsOf(endpoints: readonly Endpoint[]): readonly Parts<Known<Text>>[] {
  const lists = endpoints.map(({ securityGroups }) => partsOf(securityGroups));
  const keyOf = ({ known, unknown }: Parts<Known<Text>>) =>
    JSON.stringify([known.map(({ value }) => value), unknown.map(({ place }) => place)]);
  return [...new Map(lists.map((list) => [keyOf(list), list])).values()];
}

/** The blocks of the subnets with endpoints; null where one is not known. */
function subnetBlocks(model: NetworkModel): readonly Block[] | null {
  const find = finderOf(model.subnets);
  const endpoints = interfaceEndpoints(model).known;
  const lists = endpoints.map(({ subnets }) => partsOf(subnets));
  const ids = new Set(lists.flatMap(({ known }) => known.map(({ value }) => value)));
  const cidrs = [...ids].map((id) => {
    const subnet = find(id);
    const cidr = subnet && literalOf(subnet.cidr);
    return cidr?.known ? cidr.value : '';
  });
  const blocks = blocksIn(cidrs);
  const areAll = blocks.length === ids.size && ids.size > 0 && lists.every(({ unknown }) => unknown.length === 0);
  return areAll ? blocks : null;
}

function judgeGroup(group: SecurityGroup, targets: Targets, reasons: Unknown[]): Judgement[] {
  const https = group.egress.filter((rule) => {
    const extent = extentOf(rule);
    return extent.known && extent.value !== 'other';
  });
  const hidden = group.egress.flatMap(hiddenOf);
  const unclear = [...hidden, ...targets.endpoints.flatMap(({ unknown }) => unknown)];
  const lacksEndpoints = !reachesEndpoints(https, targets);
  const lacksS3 = !https.some(isToS3);
  if (lacksEndpoints) reasons.push(...unclear);
  if (lacksS3) reasons.push(...hidden);
  const parameters = { group: group.id };
  return [
    ...(lacksEndpoints && unclear.length === 0 ? [violated({ id: 'rule.24.endpoints', parameters }, group.place)] : []),
    ...(lacksS3 && hidden.length === 0 ? [violated({ id: 'rule.24.s3', parameters }, group.place)] : []),
  ];
}

/** What keeps a rule from telling whether it lets HTTPS out, and to whom. */
function hiddenOf(rule: SecurityRule): Unknown[] {
  const extent = extentOf(rule);
  if (!extent.known) return [extent];
  const peer = rule.peer.kind === 'ipv4' ? literalOf(rule.peer.value) : rule.peer.value;
  return extent.value === 'other' || peer.known ? [] : [peer];
}

function reachesEndpoints(rules: readonly SecurityRule[], { endpoints, blocks }: Targets): boolean {
  const cidrs = rules.flatMap(({ peer }) => (peer.kind === 'ipv4' ? literalOf(peer.value) : []));
  const allowed = blocksIn(cidrs.flatMap((cidr) => (cidr.known ? cidr.value : [])));
  // Where the endpoints are is not in the code: then any block may hold them.
  if (blocks === null ? allowed.length > 0 : blocks.every(coverageOf(allowed))) return true;
  const named = new Set(
    rules.flatMap(({ peer }) => (peer.kind === 'group' && peer.value.known ? identityOf(peer.value.value) : [])),
  );
  if (endpoints.length === 0) return named.size > 0;
  return endpoints.every(({ known }) => known.some(({ value }) => named.has(identityOf(value))));
}

function isToS3({ peer }: SecurityRule): boolean {
  if (peer.kind === 'prefix-list') return true;
  const cidr = literalOf(peer.value);
  return peer.kind === 'ipv4' && cidr.known && /\/0+$/.test(cidr.value);
}

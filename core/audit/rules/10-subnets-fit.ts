import type { NetworkModel, Subnet } from '../model.js';
import type { Unknown } from '../value.js';
import { type Block, blockOf, coverageOf } from './blocks.js';
import { finderOf, groupBy, interfaceEndpoints, listed, literalOf, notJudgedOnce, partsOf, unique } from './lookups.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';
import { vpcBlocksFinder } from './vpc-blocks.js';

/** AWS keeps the first four addresses of a subnet and the last one. Source subnetSizing. */
const RESERVED = 5;
/** So that endpoints can be added, and replaced by others for a while. */
const SPARE = 8;

/** Judges the subnets that the code makes: the addresses of others are in use already. */
export const rule10: Rule = {
  id: '10',
  severity: 'error',
  title: { id: 'rule.10.title' },
  reason: { id: 'rule.10.reason' },
  source: 'subnetSizing',
  judge: (model, wanted) => {
    const reasons: Unknown[] = [];
    const judgements: Judgement[] = [];
    const placed: Placed[] = [];
    for (const subnet of model.subnets.filter(({ existing }) => !existing)) {
      const cidr = literalOf(subnet.cidr);
      if (!cidr.known) {
        reasons.push(cidr);
        continue;
      }
      const block = blockOf(cidr.value);
      if (block === null) {
        const parameters = { subnet: subnet.id, cidr: cidr.value };
        judgements.push(violated({ id: 'rule.10.form', parameters }, cidr.place));
      } else placed.push({ subnet, block });
    }
    return [
      ...judgements,
      ...outside(model, wanted, placed, reasons),
      ...overlaps(placed),
      ...tooSmall(model, placed),
      ...notJudgedOnce(reasons),
    ];
  },
};

interface Placed {
  readonly subnet: Subnet;
  readonly block: Block;
}

function outside(
  model: NetworkModel,
  wanted: Wanted | null,
  placed: readonly Placed[],
  reasons: Unknown[],
): Judgement[] {
  const blocksOf = vpcBlocksFinder(model, wanted);
  const { groups } = groupBy(placed, ({ subnet }) => subnet.vpc);
  return [...groups.values()].flatMap((group) => {
    const reference = group[0]?.subnet.vpc ?? null;
    const vpc = blocksOf(reference);
    if (vpc === null) return [];
    const { blocks, unknown } = vpc;
    const isInside = coverageOf(blocks);
    const strangers = group.filter(({ block }) => !isInside(block));
    if (strangers.length === 0) return [];
    reasons.push(...unknown);
    if (unknown.length > 0) return [];
    const cidrs = listed(blocks.map(({ text }) => text));
    return strangers.map(({ subnet, block }) =>
      violated(
        { id: 'rule.10.outside', parameters: { subnet: subnet.id, cidr: block.text, cidrs } },
        subnet.cidr.place,
      ),
    );
  });
}

/** Each subnet that begins before one of the same VPC has ended. */
function overlaps(placed: readonly Placed[]): Judgement[] {
  const { groups } = groupBy(placed, ({ subnet }) => subnet.vpc);
  return [...groups.values()].flatMap((group) => {
    const judgements: Judgement[] = [];
    let furthest: Placed | undefined;
    for (const one of [...group].sort((left, right) => (left.block.first < right.block.first ? -1 : 1))) {
      if (furthest && one.block.first <= furthest.block.last) {
        const [subnet, other] = [one, furthest].map((each) => `${each.subnet.id} (${each.block.text})`) as [
          string,
          string,
        ];
        judgements.push(violated({ id: 'rule.10.overlap', parameters: { subnet, other } }, one.subnet.cidr.place));
      }
      if (furthest === undefined || one.block.last > furthest.block.last) furthest = one;
    }
    return judgements;
  });
}

function tooSmall(model: NetworkModel, placed: readonly Placed[]): Judgement[] {
  const find = finderOf(placed.map(({ subnet }) => subnet));
  const counts = new Map<Subnet, number>();
  for (const { subnets } of interfaceEndpoints(model).known) {
    const held = unique(partsOf(subnets).known.map(({ value }) => find(value)));
    for (const subnet of held) counts.set(subnet, (counts.get(subnet) ?? 0) + 1);
  }
  return placed.flatMap(({ subnet, block }) => {
    const endpoints = counts.get(subnet) ?? 0;
    const usable = 2 ** (32 - block.prefix) - RESERVED;
    if (endpoints === 0 || usable >= endpoints + SPARE) return [];
    const parameters = { subnet: subnet.id, cidr: block.text, usable: Math.max(usable, 0), endpoints, spare: SPARE };
    return [violated({ id: 'rule.10.small', parameters }, subnet.cidr.place)];
  });
}

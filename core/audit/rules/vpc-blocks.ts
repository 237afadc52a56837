import type { NetworkModel, Vpc } from '../model.js';
import type { Text, Unknown, Value } from '../value.js';
import { type Block, blocksIn } from './blocks.js';
import { finderOf, identityOf, literalOf, partsOf } from './lookups.js';
import type { Wanted } from './rule.js';

/** AWS gives a VPC no more of them. Source vpcQuotas. */
const MOST_BLOCKS = 50;

/** The blocks of a VPC, and why some are not known. */
export interface VpcBlocks {
  readonly blocks: readonly Block[];
  readonly unknown: readonly Unknown[];
}

/** Finds the blocks of the VPC that something is in: what the code says, or the answers of one that is not in it; null: neither. */
export function vpcBlocksFinder(
  model: NetworkModel,
  wanted: Wanted | null,
): (vpc: Value<Text> | null) => VpcBlocks | null {
  const find = finderOf(model.vpcs);
  const done = new Map<Text, VpcBlocks | null>();
  const look = (reference: Text): VpcBlocks | null => {
    const vpc = find(reference);
    const isAnswered = wanted?.vpc === 'existing' && identityOf(reference) === wanted.vpcId;
    if (vpc === undefined || (vpc.existing && isAnswered)) {
      return isAnswered ? { blocks: blocksIn(wanted.vpcCidrs), unknown: [] } : null;
    }
    return blocksOf(vpc);
  };
  return (reference) => {
    if (!reference?.known) return null;
    const blocks = done.get(reference.value) ?? look(reference.value);
    done.set(reference.value, blocks);
    return blocks;
  };
}

function blocksOf(vpc: Vpc): VpcBlocks {
  const { known, unknown } = partsOf(vpc.cidrs);
  const cidrs = known.slice(0, MOST_BLOCKS).map(literalOf);
  return {
    blocks: blocksIn(cidrs.flatMap((cidr) => (cidr.known ? cidr.value : []))),
    unknown: [...unknown, ...cidrs.filter((cidr) => !cidr.known)],
  };
}

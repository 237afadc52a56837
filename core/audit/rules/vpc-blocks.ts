import type { NetworkModel } from '../model.js';
import type { Text, Unknown, Value } from '../value.js';
import { type Block, blockOf } from './blocks.js';
import { finderOf, identityOf, literalOf, partsOf } from './lookups.js';
import type { Wanted } from './rule.js';

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
  return (reference) => {
    if (!reference?.known) return null;
    const vpc = find(reference.value);
    const isAnswered = wanted?.vpc === 'existing' && identityOf(reference.value) === wanted.vpcId;
    if (vpc === undefined || (vpc.existing && isAnswered)) {
      return isAnswered ? { blocks: blocksIn(wanted.vpcCidrs), unknown: [] } : null;
    }
    const { known, unknown } = partsOf(vpc.cidrs);
    const cidrs = known.map(literalOf);
    return {
      blocks: blocksIn(cidrs.flatMap((cidr) => (cidr.known ? cidr.value : []))),
      unknown: [...unknown, ...cidrs.filter((cidr) => !cidr.known)],
    };
  };
}

/** The texts that are blocks. */
export function blocksIn(texts: readonly string[]): Block[] {
  return texts.flatMap((text) => blockOf(text) ?? []);
}

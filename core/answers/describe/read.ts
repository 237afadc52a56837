import { chooseVpc, findRegionOf } from './choice.js';
import { collectRecords, type DescribeText, type Records } from './collect.js';
import { type DescribedEndpoints, describeEndpoints } from './endpoints.js';
import { misfits } from './fit.js';
import { type DescribedNetwork, describeNetwork } from './network.js';
import { type DescribeProblem, Unusable, type Wanted } from './problem.js';

/** What describe files say about one existing VPC, as answers. */
export interface DescribedVpc extends DescribedNetwork, DescribedEndpoints {
  readonly region: string;
  readonly vpcId: string;
  /** IPv4 blocks, the primary one first. */
  readonly vpcCidrs: readonly string[];
  readonly vpcIpv6Cidrs: readonly string[];
}

/**
 * The answers about an existing VPC from what `aws ec2 describe-vpcs`, `describe-subnets`, `describe-route-tables` and
 * `describe-vpc-endpoints` print; in any order, in one file or several.
 *
 * What the user named stands in the result as it was named, and the rest follows from it: the route tables are those of the named subnets.
 *
 * @param texts files that nobody has checked; the caller limits their size to LARGEST_DESCRIBE
 * @param wanted values whose form is checked
 * @returns the VPC, or every reason that can be told at once why there is none
 */
export function readDescribe(
  texts: readonly DescribeText[],
  wanted: Wanted,
): { readonly vpc: DescribedVpc } | { readonly problems: readonly DescribeProblem[] } {
  const records = collectRecords(texts);
  if ('problems' in records) return records;
  try {
    return describeVpc(records, wanted);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { problems: [{ file: null, about: error.about, rule: error.rule }] };
  }
}

function describeVpc(records: Records, wanted: Wanted): ReturnType<typeof readDescribe> {
  const vpc = chooseVpc(records, wanted);
  const subnets = [...records.Subnets.values()].filter(({ vpcId, hasIpv4 }) => vpcId === vpc.id && hasIpv4);
  const region = findRegionOf(subnets, wanted);
  const problems = misfits(vpc, region, records, wanted);
  if (problems.length > 0) return { problems };
  return {
    vpc: {
      region: region.id,
      vpcId: vpc.id,
      vpcCidrs: vpc.cidrs,
      vpcIpv6Cidrs: vpc.ipv6Cidrs,
      ...describeNetwork(vpc, region, records, wanted),
      ...describeEndpoints(vpc, region, records, wanted),
    },
  };
}

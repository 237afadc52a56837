import { isRegion } from '../../catalogue/index.js';
import { isId } from './fields.js';

/** The lists that are read, by their key at the top of an output, with the commands that print them. */
export const COMMANDS = {
  Vpcs: 'aws ec2 describe-vpcs',
  Subnets: 'aws ec2 describe-subnets',
  RouteTables: 'aws ec2 describe-route-tables',
  VpcEndpoints: 'aws ec2 describe-vpc-endpoints',
} as const;
export type ListKey = keyof typeof COMMANDS;
export const LIST_KEYS = Object.keys(COMMANDS) as readonly ListKey[];

/** The file that the commands write. */
export const DESCRIBE_FILE = 'vpc.json';

/**
 * The commands whose output is wanted, one a line, as one block that writes one file in POSIX shells, PowerShell and cmd alike.
 *
 * @param region null, or no Region of the catalogue: the one that the AWS CLI is configured for
 * @param vpcId null, or no id: all VPCs of the Region
 */
export function describeCommands(region: string | null, vpcId: string | null): string[] {
  const place = region !== null && isRegion(region) ? ` --region ${region}` : '';
  const vpc = vpcId !== null && isId('vpc', vpcId) ? vpcId : null;
  return LIST_KEYS.map((key, at) => {
    const only = key === 'Vpcs' ? ` --vpc-ids ${vpc}` : ` --filters Name=vpc-id,Values=${vpc}`;
    return `${COMMANDS[key]}${place}${vpc === null ? '' : only} --output json ${at === 0 ? '>' : '>>'} ${DESCRIBE_FILE}`;
  });
}

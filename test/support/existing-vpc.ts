import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import type { Answers } from '../../core/answers/index.js';
import { runTool } from './tools.js';

/** What was made, by name; the values are AWS's ids. */
export type Made = Readonly<Record<(typeof NAMES)[number], string>>;

const NAMES = [
  'VPC',
  'ENDPOINT_A',
  'ENDPOINT_B',
  'APP_A',
  'APP_B',
  'TABLE_A',
  'TABLE_B',
  'OWNERS_GROUP',
  'CLIENTS',
  'ECR_API',
  'LOGS',
  'S3',
  'S3_LIST',
] as const;

/** A VPC with a past: two blocks, subnets, an endpoint for ecr.api and one for logs, a gateway to S3 on one of its two tables; a repository. */
const MAKE = `
set -euo pipefail
export AWS_PAGER='' AWS_DEFAULT_REGION=us-east-1 AWS_DEFAULT_OUTPUT=text
VPC=$(aws ec2 create-vpc --cidr-block 10.20.0.0/16 --query Vpc.VpcId)
aws ec2 associate-vpc-cidr-block --vpc-id "$VPC" --cidr-block 100.64.0.0/20
aws ec2 modify-vpc-attribute --vpc-id "$VPC" --enable-dns-hostnames
subnet() { aws ec2 create-subnet --vpc-id "$VPC" --availability-zone "us-east-1$1" --cidr-block "$2" --query Subnet.SubnetId; }
ENDPOINT_A=$(subnet a 10.20.0.0/28) ENDPOINT_B=$(subnet b 10.20.0.16/28)
APP_A=$(subnet a 10.20.16.0/20) APP_B=$(subnet b 100.64.0.0/21)
table() { aws ec2 create-route-table --vpc-id "$VPC" --query RouteTable.RouteTableId; }
TABLE_A=$(table) TABLE_B=$(table)
aws ec2 associate-route-table --subnet-id "$APP_A" --route-table-id "$TABLE_A"
aws ec2 associate-route-table --subnet-id "$APP_B" --route-table-id "$TABLE_B"
group() { aws ec2 create-security-group --vpc-id "$VPC" --group-name "$1" --description "$1" --query GroupId; }
OWNERS_GROUP=$(group owner) CLIENTS=$(group clients)
# Halves of the first block, and more than the second.
for block in 10.20.0.0/17 10.20.128.0/17 100.64.0.0/10; do
  aws ec2 authorize-security-group-ingress --group-id "$OWNERS_GROUP" --protocol tcp --port 443 --cidr "$block"
done
interface() {
  aws ec2 create-vpc-endpoint --vpc-id "$VPC" --vpc-endpoint-type Interface --service-name "com.amazonaws.us-east-1.$1" \\
    --subnet-ids "$ENDPOINT_A" --security-group-ids "$OWNERS_GROUP" --private-dns-enabled --query VpcEndpoint.VpcEndpointId
}
ECR_API=$(interface ecr.api) LOGS=$(interface logs)
S3=$(aws ec2 create-vpc-endpoint --vpc-id "$VPC" --vpc-endpoint-type Gateway --service-name com.amazonaws.us-east-1.s3 \\
  --route-table-ids "$TABLE_A" --query VpcEndpoint.VpcEndpointId)
S3_LIST=$(aws ec2 describe-prefix-lists --filters Name=prefix-list-name,Values=com.amazonaws.us-east-1.s3 \\
  --query 'PrefixLists[0].PrefixListId')
aws ecr create-repository --repository-name payments/api
`;

/** Makes it in a fake AWS. */
export async function makeExistingVpc(env: Record<string, string>): Promise<Made> {
  const print = NAMES.map((name) => `printf '${name} %s\\n' "$${name}" >&2`).join('\n');
  const script = `{ ${MAKE}\n${print}\n} >/dev/null`;
  const { code, output } = await runTool('bash', ['-c', script], { cwd: tmpdir(), env });
  assert.equal(code, 0, output);
  const lines = output.trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' '))) as unknown as Made;
}

/** The answers that describe it as it is. */
export function answersFor(made: Made): Partial<Answers> {
  return {
    projectName: 'payments',
    region: 'us-east-1',
    vpc: 'existing',
    vpcId: made.VPC,
    vpcCidrs: ['10.20.0.0/16', '100.64.0.0/20'],
    endpointSubnetIds: { 'us-east-1a': made.ENDPOINT_A, 'us-east-1b': made.ENDPOINT_B },
    appSubnetIds: { 'us-east-1a': [made.APP_A], 'us-east-1b': [made.APP_B] },
    appRouteTableIds: [made.TABLE_A, made.TABLE_B],
    existingEndpoints: { 'ecr.api': made.ECR_API, logs: made.LOGS, s3: made.S3 },
    existingS3RouteTableIds: [made.TABLE_A],
    iac: ['terraform'],
  };
}

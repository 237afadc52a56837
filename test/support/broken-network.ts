import type { Answers } from '../../core/answers/index.js';
import { readmeCommands } from './script-projects.js';

const SERVICE = 'com.amazonaws.us-east-1';

/** A network with whose loss every failure can be shown that a deployment can have. */
export const EVERYTHING = {
  workloads: ['fargate-linux', 'ecs-ec2', 'eks-nodes'],
  features: ['logs', 'exec', 'irsa', 'pull-through-cache'],
  ingress: 'security-groups',
  internet: 'nat',
  iac: ['terraform'],
} as const satisfies Partial<Answers>;

/** AWS's ids. */
export type NetworkIds = Readonly<Record<(typeof NAMES)[number], string>>;

const NAMES = ['VPC_ID', 'APP_A', 'APP_B', 'TABLE_A', 'TABLE_B', 'GROUP_ID', 'CLIENT_GROUP_ID', 'PLACES'] as const;

/** Runs commands and gives what they print. */
export type RunInAws = (commands: string) => Promise<string>;

/** Makes it as the README says by hand, with a way to the internet that is left out there. */
export async function makeNetwork(run: RunInAws): Promise<NetworkIds> {
  const making = readmeCommands(EVERYTHING).find((block) => block.includes('create-vpc '));
  const printed = await run(`{
    ${making}
    GATEWAY=$(aws ec2 create-internet-gateway --query InternetGateway.InternetGatewayId)
    aws ec2 attach-internet-gateway --internet-gateway-id "$GATEWAY" --vpc-id "$VPC_ID"
    for table in "\${APP_TABLES[@]}"; do
      aws ec2 create-route --route-table-id "$table" --destination-cidr-block 0.0.0.0/0 --gateway-id "$GATEWAY"
    done
    subnet() {
      aws ec2 describe-subnets --filters Name=vpc-id,Values="$VPC_ID" Name=cidr-block,Values="$1" --query 'Subnets[].SubnetId'
    }
    APP_A=$(subnet 10.0.0.0/21) APP_B=$(subnet 10.0.32.0/21)
    TABLE_A=\${APP_TABLES[0]} TABLE_B=\${APP_TABLES[1]} PLACES="\${ENDPOINT_SUBNETS[*]}"
    } >/dev/null
    ${NAMES.map((name) => `echo "$${name}"`).join('\n')}`);
  const values = printed.split('\n');
  return Object.fromEntries(NAMES.map((name, at) => [name, values[at] ?? ''])) as NetworkIds;
}

function endpointOf(service: string, { VPC_ID }: NetworkIds): string {
  const filters = `Name=vpc-id,Values=${VPC_ID} Name=service-name,Values=${SERVICE}.${service}`;
  return `$(aws ec2 describe-vpc-endpoints --filters ${filters} --query 'VpcEndpoints[].VpcEndpointId')`;
}

const REMOVED = ['ecr.api', 'ecs-agent', 'logs', 'ssmmessages', 'sts'];

/** A policy that lets one account get layers, and everybody other objects. */
export const LAYERS_FOR_ONE = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*',
      Condition: { StringEquals: { 'aws:PrincipalAccount': '123456789012' } },
    },
    { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: ['arn:aws:s3:::other', 'arn:aws:s3:::other/*'] },
  ],
});

/** Takes endpoints, routes and the way out of a client away, and lets replies through on the ports of servers only. */
export function takeAway(ids: NetworkIds): string {
  const { VPC_ID, APP_B, TABLE_A, TABLE_B, GROUP_ID, CLIENT_GROUP_ID } = ids;
  return `
    for endpoint in ${REMOVED.map((service) => endpointOf(service, ids)).join(' ')}; do
      aws ec2 delete-vpc-endpoints --vpc-endpoint-ids "$endpoint"
    done
    aws ec2 modify-vpc-attribute --vpc-id ${VPC_ID} --no-enable-dns-hostnames
    aws ec2 modify-vpc-endpoint --vpc-endpoint-id ${endpointOf('s3', ids)} --remove-route-table-ids ${TABLE_A} \\
      --policy-document '${LAYERS_FOR_ONE}'
    aws ec2 delete-route --route-table-id ${TABLE_B} --destination-cidr-block 0.0.0.0/0
    ACL=$(aws ec2 create-network-acl --vpc-id ${VPC_ID} --query NetworkAcl.NetworkAclId)
    entry() { aws ec2 create-network-acl-entry --network-acl-id "$ACL" --rule-action allow --cidr-block 0.0.0.0/0 "$@"; }
    entry --egress --rule-number 100 --protocol all
    entry --ingress --rule-number 100 --protocol tcp --port-range From=443,To=443
    association=$(aws ec2 describe-network-acls --filters Name=association.subnet-id,Values=${APP_B} \\
      --query "NetworkAcls[].Associations[?SubnetId=='${APP_B}'][].NetworkAclAssociationId")
    aws ec2 replace-network-acl-association --association-id "$association" --network-acl-id "$ACL"
    aws ec2 revoke-security-group-egress --group-id ${CLIENT_GROUP_ID} --protocol all --cidr 0.0.0.0/0
    aws ec2 authorize-security-group-egress --group-id ${CLIENT_GROUP_ID} \\
      --ip-permissions 'IpProtocol=tcp,FromPort=443,ToPort=443,UserIdGroupPairs=[{GroupId=${GROUP_ID}}]'`;
}

const DENIES_ONLY = '{"Statement":[{"Effect":"Deny","Principal":"*","Action":"ecr:Delete*","Resource":"*"}]}';
const FOR_REPOSITORIES = `{
  "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "ecr:*", "Resource": "arn:aws:ecr:us-east-1:123456789012:repository/*"}]
}`;
const FULL = '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"*","Resource":"*"}]}';

/** Gives what was taken away back, the endpoints of ECR with a closed group, without names, and with policies that let nobody pull. */
export function keepOut(ids: NetworkIds): string {
  const { VPC_ID, TABLE_A, GROUP_ID, PLACES } = ids;
  const make = (service: string, group: string, more = '--private-dns-enabled') =>
    `aws ec2 create-vpc-endpoint --vpc-id ${VPC_ID} --vpc-endpoint-type Interface --service-name ${SERVICE}.${service} \\
      --subnet-ids ${PLACES} --security-group-ids "${group}" ${more}`;
  return `
    CLOSED=$(aws ec2 create-security-group --vpc-id ${VPC_ID} --group-name closed --description closed --query GroupId)
    aws ec2 delete-vpc-endpoints --vpc-endpoint-ids ${endpointOf('ecr.dkr', ids)}
    ${make('ecr.dkr', '$CLOSED', `--no-private-dns-enabled --policy-document '${DENIES_ONLY}'`)}
    ${make('ecr.api', GROUP_ID, `--private-dns-enabled --policy-document '${FOR_REPOSITORIES}'`)}
    ${REMOVED.filter((service) => service !== 'ecr.api')
      .map((service) => make(service, GROUP_ID))
      .join('\n')}
    aws ec2 modify-vpc-attribute --vpc-id ${VPC_ID} --enable-dns-hostnames
    aws ec2 modify-vpc-endpoint --vpc-endpoint-id ${endpointOf('s3', ids)} --add-route-table-ids ${TABLE_A} \\
      --policy-document '${FULL}'`;
}

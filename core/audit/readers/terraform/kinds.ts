/** What an attribute takes: which things, and whether by id or by ARN. */
export interface Kind {
  /** Null for any. */
  readonly types: readonly string[] | null;
  /** How a thing is written where an expression refers to all of it. */
  readonly form: 'id' | 'arn';
  /** The ids of such things begin so: a variable may hold some. */
  readonly prefix: string | null;
  /** In the names of the attributes that hold such ids: `vpc_id` of a subnet. */
  readonly holders: RegExp;
}

function kind(prefix: string | null, holders: RegExp, ...types: string[]): Kind {
  return { types, form: 'id', prefix, holders };
}

export const VPC = kind('vpc-', /vpc/, 'aws_vpc');
/** The IPv6 block that AWS gives a VPC. */
export const VPC_IPV6 = kind(null, /ipv6_cidr_block/, 'aws_vpc');
export const SUBNET = kind('subnet-', /subnet/, 'aws_subnet');
export const ROUTE_TABLE = kind('rtb-', /route_table/, 'aws_route_table');
export const INTERNET_GATEWAY = kind('igw-', /gateway/, 'aws_internet_gateway');
export const NAT_GATEWAY = kind('nat-', /gateway/, 'aws_nat_gateway');
export const ADDRESS = kind('eipalloc-', /allocation/, 'aws_eip');
export const SECURITY_GROUP = kind('sg-', /group/, 'aws_security_group');
export const ENDPOINT = kind('vpce-', /endpoint/, 'aws_vpc_endpoint');
export const HOSTED_ZONE = kind('Z', /zone/, 'aws_route53_zone');
export const LOG_GROUP = kind(null, /group|destination/, 'aws_cloudwatch_log_group');
export const ROLE = kind(null, /role/, 'aws_iam_role');
export const ROLE_ARN: Kind = { ...ROLE, form: 'arn' };
export const MANAGED_POLICY: Kind = { ...kind('arn:', /policy/, 'aws_iam_policy'), form: 'arn' };
export const PREFIX_LIST = kind('pl-', /prefix_list/, 'aws_ec2_managed_prefix_list', 'aws_prefix_list');
/** Where an output may lead. */
export const ANYTHING: Kind = { types: null, form: 'id', prefix: null, holders: /./ };

/** Attributes that hold the id of a resource, beside `id`. */
const IDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws_eip', ['allocation_id']],
  ['aws_route_table', ['route_table_id']],
  ['aws_route53_zone', ['zone_id']],
  ['aws_cloudwatch_log_group', ['name']],
  ['aws_codebuild_project', ['name']],
  ['aws_iam_role', ['name']],
]);

/** Whether an attribute of a resource is its id, its ARN or its IPv6 block; null where it is none of them. */
export function identity(type: string, attribute: string): 'id' | 'arn' | 'ipv6' | null {
  if (attribute === 'arn') return 'arn';
  if (type === 'aws_vpc' && attribute === 'ipv6_cidr_block') return 'ipv6';
  // The id of these is their ARN.
  if (attribute === 'id') return type === 'aws_codebuild_project' || type === 'aws_iam_policy' ? 'arn' : 'id';
  return IDS.get(type)?.includes(attribute) ? 'id' : null;
}

/** What CodeBuild allows in the VPC settings of a project. Source S43. */
export const CODEBUILD_LIMITS = { subnets: 16, securityGroups: 5 } as const;

/** An image that AWS manages: CodeBuild pulls it outside the VPC. Source S35. */
export const CODEBUILD_IMAGE = 'aws/codebuild/amazonlinux-x86_64-standard:5.0';

/** Actions that the service calls with the role of a project to put a network interface into the VPC. Source S47. */
export const CODEBUILD_NETWORK_ACTIONS = [
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeDhcpOptions',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
] as const;

/** Action by which the service gives that interface to a build. Source S47. */
export const CODEBUILD_ATTACH_ACTION = 'ec2:CreateNetworkInterfacePermission';

/** Condition keys that keep that action to CodeBuild and to the subnets of the project. Source S47. */
export const CODEBUILD_ATTACH_KEYS = ['ec2:AuthorizedService', 'ec2:Subnet'] as const;

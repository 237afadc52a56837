/** Blocks that a VPC of ours may be in: private, and those that carriers share. Source vpcCidr. */
export const PRIVATE_BLOCKS: readonly string[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

/** AWS asks not to use it for a VPC, since several services and Docker's own bridge take it on a host. Source vpcCidr. */
export const DOCKER_BRIDGE = '172.17.0.0/16';

/** Interface endpoints of a VPC, unless the account has asked for more. Source S34. */
export const INTERFACE_ENDPOINT_QUOTA = 50;

/** Elastic IP addresses of an account in a Region, unless it has asked for more. Source vpcQuotas. */
export const DEFAULT_ADDRESS_QUOTA = 5;

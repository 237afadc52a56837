import type { SourceKey } from './sources.js';

export type ControlFramework = 'security-hub' | 'config' | 'prowler' | 'checkov';

/** A check that an account's or a repository's scanner runs and that this infrastructure has a part in. */
export interface Control {
  /** As its scanner names it. */
  readonly id: string;
  readonly framework: ControlFramework;
  readonly source: SourceKey;
}

/**
 * The controls that a plan is judged by, by scanner. Prowler has none for the endpoints of ECR themselves. Checkov's CKV_AWS_123 is left
 * out: it concerns services that are offered by endpoints, not endpoints.
 */
export const CONTROLS = [
  { id: 'EC2.2', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'EC2.6', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'EC2.10', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'EC2.15', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'EC2.18', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'EC2.19', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'EC2.55', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'EC2.56', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'EC2.57', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'EC2.58', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'EC2.60', framework: 'security-hub', source: 'securityHubEc2' },
  { id: 'ECS.2', framework: 'security-hub', source: 'securityHubEcs' },
  { id: 'ECS.10', framework: 'security-hub', source: 'securityHubEcs' },
  { id: 'VPC_ENDPOINT_ENABLED', framework: 'config', source: 'configVpcEndpoint' },
  { id: 'SERVICE_VPC_ENDPOINT_ENABLED', framework: 'config', source: 'configServiceEndpoint' },
  { id: 'vpc_endpoint_multi_az_enabled', framework: 'prowler', source: 'prowler' },
  { id: 'vpc_endpoint_connections_trust_boundaries', framework: 'prowler', source: 'prowler' },
  { id: 'vpc_endpoint_for_ec2_enabled', framework: 'prowler', source: 'prowler' },
  { id: 'CKV_AWS_23', framework: 'checkov', source: 'checkov' },
  { id: 'CKV_AWS_130', framework: 'checkov', source: 'checkov' },
  { id: 'CKV_AWS_158', framework: 'checkov', source: 'checkov' },
  { id: 'CKV_AWS_338', framework: 'checkov', source: 'checkov' },
  { id: 'CKV_AWS_382', framework: 'checkov', source: 'checkov' },
  { id: 'CKV2_AWS_5', framework: 'checkov', source: 'checkov' },
  { id: 'CKV2_AWS_11', framework: 'checkov', source: 'checkov' },
  { id: 'CKV2_AWS_12', framework: 'checkov', source: 'checkov' },
] as const satisfies readonly Control[];

export type ControlId = (typeof CONTROLS)[number]['id'];

/**
 * Where each fact of the catalogue comes from. Endpoints, notes and omissions of a plan carry one of these keys.
 *
 * `design` marks what is a decision of this project and not a fact of AWS.
 */
export const SOURCES = {
  S1: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html',
  S2: 'https://github.com/aws/aws-cdk/blob/v2.276.0/packages/aws-cdk-lib/aws-ec2/lib/vpc-endpoint.ts',
  S3: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html',
  S4: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html',
  S5: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html',
  S6: 'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-cross-region-privatelink-support.html',
  S7: 'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html',
  S8: 'https://github.com/Nisha318/retail-ecs-fargate-multitier',
  S9: 'https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html',
  S11: 'https://github.com/aws-samples/data-perimeter-policy-examples',
  S12: 'https://aws.amazon.com/privatelink/pricing/',
  S13: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html',
  S14: 'https://github.com/moby/moby',
  S15: 'https://github.com/docker/cli/blob/master/docs/deprecated.md',
  S17: 'https://techcommunity.microsoft.com/t5/containers/announcing-windows-container-base-image-redistribution-rights/ba-p/3645201',
  S18: 'https://techcommunity.microsoft.com/t5/containers/announcing-removal-of-foreign-layers-from-windows-container/ba-p/3846833',
  S21: 'https://docs.aws.amazon.com/apprunner/latest/dg/network-vpc.html',
  S22: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
  S23: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ImageConfig.html',
  S24: 'https://docs.aws.amazon.com/batch/latest/APIReference/API_ManagedInstancesNetworkConfiguration.html',
  S25: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html',
  S26: 'https://docs.aws.amazon.com/eks/latest/userguide/vpc-interface-endpoints.html',
  S27: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  S29: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html',
  S28: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  S31: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-requests.html',
  S32: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html',
  S33: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  S34: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html',
  S35: 'https://docs.aws.amazon.com/codebuild/latest/userguide/sample-docker.html',
  S37: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  S38: 'https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html',
  S40: 'https://docs.aws.amazon.com/general/latest/gr/ecr.html',
  S43: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-codebuild-project-vpcconfig.html',
  S44: 'https://docs.aws.amazon.com/codebuild/latest/userguide/vpc-support.html',
  S46: 'https://docs.aws.amazon.com/codebuild/latest/userguide/use-vpc-endpoints-with-codebuild.html',
  S47: 'https://docs.aws.amazon.com/codebuild/latest/userguide/enabling-vpc-access-in-projects.html',
  describeServices: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html',
  endpointPolicies: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  ecrPublicPolicies: 'https://docs.aws.amazon.com/AmazonECR/latest/public/public-security-iam-awsmanpol.html',
  principalArn:
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn',
  organizationId: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html',
  fargateVersions: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
  botocore: 'https://github.com/boto/botocore',
  cfnLint: 'https://github.com/aws-cloudformation/cfn-lint',
  moto: 'https://github.com/getmoto/moto',
  ssmMessages:
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html',
  guarddutyAgent: 'https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring-agent-connectivity.html',
  flowLogs: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html',
  natPricing: 'https://aws.amazon.com/vpc/pricing/',
  vpcQuotas: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  vpcCidr: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  subnetRouteTables: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  subnetSizing: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  securityHubEc2: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  serviceEndpoints: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html',
  cfnVpcEndpoint:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html',
  centralEndpoints:
    'https://docs.aws.amazon.com/whitepapers/latest/building-scalable-secure-multi-vpc-network-infrastructure/centralized-access-to-vpc-private-endpoints.html',
  zonesOfOtherAccounts:
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-associate-vpcs-different-accounts.html',
  route53Profiles: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/profiles.html',
  route53Pricing: 'https://aws.amazon.com/route53/pricing/',
  inboundResolver:
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-DSN-queries-to-vpc.html',
  zoneAssociations: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_AssociateVPCWithHostedZone.html',
  profileAssociations:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53profiles-profileassociation.html',
  design: 'docs/decisions.md',
} as const;

export type SourceKey = keyof typeof SOURCES;

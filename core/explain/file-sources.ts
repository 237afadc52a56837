import type { SourceKey } from '../catalogue/index.js';

/** Files whose reasons are facts of others; those of all other files are decisions of this project. */
const FACTS: Readonly<Record<string, readonly SourceKey[]>> = {
  'cloudformation/ecr-privatelink.yaml': ['cfnVpcEndpoint'],
  'cloudformation/.cfnlintrc.yaml': ['cfnLint'],
  'terraform/providers.tf': ['S6'],
  'terraform/network.tf': ['S33', 'S37'],
  'terraform/endpoints.tf': ['S1', 'S37'],
  'terraform/dns.tf': ['centralEndpoints'],
  'terraform/security.tf': ['S37'],
  'terraform/codebuild.tf': ['S47'],
  'terraform/policies.tf': ['S1', 'S11', 'endpointPolicies'],
  'cdk/bin/app.ts': ['S2', 'S6'],
  'cdk/lib/network.ts': ['S33', 'S37'],
  'cdk/lib/ecr-private-link.ts': ['S1', 'S2'],
  'cdk/lib/codebuild.ts': ['S47'],
  'codebuild/buildspec.yml': ['S35'],
  'codebuild/vpc-config.terraform.hcl': ['S43', 'S47'],
  'codebuild/vpc-config.cloudformation.yaml': ['S43', 'S47'],
  'codebuild/vpc-config.cdk.ts': ['S43', 'S47'],
  'docker/daemon.json': ['S1', 'S14', 'S15'],
  'docker/merge-daemon-json.ps1': ['S15'],
  'docker/check-layers.sh': ['S18'],
  'scripts/preflight.sh': ['S13', 'S37'],
  'scripts/verify.sh': ['S38'],
};

/** @param id of the manifest */
export function fileSources(id: string): readonly SourceKey[] {
  return FACTS[id] ?? ['design'];
}

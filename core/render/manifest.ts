import type { Plan } from '../plan/index.js';

/** Which compiled templates belong together: each group is one data file, loaded when a plan needs it. */
export const TEMPLATE_GROUPS = ['project', 'cloudformation', 'terraform', 'cdk', 'docker', 'codebuild'] as const;
export type TemplateGroup = (typeof TEMPLATE_GROUPS)[number];

/** The group of a template: that of its folder; `project` has what stands outside the flavours' folders. */
export function groupOf(id: string): TemplateGroup {
  const folder = id.split('/')[0];
  return TEMPLATE_GROUPS.find((group) => group === folder && group !== 'project') ?? 'project';
}

/** A file of a generated project. */
export interface ManifestEntry {
  /** Stable id, by which later versions know the file although its path may change. It is also the template's path without `.hbs`. */
  readonly id: string;
  readonly group: TemplateGroup;
  readonly path: string;
  /** `managed` files are kept current; `once` files are the user's after the first run. */
  readonly policy: 'managed' | 'once';
  readonly executable: boolean;
  /** How the file joins one that the user has already, without a project: key by key, as JSON. */
  readonly combine?: 'json';
  readonly when: (plan: Plan) => boolean;
}

function files(group: TemplateGroup, when: ManifestEntry['when'], paths: readonly string[]): ManifestEntry[] {
  return paths.map((path) => ({ id: path, group, path, policy: 'managed', executable: path.endsWith('.sh'), when }));
}

const always = () => true;
const has = (flavour: 'terraform' | 'cloudformation' | 'cdk') => (plan: Plan) => plan.has[flavour];

const hasGroups = ({ securityGroups }: Plan) => Object.values(securityGroups).some((group) => group !== null);

/** Every file that a plan may bring, in the order in which it is listed to the user. */
export const MANIFEST: readonly ManifestEntry[] = [
  ...files('project', always, ['README.md', '.gitignore']),
  ...files('cloudformation', has('cloudformation'), [
    'cloudformation/ecr-privatelink.yaml',
    'cloudformation/parameters.json',
    'cloudformation/.cfnlintrc.yaml',
  ]),
  ...files('terraform', has('terraform'), [
    'terraform/versions.tf',
    'terraform/providers.tf',
    'terraform/variables.tf',
  ]),
  ...files('terraform', (plan) => has('terraform')(plan) && (plan.has.appSubnets || plan.has.interfaceEndpoints), [
    'terraform/locals.tf',
  ]),
  ...files('terraform', has('terraform'), ['terraform/network.tf']),
  ...files('terraform', (plan) => has('terraform')(plan) && (plan.has.interfaceEndpoints || plan.has.s3Gateway), [
    'terraform/endpoints.tf',
  ]),
  ...files('terraform', (plan) => has('terraform')(plan) && (plan.has.hostedZones || plan.has.spoke), [
    'terraform/dns.tf',
  ]),
  ...files('terraform', (plan) => has('terraform')(plan) && (plan.roles.length > 0 || hasGroups(plan)), [
    'terraform/security.tf',
  ]),
  ...files('terraform', (plan) => has('terraform')(plan) && plan.has.codebuild, ['terraform/codebuild.tf']),
  // Without a policy of its own, every endpoint has AWS's default and the file would be empty.
  ...files('terraform', (plan) => has('terraform')(plan) && plan.policies.length > 0, ['terraform/policies.tf']),
  ...files('terraform', has('terraform'), [
    'terraform/outputs.tf',
    'terraform/terraform.tfvars',
    'terraform/.tflint.hcl',
    'terraform/tests/ecr_privatelink.tftest.hcl',
  ]),
  ...files('cdk', has('cdk'), [
    'cdk/bin/app.ts',
    'cdk/lib/config.ts',
    'cdk/lib/network.ts',
    'cdk/lib/ecr-private-link.ts',
  ]),
  ...files('cdk', (plan) => has('cdk')(plan) && plan.has.codebuild, ['cdk/lib/codebuild.ts']),
  ...files('cdk', has('cdk'), [
    'cdk/test/ecr-private-link.test.ts',
    'cdk/cdk.json',
    'cdk/package.json',
    'cdk/tsconfig.json',
  ]),
  // A snippet for a project of one's own, in each chosen flavour.
  ...files('codebuild', (plan) => plan.has.codebuild, ['codebuild/buildspec.yml']),
  ...files('codebuild', (plan) => plan.has.codebuild && plan.has.terraform, ['codebuild/vpc-config.terraform.hcl']),
  ...files('codebuild', (plan) => plan.has.codebuild && plan.has.cloudformation, [
    'codebuild/vpc-config.cloudformation.yaml',
  ]),
  ...files('codebuild', (plan) => plan.has.codebuild && plan.has.cdk, ['codebuild/vpc-config.cdk.ts']),
  ...files('docker', (plan) => plan.has.daemonJson, ['docker/daemon.json', 'docker/merge-daemon-json.ps1']).map(
    (entry): ManifestEntry => (entry.path.endsWith('.json') ? { ...entry, combine: 'json' } : entry),
  ),
  ...files('docker', (plan) => plan.has.docker, ['docker/check-layers.sh']),
  ...files('project', always, ['scripts/preflight.sh', 'scripts/verify.sh']),
  ...files('project', (plan) => plan.has.githubActions, ['.github/workflows/ecr-privatelink.yml']),
];

/** The one action without a resource: it gives the token for all registries. Source S28. */
export const ECR_LOGIN_ACTION = 'ecr:GetAuthorizationToken';

/** What a pull calls. Source S28. */
export const ECR_PULL_ACTIONS = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:GetDownloadUrlForLayer',
] as const;

/** What a push calls. Source S35. */
export const ECR_PUSH_ACTIONS = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:CompleteLayerUpload',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
] as const;

/** What the role of a pull through a cache calls besides, where ECR has not cached the image yet. Source S4. */
export const ECR_CACHE_ACTIONS = ['ecr:BatchImportUpstreamImage', 'ecr:CreateRepository'] as const;

/** All that a client of ECR Public calls, its login included. Source ecrPublicPolicies. */
export const ECR_PUBLIC_ACTIONS = ['ecr-public:*', 'sts:GetServiceBearerToken'] as const;

/** What only reads ECR Public, and its login. Source ecrPublicPolicies. */
export const ECR_PUBLIC_READ_ACTIONS = [
  'ecr-public:BatchCheckLayerAvailability',
  'ecr-public:DescribeImageTags',
  'ecr-public:DescribeImages',
  'ecr-public:DescribeRegistries',
  'ecr-public:DescribeRepositories',
  'ecr-public:GetAuthorizationToken',
  'ecr-public:GetRegistryCatalogData',
  'ecr-public:GetRepositoryCatalogData',
  'ecr-public:GetRepositoryPolicy',
  'sts:GetServiceBearerToken',
] as const;

/** What takes a repository away, with its images. Source S1. */
export const ECR_DELETE_ACTION = 'ecr:DeleteRepository';

/** The two services of a private registry, each with the one that does the same with validated cryptography. Source S1. */
const REGISTRY = {
  api: { usual: 'ecr.api', fips: 'ecr-fips.api' },
  dkr: { usual: 'ecr.dkr', fips: 'ecr-fips.dkr' },
} as const;

/** What one calls: the API that gives the token, or the registry that images are pulled from and pushed to. */
export type RegistrySide = keyof typeof REGISTRY;

/** Which of two kinds of endpoints a network has. */
export type RegistryKind = 'usual' | 'fips';

export const REGISTRY_KINDS: readonly RegistryKind[] = ['usual', 'fips'];

/** The services of one side, or of both, whatever their kind: endpoint policies and rules treat them alike. */
export function registryServices(side?: RegistrySide): readonly string[] {
  const sides = side === undefined ? Object.values(REGISTRY) : [REGISTRY[side]];
  return sides.flatMap(({ usual, fips }) => [usual, fips]);
}

/** Whether a service is the private registry, or one side of it. */
export function isRegistryService(name: string, side?: RegistrySide): boolean {
  return registryServices(side).includes(name);
}

/** The service of one side of the registry. */
export function registryService(side: RegistrySide, kind: RegistryKind): string {
  return REGISTRY[side][kind];
}

/** What is called instead of a service in a network with endpoints of this kind: the service itself, where it is no registry. */
export function serviceOfKind(name: string, kind: RegistryKind): string {
  const pair = Object.values(REGISTRY).find(({ usual, fips }) => usual === name || fips === name);
  return pair === undefined ? name : pair[kind];
}

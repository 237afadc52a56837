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

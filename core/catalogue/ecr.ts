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

/** What takes a repository away, with its images. Source S1. */
export const ECR_DELETE_ACTION = 'ecr:DeleteRepository';

/** What can look at a deployment: the generated scripts. */
export type Look = 'preflight' | 'verify --api' | 'verify --in-vpc';

/** A way in which pulls fail, and who can see it. */
export interface FailureMode {
  readonly symptom: string;
  readonly seenBy: readonly Look[];
  /** Why no script, or not each that might, sees it. */
  readonly otherwise?: string;
}

/** What goes wrong most often where images are pulled privately. */
export const FAILURE_MODES: Readonly<Record<number, FailureMode>> = {
  1: {
    symptom: 'ResourceInitializationError, timeout at the ECR API',
    seenBy: ['preflight', 'verify --api', 'verify --in-vpc'],
  },
  2: {
    symptom: 'CannotPullContainerError, timeout at a private address',
    seenBy: ['preflight', 'verify --api', 'verify --in-vpc'],
  },
  3: {
    symptom: 'CannotPullContainerError, timeout at a public address',
    seenBy: ['preflight', 'verify --api', 'verify --in-vpc'],
  },
  4: {
    symptom: 'the manifest comes and the layers do not',
    seenBy: ['preflight', 'verify --api', 'verify --in-vpc'],
  },
  5: { symptom: '403 on a layer', seenBy: ['preflight', 'verify --api', 'verify --in-vpc'] },
  6: {
    symptom: 'the workload’s group or a network ACL lets nothing out to S3',
    seenBy: ['verify --api', 'verify --in-vpc'],
    otherwise: 'before the deployment there is no client group, and network ACLs of an existing VPC change with it',
  },
  7: {
    symptom: 'conflicting DNS domain',
    seenBy: ['preflight'],
    otherwise: 'afterwards the deployment has failed of it',
  },
  8: {
    symptom: 'does not support the availability zone of the subnet',
    seenBy: ['preflight'],
    otherwise: 'afterwards the deployment has failed of it',
  },
  9: {
    symptom: 'DuplicateSubnetsInSameZone',
    seenBy: ['preflight'],
    otherwise: 'subnets are answered by zone; what a script can see is a subnet that is in another zone than said',
  },
  10: {
    symptom: 'the endpoint service does not exist',
    seenBy: ['preflight'],
    otherwise: 'no endpoint can be made of it',
  },
  11: {
    symptom: 'the container instance does not register',
    seenBy: ['verify --api', 'verify --in-vpc'],
    otherwise: 'what is not deployed yet is not missing',
  },
  12: {
    symptom: 'the task fails on its log driver',
    seenBy: ['verify --api', 'verify --in-vpc'],
    otherwise: 'what is not deployed yet is not missing',
  },
  13: {
    symptom: 'images of public registries time out',
    seenBy: [],
    otherwise:
      'no endpoint carries them, so none is wrong: the name of the image says it, and verify.sh --image refuses it',
  },
  14: {
    symptom: 'the first pull through a cache fails',
    seenBy: ['preflight', 'verify --api'],
    otherwise: 'inside, a pull fails as for any other reason',
  },
  15: {
    symptom: 'RouteAlreadyExists',
    seenBy: ['preflight'],
    otherwise: 'afterwards the deployment has failed of it',
  },
  16: {
    symptom: 'everything else on S3 is refused',
    seenBy: [],
    otherwise: 'which buckets the applications need nobody but the user knows; the plan warns, the policy takes more',
  },
  17: {
    symptom: 'private DNS for inbound resolvers without a gateway',
    seenBy: ['preflight'],
    otherwise: 'the plan always has a gateway beside it; what can be wrong is one that is said to exist',
  },
  18: {
    symptom: 'ECS Exec hangs',
    seenBy: ['verify --api', 'verify --in-vpc'],
    otherwise: 'what is not deployed yet is not missing',
  },
  19: {
    symptom: 'WebIdentityErr, timeout at STS',
    seenBy: ['verify --api', 'verify --in-vpc'],
    otherwise: 'what is not deployed yet is not missing',
  },
  20: {
    symptom: 'the service does not exist in another partition',
    seenBy: ['preflight'],
    otherwise: 'names are the catalogue’s',
  },
  21: {
    symptom: 'Windows base layers come from Microsoft',
    seenBy: [],
    otherwise: 'it is in the image: docker/check-layers.sh reads its manifest',
  },
  22: {
    symptom: 'AccessDenied at ecr:GetAuthorizationToken',
    seenBy: ['verify --api', 'verify --in-vpc'],
    otherwise:
      'a policy of the endpoint is seen, and inside what the host’s own role is refused; policies of other roles are not',
  },
};

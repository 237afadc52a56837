import type { Answers } from '../answers/index.js';
import {
  ECR_CACHE_ACTIONS,
  ECR_DELETE_ACTION,
  ECR_LOGIN_ACTION,
  ECR_PUBLIC_ACTIONS,
  ECR_PUBLIC_READ_ACTIONS,
  ECR_PULL_ACTIONS,
  type Region,
} from '../catalogue/index.js';
import type { ConditionValue, PolicyStatement } from './plan.js';

type Conditions = PolicyStatement['conditions'];

/**
 * The one document of `ecr.api` and `ecr.dkr`. An endpoint policy has no implicit allow, so whatever restricts is an Allow. Sources S1,
 * S11.
 */
export function registryStatements(answers: Answers, region: Region): PolicyStatement[] {
  return [...allowed(answers), ...protection(answers, region)];
}

/** Whether the registry's endpoints need a document of their own: nobody and nothing is kept out by default. */
export function restrictsRegistry({ endpointPolicy, protectedRepositories }: Answers): boolean {
  return endpointPolicy !== 'full' || protectedRepositories.length > 0;
}

/** The document of ECR Public: its actions are other ones, and its registries belong to anybody. Source ecrPublicPolicies. */
export function publicStatements(answers: Answers): PolicyStatement[] {
  const { endpointPolicy } = answers;
  if (endpointPolicy === 'pull-only') {
    return [allow('ReadPublicImages', ECR_PUBLIC_READ_ACTIONS, byRoles(answers))];
  }
  return endpointPolicy === 'organisation'
    ? [allow('OwnOrganisationOnly', ECR_PUBLIC_ACTIONS, byOrganisation(answers))]
    : [allow('OwnAccountOnly', ECR_PUBLIC_ACTIONS, byAccount)];
}

function allowed(answers: Answers): PolicyStatement[] {
  switch (answers.endpointPolicy) {
    case 'full':
      return [
        {
          ...allow('FullAccess', ['*'], {}),
          comment: ['What the default allows: a policy that only denies allows nothing.'],
        },
      ];
    case 'account':
      return [allow('OwnAccountOnly', ['*'], byAccount)];
    case 'organisation':
      return ofOrganisation(answers);
    case 'pull-only':
      return pullsOnly(answers);
  }
}

/** Source S11; the key of the owner is not in every call, and images of AWS's own are in accounts that differ by Region. */
function ofOrganisation(answers: Answers): PolicyStatement[] {
  const byCaller = byOrganisation(answers);
  const ofOwner: ConditionValue = answers.orgId ?? '';
  return [
    allow('OwnOrganisationOnly', ['*'], {
      StringEquals: { ...byCaller.StringEquals, 'aws:ResourceOrgID': ofOwner },
    }),
    {
      ...allow('LogInToRegistry', [ECR_LOGIN_ACTION], byCaller),
      comment: ['The login is for no resource in particular, so whose it is says nothing.'],
    },
    {
      ...allow('PullFromAnyRegistry', ECR_PULL_ACTIONS, byCaller),
      comment: [
        'Images that AWS owns (add-ons of EKS, the agent of GuardDuty) are in accounts that differ by',
        'Region. This lets the organisation pull from foreign registries; it never pushes to one.',
      ],
    },
    {
      ...allow('AwsServices', ['*'], { Bool: { 'aws:PrincipalIsAWSService': 'true' } }),
      comment: ['Calls that services of AWS make as themselves: they are of no organisation.'],
    },
  ];
}

/** By a condition and not by Principal, so that a role need not exist yet. Sources S1, S28, S4. */
function pullsOnly(answers: Answers): PolicyStatement[] {
  const withCache = answers.features.includes('pull-through-cache');
  return [
    {
      ...allow('LogInToRegistry', [ECR_LOGIN_ACTION], byRoles(answers)),
      comment: ['By a condition and not by Principal: a role that is named there has to exist already.'],
    },
    allow('PullImages', [...ECR_PULL_ACTIONS, ...(withCache ? ECR_CACHE_ACTIONS : [])], byRoles(answers)),
  ];
}

/** A Deny takes a full ARN: its repositories are of the account and the Region that are deployed to. Source S1. */
function protection({ protectedRepositories }: Answers, { partition, id }: Region): PolicyStatement[] {
  if (protectedRepositories.length === 0) return [];
  return [
    {
      ...allow('DenyDeletion', [ECR_DELETE_ACTION], {}),
      effect: 'Deny',
      resources: protectedRepositories.map((name) => [
        `arn:${partition}:ecr:${id}:`,
        { symbol: 'account' },
        `:repository/${name}`,
      ]),
    },
  ];
}

const byAccount: Conditions = { StringEquals: { 'aws:PrincipalAccount': { symbol: 'account' } } };

function byOrganisation({ orgId }: Answers): Conditions {
  return { StringEquals: { 'aws:PrincipalOrgID': orgId ?? '' } };
}

function byRoles({ policyRoles }: Answers): Conditions {
  return { ArnEquals: { 'aws:PrincipalArn': { anyOf: policyRoles } } };
}

function allow(sid: string, actions: readonly string[], conditions: Conditions): PolicyStatement {
  return { sid, effect: 'Allow', actions, resources: ['*'], conditions, comment: [], onlyWith: null };
}

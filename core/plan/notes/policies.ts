import type { Answers } from '../../answers/index.js';
import type { Content } from '../parts.js';
import { type Candidate, when } from './candidate.js';

/** What the policies of ECR cut off, and what they leave open. Those of endpoints that exist already are not ours. */
export function policyCautions(
  { endpointPolicy, orgId, policyRoles, windowsLayers }: Answers,
  endpoints: Content['endpoints'],
) {
  const isOurs = endpoints.some(({ policy }) => policy === 'ecr');
  const ofOrganisation = isOurs && endpointPolicy === 'organisation';
  const ofPulls = isOurs && endpointPolicy === 'pull-only';
  const organisation = { organisation: orgId ?? '' };
  return [
    when(ofOrganisation, 'organisation_policy', { id: 'note.organisationPolicy', parameters: organisation }, 'S11'),
    when(ofOrganisation, 'organisation_member', { id: 'note.organisationMember', parameters: organisation }, 'S11'),
    when(ofPulls, 'pull_only_policy', { id: 'note.pullOnlyPolicy', parameters: { count: policyRoles.length } }, 'S28'),
    when(ofPulls && windowsLayers, 'pull_only_windows', { id: 'note.pullOnlyWindows' }, 'S35'),
  ];
}

/** What the policies of endpoints mean for those who use them. */
export function policyNotes({ protectedRepositories, s3SourceVpc }: Answers, { endpoints }: Content): Candidate[] {
  const has = (id: string) => endpoints.some(({ policy }) => policy === id);
  return [
    when(
      has('ecr') && protectedRepositories.length > 0,
      'protected_repositories',
      { id: 'note.protectedRepositories', parameters: { repositories: protectedRepositories.join(', ') } },
      'S1',
    ),
    when(has('s3') && s3SourceVpc, 's3_source_vpc', { id: 'note.s3SourceVpc' }, 'endpointPolicies'),
    when(has('ecr_public'), 'public_policy', { id: 'note.publicPolicy' }, 'ecrPublicPolicies'),
  ];
}

/** What a task execution role that is made here needs beside it. */
export function taskRoleNotes(
  { taskExecutionRole, endpointPolicy, features }: Answers,
  { endpoints }: Content,
): Candidate[] {
  const isThere = taskExecutionRole !== 'none';
  const isOurs = endpoints.some(({ policy }) => policy === 'ecr');
  const needsSecrets = features.includes('secrets') || features.includes('parameters');
  return [
    when(isThere && taskExecutionRole === 'vpc', 'task_role', { id: 'note.taskRoleVpc' }, 'S28'),
    when(isThere && taskExecutionRole !== 'vpc', 'task_role', { id: 'note.taskRoleEndpoints' }, 'S28'),
    when(
      isThere && isOurs && endpointPolicy === 'pull-only',
      'task_role_pull_only',
      { id: 'note.taskRolePullOnly' },
      'S28',
    ),
    when(isThere && needsSecrets, 'task_role_secrets', { id: 'note.taskRoleSecrets' }, 'S28'),
  ];
}

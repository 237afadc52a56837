import type { Answers } from '../answers/index.js';
import { CODEBUILD_IMAGE } from '../catalogue/index.js';
import type { CodebuildPlan, Subnet } from './plan.js';

/**
 * The CodeBuild project of the answers. In a new VPC it uses the first application subnet of each zone, in an existing one all
 * application subnets that were named. Sources S35, S43, S44.
 */
export function planCodebuild(answers: Answers, app: readonly Subnet[]): CodebuildPlan | null {
  if (!answers.workloads.includes('codebuild-vpc')) return null;
  const firsts = app.filter(({ zone }, index) => app.findIndex((other) => other.zone.letter === zone.letter) === index);
  const subnets = answers.vpc === 'new' ? firsts : app;
  return {
    id: 'codebuild_project',
    name: 'build',
    description: `Builds an image in the VPC and pushes it to ${answers.repository}`,
    subnetIds: subnets.map(({ id }) => id),
    securityGroupId: 'codebuild_security_group',
    roleId: 'codebuild_role',
    logRetentionDays: 30,
    image: CODEBUILD_IMAGE,
    environmentType: 'LINUX_CONTAINER',
    computeType: 'BUILD_GENERAL1_SMALL',
    timeoutMinutes: 60,
    repository: answers.repository,
    sourceLocation: answers.codebuildSource === 's3' ? answers.codebuildSourceLocation : null,
  };
}

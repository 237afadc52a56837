/** Rules about projects of CodeBuild and their roles. */
export const rulesBuilds = {
  'rule.managedPolicies': 'What {role} may do by {policies} is not in the code.',

  'rule.31.title': 'Builds run in private subnets, with a security group and the permissions for them',
  'rule.31.reason':
    'A network interface of a build gets no public address, so in a public subnet it reaches nothing outside. Without the permissions the build does not start.',
  'rule.31.noNetwork': '{project} is in no VPC, so its builds do not use the endpoints.',
  'rule.31.subnetCount': '{project} has {count} subnets. CodeBuild takes from 1 to {limit}.',
  'rule.31.groupCount': '{project} has {count} security groups. CodeBuild takes from 1 to {limit}.',
  'rule.31.public':
    '{project} runs in {subnet}, a public subnet: {table} has a route to an internet gateway. Name a private subnet.',
  'rule.31.actions': '{role} does not allow {actions}, so builds of {project} get no network interface.',
  'rule.31.conditions':
    '{role} allows {action} without a condition on {keys}. Keep it to CodeBuild and to its subnets.',

  'rule.32.title': 'Builds that push may push, and only they run privileged',
  'rule.32.reason':
    'A policy of an endpoint that allows pulls only stops every push. A privileged build is root on its host. The image of the build environment itself is not pulled through the VPC.',
  'rule.32.privileged': '{project} runs privileged, but its role may push to no repository. Turn it off.',
  'rule.32.pullOnly': 'The policy of {endpoint} does not allow {actions}, which builds of {project} call to push.',
} as const;

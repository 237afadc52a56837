/** Rules about a VPC, its subnets and routes: `rule.ID.title`, `.reason`, and what was found. */
export const rulesNetwork = {
  'rule.onlyDeployed': '{text} is known only after a deployment.',
} as const;

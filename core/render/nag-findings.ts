import type { PolicyText, Role } from '../plan/index.js';

/** The resources with a wildcard in a role's statements, as the findings of cdk-nag write them: each needs a reason of its own. */
export function wildcardResources({ statements }: Role): string[] {
  const resources = statements.flatMap((statement) => statement.resources.map(findingText));
  return [...new Set(resources)].filter((resource) => resource.includes('*'));
}

function findingText(resource: PolicyText): string {
  if (typeof resource === 'string') return resource;
  if (!('symbol' in resource)) return resource.map(findingText).join('');
  // ARNs of resources of the stack have no wildcard that cdk-nag sees.
  return resource.symbol === 'account' ? '<AWS::AccountId>' : '';
}

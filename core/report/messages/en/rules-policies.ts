/** Rules about policies. */
export const rulesPolicies = {};

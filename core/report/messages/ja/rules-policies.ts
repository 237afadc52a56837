export const rulesPolicies = {};

export const rulesSecurity = {};

/** Rules about security groups. */
export const rulesSecurity = {};

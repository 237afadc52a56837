/** Rules about a VPC, its subnets and routes: `rule.ID.title`, `.reason`, and what was found. */
export const rulesNetwork = {};

/** Characters that AWS takes of an endpoint policy, white space included. Source S34. */
export const ENDPOINT_POLICY_CHARACTERS = 20_480;

/** The version of the policy language in which conditions may name variables. Source endpointPolicies. */
export const POLICY_VERSION = '2012-10-17';

/** What a pull calls on the bucket that ECR serves image layers from. Source S1. */
export const LAYER_ACTION = 's3:GetObject';

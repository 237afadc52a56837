export const rulesEndpoints = {};

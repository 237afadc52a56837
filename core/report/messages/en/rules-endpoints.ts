/** Rules about endpoints and builds. */
export const rulesEndpoints = {};

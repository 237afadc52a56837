export const rulesNetwork = {};

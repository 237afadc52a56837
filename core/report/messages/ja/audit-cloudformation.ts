export const auditCloudformation = {};

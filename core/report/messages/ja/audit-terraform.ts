export const auditTerraform = {};

/** Why a template or a cloud assembly, or a value in it, cannot be read. */
export const auditCloudformation = {};

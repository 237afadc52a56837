/** Why a Terraform plan, or a value in it, cannot be read. */
export const auditTerraform = {};

/** Why a Terraform plan, or a value in it, cannot be read. */
export const auditTerraform = {
  'auditTerraform.empty': 'The file is empty. Write it with: terraform show -json PLAN > plan.json',
  'auditTerraform.planFile':
    "This is a plan in Terraform's own form. Write it as JSON with: terraform show -json PLAN > plan.json",
  'auditTerraform.stateFile':
    'This is the state as Terraform stores it. Write it for other tools with: terraform show -json > state.json',
  'auditTerraform.events':
    'These are the messages of `terraform plan -json`, not the plan. Write it with: terraform plan -out PLAN, then terraform show -json PLAN > plan.json',
  'auditTerraform.utf16':
    'The file is not in UTF-8; Windows PowerShell writes UTF-16. Write it with: terraform show -json PLAN | Out-File -Encoding utf8 plan.json',
  'auditTerraform.broken':
    'The JSON is broken at column {column} of this line. Write the file again with: terraform show -json PLAN > plan.json',
  'auditTerraform.notObject': 'The file holds no JSON object. Write it with: terraform show -json PLAN > plan.json',
  'auditTerraform.neither':
    'This is neither a plan nor a state: it has no planned_values and no values. An empty state has none either. Write it with: terraform show -json PLAN > plan.json',
  'auditTerraform.noVersion':
    'The file has no format_version, so it is not from `terraform show -json`. Write it with: terraform show -json PLAN > plan.json',
  'auditTerraform.version':
    'The format has version {given}; only versions 1.x can be read. Write it with a release of Terraform that writes those.',
  'auditTerraform.errored':
    'This plan ended with an error and is incomplete. Correct the error that `terraform plan` shows, and plan again.',
  'auditTerraform.noConfiguration':
    'The plan has no configuration, which tells what refers to what. Write it whole with: terraform show -json PLAN > plan.json',
  'auditTerraform.noAddress':
    'A resource of {module} has no address, type or name. Write the file again with: terraform show -json PLAN > plan.json',
  'auditTerraform.twice':
    'The resource {address} is there twice. Write the file again with: terraform show -json PLAN > plan.json',
  'auditTerraform.wrongType': '{attribute} must be of the JSON type {expected}.',
  'auditTerraform.notWritten': '{attribute} is not written, or AWS chooses it at apply.',
  'auditTerraform.afterApply': 'It is known only after apply.',
  'auditTerraform.afterApplyOf': 'It is known only after apply: it depends on {references}.',
  'auditTerraform.local':
    'It comes from {reference}. A plan does not tell what a local value refers to; the state does, after apply.',
  'auditTerraform.ambiguous':
    'It refers to {references}, and a plan does not tell which of these is meant; the state does, after apply.',
  'auditTerraform.unexpected': 'It refers to {reference}, which is of another type than belongs here.',
  'auditTerraform.unseen':
    'The code of it is not in the plan, as of everything in a dynamic block; the state tells it, after apply.',
  'auditTerraform.tooFar': 'The references lead through more than {limit} modules, or in a circle.',
  'auditTerraform.tooMany': 'There are too many references to follow.',
  'auditTerraform.policyNotJson': 'The policy is not a JSON object.',
  'auditTerraform.rulesOfOthers': '{address} is only looked up, and a data source does not tell its rules.',
  'auditTerraform.region':
    'The Region is not in the file: the provider takes it from the environment. Give it, or write it in the provider block.',
} as const;

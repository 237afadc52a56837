import type { en } from '../en/index.js';
import type { Translation } from '../message.js';
import { answers } from './answers.js';
import { audit } from './audit.js';
import { auditCloudformation } from './audit-cloudformation.js';
import { auditTerraform } from './audit-terraform.js';
import { command } from './command.js';
import { controls } from './controls.js';
import { describe } from './describe.js';
import { docker } from './docker.js';
import { help } from './help.js';
import { landing } from './landing.js';
import { plan } from './plan.js';
import { readme } from './readme.js';
import { rulesBuilds } from './rules-builds.js';
import { rulesEndpoints } from './rules-endpoints.js';
import { rulesNetwork } from './rules-network.js';
import { rulesPolicies } from './rules-policies.js';
import { rulesSecurity } from './rules-security.js';
import { scripts } from './scripts.js';
import { shells } from './shells.js';
import { templates } from './templates.js';
import { troubleshooting } from './troubleshooting.js';
import { workflow } from './workflow.js';

export const ja: Translation<typeof en> = {
  ...answers,
  ...audit,
  ...auditCloudformation,
  ...auditTerraform,
  ...rulesNetwork,
  ...rulesSecurity,
  ...rulesEndpoints,
  ...rulesPolicies,
  ...rulesBuilds,
  ...command,
  ...controls,
  ...describe,
  ...docker,
  ...help,
  ...landing,
  ...plan,
  ...readme,
  ...scripts,
  ...templates,
  ...troubleshooting,
  ...shells,
  ...workflow,
};

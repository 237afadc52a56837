import type { Message } from '../../../report/messages/message.js';
import type { SourceFile } from '../options.js';
import { ReadError } from '../read-error.js';
import { at, isObject, type JsonObject, textAt } from './json.js';
import { parseObject } from './parse.js';

/** What `terraform show -json` prints of a plan or of a state. */
export interface Document {
  readonly kind: 'plan' | 'state';
  /** `outputs` and `root_module`: as planned, or as they are. */
  readonly values: JsonObject;
  /** What was there and looked up before: a plan has its data sources here; null in a state. */
  readonly priorValues: JsonObject | null;
  /** The code of a plan: `provider_config` and `root_module`; null in a state. */
  readonly configuration: JsonObject | null;
  /** The whole object: `resource_changes`, `output_changes`, `variables`. */
  readonly whole: JsonObject;
}

/**
 * The document of a file.
 *
 * @throws ReadError where it is no such document, of an unknown version, or of a plan that failed
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readDocument(file: SourceFile): Document {
  const whole = parseObject(file);
  const fail = (problem: Message): never => {
    throw new ReadError(problem, file.path, null);
  };
  if (Object.hasOwn(whole, 'lineage') || Object.hasOwn(whole, 'serial')) fail({ id: 'auditTerraform.stateFile' });
  const plannedValues = at(whole, 'planned_values');
  const stateValues = at(whole, 'values');
  if (plannedValues === undefined && stateValues === undefined) fail({ id: 'auditTerraform.neither' });

  const version = textAt(whole, 'format_version');
  if (version === null) fail({ id: 'auditTerraform.noVersion' });
  else if (!/^1(\.|$)/.test(version)) fail({ id: 'auditTerraform.version', parameters: { given: version } });

  if (plannedValues === undefined) {
    if (!isObject(stateValues)) return fail(notObject('values'));
    return { kind: 'state', values: stateValues, priorValues: null, configuration: null, whole };
  }
  // Terraform shows a plan that stopped half-way too.
  if (at(whole, 'errored') === true) fail({ id: 'auditTerraform.errored' });
  if (!isObject(plannedValues)) return fail(notObject('planned_values'));
  const configuration = at(whole, 'configuration');
  if (!isObject(configuration)) return fail({ id: 'auditTerraform.noConfiguration' });
  const prior = at(at(whole, 'prior_state'), 'values');
  return { kind: 'plan', values: plannedValues, priorValues: isObject(prior) ? prior : null, configuration, whole };
}

function notObject(key: string): Message {
  return { id: 'auditTerraform.wrongType', parameters: { attribute: key, expected: 'object' } };
}

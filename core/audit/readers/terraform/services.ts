import type { FlowLog, LogGroup } from '../../model.js';
import { knownValue, reference, referenced, type Text, type Value } from '../../value.js';
import { needed, number, text } from './attributes.js';
import { type Block, missing } from './block.js';
import { LOG_GROUP, ROLE_ARN, SUBNET, VPC } from './kinds.js';
import type { Reading } from './reading.js';

export function readFlowLogs(reading: Reading): FlowLog[] {
  return reading.of('aws_flow_log').map((block) => ({
    ...reading.thing(block),
    resource:
      text(block, 'vpc_id', VPC) ??
      text(block, 'subnet_id', SUBNET) ??
      text(block, 'eni_id') ??
      text(block, 'transit_gateway_id') ??
      missing(block, 'vpc_id'),
    trafficType: needed(block, 'traffic_type'),
    logGroup: destinationOf(reading, block),
    role: text(block, 'iam_role_arn', ROLE_ARN),
  }));
}

/** By ARN, or by name as older code does. */
function destinationOf(reading: Reading, block: Block): Value<Text> | null {
  const type = knownValue(text(block, 'log_destination_type')) ?? 'cloud-watch-logs';
  if (type !== 'cloud-watch-logs') return null;
  const destination = text(block, 'log_destination', LOG_GROUP) ?? text(block, 'log_group_name', LOG_GROUP);
  return destination === null ? null : asLogGroup(reading, destination);
}

/** `${group}` for its ARN, its ARN with `:*` and its name. */
export function asLogGroup(reading: Reading, value: Value<Text>): Value<Text> {
  if (!value.known) return value;
  const whole = value.value.replace(/:\*$/, '');
  const inner = referenced(whole);
  const id =
    inner?.endsWith('.arn') && !reading.resources.byAddress.has(inner) ? inner.slice(0, -'.arn'.length) : inner;
  return { ...value, value: id === null ? reading.names.logGroup(whole) : reference(id) };
}

export function readLogGroups(reading: Reading): LogGroup[] {
  return reading.of('aws_cloudwatch_log_group').map((block) => {
    const days = number(block, 'retention_in_days');
    // 0 keeps them for ever.
    return { ...reading.thing(block), name: text(block, 'name'), retentionDays: knownValue(days) === 0 ? null : days };
  });
}

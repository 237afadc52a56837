import type { Permission, Plan } from '../plan/index.js';

const LINE_WIDTH = 120;

/** The permissions of a plan as an IAM policy in JSON, for people to read. */
export function deployPolicy({ permissions }: Plan): string {
  return `{\n  "Version": "2012-10-17",\n  "Statement": [\n${permissions.map(writeStatement).join(',\n')}\n  ]\n}`;
}

function writeStatement({ sid, resources, conditions, actions }: Permission): string {
  const [resource] = resources;
  const lines = [
    `"Sid": ${JSON.stringify(sid)}, "Effect": "Allow"`,
    `"Resource": ${resources.length === 1 ? JSON.stringify(resource) : writeList(resources)}`,
    ...(Object.keys(conditions).length > 0 ? [`"Condition": ${JSON.stringify(conditions)}`] : []),
    `"Action": ${writeList(actions)}`,
  ];
  return `    {\n${lines.map((line) => `      ${line}`).join(',\n')}\n    }`;
}

/** A list with as many entries on a line as fit: one action a line would fill two screens. */
function writeList(values: readonly string[]): string {
  const lines: string[] = [];
  for (const [index, value] of values.entries()) {
    const text = `${JSON.stringify(value)}${index < values.length - 1 ? ',' : ''}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length + 9 <= LINE_WIDTH) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  if (values.length === 1) return `[${lines.join('')}]`;
  return `[\n${lines.map((line) => `        ${line}`).join('\n')}\n      ]`;
}

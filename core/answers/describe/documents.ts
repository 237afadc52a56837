import type { Message } from '../../report/messages/message.js';
import { JsonFault, type JsonObject, parseDocuments } from './json.js';
import { quote, Unusable } from './problem.js';

/** The most that a caller should read of one file, in bytes: a VPC with hundreds of subnets and tables takes a tenth of it. */
export const LARGEST_DESCRIBE = 8 * 1024 * 1024;

/**
 * The outputs of commands in the text of one file.
 *
 * @throws Unusable where the text is anything else
 */
export function readDocuments(given: string): JsonObject[] {
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
  // What is left of UTF-16, which Windows PowerShell writes, when it is read as UTF-8.
  if (/^[^{]{0,2}\uFFFD|^.?\0/u.test(text)) throw new Unusable({ id: 'describe.encoding' });
  if (text.trim() === '') throw new Unusable({ id: 'describe.empty' });
  try {
    return parseDocuments(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    throw new Unusable(ruleOf(error, text));
  }
}

function ruleOf({ kind, at, key }: JsonFault, text: string): Message {
  const line = text.slice(0, at).split('\n').length;
  switch (kind) {
    case 'ends':
      return { id: 'describe.ends', parameters: { line: text.trimEnd().split('\n').length } };
    case 'broken':
      return { id: 'describe.broken', parameters: { line } };
    case 'deep':
      return { id: 'describe.deep', parameters: { line } };
    case 'duplicate':
      return { id: 'describe.duplicateKey', parameters: { line, key: quote(key) } };
    case 'outside':
      return ruleOfOther(text.slice(at, at + 500).split('\n')[0] ?? '', line);
  }
}

/** How the messages of the AWS CLI begin that stand in a file instead of an output. */
const CLI_MESSAGE =
  /^(usage: aws|aws: |an error occurred|unable to |could not |error |the config profile|you must specify|partial credentials|connect timeout|ssl validation|token has expired|your session has expired|invalid )/i;

function ruleOfOther(start: string, line: number): Message {
  const [, code, operation] =
    /An error occurred \(([\w.]{1,60})\) when calling the (\w{1,60}) operation/.exec(start) ?? [];
  if (code !== undefined && operation !== undefined) {
    return { id: 'describe.awsError', parameters: { line, code, operation } };
  }
  const parameters = { line, found: quote(start.trim()) };
  if (CLI_MESSAGE.test(start)) return { id: 'describe.awsMessage', parameters };
  return /^["[\d]|^(null|true|false)\b/.test(start) && !/^\d+\.\d+\./.test(start)
    ? { id: 'describe.part', parameters: { line } }
    : { id: 'describe.notJson', parameters };
}

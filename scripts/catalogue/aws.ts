import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Answer, AwsError } from './answer.js';

const run = promisify(execFile);

/** Asks AWS: the arguments of the AWS CLI -> the answer. */
export type Aws = (args: readonly string[]) => Promise<Answer>;

/** The largest answers are the lists of endpoint services and prices: some megabytes. */
const LARGEST_ANSWER = 256 * 1024 * 1024;

/**
 * The AWS CLI of this machine, with its own credentials and settings. It follows the pages of an answer by itself.
 *
 * @throws AwsError with the call and the first line of what the CLI said
 */
export const awsCli: Aws = async (args) => {
  const call = `aws ${args.join(' ')}`;
  const options = { maxBuffer: LARGEST_ANSWER, env: { ...process.env, AWS_PAGER: '' } };
  try {
    const { stdout } = await run('aws', [...args, '--output', 'json'], options);
    return new Answer(stdout, `${call}: the answer`).parsed();
  } catch (error) {
    if (error instanceof AwsError) throw error;
    throw new AwsError(`${call}: ${reasonOf(error as Failure)}`);
  }
};

type Failure = Error & { readonly code?: unknown; readonly stderr?: string };

function reasonOf({ code, stderr = '', message }: Failure): string {
  if (code === 'ENOENT') return 'the AWS CLI is not installed';
  const [line] = stderr.split('\n').filter((text) => text.trim() !== '');
  return line?.trim() ?? message.split('\n')[0] ?? message;
}

import assert from 'node:assert/strict';
import { WORKLOAD_IDS } from '../../core/catalogue/index.js';
import { KEYS, openTerminal, type Terminal, temporaryFolder } from './command.js';
import { forEachUpTo } from './stopped.js';

const VPC = 'vpc-0a1b2c3d4e5f60718';
const TABLE = 'rtb-0a1b2c3d4e5f60718';
const ZONES = 'us-east-1a=subnet-0a1b2c3d4e5f60718,us-east-1b=subnet-0b1c2d3e4f5061728';
const TO_BUILDS = KEYS.down.repeat(WORKLOAD_IDS.indexOf('codebuild-vpc'));

/** The longest way through the questions, each with the keys before Enter. */
const INTERVIEW: readonly (readonly [question: string, keys: string])[] = [
  ['Project name', ''],
  ['Region', ''],
  ['VPC', KEYS.down],
  ['Files with their output', ''],
  ['VPC id', VPC],
  ['IPv4 blocks of the VPC', '10.20.0.0/16'],
  ['Subnets of the endpoints', ZONES],
  ['Application subnets', ZONES],
  ['Route tables of the application subnets', TABLE],
  ['Endpoints that the VPC has already', 's3=vpce-0a1b2c3d4e5f60718'],
  ['Route tables of the existing S3 gateway endpoint', TABLE],
  ['Launch types', TO_BUILDS + KEYS.space],
  ['Features', ''],
  ['Push Windows images', KEYS.up],
  ['Docker engine', ''],
  ['AWS account id', '123456789012'],
  ['Source of the CodeBuild project', KEYS.down],
  ['Place of the source in S3', 'sources/shop.zip'],
  ['ECR repository', 'shop/api'],
  ['IaC flavours', ''],
  ['What now?', KEYS.down],
  ['Which setting?', 'Tags'],
  ['Tags', ''],
];

async function answerFirst(terminal: Terminal, count: number): Promise<void> {
  for (const [question, keys] of INTERVIEW.slice(0, count)) {
    await terminal.see(`? ${question}`);
    terminal.press(`${keys}${KEYS.enter}`);
  }
}

describe('Ctrl-C in the longest interview', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const env = { AWS_REGION: 'us-east-1' };

  it('at every question: exit 130, nothing written, no stack', async () => {
    await forEachUpTo(INTERVIEW.length, async (number) => {
      const [question] = INTERVIEW[number - 1] as (typeof INTERVIEW)[number];
      const terminal = openTerminal([], { cwd: folder.path, env });
      await answerFirst(terminal, number - 1);
      await terminal.see(`? ${question}`);
      terminal.press(KEYS.interrupt);
      assert.equal(await terminal.exitCode, 130, question);
      assert.match(terminal.printed(), /Nothing was written\.\r?\n$/, question);
      assert.doesNotMatch(terminal.printed(), /\n\s+at /, question);
    });
    assert.deepEqual(folder.files(), []);
  });

  it('is over all questions: the next ones are "What now?" again and the end', async () => {
    const terminal = openTerminal([], { cwd: folder.path, env });
    await answerFirst(terminal, INTERVIEW.length);
    await terminal.see('? What now?');
    terminal.press(KEYS.up + KEYS.enter);
    assert.equal(await terminal.exitCode, 130);
    assert.equal(terminal.printed().match(/✔ /g)?.length, INTERVIEW.length + 1, 'no question that is not in the list');
    assert.deepEqual(folder.files(), []);
  });
});

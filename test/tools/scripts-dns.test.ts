import assert from 'node:assert/strict';
import type { Answers } from '../../core/answers/index.js';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import { FINDINGS, PASSED, readmeCommands, scriptProjects } from '../support/script-projects.js';
import { needTool, runTool } from '../support/tools.js';

/** Little else to make and to check: each call of the AWS CLI takes a while. */
const PULLS = { features: [], iac: ['terraform'] } as const;

describe('generated scripts, where private DNS names are not AWS’s own', function () {
  this.timeout(180_000);
  const { project, removeAll } = scriptProjects();
  let aws: FakeAws | undefined;

  before(async function () {
    await needTool(this, 'aws');
    await needTool(this, 'moto_server', ['--help']);
    aws = await startFakeAws();
  });
  after(async () => {
    removeAll();
    await aws?.stop();
  });

  /** What shell commands print that talk to the fake AWS. */
  async function run(commands: string): Promise<string> {
    const outcome = await runTool('bash', ['-c', `set -euo pipefail\n${commands}`], { cwd: '/', env: aws?.env ?? {} });
    assert.equal(outcome.code, 0, outcome.output);
    return outcome.output.trim();
  }

  /** The same after the commands of the README. */
  function runAfterReadme(answers: Partial<Answers>, commands: string): Promise<string> {
    const making = readmeCommands(answers).find((block) => block.includes('create-vpc-endpoint'));
    return run(`{\n${making}\n} >/dev/null\n${commands}`);
  }

  const verify = (answers: Partial<Answers>, ...args: string[]) =>
    project(answers).run('verify.sh', ['--api', ...args], aws?.env ?? {});

  it('a hub: the README’s commands make each zone with its records, and verify.sh finds what is missing', async () => {
    const answers = { ...PULLS, privateDns: 'central-hub', ipAddressType: 'dualstack' } as const;
    const printed = await runAfterReadme(
      answers,
      `echo "$VPC_ID" "$ZONE_ID"
      aws route53 list-hosted-zones-by-vpc --region "$REGION" --vpc-id "$VPC_ID" --vpc-region "$REGION" --output text \\
        --query 'HostedZoneSummaries[].[HostedZoneId]' |
        while read -r zone; do
          aws route53 list-resource-record-sets --region "$REGION" --hosted-zone-id "$zone" --output text \\
            --query 'ResourceRecordSets[?AliasTarget].[Name,Type]'
        done`,
    );
    const [ids = '', ...records] = printed.split('\n');
    assert.deepEqual(
      records.map((line) => line.replace('\\052', '*').split(/\s+/).join(' ')).sort(),
      ['*.dkr.ecr', 'api.ecr', 'dkr.ecr'].flatMap((label) =>
        ['A', 'AAAA'].map((type) => `${label}.us-east-1.amazonaws.com. ${type}`),
      ),
    );
    const [vpcId = '', lastZone = ''] = ids.split(' ');
    const passed = await verify(answers, '--vpc-id', vpcId);
    assert.equal(passed.code, PASSED, passed.output);
    assert.match(
      passed.output,
      /^PASS {2}dkr\.ecr\.us-east-1\.amazonaws\.com +the hosted zone is associated with vpc-/m,
    );
    await run(`
      region="--region us-east-1"
      other=$(aws ec2 create-vpc $region --cidr-block 10.9.0.0/16 --query Vpc.VpcId --output text)
      aws route53 associate-vpc-with-hosted-zone $region --hosted-zone-id ${lastZone} --vpc VPCRegion=us-east-1,VPCId="$other"
      aws route53 disassociate-vpc-from-hosted-zone $region --hosted-zone-id ${lastZone} --vpc VPCRegion=us-east-1,VPCId=${vpcId}`);
    const failed = await verify(answers, '--vpc-id', vpcId);
    assert.equal(failed.code, FINDINGS, failed.output);
    assert.equal(failed.output.match(/^FAIL .*$/gm)?.length, 1, failed.output);
    assert.match(failed.output, /^FAIL {2}dkr\.ecr\.us-east-1\.amazonaws\.com +no hosted zone of this name/m);
  });

  it('the ECR API by its URL: verify.sh tells the URL, and that a name is claimed after all', async () => {
    const answers = { ...PULLS, privateDns: 'ecr-api-off' } as const;
    const vpcId = await runAfterReadme(answers, 'echo "$VPC_ID"');
    const { code, output } = await verify(answers, '--vpc-id', vpcId);
    assert.equal(code, PASSED, output);
    assert.match(output, /^PASS {2}com\.amazonaws\.us-east-1\.ecr\.api +.*https:\/\/vpce-/m);
    assert.equal((await verify(PULLS, '--vpc-id', vpcId)).code, FINDINGS);
  });
});

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { readCatalogue } from '../../scripts/catalogue/data-files.js';
import { ANSWERS } from '../support/aws-answers.js';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import { stubbedEnvironment, whereIs } from '../support/stubs.js';
import { needTool, runTool } from '../support/tools.js';

const ROOT = join(import.meta.dirname, '../..');
const DATA = join(ROOT, 'core/catalogue');
const FILES = ['regions.json', 'endpoint-services.json'] as const;

/** The operation and what is asked for, from the arguments of a call; the file that has its answer is called after them. */
const READ_CALL = `
calls=$HOME/calls
echo "$*" >>"$calls"
operation=$2 name=''
for option in "$@"; do
  case $previous in --service-code) name=.$option ;; --region) [[ $1 == pricing ]] || name=.$option ;; esac
  previous=$option
done`;
const ANSWER = `cat ${ANSWERS}/"$operation$name.json"`;

describe('npm run catalogue', function () {
  this.timeout(180_000);
  let folder: string;
  const removals: (() => void)[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ecr-privatelink-catalogue-'));
    for (const file of FILES) cpSync(join(DATA, file), join(folder, file));
    removals.push(() => rmSync(folder, { recursive: true }));
  });

  afterEach(() => {
    for (const remove of removals.splice(0)) remove();
  });

  const dataFiles = () => FILES.map((file) => readFileSync(join(folder, file), 'utf8'));
  const catalogue = (args: readonly string[], env: Record<string, string>) =>
    runTool(
      process.execPath,
      ['--import', 'tsx', join(ROOT, 'scripts/catalogue/main.ts'), '--folder', folder, ...args],
      { cwd: ROOT, env },
    );
  const withStub = (aws: string | null) => {
    const { env, remove } = stubbedEnvironment(['cat'], aws === null ? {} : { aws });
    removals.push(remove);
    return env;
  };

  describe('with answers from files', () => {
    const STUB = `${READ_CALL}\n${ANSWER}`;

    it('writes both files in their layout, says what changed, and changes nothing the second time', async () => {
      const env = withStub(STUB);
      const first = await catalogue([], env);
      assert.equal(first.code, 0, first.output);
      assert.match(first.output, /^ {2}ap-east-1 {2}privateLinkHourlyUsdPerAz: \S+ -> 0\.0133$/m);
      assert.match(
        first.output,
        /^ {2}ap-northeast-1 {2}endpoint services: \d+ offered; not offered: .*guardduty-data \(apne1-az2\)$/m,
      );
      assert.match(first.output, /^ {2}eu-north-2 \(opt-in required\)/m);
      assert.match(first.output, /^Written: regions\.json, endpoint-services\.json\./m);
      const today = new Date().toISOString().slice(0, 10);
      const { regions, endpointServices } = readCatalogue(folder);
      assert.deepEqual([regions.generated, endpointServices.generated], [today, today]);
      const written = dataFiles();
      for (const text of written) assert.equal(text, `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      const second = await catalogue([], env);
      assert.match(second.output, /^Changes: none$/m);
      assert.deepEqual(dataFiles(), written);
    });

    it('--dry-run writes nothing', async () => {
      const before = dataFiles();
      const { code, output } = await catalogue(['--dry-run'], withStub(STUB));
      assert.equal(code, 0, output);
      assert.match(output, /^ {2}ap-east-1 {2}privateLinkHourlyUsdPerAz: /m);
      assert.match(output, /^Nothing was written\.$/m);
      assert.deepEqual(dataFiles(), before);
    });

    it('--region asks about no other Region and only reads', async () => {
      const env = withStub(STUB);
      const { code, output } = await catalogue(['--region', 'us-east-1', '--region', 'ap-east-1'], env);
      assert.equal(code, 0, output);
      const calls = readFileSync(join(env.HOME, 'calls'), 'utf8').trim().split('\n');
      const asked = calls.map((call) => call.replace(/ --(?:filters|output) .*/, ''));
      assert.deepEqual(asked, [
        'ec2 describe-regions --all-regions',
        'pricing get-products --region us-east-1 --service-code AmazonVPC',
        'pricing get-products --region us-east-1 --service-code AmazonEC2',
        'ec2 describe-availability-zones --region ap-east-1',
        'ec2 describe-vpc-endpoint-services --region ap-east-1',
        'ec2 describe-availability-zones --region us-east-1',
        'ec2 describe-vpc-endpoint-services --region us-east-1',
      ]);
      assert.deepEqual(Object.keys(readCatalogue(folder).endpointServices.services), ['ap-east-1', 'us-east-1']);
    });

    it('an account of another partition is not asked for prices, and its prefixes hold', async () => {
      const service = (name: string) => ({
        ServiceName: name,
        ServiceType: [{ ServiceType: 'Interface' }],
        AvailabilityZones: ['cn-north-1b'],
      });
      const zone = (letter: string, id: string) => ({ ZoneName: `cn-north-1${letter}`, ZoneId: id });
      const answers = {
        'describe-regions': { Regions: [{ RegionName: 'cn-north-1', OptInStatus: 'opt-in-not-required' }] },
        'describe-availability-zones': { AvailabilityZones: [zone('a', 'cnn1-az1'), zone('b', 'cnn1-az2')] },
        'describe-vpc-endpoint-services': {
          ServiceDetails: [service('cn.com.amazonaws.cn-north-1.ecr.api'), service('com.amazonaws.cn-north-1.logs')],
        },
      };
      const cases = Object.entries(answers).map(([name, answer]) => `${name}) echo '${JSON.stringify(answer)}' ;;`);
      const { code, output } = await catalogue([], withStub(`case $2 in ${cases.join('\n')} *) exit 1 ;; esac`));
      assert.equal(code, 0, output);
      assert.match(output, /^ {2}prices were not asked for: /m);
      const services = readCatalogue(folder).endpointServices.services['cn-north-1'];
      assert.deepEqual([services?.['ecr.api'], services?.logs], [['cnn1-az1'], ['cnn1-az1']]);
    });

    const THROTTLED = 'An error occurred (RequestLimitExceeded) when calling the DescribeVpcEndpointServices operation';
    const FAILURES: readonly (readonly [string, string | null, readonly string[], RegExp])[] = [
      [
        'a call that is throttled midway',
        `${READ_CALL}\nif [[ $operation$name == describe-vpc-endpoint-services.us-east-1 ]]; then echo "
${THROTTLED}: Request limit exceeded." >&2; exit 254; fi\n${ANSWER}`,
        [],
        /^aws ec2 describe-vpc-endpoint-services --region us-east-1: An error occurred \(RequestLimitExceeded\) .*exceeded\.$/m,
      ],
      [
        'no credentials',
        `echo 'Unable to locate credentials. You can configure credentials by running "aws login".' >&2; exit 253`,
        [],
        /^aws ec2 describe-regions --all-regions: Unable to locate credentials\./m,
      ],
      [
        'a program that is no AWS CLI',
        'echo hello',
        [],
        /^aws ec2 describe-regions --all-regions: the answer is no JSON$/m,
      ],
      ['no AWS CLI', null, [], /: the AWS CLI is not installed$/m],
      [
        'a Region of another partition',
        STUB,
        ['--region', 'cn-north-1'],
        /^AWS does not list cn-north-1 .*another partition\?$/m,
      ],
    ];
    for (const [name, stub, args, message] of FAILURES) {
      it(`${name}: one line, and nothing is written`, async () => {
        const before = dataFiles();
        const { code, output } = await catalogue(args, withStub(stub));
        assert.equal(code, 1, output);
        assert.match(output, message);
        assert.match(output, /^Nothing was written\.$/m);
        assert.doesNotMatch(output, /^ {4}at /m);
        assert.deepEqual(dataFiles(), before);
      });
    }

    const WRONG: readonly (readonly [readonly string[], RegExp])[] = [
      [['--region', 'ap-norteast-1'], /^unknown region "ap-norteast-1"; the nearest one is "ap-northeast-1"$/m],
      [['--replace'], /^Unknown option '--replace'/m],
    ];
    for (const [args, message] of WRONG) {
      it(`${args.join(' ')}: is refused, with the usage`, async () => {
        const { code, output } = await catalogue(args, withStub(STUB));
        assert.equal(code, 2, output);
        assert.match(output, message);
        assert.match(output, /^--dry-run {2,}/m);
      });
    }

    it('a folder without the files: one line', async () => {
      const { code, output } = await catalogue(['--folder', join(folder, 'none')], withStub(STUB));
      assert.equal(code, 1);
      assert.match(output, /^ENOENT: .*regions\.json'$/m);
      assert.doesNotMatch(output, /^ {4}at /m);
    });
  });

  describe('with the AWS CLI and a mock of AWS', () => {
    let aws: FakeAws;

    before(async function () {
      await needTool(this, 'aws');
      await needTool(this, 'moto_server', ['--help']);
      aws = await startFakeAws();
    });
    after(() => aws?.stop());

    it('reads Regions, zones and endpoint services; the prices, which the mock has not, from files', async () => {
      const real = whereIs('aws');
      const { PATH, HOME } = withStub(
        `if [[ $1 == pricing ]]; then\n${READ_CALL}\n${ANSWER}\nelse exec ${real} "$@"; fi`,
      );
      const env = { ...aws.env, HOME, PATH: [PATH, process.env.PATH].join(delimiter), AWS_DEFAULT_REGION: 'us-east-1' };
      const args = ['--region', 'ap-northeast-1', '--region', 'eu-west-1'];
      const { code, output } = await catalogue(args, env);
      assert.equal(code, 0, output);
      const before = readCatalogue(DATA);
      const after = readCatalogue(folder);
      for (const region of ['ap-northeast-1', 'eu-west-1']) {
        const services = after.endpointServices.services[region] ?? assert.fail(output);
        assert.deepEqual([services['ecr.api'], services['ecr.dkr'], services.logs], [[], [], []]);
        // The mock shows the zones of a new account: none is taken away.
        assert.deepEqual(after.regions.regions[region]?.azNames, before.regions.regions[region]?.azNames);
        assert.deepEqual(after.regions.regions[region]?.azNamesUnion, before.regions.regions[region]?.azNamesUnion);
      }
      assert.deepEqual(after.regions.regions['us-east-1'], before.regions.regions['us-east-1']);
      const again = await catalogue(args, env);
      assert.match(again.output, /^Changes: none$/m);
    });

    it('what the mock does not know ends it with one line', async () => {
      const before = dataFiles();
      const { code, output } = await catalogue([], { ...aws.env, AWS_DEFAULT_REGION: 'us-east-1' });
      assert.equal(code, 1, output);
      assert.match(output, /^aws pricing get-products .*GetProducts operation/m);
      assert.deepEqual(dataFiles(), before);
    });
  });
});

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKLOAD_IDS } from '../../core/catalogue/index.js';
import { KEYS, openTerminal, type Terminal, temporaryFolder } from './command.js';

const VPC = 'vpc-0a1b2c3d4e5f60718';
const SUBNETS = ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'] as const;
const TABLE = 'rtb-0a1b2c3d4e5f60718';

/** Waits for questions in turn and answers each: keys, or the default where there are none. */
async function answer(terminal: Terminal, ...answers: readonly (readonly [string, string])[]): Promise<void> {
  for (const [question, keys] of answers) {
    await terminal.see(`? ${question}`);
    terminal.press(`${keys}${KEYS.enter}`);
  }
}

describe('the prompts of an existing VPC, Windows images and CodeBuild', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const at = () => ({ cwd: folder.path });
  const state = () => {
    const { answers } = JSON.parse(readFileSync(join(folder.path, 'shop/.ecr-privatelink/state.json'), 'utf8'));
    return (key: string) => answers[key].value;
  };
  const given = ['shop', '--region', 'us-east-1', '--features', 'logs', '--iac', 'terraform'];

  it('an existing VPC: the commands to describe it, then each id, asked again where it is wrong', async () => {
    const terminal = openTerminal([...given, '--workloads', 'fargate-linux'], at());
    await answer(terminal, ['VPC', KEYS.down]);
    await terminal.see('aws ec2 describe-vpcs');
    await terminal.see('aws ec2 describe-vpc-endpoints');
    await answer(terminal, ['Files with their output', '']);
    await terminal.see('such as vpc-0a1b2c3d4e5f60718');
    await answer(terminal, ['VPC id', '']);
    await terminal.see('needs a value');
    terminal.press(`vpc-1${KEYS.enter}`);
    await terminal.see('hexadecimal');
    terminal.press(`${'\x7f'.repeat(5)}${VPC}${KEYS.enter}`);
    await answer(
      terminal,
      ['IPv4 blocks of the VPC', '10.20.0.0/16'],
      ['Subnets of the endpoints', `us-east-1a=${SUBNETS[0]},us-east-1b=${SUBNETS[1]}`],
      ['Application subnets', ''],
      ['Route tables of the application subnets', TABLE],
      ['Endpoints that the VPC has already', 's3=vpce-0a1b2c3d4e5f60718'],
      ['Route tables of the existing S3 gateway endpoint', TABLE],
      ['What now?', ''],
    );
    assert.equal(await terminal.exitCode, 0);
    assert.equal(state()('vpcId'), VPC);
    assert.deepEqual(state()('existingS3RouteTableIds'), [TABLE]);
    assert.doesNotMatch(terminal.printed(), /\? Availability Zones/);
    assert.doesNotMatch(terminal.printed(), /\? (VPC id|IPv4 blocks of the VPC|Subnets of the endpoints) \(none\)/);
    assert.match(terminal.printed(), /init shop .*--vpc existing --vpc-id vpc-0a1b2c3d4e5f60718/);
  });

  it('an existing VPC from a file: nothing else of it is asked', async () => {
    const described = {
      Vpcs: [{ VpcId: VPC, CidrBlock: '10.20.0.0/16' }],
      Subnets: SUBNETS.map((SubnetId, index) => ({
        SubnetId,
        VpcId: VPC,
        AvailabilityZone: `us-east-1${'ab'[index]}`,
        CidrBlock: `10.20.${index}.0/24`,
        AvailableIpAddressCount: 250,
      })),
      RouteTables: [{ RouteTableId: TABLE, VpcId: VPC, Associations: [{ Main: true }], Routes: [] }],
      VpcEndpoints: [],
    };
    writeFileSync(join(folder.path, 'vpc.json'), JSON.stringify(described));
    const terminal = openTerminal([...given, '--workloads', 'fargate-linux', '--vpc', 'existing'], at());
    await answer(terminal, ['Files with their output', 'nowhere.json']);
    await terminal.see('does not exist');
    terminal.press(`${'\x7f'.repeat(12)}vpc.json${KEYS.enter}`);
    await answer(terminal, ['What now?', '']);
    assert.equal(await terminal.exitCode, 0);
    assert.equal(state()('vpcId'), VPC);
    assert.deepEqual(state()('appRouteTableIds'), [TABLE]);
  });

  it('another VPC in the menu brings ids of its own: none of the first one stays', async () => {
    const zones = `us-east-1a=${SUBNETS[0]},us-east-1b=${SUBNETS[1]}`;
    const first = ['--vpc-cidrs', '10.20.0.0/16', '--endpoint-subnets', zones, '--route-tables', TABLE];
    const rest = ['--app-subnets', 'none', '--existing-endpoints', 'ecr.api=vpce-0a1b2c3d4e5f60718'];
    const ids = ['--vpc', 'existing', '--vpc-id', VPC, ...first, ...rest];
    const terminal = openTerminal([...given, '--workloads', 'fargate-linux', ...ids], at());
    await answer(
      terminal,
      ['What now?', KEYS.down],
      ['Which setting?', KEYS.down.repeat(3)],
      ['VPC id', 'vpc-0f1e2d3c4b5a69788'],
      ['Files with their output', ''],
      ['IPv4 blocks of the VPC', '10.30.0.0/16'],
      ['Subnets of the endpoints', 'us-east-1a=subnet-0f1e2d3c,us-east-1b=subnet-0f1e2d3d'],
      ['Application subnets', ''],
      ['Route tables of the application subnets', 'rtb-0f1e2d3c'],
      ['Endpoints that the VPC has already', ''],
      ['What now?', ''],
    );
    assert.equal(await terminal.exitCode, 0);
    assert.equal(state()('vpcId'), 'vpc-0f1e2d3c4b5a69788');
    assert.deepEqual(state()('vpcCidrs'), ['10.30.0.0/16']);
    assert.deepEqual(state()('existingEndpoints'), {});
  });

  it('Windows images: the engine and the account are asked where they matter', async () => {
    const zones = ['--vpc', 'new', '--azs', 'us-east-1a,us-east-1b'];
    const terminal = openTerminal([...given, ...zones, '--workloads', 'ec2-docker'], at());
    await answer(terminal, ['Push Windows images', KEYS.up], ['Docker engine', ''], ['AWS account id', '123456789012']);
    await answer(terminal, ['What now?', '']);
    assert.equal(await terminal.exitCode, 0);
    assert.deepEqual(state()('registries'), ['123456789012.dkr.ecr.us-east-1.amazonaws.com']);
    const daemon = JSON.parse(readFileSync(join(folder.path, 'shop/docker/daemon.json'), 'utf8'));
    assert.deepEqual(daemon['allow-nondistributable-artifacts'], state()('registries'));
  });

  it('CodeBuild: its source and its repository; the retired platform version is never offered', async () => {
    const terminal = openTerminal([...given, '--vpc', 'new', '--azs', 'us-east-1a,us-east-1b'], at());
    await terminal.see('? Launch types');
    // The first of the list is chosen already.
    terminal.press(`${KEYS.space}${KEYS.down.repeat(WORKLOAD_IDS.indexOf('codebuild-vpc'))}`);
    await terminal.see('CodeBuild in the VPC');
    terminal.press(`${KEYS.space}${KEYS.enter}`);
    await answer(
      terminal,
      ['Push Windows images', ''],
      ['Source of the CodeBuild project', KEYS.down],
      ['Place of the source in S3', 'sources/shop.zip'],
      ['ECR repository', 'shop/api'],
      ['What now?', ''],
    );
    assert.equal(await terminal.exitCode, 0);
    assert.deepEqual(state()('workloads'), ['codebuild-vpc']);
    assert.equal(state()('repository'), 'shop/api');
    assert.doesNotMatch(terminal.printed(), /1\.3\.0/);
  });
});

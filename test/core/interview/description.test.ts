import assert from 'node:assert/strict';
import type { GivenAnswers } from '../../../core/answers/index.js';
import { createInterview, type Prompter } from '../../../core/interview/index.js';

const VPC = 'vpc-0a1b2c3d4e5f60718';
const SEVERAL = {
  rule: { id: 'describe.severalVpcs', parameters: { count: 2, vpcs: `vpc-01234567, ${VPC}` } },
} as const;
const typed = (value: unknown) => ({ value, origin: 'flag', subject: '' }) as const;
const GIVEN: GivenAnswers = {
  region: typed('eu-west-1'),
  vpc: typed('existing'),
  availabilityZones: typed(['eu-west-1a', 'eu-west-1b']),
  workloads: typed(['fargate-linux']),
  features: typed(['logs']),
  iac: typed(['terraform']),
  projectName: typed('shop'),
};

/** Everything of an existing VPC but its id. */
const DESCRIBED: GivenAnswers = {
  vpcCidrs: typed(['10.20.0.0/16']),
  endpointSubnetIds: typed({ 'eu-west-1a': 'subnet-01234567', 'eu-west-1b': 'subnet-12345678' }),
  appRouteTableIds: typed(['rtb-01234567']),
};

describe('a description of several VPCs', () => {
  it('is read again for the VPC that is chosen', async () => {
    const [said, asked]: [string[], string[]] = [[], []];
    const prompter: Prompter = {
      say: (lines) => said.push(...lines),
      ask: async ({ key, default: usual }) => {
        asked.push(key);
        return key === 'vpcId' ? VPC : usual;
      },
      askLine: async (_, __, judge) => {
        assert.equal(judge('all.json'), undefined, 'the question which VPC follows instead of a refusal');
        return 'all.json';
      },
      choose: async () => assert.fail('nothing is chosen'),
    };
    const interview = createInterview(prompter, {
      context: { folderName: 'shop', awsRegion: undefined, language: 'en' },
      page: { language: 'en', width: 200 },
      mayAsk: () => true,
      mayChange: true,
      readDescription: (files, given) => {
        assert.equal(files, 'all.json');
        return given.vpcId?.value === VPC ? { ...DESCRIBED, ...given } : SEVERAL;
      },
    });
    const answers = await interview.askOpen(GIVEN);
    assert.equal(answers.vpcId?.value, VPC);
    assert.deepEqual(answers.vpcCidrs?.value, ['10.20.0.0/16']);
    assert.deepEqual(
      asked.filter((key) => key === 'vpcId' || key in DESCRIBED),
      ['vpcId'],
      'what the files say of it is not asked',
    );
    assert.ok(said.some((line) => line.includes(VPC)));
  });
});

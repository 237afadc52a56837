import assert from 'node:assert/strict';
import {
  type Answers,
  collectGiven,
  FIELD_KEYS,
  PRESET_NAMES,
  PRESETS,
  requiredFields,
  resolveAnswers,
} from '../../../core/answers/index.js';
import { plannedModel } from '../../../core/audit/planned/index.js';
import { FEATURES, WORKLOADS } from '../../../core/catalogue/index.js';
import { makePlan } from '../../../core/plan/index.js';
import { collectAnswers } from '../../../core/project/index.js';
import { answersOf } from '../../support/cases.js';
import { ACCOUNT } from '../../support/flavours.js';
import { findingLines } from '../../support/matrix.js';
import { MemoryHost } from '../../support/memory-host.js';

const CONTEXT = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;
const NOTHING = { flags: {}, environment: {}, file: {}, recorded: {} } as const;

/** Everything of `everything` is there, and Regions of other partitions have the small ones. */
const REGIONS = ['us-east-1', 'ap-northeast-1', 'eu-west-1'];
const REGIONS_OF_SMALL = [...REGIONS, 'cn-north-1', 'us-gov-west-1'];

describe('presets', () => {
  for (const preset of PRESET_NAMES) {
    for (const region of preset === 'everything' ? REGIONS : REGIONS_OF_SMALL) {
      it(`${preset} in ${region}: valid, complete, every value counts, and no rule is broken`, () => {
        const { given, problems } = collectGiven({ ...NOTHING, flags: { region: [region] }, preset });
        assert.deepEqual(problems, []);
        assert.deepEqual(requiredFields(given, CONTEXT), []);
        const resolution = resolveAnswers(given, CONTEXT);
        assert.deepEqual(resolution.problems, []);
        const values: Partial<Answers> = PRESETS[preset];
        for (const key of FIELD_KEYS.filter((each) => values[each] !== undefined)) {
          assert.equal(resolution.origins[key], 'preset', key);
          assert.deepEqual(resolution.answers[key], values[key], key);
        }
        const plan = makePlan(resolution.answers);
        assert.ok(plan.endpoints.length > 0);
        assert.deepEqual(findingLines({ ...values, region }, plannedModel(plan, ACCOUNT)), []);
      });
    }
  }

  it('`everything` leaves out only what does not go with the rest', () => {
    const { workloads, features } = PRESETS.everything;
    const without = (all: readonly { readonly id: string }[], some: readonly string[]) =>
      all.flatMap(({ id }) => (some.includes(id) ? [] : [id]));
    assert.deepEqual(without(WORKLOADS, workloads), ['ecs-external', 'fargate-linux-legacy']);
    assert.deepEqual(without(FEATURES, features), ['ssm-agent-legacy', 'eks-api-fips']);
    assert.throws(() =>
      answersOf({ ...PRESETS.everything, workloads: [...workloads, 'ecs-external'], ingress: 'vpc-cidr' }),
    );
  });

  it('stands below the flag, the environment and the answers file, and above what is recorded', () => {
    const { given } = collectGiven({
      flags: { workloads: ['eks-nodes'] },
      environment: { ECR_PRIVATELINK_FEATURES: 'exec' },
      file: { iac: ['cdk'] },
      preset: 'fargate-minimal',
      recorded: { vpc: 'existing', vpcCidr: '10.9.0.0/16' },
    });
    assert.deepEqual(
      Object.entries(given).map(([key, { origin }]) => [key, origin]),
      [
        ['vpc', 'preset'],
        ['workloads', 'flag'],
        ['features', 'environment'],
        ['iac', 'file'],
        ['vpcCidr', 'recorded'],
      ],
    );
  });

  it('what has no meaning beside the given answers is passed over', () => {
    const { given } = collectGiven({ ...NOTHING, flags: { workloads: ['lambda-image'] }, preset: 'windows' });
    const { answers, problems } = resolveAnswers(given, CONTEXT);
    assert.deepEqual(problems, []);
    assert.equal(answers.windowsLayers, false);
  });

  it('a description of an existing VPC goes before it', () => {
    const host = new MemoryHost({
      '/srv/vpc.json': JSON.stringify({ Vpcs: [{ VpcId: 'vpc-0a1b2c3d4e5f60718', CidrBlock: '10.0.0.0/16' }] }),
    });
    const origins = { flags: {}, environment: {}, file: {}, preset: 'ecs-ec2' } as const;
    const { problems } = collectAnswers(origins, null, 'vpc.json', '/srv', host);
    assert.ok(!JSON.stringify(problems).includes('rule.onlyWithExisting'), JSON.stringify(problems));
  });
});

import assert from 'node:assert/strict';
import type { Answers } from '../../core/answers/index.js';
import { compareModels, type Difference } from '../../core/audit/compare/index.js';
import type { NetworkModel } from '../../core/audit/model.js';
import { plannedModel } from '../../core/audit/planned/index.js';
import { FEATURE_IDS, WORKLOAD_IDS } from '../../core/catalogue/index.js';
import type { Plan } from '../../core/plan/index.js';
import { describeAccount, modelOfAccount, type RawAccount, withTagsOf } from '../deployed/account.js';
import { deployCdk, deployCloudFormation, deployTerraform, type StackDeployed } from '../deployed/deploy.js';
import { withExistingVpc } from '../deployed/existing-vpc.js';
import { isKnownFault, KNOWN_DRIFT, KNOWN_REMAINS, type Way } from '../deployed/known-faults.js';
import { expectedOutputs } from '../deployed/outputs.js';
import { ADDITIONS } from '../support/additions.js';
import { GOLDEN_CASES, planOf } from '../support/cases.js';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import { ACCOUNT } from '../support/flavours.js';
import { differenceLine } from '../support/matrix.js';
import { SITUATIONS } from '../support/situations.js';
import { type SharedProvider, shareProvider } from '../support/terraform.js';
import { needTool } from '../support/tools.js';

// The fake takes no project without a source.
const SOURCE = { codebuildSource: 's3', codebuildSourceLocation: 'payments-sources/api/api.zip' } as const;

/** The fake makes no IPv6 block of a stack's VPC, and shows none of a subnet as associated; it has no Route 53 Profiles. */
const { 'dualstack-osaka': _, 'spoke-ohio': __, ...REVIEWED } = GOLDEN_CASES;

/** A stack of the fake does not know what an endpoint is called, and its hosted zones are public ones. */
const NO_STACK: readonly string[] = ['hub-oregon'];

/** All workloads and features, new and existing VPCs, three partitions, policies, builds. */
const CASES: Readonly<Record<string, Partial<Answers>>> = {
  ...REVIEWED,
  'fips-oregon': { ...GOLDEN_CASES['fips-oregon'], ...SOURCE },
  'existing-virginia': { ...GOLDEN_CASES['existing-virginia'], ...SOURCE },
  legacy: { ...SITUATIONS['the oldest platform version'] },
  'client-group-and-prefix-list': {
    ...SITUATIONS['a client group, builds, a prefix list'],
    ...SOURCE,
    // Hosts outside the VPC are in no group, and have a case of their own.
    workloads: WORKLOAD_IDS.filter((id) => id !== 'ecs-external'),
    features: FEATURE_IDS,
  },
  'existing-own-groups': { ...SITUATIONS['an existing VPC, groups of its own and builds'], ...SOURCE },
  'existing-extra-buckets': { ...SITUATIONS['an existing VPC without subnets of workloads'] },
  'existing-gateway-reused': { ...SITUATIONS['the S3 gateway reused on every route table'], ...SOURCE },
};

/** What a plan of Terraform says and its state does not: the description of an output, and whose the zone of an alias is. */
const NOT_IN_STATE = /^(output .* \/ description|hosted zone .* \/ zone of the alias)$/;

/** Everything that can be added, at once: each alone keeps its addresses, which the stability of ids shows. */
function withAdditions({ answers, vpc }: Plan): Partial<Answers> {
  // What an existing VPC does not have cannot be looked up.
  const additions = Object.entries(ADDITIONS).filter(
    ([name]) => vpc.kind === 'new' || !['a zone', 'a subnet'].includes(name),
  );
  return additions.reduce<Partial<Answers>>((some, [, add]) => add(some) ?? some, answers);
}

describe('deployed to a fake AWS', function () {
  this.timeout(600_000);
  // The fake loses tags where the machine does much else; what is wrong in the code is wrong twice.
  this.retries(1);
  let aws: FakeAws;
  let provider: SharedProvider;

  before(async function () {
    await needTool(this, 'moto_server');
    await needTool(this, 'terraform', ['version']);
    await needTool(this, 'python3', ['-c', 'import boto3']);
    aws = await startFakeAws();
    provider = await shareProvider(aws.env);
  });
  afterEach(() => aws?.reset());
  after(async () => {
    await provider?.stop();
    await aws?.stop();
  });

  /** The plan of a case, whose existing VPC is there, and what the account holds before. */
  async function prepare(answers: Partial<Answers>): Promise<{ plan: Plan; before: RawAccount }> {
    const plan = planOf({ ...(await withExistingVpc(answers, aws.env)), iac: ['terraform', 'cloudformation', 'cdk'] });
    return { plan, before: await describeAccount(plan.region.id, aws.env) };
  }

  /** What the account holds and what the code says are what was planned. */
  function assertDeployed(way: Way, plan: Plan, held: NetworkModel, code: NetworkModel) {
    const planned = plannedModel(plan, ACCOUNT);
    const unexpected = (differences: readonly Difference[]) =>
      differences.filter((difference) => !isKnownFault(way, difference)).map(differenceLine);
    const written = compareModels(planned, code).differences;
    const said = written.filter(({ path }) => way !== 'Terraform' || !NOT_IN_STATE.test(path));
    // What the fake answers is in the state, so its faults may be too.
    assert.deepEqual(
      way === 'Terraform' ? unexpected(said) : said.map(differenceLine),
      [],
      'the code differs from the plan',
    );
    // Outputs are no resources.
    const { differences } = compareModels({ ...planned, outputs: [] }, held);
    assert.deepEqual(unexpected(differences), [], 'the account differs from the plan');
  }

  async function assertStack(
    way: 'CloudFormation' | 'CDK',
    answers: Partial<Answers>,
    deploy: typeof deployCloudFormation,
  ) {
    const { plan, before } = await prepare(answers);
    const { code, outputs, physicalIds }: StackDeployed = await deploy(plan, aws.env);
    const held = modelOfAccount(await describeAccount(plan.region.id, aws.env), before);
    assertDeployed(way, plan, withTagsOf(held, code, physicalIds), code);
    assert.deepEqual(outputs, expectedOutputs(code, physicalIds), 'the outputs are not those of the template');
  }

  for (const [name, answers] of Object.entries(CASES)) {
    if (!NO_STACK.includes(name)) {
      it(`${name}: CloudFormation, by create-stack`, () =>
        assertStack('CloudFormation', answers, deployCloudFormation));

      it(`${name}: CDK, by synthesis and create-stack`, () => assertStack('CDK', answers, deployCdk));
    }

    it(`${name}: Terraform, by apply, a second plan, and destroy`, async () => {
      const { plan, before } = await prepare(answers);
      const deployed = await deployTerraform(plan, provider);
      try {
        const held = modelOfAccount(await describeAccount(plan.region.id, aws.env), before);
        assertDeployed('Terraform', plan, held, deployed.code);
        const drift = deployed.drift.filter((line) => !KNOWN_DRIFT.some(({ what }) => what.test(line)));
        assert.deepEqual(drift, [], 'a second plan changes something');
        const more = withAdditions(plan);
        assert.deepEqual(await deployed.replacedBy(planOf(more)), [], 'what is added replaces something');
        await deployed.destroy();
        const left = modelOfAccount(await describeAccount(plan.region.id, aws.env), before);
        const things = Object.entries(left).flatMap(([kind, list]) =>
          Array.isArray(list) && list.length > 0 ? [kind] : [],
        );
        assert.deepEqual(
          things.filter((kind) => !(kind in KNOWN_REMAINS)),
          [],
          'destroy leaves something',
        );
      } finally {
        deployed.remove();
      }
    });
  }
});

import assert from 'node:assert/strict';
import { type Answers, questionFor, requiredFields, resolveAnswers } from '../../../core/answers/index.js';
import { GOLDEN_CASES } from '../../support/cases.js';

const CONTEXT = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;
const OUTSIDE: Partial<Answers> = { workloads: ['ecs-external', 'fargate-linux'] };
const BLOCKS = ['192.168.0.0/16'];

function given(some: Partial<Answers>) {
  return Object.fromEntries(
    Object.entries(some).map(([key, value]) => [key, { value, origin: 'flag', subject: `--${key}` } as const]),
  );
}
const problemsOf = (some: Partial<Answers>) =>
  resolveAnswers(given(some), CONTEXT).problems.map(({ field, rule }) => [field, rule.id]);

describe('answers for hosts outside the VPC', () => {
  it('let blocks in by default, and need some', () => {
    const { answers } = resolveAnswers(given(OUTSIDE), CONTEXT);
    assert.equal(answers.ingress, 'cidrs');
    assert.deepEqual(requiredFields(given(OUTSIDE), CONTEXT), ['ingressCidrs']);
    assert.deepEqual(requiredFields(given({ ...OUTSIDE, ingressCidrs: BLOCKS }), CONTEXT), []);
    assert.deepEqual(problemsOf({ ...OUTSIDE, ingressCidrs: BLOCKS }), []);
    assert.equal(resolveAnswers(given({}), CONTEXT).answers.ingress, 'vpc-cidr');
  });

  it('are refused where only the VPC itself or groups are let in, with the way out', () => {
    for (const ingress of ['vpc-cidr', 'security-groups'] as const) {
      const [problem] = resolveAnswers(given({ ...OUTSIDE, ingress }), CONTEXT).problems;
      assert.equal(problem?.rule.id, 'rule.outsideIngress');
      assert.equal(problem?.example, '--ingress cidrs');
      assert.match(JSON.stringify(problem?.rule), /"workloads":"ecs-external".*192\.168\.0\.0\/16/);
    }
  });

  it('are refused where every block is one of the VPC itself', () => {
    const inside = { ...OUTSIDE, ingressCidrs: ['10.0.0.0/16', '10.0.8.0/24'] };
    assert.deepEqual(problemsOf(inside), [['ingressCidrs', 'rule.outsideBlocks']]);
    assert.deepEqual(problemsOf({ ...inside, ingressCidrs: ['10.0.0.0/16', ...BLOCKS] }), []);
    assert.deepEqual(problemsOf({ ...inside, vpcCidr: '10.20.0.0/16' }), []);
    const [problem] = resolveAnswers(
      given({ ...OUTSIDE, vpcCidr: '192.168.0.0/16', ingressCidrs: ['192.168.0.0/16'] }),
      CONTEXT,
    ).problems;
    assert.equal(problem?.example, '--ingress-cidrs 10.50.0.0/16');
  });

  it('are refused for a spoke, with a reason of their own', () => {
    const { hubProfileId, ...spoke } = GOLDEN_CASES['spoke-ohio'] ?? {};
    const answers = { ...spoke, ...OUTSIDE, ingressCidrs: BLOCKS };
    assert.deepEqual(problemsOf(answers), [['privateDns', 'rule.spokeOutside']]);
  });

  it('offer in prompts what goes with them', () => {
    const offered = (some: Partial<Answers>) => questionFor('ingress', CONTEXT, some).choices.map(({ value }) => value);
    assert.deepEqual(offered(OUTSIDE), ['cidrs']);
    assert.deepEqual(offered({ workloads: ['ecs-ec2'] }), ['vpc-cidr', 'cidrs', 'security-groups']);
  });
});

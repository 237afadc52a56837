import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import { CONTROLS, type ControlId } from '../../../core/catalogue/index.js';
import { GOLDEN_CASES, planOf } from '../../support/cases.js';

const EXISTING = GOLDEN_CASES['existing-virginia'] ?? {};
const SPOKE = GOLDEN_CASES['spoke-ohio'] ?? {};

function resultsOf(answers: Partial<Answers>) {
  const { controls } = planOf(answers);
  return (id: ControlId) => controls.find((control) => control.id === id)?.result;
}

function reasonOf(answers: Partial<Answers>, id: ControlId) {
  return planOf(answers).controls.find((control) => control.id === id)?.because;
}

describe('controls', () => {
  it('are all judged where something is created, and none where nothing is', () => {
    for (const answers of Object.values(GOLDEN_CASES)) {
      assert.deepEqual(
        planOf(answers).controls.map(({ id }) => id),
        CONTROLS.map(({ id }) => id),
      );
    }
    assert.deepEqual(planOf({ workloads: ['lambda-image'] }).controls, []);
  });

  it('of endpoints pass where the VPC has them: created, reused or in their FIPS form', () => {
    const endpoints = (answers: Partial<Answers>) =>
      (['EC2.55', 'EC2.56', 'VPC_ENDPOINT_ENABLED'] as const).map(resultsOf(answers));
    assert.deepEqual(endpoints({}), ['passed', 'passed', 'passed']);
    assert.deepEqual(endpoints(GOLDEN_CASES['fips-oregon'] ?? {}), ['passed', 'passed', 'passed']);
    assert.deepEqual(endpoints({ workloads: ['fargate-linux-legacy'] }), ['failed', 'passed', 'failed']);
    const reused = {
      ...EXISTING,
      existingEndpoints: { ...EXISTING.existingEndpoints, 'ecr.api': 'vpce-0a1b2c3d4e5f60719' },
    };
    assert.equal(reasonOf(reused, 'EC2.55')?.id, 'control.endpointThere');
    assert.deepEqual(endpoints(reused), ['passed', 'passed', 'passed']);
  });

  it('of endpoints fail in a spoke, whose endpoints are in the hub', () => {
    assert.equal(resultsOf(SPOKE)('EC2.55'), 'failed');
    assert.deepEqual(reasonOf(SPOKE, 'EC2.56'), { id: 'control.endpointInHub', parameters: { service: 'ecr.dkr' } });
    assert.equal(resultsOf(GOLDEN_CASES['hub-oregon'] ?? {})('EC2.55'), 'passed');
  });

  it('of services that nothing here needs fail, unless they were asked for', () => {
    assert.equal(resultsOf({})('EC2.10'), 'failed');
    assert.equal(resultsOf({ workloads: ['eks-nodes'] })('EC2.10'), 'passed');
    assert.equal(resultsOf({ workloads: ['eks-nodes'] })('vpc_endpoint_for_ec2_enabled'), 'passed');
    assert.equal(resultsOf({})('EC2.57'), 'failed');
    assert.equal(resultsOf({ workloads: ['ec2-docker'], features: ['session-manager'] })('EC2.57'), 'passed');
    assert.equal(resultsOf({})('EC2.60'), 'failed');
  });

  it('of a VPC are judged for a new one, and are an existing one’s own matter', () => {
    const ofVpc = ['EC2.2', 'EC2.6', 'EC2.15', 'CKV_AWS_130', 'CKV2_AWS_11', 'CKV2_AWS_12'] as const;
    assert.deepEqual(ofVpc.map(resultsOf({})), ['failed', 'passed', 'passed', 'passed', 'passed', 'failed']);
    assert.equal(resultsOf({ flowLogs: false })('EC2.6'), 'failed');
    assert.deepEqual(new Set(ofVpc.map(resultsOf({ ...EXISTING, flowLogs: false }))), new Set(['not-judged']));
  });

  it('of log groups: of the flow log and of builds, where there are some', () => {
    const results = (answers: Partial<Answers>) => (['CKV_AWS_158', 'CKV_AWS_338'] as const).map(resultsOf(answers));
    const builds = { workloads: ['codebuild-vpc'], repository: 'shop/api' } as const;
    assert.deepEqual(results({}), ['failed', 'failed']);
    assert.deepEqual(reasonOf({}, 'CKV_AWS_338'), { id: 'control.logsKept', parameters: { days: 30 } });
    assert.deepEqual(results({ flowLogs: false }), ['not-judged', 'not-judged']);
    assert.deepEqual(results({ ...builds, flowLogs: false }), ['failed', 'failed']);
    assert.equal(reasonOf({ flowLogs: false }, 'CKV_AWS_158')?.id, 'control.noLogGroups');
  });

  it('of zones follow the zones of the endpoints', () => {
    const id = 'vpc_endpoint_multi_az_enabled';
    assert.equal(resultsOf({})(id), 'passed');
    assert.equal(resultsOf({ availabilityZones: ['us-east-1a'], allowSingleAz: true })(id), 'failed');
    assert.equal(resultsOf(SPOKE)(id), 'not-judged');
  });

  it('of trust boundaries pass only where every policy has a condition', () => {
    const id = 'vpc_endpoint_connections_trust_boundaries';
    const closed = { endpointPolicy: 'account', s3Policy: 'minimal', s3SourceVpc: true, features: [] } as const;
    assert.equal(resultsOf(closed)(id), 'passed');
    assert.equal(resultsOf({})(id), 'failed');
    assert.equal(resultsOf({ ...closed, s3SourceVpc: false })(id), 'failed');
    assert.equal(reasonOf({ ...closed, s3SourceVpc: false }, id)?.id, 'control.openWithLayers');
    assert.deepEqual(reasonOf({ ...closed, features: ['logs'] }, id), {
      id: 'control.openEndpoints',
      parameters: { endpoints: 'logs' },
    });
    const organisation = { ...closed, endpointPolicy: 'organisation', orgId: 'o-a1b2c3d4e5' } as const;
    assert.equal(resultsOf(organisation)(id), 'not-judged');
  });

  it('of groups: a client group waits for its workloads', () => {
    assert.equal(resultsOf({})('CKV2_AWS_5'), 'passed');
    assert.equal(resultsOf({ ingress: 'security-groups' })('CKV2_AWS_5'), 'failed');
    assert.equal(resultsOf({})('EC2.18'), 'passed');
    assert.equal(resultsOf(SPOKE)('EC2.18'), 'not-judged');
  });
});

import assert from 'node:assert/strict';
import {
  type Answers,
  collectGiven,
  type FieldKey,
  openFields,
  requiredFields,
  resolveAnswers,
} from '../../../core/answers/index.js';
import type { ProjectState } from '../../../core/landing/index.js';
import {
  givenDifferences,
  PARTS,
  type Part,
  recordedDefaults,
  recordedValues,
  withPart,
} from '../../../core/project/index.js';
import { answersOf } from '../../support/cases.js';

const CONTEXT = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;

/** A project that was made with some answers given and the rest defaults. */
function stateOf(some: Partial<Answers>): ProjectState {
  const answers = Object.entries(answersOf(some)).map(([key, value]) => [
    key,
    { value, source: key in some ? 'given' : 'default' },
  ]);
  const generator = { name: 'generator-ecr-privatelink', version: '0.1.0' };
  return {
    schemaVersion: 1,
    generator,
    templates: '',
    rendering: null,
    ownTemplates: null,
    answers: Object.fromEntries(answers),
    files: {},
  };
}

/** The answers to a project with a part added, as both faces collect them. */
function add(part: Part, some: Partial<Answers> | null, flags: Partial<Record<FieldKey, string[]>> = {}) {
  const state = some === null ? null : stateOf(some);
  const sources = { flags, environment: {}, file: {}, recorded: recordedValues(state) };
  const given = withPart(part, collectGiven({ ...sources, recordedDefaults: recordedDefaults(state) }).given);
  const differences = state === null ? [] : givenDifferences(state, given, CONTEXT);
  return { given, differences, ...resolveAnswers(given, CONTEXT) };
}

const VPC: Partial<Answers> = {
  vpc: 'existing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  vpcCidrs: ['10.20.0.0/16'],
  endpointSubnetIds: { 'us-east-1a': 'subnet-0a1b2c3d4e5f60718', 'us-east-1b': 'subnet-0b1c2d3e4f5061728' },
  appRouteTableIds: ['rtb-0a1b2c3d4e5f60718'],
};

describe('parts', () => {
  it('alone, a part is all that there is: a flavour, a host that pushes, builds', () => {
    const answersTo = (part: Part) => {
      const { iac, workloads, windowsLayers } = add(part, null).answers;
      return [iac, workloads, windowsLayers];
    };
    assert.deepEqual(PARTS.map(answersTo), [
      [['terraform'], ['fargate-linux'], false],
      [['cloudformation'], ['fargate-linux'], false],
      [['cdk'], ['fargate-linux'], false],
      [['terraform'], ['ec2-docker'], true],
      [['terraform'], ['codebuild-vpc'], false],
    ]);
  });

  it('in a project, a part comes to what is recorded and only adds', () => {
    const before = { iac: ['cdk'], workloads: ['ecs-ec2'], accountId: '123456789012' } as const;
    for (const part of PARTS) {
      const { differences, problems } = add(part, before);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        differences.filter(({ adds }) => !adds),
        [],
        part,
      );
      assert.equal(differences.length, part === 'cdk' ? 0 : 1, part);
    }
    assert.deepEqual(add('terraform', before).answers.iac, ['terraform', 'cdk']);
    assert.deepEqual(add('codebuild', before).answers.workloads, ['ecs-ec2', 'codebuild-vpc']);
    const { registries, workloads } = add('docker', before).answers;
    assert.deepEqual([registries, workloads], [['123456789012.dkr.ecr.us-east-1.amazonaws.com'], ['ecs-ec2']]);
  });

  it('what the user says beside the part counts; what is no valid list is refused, not replaced', () => {
    const { answers } = add('codebuild', null, { workloads: ['fargate-linux'], repository: ['payments/api'] });
    assert.deepEqual([answers.workloads, answers.repository], [['fargate-linux', 'codebuild-vpc'], 'payments/api']);
    const { problems } = add('codebuild', null, { workloads: ['fargat-linux'] });
    assert.deepEqual(
      problems.map(({ subject, nearest }) => [subject, nearest]),
      [['--workloads', 'fargate-linux']],
    );
  });

  it('beside another flavour than the recorded one, the recorded one would go: that does not only add', () => {
    const { differences } = add('cdk', {}, { iac: ['cloudformation'] });
    assert.deepEqual(
      differences.map(({ key, adds }) => [key, adds]),
      [['iac', false]],
    );
  });

  it('what a part cannot be added to is left to the rule that says why', () => {
    const { differences, problems } = add('docker', { workloads: ['fargate-linux'] });
    assert.deepEqual(
      differences.filter(({ adds }) => !adds),
      [],
    );
    assert.deepEqual(
      problems.map(({ field, rule }) => [field, rule.id]),
      [['windowsLayers', 'rule.onlyWithWindows']],
    );
  });

  it('what only the part needs was never asked, and is open', () => {
    assert.deepEqual(openFields(add('cdk', {}).given, CONTEXT), []);
    assert.deepEqual(openFields(add('codebuild', { workloads: ['ecs-ec2'] }).given, CONTEXT), [
      'codebuildSource',
      'repository',
    ]);
    const hosts = { workloads: ['ec2-docker'] } as const;
    assert.deepEqual(openFields(add('docker', hosts).given, CONTEXT), ['dockerEngine', 'accountId', 'registries']);
  });

  it('builds need subnets of an existing VPC, also where the project was told that there are none', () => {
    for (const appSubnetIds of [{}, { appSubnetIds: {} }]) {
      const { given, differences } = add('codebuild', { ...VPC, ...appSubnetIds });
      assert.deepEqual(requiredFields(given, CONTEXT), ['appSubnetIds']);
      assert.deepEqual(
        differences.filter(({ adds }) => !adds),
        [],
      );
    }
    const subnets = { appSubnetIds: ['us-east-1a=subnet-0c1d2e3f405162738,us-east-1b=subnet-0d1e2f30415263748'] };
    const { given, differences } = add('codebuild', VPC, subnets);
    assert.deepEqual(requiredFields(given, CONTEXT), []);
    assert.deepEqual(
      differences.map(({ key, adds }) => [key, adds]),
      [
        ['appSubnetIds', true],
        ['workloads', true],
      ],
    );
    assert.deepEqual(
      add('cdk', VPC, subnets).differences.map(({ adds }) => adds),
      [false, true],
      'without builds',
    );
  });
});

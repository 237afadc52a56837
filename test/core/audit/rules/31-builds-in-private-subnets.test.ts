import assert from 'node:assert/strict';
import type { CodebuildProject, PolicyStatement, Role } from '../../../../core/audit/model.js';
import { rule31 } from '../../../../core/audit/rules/31-builds-in-private-subnets.js';
import {
  CODEBUILD_ATTACH_ACTION,
  CODEBUILD_ATTACH_KEYS,
  CODEBUILD_NETWORK_ACTIONS,
} from '../../../../core/catalogue/index.js';
import { answersOf } from '../../../support/cases.js';
import { allow, condition, policy } from './policy-support.js';
import {
  changed,
  defaultRoute,
  list,
  modelOf,
  NOT_JUDGED,
  project,
  said,
  TABLES,
  UNKNOWN,
  verdicts,
  vpc,
} from './support.js';

const NETWORK = allow(CODEBUILD_NETWORK_ACTIONS, ['*']);
const ATTACH = allow([CODEBUILD_ATTACH_ACTION], ['*'], {
  conditions: said(CODEBUILD_ATTACH_KEYS.map((key) => condition('StringEquals', key, 'value'))),
});

function role(statements: readonly PolicyStatement[], change: Partial<Role> = {}): Role {
  const { place, tags } = vpc();
  return {
    id: 'BuildRole',
    place,
    tags,
    existing: false,
    description: null,
    trust: policy(),
    policies: [{ name: said('build'), document: policy(...statements), place }],
    managedPolicies: list(),
    ...change,
  };
}

function judged(change: Partial<CodebuildProject> = {}, roles = [role([NETWORK, ATTACH])], more = {}) {
  return verdicts(rule31, modelOf({ codebuildProjects: [project(change)], roles, ...more }));
}

const network = (change: Partial<NonNullable<CodebuildProject['network']>>) => ({
  network: { ...(project().network as NonNullable<CodebuildProject['network']>), ...change },
});

describe('rule 31: builds in private subnets', () => {
  it('holds in private subnets, with a group and the permissions', () => assert.deepEqual(judged(), []));

  it('is broken without a VPC where the answers want builds in it; else builds may be anywhere', () => {
    const model = modelOf({ codebuildProjects: [project({ network: null })] });
    assert.deepEqual(verdicts(rule31, model), []);
    assert.deepEqual(verdicts(rule31, model, answersOf({ workloads: ['codebuild-vpc'] })), [
      'violated: Project is in no VPC, so its builds do not use the endpoints.',
    ]);
  });

  it('is broken by no subnet or group, and by more than CodeBuild takes', () => {
    const many = (count: number) => list(...Array.from({ length: count }, (_, index) => `id-${index}`));
    assert.deepEqual(judged(network({ subnets: list() })), [
      'violated: Project has 0 subnets. CodeBuild takes from 1 to 16.',
    ]);
    assert.deepEqual(judged(network({ subnets: many(17) })), [
      'violated: Project has 17 subnets. CodeBuild takes from 1 to 16.',
    ]);
    assert.deepEqual(judged(network({ securityGroups: list() })), [
      'violated: Project has 0 security groups. CodeBuild takes from 1 to 5.',
    ]);
    assert.deepEqual(judged(network({ securityGroups: many(6) })), [
      'violated: Project has 6 security groups. CodeBuild takes from 1 to 5.',
    ]);
    assert.deepEqual(judged(network({ subnets: many(16), securityGroups: many(5) })), []);
  });

  it('is broken by a public subnet; one behind a NAT gateway is private', () => {
    const tables = (kind: 'internet-gateway' | 'nat-gateway') => ({
      routeTables: changed(TABLES, { AppTableA: { routes: [defaultRoute(kind, '${Gateway}')] } }),
    });
    assert.deepEqual(judged({}, undefined, tables('internet-gateway')), [
      'violated: Project runs in AppSubnetA, a public subnet: AppTableA has a route to an internet gateway. Name a private subnet.',
    ]);
    assert.deepEqual(judged({}, undefined, tables('nat-gateway')), []);
  });

  it('is broken by a role that lacks an action', () => {
    const [first, ...others] = CODEBUILD_NETWORK_ACTIONS;
    assert.deepEqual(judged({}, [role([allow(others, ['*']), ATTACH])]), [
      `violated: BuildRole does not allow ${first}, so builds of Project get no network interface.`,
    ]);
    assert.deepEqual(judged({}, [role([allow(['ec2:*'], ['*'], { conditions: ATTACH.conditions })])]), []);
  });

  it('is broken by a permission to attach that is not kept to CodeBuild and its subnets', () => {
    const open = allow([CODEBUILD_ATTACH_ACTION], ['*']);
    assert.deepEqual(judged({}, [role([NETWORK, open])]), [
      `violated: BuildRole allows ${CODEBUILD_ATTACH_ACTION} without a condition on ec2:AuthorizedService, ec2:Subnet. Keep it to CodeBuild and to its subnets.`,
    ]);
  });

  it('leaves roles that are made elsewhere, and projects that were there before', () => {
    assert.deepEqual(judged({ role: said('arn:aws:iam::123456789012:role/builds') }, []), []);
    assert.deepEqual(judged({}, [role([], { existing: true })]), []);
    assert.deepEqual(judged({ existing: true, ...network({ subnets: list() }) }), []);
  });

  it('is not judged where subnets, the role or what it allows is not known', () => {
    assert.deepEqual(judged(network({ subnets: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged({ role: UNKNOWN }), NOT_JUDGED);
    const { place } = vpc();
    const hidden = role([], { policies: [{ name: said('build'), document: UNKNOWN, place }] });
    assert.deepEqual(judged({}, [hidden]), NOT_JUDGED);
    assert.deepEqual(judged({}, [role([ATTACH], { managedPolicies: list('arn:aws:iam::aws:policy/A') })]), [
      'not-judged: What BuildRole may do by arn:aws:iam::aws:policy/A is not in the code.',
    ]);
  });
});

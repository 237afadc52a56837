import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '../../core/answers/index.js';
import { ADDITIONS } from '../support/additions.js';
import { answersOf, planOf, renderPlan } from '../support/cases.js';
import { type CdkProjects, writeCdkProjects } from '../support/cdk.js';
import { parseTemplate } from '../support/cloudformation.js';
import { chosenOf, coverOf, WIDE } from '../support/cover.js';
import { assemblyTemplate, synthesize } from '../support/flavours.js';
import { identityOf } from '../support/terraform-identity.js';

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}
type Resources = Readonly<Record<string, Resource>>;

/** What AWS changes in place, by type. A change of anything else could replace the resource. */
const CHANGES_IN_PLACE: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::VPCEndpoint': ['SubnetIds', 'RouteTableIds', 'PolicyDocument'],
  'AWS::EC2::SecurityGroup': ['SecurityGroupIngress', 'SecurityGroupEgress'],
  'AWS::IAM::Role': ['Policies'],
  'AWS::Route53::HostedZone': ['HostedZoneTags'],
  'AWS::CodeBuild::Project': ['VpcConfig'],
};

/** What of some resources is gone, or would be replaced. */
function moved(before: Resources, after: Resources): string[] {
  return Object.entries(before).flatMap(([id, { Type: type, Properties = {} }]) => {
    const now = after[id];
    if (now?.Type !== type) return [`${id} is gone`];
    const inPlace = ['Tags', ...(CHANGES_IN_PLACE[type] ?? [])];
    const names = new Set([...Object.keys(Properties), ...Object.keys(now.Properties ?? {})]);
    return [...names]
      .filter((name) => !inPlace.includes(name) && !isDeepStrictEqual(Properties[name], now.Properties?.[name]))
      .map((name) => `${id}.${name} changes`);
  });
}

/** The answers that are valid still when something is added. */
function grown(answers: Partial<Answers>): [string, Partial<Answers>][] {
  return Object.entries(ADDITIONS).flatMap(([name, add]) => {
    const more = add(answers);
    return more === null ? [] : [[name, more] as [string, Partial<Answers>]];
  });
}

describe('adding to a network moves nothing of it', function () {
  this.timeout(600_000);
  const cases = coverOf(WIDE);

  it('the additions are valid answers, and each is possible in many cases', () => {
    const counts = new Map(Object.keys(ADDITIONS).map((name) => [name, 0]));
    for (const answers of Object.values(cases)) {
      for (const [name, more] of grown(answers)) {
        answersOf(more);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    for (const [name, count] of counts) assert.ok(count > 50, `${name}: ${count}`);
  });

  describe('CloudFormation', () => {
    const resourcesOf = (answers: Partial<Answers>): Resources => {
      const [template] = renderPlan(planOf({ ...answers, iac: ['cloudformation'] }), 'cloudformation');
      return parseTemplate(template?.text ?? '').Resources;
    };
    for (const [name, answers] of Object.entries(cases)) {
      it(name, () => {
        const before = resourcesOf(answers);
        for (const [addition, more] of grown(answers)) assert.deepEqual(moved(before, resourcesOf(more)), [], addition);
      });
    }
  });

  describe('Terraform', () => {
    const identity = (answers: Partial<Answers>) => {
      const plan = planOf({ ...answers, iac: ['terraform'] });
      return identityOf([...renderPlan(plan, 'terraform'), ...renderPlan(plan, 'codebuild')]);
    };

    it('what addresses depend on is read', () => {
      const read = identity({});
      for (const place of [
        'resource "aws_subnet" "app" / for_each',
        'locals / app_subnets / a1',
        'availability_zones / a',
      ]) {
        assert.ok(read.has(place), `${place} is not among ${[...read.keys()].join(', ')}`);
      }
    });

    for (const [name, answers] of Object.entries(cases)) {
      it(name, () => {
        const before = identity(answers);
        for (const [addition, more] of grown(answers)) {
          const after = identity(more);
          const changed = [...before].filter(([place, value]) => after.get(place) !== value).map(([place]) => place);
          assert.deepEqual(
            changed.filter((place) => addition !== 'a tag' || !place.startsWith('tags')),
            [],
            addition,
          );
        }
      });
    }
  });

  describe('CDK', () => {
    const chosen = chosenOf(cases, 36);
    let projects: CdkProjects;
    before(() => {
      const all = Object.entries(chosen).flatMap(([name, answers]) => [
        [name, answers] as const,
        ...grown(answers).map(([addition, more]) => [`${name}, ${addition}`, more] as const),
      ]);
      projects = writeCdkProjects(Object.fromEntries(all));
    });
    after(() => projects?.remove());

    for (const [name, answers] of Object.entries(chosen)) {
      it(name, async () => {
        const resourcesOf = async (project: string) =>
          assemblyTemplate(await synthesize(projects.folder(project))).Resources as Resources;
        const before = await resourcesOf(name);
        for (const [addition] of grown(answers)) {
          assert.deepEqual(moved(before, await resourcesOf(`${name}, ${addition}`)), [], addition);
        }
      });
    }
  });
});

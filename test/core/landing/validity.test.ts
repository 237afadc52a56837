import assert from 'node:assert/strict';
import { isBalancedHcl } from '../../../core/landing/hcl-balance.js';
import { isBrokenByMerge } from '../../../core/landing/validity.js';
import { planOf, renderPlan } from '../../support/cases.js';

describe('a merge breaks a file', () => {
  const cases: [string, string, string][] = [
    ['docker/daemon.json', '{"a": 1}', '{"a": 1,}'],
    ['cloudformation/a.yaml', 'A: !Ref B\n', 'A: 1\nA: 2\n'],
    ['cloudformation/a.yml', 'A:\n  - !Sub "${B}"\n', 'A:\n  - "b\n'],
    ['terraform/a.tf', 'a {\n}\n', 'a {\n'],
    ['terraform/a.tfvars', 'a = [1]\n', 'a = [1\n'],
  ];
  for (const [path, good, bad] of cases) {
    it(`${path}: where both sides can be parsed and the result cannot`, () => {
      assert.equal(isBrokenByMerge(path, good, good, bad), true);
      assert.equal(isBrokenByMerge(path, good, good, good), false);
      assert.equal(isBrokenByMerge(path, bad, good, bad), false, 'it was broken before');
    });
  }

  it('of another kind never', () => assert.equal(isBrokenByMerge('README.md', '{', '{', '{['), false));
});

describe('the brackets of a Terraform file', () => {
  it('are balanced in everything that is generated', () => {
    for (const { path, text } of renderPlan(planOf({ workloads: ['codebuild-vpc', 'fargate-linux'] }), 'terraform')) {
      if (/\.(tf|tfvars|hcl)$/.test(path)) assert.ok(isBalancedHcl(text), path);
    }
  });

  for (const good of [
    'a = "}"',
    'a = "${b["c"]}}"',
    'a = "$${b"',
    'a = "\\"{"',
    '# {\n// [\n/* ( */\n',
    'a = <<EOT\n{ [\nEOT\n',
    'a = <<-EOT\n  ${b}\n  EOT\nb = {}\n',
    'a = b << c\n',
    'a = "%{ if b }x%{ endif }"',
    '',
  ]) {
    it(`are in ${JSON.stringify(good)}`, () => assert.equal(isBalancedHcl(good), true));
  }

  for (const bad of ['a {', 'a }', 'a = (]', 'a = "b', 'a = "${b"', '/* a', 'a = <<EOT\nb\n', 'a = "b\n"']) {
    it(`are not in ${JSON.stringify(bad)}`, () => assert.equal(isBalancedHcl(bad), false));
  }
});

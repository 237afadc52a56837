import assert from 'node:assert/strict';
import {
  closingLine,
  displayWidth,
  hang,
  LANGUAGES,
  nextSteps,
  padTo,
  planSummary,
  printable,
  table,
  wrap,
} from '../../../core/report/index.js';
import { GOLDEN_CASES, planOf } from '../../support/cases.js';

const CONTEXT = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;

describe('text for a terminal', () => {
  it('full-width characters take two columns', () => {
    assert.equal(displayWidth('VPC エンドポイント'), 18);
    assert.equal(padTo('理由', 6), '理由  ');
    assert.equal(padTo('8.5', 5, 'start'), '  8.5');
  });

  it('wraps between words, and keeps every word', () => {
    const text = 'Serves image manifests to every pull. Needed by: fargate-linux.';
    const lines = wrap(text, 20);
    assert.ok(lines.every((line) => displayWidth(line) <= 20));
    assert.equal(lines.join(' '), text);
  });

  it('wraps Japanese between characters, but not before a full stop or after an opening bracket', () => {
    const text = 'エンドポイントは「プライベート」です。料金(月額): AZ ごとにかかります。';
    for (let width = 10; width < 40; width += 1) {
      const lines = wrap(text, width);
      assert.ok(
        lines.every((line) => displayWidth(line) <= width),
        `${width}: ${lines}`,
      );
      assert.ok(!lines.some((line) => /^[。、」ー:)]/.test(line) || /[「(]$/.test(line)), `${width}: ${lines}`);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }
  });

  it('cuts a word that is wider than a line', () => {
    assert.deepEqual(wrap('abcdefghij', 4), ['abcd', 'efgh', 'ij']);
    assert.deepEqual(hang('  - ', 'abcdefghijkl', 14), ['  - abcdefghij', '    kl']);
  });

  it('aligns columns by their width on the screen', () => {
    const lines = table([{ heading: '名前' }, { heading: 'b', align: 'end' }], [['ゲートウェイ', '1']], 0, 80);
    assert.deepEqual(lines, ['  名前          b', '  ゲートウェイ  1']);
  });

  it('writes a row as a list where the terminal is too narrow for columns', () => {
    const row = [
      'secretsmanager',
      'interface',
      'Reads the secrets that a task definition names, before the task starts.',
    ];
    const lines = table([{ heading: 'Endpoint' }, { heading: 'Type' }, { heading: 'Why' }], [row], 2, 40);
    assert.equal(lines[0], '  secretsmanager');
    assert.equal(lines[1], '    Type: interface');
    assert.ok(lines.every((line) => displayWidth(line) <= 40));
  });

  it('writes out what would steer the terminal', () => {
    assert.equal(printable('a\u001b[31m\n\u202e'), 'a\\u{1b}[31m\\u{a}\\u{202e}');
    assert.equal(printable('x'.repeat(300)).length, 201);
  });
});

describe('the summary of a plan', () => {
  const plans = {
    usual: planOf(),
    large: planOf({
      region: 'ap-northeast-1',
      availabilityZones: ['ap-northeast-1a', 'ap-northeast-1c', 'ap-northeast-1d'],
      workloads: ['fargate-linux', 'ecs-ec2', 'ec2-docker'],
      features: ['logs', 'exec', 'secrets', 'parameters'],
      internet: 'nat',
      natGateways: 'per-az',
      tags: { team: 'platform' },
    }),
    existing: planOf(GOLDEN_CASES['existing-virginia']),
  };
  for (const language of LANGUAGES) {
    for (const [name, plan] of Object.entries(plans)) {
      for (const width of [40, 80, 100]) {
        it(`fits ${width} columns: ${name}, ${language}`, () => {
          const lines = planSummary(plan, CONTEXT, { language, width });
          const wide = lines.filter((line) => displayWidth(line) > width);
          assert.deepEqual(wide, []);
        });
      }
    }
  }

  it('tells every endpoint, omission, note and price', () => {
    const plan = plans.large;
    const told = planSummary(plan, CONTEXT, { language: 'en', width: 100 }).join('\n');
    for (const { service } of plan.endpoints) assert.match(told, new RegExp(`^  ${service.replace('.', '\\.')} `, 'm'));
    const bullets = told.match(/^ {2}- /gm)?.length;
    assert.equal(bullets, plan.left.length + plan.notes.length + plan.cost.alternatives.length);
    assert.ok(plan.cost.monthlyUsd !== null && told.includes(plan.cost.monthlyUsd.toFixed(2)));
    assert.match(told, /NAT gateways +one in each/);
    assert.doesNotMatch(
      planSummary(plans.usual, CONTEXT, { language: 'en', width: 100 }).join('\n'),
      /NAT gateways {2}/,
    );
  });

  it('tells an existing VPC and its endpoints from what is created', () => {
    const plan = plans.existing;
    const page = { language: 'en', width: 160 } as const;
    const told = planSummary(plan, CONTEXT, page).join('\n');
    assert.match(
      told,
      /existing VPC vpc-0a1b2c3d4e5f60718 \(10\.20\.0\.0\/16, 100\.64\.0\.0\/20\), us-east-1a, us-east-1b/,
    );
    assert.match(told, /^ {2}ecr\.api +interface +Exists already \(vpce-0a1b2c3d4e5f60718\)\./m);
    assert.match(told, /^ {2}ecr\.dkr +interface +Serves/m);
    assert.match(told, /^ {2}s3 +gateway +Exists already \(vpce-0b1c2d3e4f5061728\)\./m);
    assert.match(closingLine(plan, 9, 'here', page), /^7 endpoints, and 2 that exist already, 87\.60 USD a month,/);
    assert.match(closingLine(plans.usual, 9, 'here', page), /^4 endpoints, 43\.80/);
  });

  it('looks at an existing VPC first, and makes the repository of builds before the deployment', () => {
    const steps = nextSteps(plans.existing, null, { language: 'en', width: 100 });
    const at = (pattern: RegExp) => steps.findIndex((line) => pattern.test(line));
    assert.ok(at(/^ {2}1\. Check the VPC/) === 0 && at(/scripts\/preflight\.sh/) === 1);
    const created = at(/^ +aws ecr create-repository --region us-east-1 --repository-name payments\/api$/);
    assert.match(steps[created - 1] ?? '', /^ {2}2\. /);
    assert.ok(created < at(/^ {2}3a\. /) && at(/^ {2}3c\. /) < at(/^ {2}4\. /));
    assert.match(steps.join('\n'), /--capabilities CAPABILITY_IAM/);
    assert.doesNotMatch(nextSteps(plans.usual, null, { language: 'en', width: 100 }).join('\n'), /repository/);
  });

  it('says that a price is unknown, and never sums around it', () => {
    const plan = planOf();
    const items = plan.cost.items.map((item) => ({ ...item, unitUsd: null, monthlyUsd: null }));
    const unknown = { ...plan, cost: { ...plan.cost, items, monthlyUsd: null } };
    const told = planSummary(unknown, CONTEXT, { language: 'en', width: 100 }).join('\n');
    assert.match(told, /Total +unknown for us-east-1/);
  });

  it('gives the commands of each flavour, with the capability where there is a role', () => {
    const page = { language: 'en', width: 80 } as const;
    const all = ['terraform', 'cloudformation', 'cdk'] as const;
    const told = nextSteps(planOf({ iac: all }), 'my folder', page).join('\n');
    assert.match(told, /cd 'my folder'/);
    assert.match(told, /terraform -chdir=terraform apply/);
    assert.match(told, /aws cloudformation deploy .*--capabilities CAPABILITY_IAM/);
    assert.match(
      told,
      /^ {2}2a\. .*Terraform$[\s\S]*^ {2}2b\. .*CloudFormation$[\s\S]*^ {2}2c\. .*CDK$[\s\S]*^ {2}3\. /m,
    );
    assert.match(told, /plan -out=tfplan\n.* apply tfplan\n/);
    assert.match(told, /npx cdk bootstrap "aws:\/\/.*\/us-east-1"/);
    assert.match(told, /npx cdk deploy/);
    assert.match(told, /deploy one of them/);
    const plain = nextSteps(planOf({ iac: ['cloudformation'], flowLogs: false }), null, page).join('\n');
    assert.doesNotMatch(plain, /CAPABILITY_IAM|cd |deploy one/);
  });
});

import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import { REGION_IDS } from '../../../core/catalogue/index.js';
import type { Plan } from '../../../core/plan/index.js';
import { headingAnchor } from '../../../core/render/helpers.js';
import { LANGUAGES, type Language, text } from '../../../core/report/messages/index.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';

const FLAVOURS = ['terraform', 'cloudformation', 'cdk'] as const;

function fileOf(plan: Plan, id: string): string {
  return renderPlan(plan, 'project').find((file) => file.id === id)?.text ?? assert.fail(`no ${id}`);
}

function readmeOf(some: Partial<Answers>): string {
  return fileOf(planOf(some), 'README.md');
}

/** The code blocks of a Markdown text by language; fails where a fence is not closed. */
function codeBlocks(markdown: string): { language: string; code: string }[] {
  const blocks: { language: string; code: string }[] = [];
  let open: { language: string; lines: string[] } | undefined;
  for (const line of markdown.split('\n')) {
    const fence = /^```(\w*)$/.exec(line);
    if (!fence) open?.lines.push(line);
    else if (open) {
      assert.equal(fence[1], '', `a fence opens within a code block: ${line}`);
      blocks.push({ language: open.language, code: open.lines.join('\n') });
      open = undefined;
    } else open = { language: fence[1] ?? '', lines: [] };
  }
  assert.equal(open, undefined, 'a code block is not closed');
  return blocks;
}

function blockOf(markdown: string, language: string): string {
  return codeBlocks(markdown).find((block) => block.language === language)?.code ?? assert.fail(`no ${language} block`);
}

function prose(markdown: string): string {
  return markdown.replaceAll(/^```.*?^```$/gms, '');
}

function headings(markdown: string): string[] {
  return [...prose(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading ?? '');
}

interface Policy {
  readonly Statement: readonly {
    readonly Sid: string;
    readonly Action: readonly string[];
    readonly Resource: string | readonly string[];
  }[];
}

function policyOf(plan: Plan): Policy {
  return JSON.parse(blockOf(fileOf(plan, 'README.md'), 'json'));
}

function actionsOf(plan: Plan): string[] {
  return policyOf(plan).Statement.flatMap(({ Action }) => Action);
}

describe('generated README', () => {
  for (const [name, answers] of Object.entries(GOLDEN_CASES)) {
    for (const docsLanguage of LANGUAGES) {
      describe(`${name} (${docsLanguage})`, () => {
        const plan = planOf({ ...answers, docsLanguage });
        const readme = fileOf(plan, 'README.md');

        it('has no holes and no placeholders', () => {
          assert.doesNotMatch(readme, /undefined|\[object|NaN|\{\{|\{[a-z]+[A-Z]?[a-z]*\}/);
          assert.doesNotMatch(readme, /prod-region-|role_name|1234567890|111122223333|sg-app-servers/);
          assert.doesNotMatch(readme, /\b(vpc|vpce|subnet|sg|rtb|eni|i)-[0-9a-f]{8,}/);
        });

        it('links to headings that it has', () => {
          const anchors = headings(readme).map(headingAnchor);
          const links = [...readme.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target ?? '');
          assert.ok(links.length > 8);
          assert.equal(new Set(anchors).size, anchors.length, 'two headings are alike');
          for (const link of links) assert.ok(anchors.includes(link), `#${link}`);
        });

        it('says of each endpoint what it is for, and of each omission and note why', () => {
          const rows = readme.split('\n').filter((line) => line.startsWith('| '));
          for (const { serviceName, because, hosts, type, title } of plan.endpoints) {
            const row = rows.find((line) => line.includes(`\`${serviceName}\``)) ?? assert.fail(serviceName);
            assert.ok(row.includes(text(because, docsLanguage)) && row.includes(title), row);
            if (type === 'Interface') for (const host of hosts) assert.ok(row.includes(`\`${host}\``), row);
          }
          for (const { because } of [...plan.left, ...plan.notes]) {
            assert.ok(readme.includes(text(because, docsLanguage)), because.id);
          }
        });

        it('has a diagram of the whole plan', () => {
          const diagram = blockOf(readme, 'mermaid');
          assert.match(diagram, /^flowchart LR\n/);
          const lines = diagram.split('\n').map((line) => line.trim());
          assert.equal(
            lines.filter((line) => line === 'end').length,
            lines.filter((l) => l.startsWith('subgraph ')).length,
          );
          const declared = new Set(lines.map((line) => /^(?:subgraph )?(\w+) ?[[({]/.exec(line)?.[1]));
          const edges = lines.filter((line) => /-->|-\.-/.test(line));
          for (const edge of edges) {
            for (const node of edge.split(/ (?:-->|-\.->?)(?:\|[^|]+\|)? | & /))
              assert.ok(declared.has(node), `${node}: ${edge}`);
          }
          const subnets = [...plan.subnets.app, ...plan.subnets.endpoint, ...plan.subnets.public];
          for (const { id, cidr } of subnets) {
            assert.ok(diagram.includes(`${id}["${id}<br/>${cidr}`), id);
            assert.ok(
              edges.some((edge) => edge.split(/\W+/).includes(id)),
              `no edge of ${id}`,
            );
          }
          for (const { service, type } of plan.endpoints)
            if (type === 'Interface') assert.ok(diagram.includes(`<br/>${service}`));
          assert.equal(diagram.includes('internet(('), plan.nat !== null);
        });

        it('gives the permissions as a policy that IAM takes', () => {
          const { Statement } = policyOf(plan);
          assert.equal(new Set(Statement.map(({ Sid }) => Sid)).size, Statement.length);
          for (const { Sid, Action, Resource } of Statement) {
            assert.match(Sid, /^[A-Za-z0-9]+$/);
            for (const action of Action) assert.match(action, /^[a-z0-9]+:[A-Z][A-Za-z]+$/);
            for (const resource of [Resource].flat()) {
              assert.ok(resource === '*' || resource.startsWith(`arn:${plan.region.partition}:`), resource);
            }
          }
          // The limit of a managed policy, without white space.
          assert.ok(blockOf(readme, 'json').replaceAll(/\s/g, '').length < 6144);
        });

        it('has commands for the Region only', () => {
          const commands = codeBlocks(readme).filter(({ language }) => language === 'bash');
          const regions = commands.flatMap(({ code }) =>
            [...code.matchAll(/--region (\S+)/g)].map(([, region]) => region),
          );
          assert.deepEqual([...new Set(regions)].sort(), ['"$REGION"', plan.region.id].sort());
        });
      });
    }

    it(`${name}: the same structure in both languages`, () => {
      const shape = (docsLanguage: Language) => {
        const readme = readmeOf({ ...answers, docsLanguage });
        return readme.split('\n').map((line) => /^(#+ |\||- |\d+\. |```\w*|$)/.exec(line)?.[1] ?? 'text');
      };
      assert.deepEqual(shape('ja'), shape('en'));
    });
  }

  it('has the sections and permissions of the chosen flavours only', () => {
    const marks = {
      terraform: ['### Terraform', 'terraform -chdir', 'extra_bucket_arns', 'vpc_id', '`app_subnet_ids`'],
      cloudformation: ['### CloudFormation', 'parameters.json', 'create-change-set', 'ExtraBucketArns'],
      cdk: ['### CDK', 'npx cdk', 'extraBucketArns', 'sts:AssumeRole'],
    };
    for (const chosen of FLAVOURS) {
      const readme = readmeOf({ iac: [chosen] });
      for (const flavour of FLAVOURS) {
        for (const mark of marks[flavour])
          assert.equal(readme.includes(mark), flavour === chosen, `${mark} in ${chosen}`);
      }
      assert.equal(readme.includes('`AppSubnetIds`'), chosen !== 'terraform');
    }
  });

  it('asks for permissions only where the plan needs them', () => {
    const bare = actionsOf(planOf({ flowLogs: false }));
    assert.ok(bare.includes('ec2:CreateVpcEndpoint') && bare.includes('ec2:AuthorizeSecurityGroupIngress'));
    assert.deepEqual(
      bare.filter((action) => /^(iam|logs|cloudformation|sts):|Nat|Address|InternetGateway|FlowLog/.test(action)),
      [],
    );
    const full = actionsOf(planOf({ internet: 'nat', iac: FLAVOURS }));
    for (const action of [
      'ec2:CreateNatGateway',
      'ec2:CreateFlowLogs',
      'iam:PassRole',
      'logs:CreateLogGroup',
      'sts:AssumeRole',
    ]) {
      assert.ok(full.includes(action), action);
    }
  });

  it('names the capability only where there is a role', () => {
    assert.ok(readmeOf({ iac: ['cloudformation'] }).includes('--capabilities CAPABILITY_IAM'));
    assert.ok(!readmeOf({ iac: ['cloudformation'], flowLogs: false }).includes('CAPABILITY_IAM'));
  });

  it('gives the cost of the plan, and unknown prices as unknown', () => {
    assert.match(
      readmeOf({ region: 'ap-northeast-1' }),
      /\| 4380 \| 0\.014 \| 61\.32 \|\n.*\n\| \*\*Total\*\* \| \| \| \*\*61\.32\*\* \|/,
    );
    const unknown = readmeOf({ region: 'cn-north-1' });
    assert.match(unknown, /\| 4380 \| unknown \| unknown \|/);
    assert.match(unknown, /\*\*Total\*\* \| \| \| \*\*unknown\*\*/);
  });

  it('renders for every Region, with a total or an unknown one', () => {
    for (const region of REGION_IDS) {
      const plan = planOf({ region, internet: 'nat', iac: FLAVOURS });
      const total = plan.cost.monthlyUsd === null ? 'unknown' : plan.cost.monthlyUsd.toFixed(2);
      assert.ok(fileOf(plan, 'README.md').includes(`| **Total** | | | **${total}** |`), region);
    }
  });

  it('guards every variable that an earlier section sets', () => {
    for (const docsLanguage of LANGUAGES) {
      const later = codeBlocks(readmeOf({ docsLanguage, features: ['exec'] })).filter(
        ({ code }) => !code.includes('create-vpc '),
      );
      for (const { code } of later) assert.doesNotMatch(code, /\$(VPC|ENDPOINT|DEFAULT_GROUP)_ID\b/);
      assert.ok(later.filter(({ code }) => /\$\{VPC_ID:\?[^}"'$]+\}/.test(code)).length >= 5);
    }
  });

  it('says what Systems Manager lacks here', () => {
    const lacking = (some: Partial<Answers>) => /no endpoint for (.*): add what is missing/.exec(readmeOf(some))?.[1];
    assert.equal(lacking({ features: ['logs'] }), '`ssm`, `ssmmessages`');
    assert.equal(lacking({ features: ['parameters'] }), '`ssmmessages`');
    assert.equal(lacking({ features: ['exec'] }), '`ssm`');
    assert.equal(lacking({ features: ['exec', 'parameters'] }), undefined);
    assert.equal(lacking({ internet: 'nat' }), undefined);
  });

  it('names types and joins lists in its own language', () => {
    const japanese = readmeOf({ docsLanguage: 'ja', workloads: ['fargate-linux', 'ecs-ec2'] });
    assert.match(japanese, /\.ecr\.api` \| インターフェイス \|/);
    assert.match(japanese, /fargate-linux、ecs-ec2/);
    assert.doesNotMatch(japanese, /\| (Interface|Gateway) \|/);
  });

  it('writes the versions of Node.js as code', () => {
    assert.ok(readmeOf({ iac: ['cdk'] }).includes('`^20.19.0 \\|\\| >=22.12.0`'));
  });

  it('says that a Region needs opt-in only where it does', () => {
    assert.ok(readmeOf({ region: 'ap-east-1' }).includes('enable-region --region-name ap-east-1'));
    assert.ok(!readmeOf({}).includes('enable-region'));
  });

  it('is short enough to be read', () => {
    const visible = readmeOf({}).replaceAll(/^<details>.*?^<\/details>$/gms, '');
    assert.ok(visible.split('\n').length < 350, `${visible.split('\n').length} lines`);
  });
});

describe('anchors of headings', () => {
  it('are those of GitHub', () => {
    assert.equal(headingAnchor('What is created'), 'what-is-created');
    assert.equal(headingAnchor('What is not created, and why'), 'what-is-not-created-and-why');
    assert.equal(headingAnchor('パブリックのままの通信'), 'パブリックのままの通信');
    assert.equal(headingAnchor('demo-1: a `b`'), 'demo-1-a-b');
  });
});

describe('generated .gitignore', () => {
  it('ignores what the chosen flavours leave behind, and never the state', () => {
    const terraform = fileOf(planOf({ iac: ['terraform'] }), '.gitignore').split('\n');
    assert.ok(terraform.includes('*.tfstate') && terraform.includes('.terraform/') && !terraform.includes('cdk.out/'));
    const cdk = fileOf(planOf({ iac: ['cdk'] }), '.gitignore').split('\n');
    assert.ok(cdk.includes('cdk.out/') && cdk.includes('node_modules/') && !cdk.includes('*.tfstate'));
    for (const line of [...terraform, ...cdk]) assert.ok(line.startsWith('#') || !line.includes('.ecr-privatelink'));
  });
});

import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import { REGION_IDS } from '../../../core/catalogue/index.js';
import type { Plan } from '../../../core/plan/index.js';
import { headingAnchor } from '../../../core/render/helpers.js';
import { LANGUAGES, type Language, text } from '../../../core/report/messages/index.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';
import { SITUATIONS } from '../../support/situations.js';

const FLAVOURS = ['terraform', 'cloudformation', 'cdk'] as const;

const EXISTING = GOLDEN_CASES['existing-virginia'] ?? assert.fail('no case of an existing VPC');
const WINDOWS: Partial<Answers> = { workloads: ['fargate-windows'], windowsLayers: true };
const CASES: Readonly<Record<string, Partial<Answers>>> = {
  ...GOLDEN_CASES,
  ...SITUATIONS,
  'Windows images, registries unknown': WINDOWS,
  'Windows images, an engine that pushes all layers': { ...WINDOWS, dockerEngine: '29.1.0' },
  'an application subnet in a zone without an endpoint': {
    ...EXISTING,
    appSubnetIds: { 'us-east-1a': ['subnet-0c1d2e3f405162738'], 'us-east-1c': ['subnet-0d1e2f30415263748'] },
  },
};

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
  for (const [name, answers] of Object.entries(CASES)) {
    for (const docsLanguage of LANGUAGES) {
      describe(`${name} (${docsLanguage})`, () => {
        const plan = planOf({ ...answers, docsLanguage });
        const readme = fileOf(plan, 'README.md');

        it('has no holes and no placeholders', () => {
          assert.doesNotMatch(readme, /undefined|\[object|NaN|\{\{|\{[a-z]+[A-Z]?[a-z]*\}/);
          assert.doesNotMatch(readme, /prod-region-|role_name|\b1234567890\b|111122223333|sg-app-servers/);
          const ids = readme.match(/\b(vpc|vpce|subnet|sg|rtb|pl|eni|i)-[0-9a-f]{8,}/g) ?? [];
          const given = JSON.stringify(answers);
          assert.deepEqual(
            ids.filter((id) => !given.includes(id)),
            [],
          );
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
          for (const { serviceName, because, hosts, type, title, reuse, url } of plan.endpoints) {
            // S3 has endpoints of both types.
            const kind = text({ id: `type.${type}` }, docsLanguage);
            const isItsRow = (line: string) =>
              line.includes(`\`${serviceName}\` | ${kind} |`) && line.includes('vpce-') === (reuse !== null);
            const row = rows.find(isItsRow) ?? assert.fail(serviceName);
            assert.ok(row.includes(text(because, docsLanguage)) && row.includes(title), row);
            assert.ok(reuse === null || row.includes(`\`${reuse}\``), row);
            const names = url === null ? hosts : [url];
            if (type === 'Interface') for (const host of names) assert.ok(row.includes(`\`${host}\``), row);
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
          const used = plan.has.interfaceEndpoints ? plan.subnets.endpoint : [];
          for (const { id, cidr, existingId } of [...plan.subnets.app, ...used, ...plan.subnets.public]) {
            assert.ok(diagram.includes(`${id}["${id}<br/>${cidr ?? existingId}`), id);
            assert.ok(
              edges.some((edge) => edge.split(/\W+/).includes(id)),
              `no edge of ${id}`,
            );
          }
          for (const { id, service, type, reuse, routeTableIds } of plan.endpoints) {
            if (type === 'Interface')
              assert.ok(diagram.includes(`<br/>${service}${reuse === null ? '' : `: ${reuse}`}`), id);
            else if (plan.has.existingVpc)
              for (const table of routeTableIds) assert.match(diagram, new RegExp(`${id}_gateway\\[.*${table}`));
          }
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
          const byHand = plan.has.interfaceEndpoints || plan.has.s3Gateway ? ['"$REGION"'] : [];
          assert.deepEqual([...new Set(regions)].sort(), [...byHand, plan.region.id].sort());
        });
      });
    }

    it(`${name}: the sections of what it has, in its table of contents`, () => {
      const readme = readmeOf({ ...answers, docsLanguage: 'en' });
      const { has } = planOf(answers);
      for (const [section, expected] of [
        ['CodeBuild', has.codebuild],
        ['Windows images', has.windowsLayers],
        ['The same by hand', has.interfaceEndpoints || has.s3Gateway],
      ] as const) {
        assert.equal(readme.includes(`\n## ${section}\n`), expected, section);
        assert.equal(readme.includes(`- [${section}](#${headingAnchor(section)})`), expected, section);
      }
      assert.equal(readme.includes('### Close the default security group'), has.newVpc);
      assert.equal(readme.includes('create-vpc '), has.newVpc);
      assert.equal(readme.includes('aws ecr-public describe-registries --region us-east-1\n```'), has.ecrPublic);
      assert.equal(readme.includes('--service-name ecr-public.api'), false);
    });

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

  it('lets whoever deploys change an existing VPC in nothing but endpoints and groups', () => {
    const changes = actionsOf(planOf(EXISTING)).filter((action) => /^ec2:(Create|Delete|Modify|Replace)/.test(action));
    assert.deepEqual(
      changes.filter((action) => !/(VpcEndpoints?|SecurityGroup|SecurityGroupRules|Tags)$/.test(action)),
      [],
    );
    assert.ok(actionsOf(planOf(EXISTING)).includes('ecr:DescribeRepositories'));
  });

  it('names the capability only where there is a role', () => {
    assert.ok(readmeOf({ iac: ['cloudformation'] }).includes('--capabilities CAPABILITY_IAM'));
    assert.ok(!readmeOf({ iac: ['cloudformation'], flowLogs: false }).includes('CAPABILITY_IAM'));
  });

  it('gives the cost of the plan, and unknown prices as unknown', () => {
    assert.match(
      readmeOf({ region: 'ap-northeast-1' }),
      /\| 4380 h \| 0\.014 \| 61\.32 \|\n.*\n\| \*\*Total\*\* \| \| \| \*\*61\.32\*\* \|/,
    );
    const unknown = readmeOf({ region: 'cn-north-1' });
    assert.match(unknown, /\| 4380 h \| unknown \| unknown \|/);
    assert.match(unknown, /\*\*Total\*\* \| \| \| \*\*unknown\*\*/);
  });

  it('renders for every Region, with a total or an unknown one', () => {
    for (const region of REGION_IDS) {
      const plan = planOf({ region, internet: 'nat', iac: FLAVOURS });
      const total = plan.cost.monthlyUsd === null ? 'unknown' : plan.cost.monthlyUsd.toFixed(2);
      assert.ok(fileOf(plan, 'README.md').includes(`| **Total** | | | **${total}** |`), region);
    }
  });

  it('warns of the interruption before the commands, where a route to S3 comes into tables in use', () => {
    const warning = text({ id: 'note.s3Interruption' }, 'en');
    const deploying = (some: Partial<Answers>) =>
      /\n## Deploy\n([\s\S]*?)\n### Terraform/.exec(readmeOf(some))?.[1] ?? '';
    assert.ok(deploying(EXISTING).includes(warning));
    assert.ok(!deploying({}).includes(warning));
    assert.ok(!deploying(SITUATIONS['the S3 gateway reused on every route table'] ?? {}).includes(warning));
  });

  it('makes by hand in an existing VPC what is created, and leaves what exists', () => {
    const byHand = (some: Partial<Answers>) =>
      codeBlocks(readmeOf(some)).find(({ code }) => code.includes("export AWS_PAGER=''"))?.code ?? '';
    const commands = byHand(EXISTING);
    assert.match(commands, /^VPC_ID=vpc-0a1b2c3d4e5f60718$/m);
    assert.match(commands, /^APP_TABLES=\(rtb-0b1c2d3e4f5061728\)$/m);
    assert.match(commands, /com\.amazonaws\.us-east-1\.ecr-public\.api; do/);
    assert.doesNotMatch(commands, /ecr\.api|create-(vpc|subnet|route-table) |vpce-/);
    const groups = byHand(SITUATIONS['an existing VPC, groups of its own and builds'] ?? {});
    assert.deepEqual(groups.match(/--source-group \S+/g), [
      '--source-group sg-0a1b2c3d4e5f60718',
      '--source-group sg-0b1b2c3d4e5f60718',
    ]);
    const client = byHand({ ingress: 'security-groups' });
    assert.ok(client.indexOf('CLIENT_GROUP_ID=') < client.indexOf('--source-group "$CLIENT_GROUP_ID"'));
  });

  it('puts the source of a build where the project takes it from', () => {
    const builds = { ...EXISTING, codebuildSource: 's3' } as const;
    const archive = readmeOf({ ...builds, codebuildSourceLocation: 'sources/payments.zip' });
    assert.match(archive, /^ {2}aws s3 cp \.\.\/source\.zip s3:\/\/sources\/payments\.zip --region us-east-1$/m);
    const folder = readmeOf({ ...builds, codebuildSourceLocation: 'sources/payments/' });
    assert.match(folder, /^ {2}aws s3 sync \. s3:\/\/sources\/payments\/ --region us-east-1 /m);
    assert.doesNotMatch(readmeOf(EXISTING), /aws s3 /);
  });

  it('says what Windows images need of the engine, and of the registry', () => {
    const known = readmeOf({ ...WINDOWS, accountId: '123456789012' });
    assert.match(known, /-File docker\\merge-daemon-json\.ps1$/m);
    assert.ok(known.includes('123456789012.dkr.ecr.us-east-1.amazonaws.com'));
    const unknown = readmeOf(WINDOWS);
    assert.match(unknown, /with `--account-id`/);
    assert.doesNotMatch(unknown, /merge-daemon-json/);
    const newer = readmeOf({ ...WINDOWS, dockerEngine: '29.1.0' });
    assert.match(newer, /Docker 29\.1\.0 pushes every layer/);
    assert.doesNotMatch(newer, /check-layers|merge-daemon-json|on a Linux host/);
  });

  it('guards every variable that an earlier section sets', () => {
    for (const docsLanguage of LANGUAGES) {
      // What was made by hand is removed where all of its variables are set, or not at all.
      const later = codeBlocks(readmeOf({ docsLanguage, features: ['exec'] })).filter(
        ({ code }) => !code.includes('create-vpc ') && !code.startsWith('(\n  set -eu\n'),
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
    assert.ok(visible.split('\n').length < 400, `${visible.split('\n').length} lines`);
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

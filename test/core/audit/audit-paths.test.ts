import assert from 'node:assert/strict';
import {
  type AuditContext,
  type AuditResult,
  auditPaths,
  foreignAnswers,
  rulesToIgnore,
} from '../../../core/audit/index.js';
import { auditDocument, auditLines, nothingToAudit, text } from '../../../core/report/index.js';
import { answersOf, GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';
import { FAULTS, FAULTY, withFault } from '../../support/faults.js';
import { MemoryHost } from '../../support/memory-host.js';
import { planOf as terraformPlan } from './readers/terraform/support.js';

const NO_ANSWERS: AuditContext = { wantedFor: () => null };
const BAD = `Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Dkr:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      VpcEndpointType: Interface
      ServiceName: com.amazonaws.us-east-1.ecr.dkr
      PrivateDnsEnabled: false
`;

function audit(host: MemoryHost, names: readonly string[] = ['.'], context = NO_ANSWERS): AuditResult {
  const paths = names.map((name) => ({ path: name === '.' ? '/srv/code' : `/srv/code/${name}`, name }));
  return auditPaths(paths, host, context);
}

const lineOf = (result: AuditResult, rule: string) => result.findings.find((one) => one.rule === rule)?.place.line;
const problemsOf = ({ refused }: AuditResult) =>
  refused.map(({ file, line, problem }) => `${file}:${line ?? ''} ${text(problem, 'en')}`);

describe('an audit of paths', () => {
  it('of a template: findings with their lines, in the order of the code', () => {
    const result = audit(new MemoryHost({ '/srv/code/t.yaml': BAD }), ['t.yaml']);
    assert.equal(lineOf(result, '12'), 12);
    assert.equal(lineOf(result, '03'), 3);
    const lines = result.findings.map(({ place }) => place.line ?? 0);
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    );
    assert.deepEqual(result.files, [{ file: 't.yaml', origin: 'cloudformation', hasNetwork: true, hasAnswers: false }]);
  });

  for (const [name, answers] of Object.entries(GOLDEN_CASES)) {
    it(`of what this tool generates: nothing (${name})`, () => {
      const files = renderPlan(planOf(answers), 'cloudformation');
      const host = new MemoryHost(Object.fromEntries(files.map((file) => [`/srv/code/${file.path}`, file.text])));
      const { findings, refused, passedOver } = audit(host, ['.'], { wantedFor: () => answersOf(answers) });
      assert.deepEqual(
        [findings.filter(({ severity }) => severity !== 'information'), refused, passedOver],
        [[], [], []],
      );
    });
  }

  const found = FAULTS.filter(({ rule }) => rule !== undefined && rule !== '53' && rule !== '25');
  const isOfExport = ({ name }: { readonly name: string }) => name === 'nothing let in';
  for (const fault of found.filter((fault) => !isOfExport(fault))) {
    it(`without any answers: ${fault.name} is found`, () => {
      const files = withFault(renderPlan(planOf(FAULTY), 'cloudformation'), fault.cloudformation);
      const host = new MemoryHost(Object.fromEntries(files.map((file) => [`/srv/code/${file.path}`, file.text])));
      const { findings } = audit(host);
      assert.ok(
        findings.some(({ rule, place }) => rule === fault.rule && place.line !== null),
        JSON.stringify(findings),
      );
    });
  }

  it('of a closed group that is exported: only the answers tell that its rules are not elsewhere', () => {
    const [fault] = found.filter(isOfExport);
    assert.ok(fault);
    const files = withFault(renderPlan(planOf(FAULTY), 'cloudformation'), fault.cloudformation);
    const host = new MemoryHost(Object.fromEntries(files.map((file) => [`/srv/code/${file.path}`, file.text])));
    const isClosed = ({ message }: { readonly message: { readonly id: string } }) => message.id === 'rule.18.nothing';
    const without = audit(host);
    assert.ok(!without.findings.some(isClosed));
    const why = without.notJudged.find(({ rules }) => rules.includes('18'))?.why;
    const parameters = { name: 'EndpointSecurityGroup', by: 'Outputs.EndpointSecurityGroupId' };
    assert.deepEqual(why, { id: 'read.handedOn', parameters });
    assert.ok(audit(host, ['.'], { wantedFor: () => answersOf(FAULTY) }).findings.some(isClosed));
  });

  it('of a network and its endpoints in two stacks: what one lacks may be in the other', () => {
    const network = 'Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n    Properties: { CidrBlock: 10.0.0.0/16 }\n';
    const endpoints = BAD.replace('!Ref Vpc', '!ImportValue vpc').replace(/ {2}Vpc:[\s\S]*?\n(?= {2}Dkr)/, '');
    const alone = audit(new MemoryHost({ '/srv/code/network.yaml': network }));
    assert.equal(lineOf(alone, '03'), 3);
    const both = audit(new MemoryHost({ '/srv/code/network.yaml': network, '/srv/code/endpoints.yaml': endpoints }));
    assert.equal(lineOf(both, '03'), undefined);
    assert.ok(both.notJudged.some(({ rules, why }) => rules.includes('03') && why.id === 'audit.otherFile'));
    assert.equal(both.findings.find(({ rule }) => rule === '12')?.place.file, 'endpoints.yaml');
    // What is wrong in the network itself is found all the same.
    assert.equal(both.findings.find(({ rule }) => rule === '14')?.place.file, 'network.yaml');
  });

  it('what a template lacks may be in a nested stack that was not read with it', () => {
    const nested = (url: string) => `Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: { CidrBlock: 10.0.0.0/16, Tags: [{ Key: Name, Value: v }] }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: us-east-1a, Tags: [{ Key: Name, Value: s }] } }
  Endpoints: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${url}, Parameters: { Vpc: !Ref Vpc } } }
`;
    const said = answersOf({ workloads: ['fargate-linux'], features: ['logs'] });
    const context: AuditContext = { wantedFor: (_, model) => foreignAnswers(said, model) };
    const rulesOf = ({ findings }: AuditResult) => findings.map(({ rule }) => rule);
    const openFor = ({ notJudged }: AuditResult) =>
      notJudged.filter(({ why }) => why.id === 'audit.nestedStack').flatMap(({ rules }) => rules);
    const alone = audit(
      new MemoryHost({ '/srv/code/t.yaml': nested('https://s3.amazonaws.com/b/e.yaml') }),
      ['.'],
      context,
    );
    for (const rule of ['01', '03', '05', '28', '52']) assert.ok(openFor(alone).includes(rule), rule);
    // DNS hostnames are the VPC's own.
    assert.deepEqual(rulesOf(alone), ['14']);
    const [why] = alone.notJudged.filter(({ why }) => why.id === 'audit.nestedStack').map(({ why }) => text(why, 'en'));
    assert.match(why ?? '', /nested stack Endpoints of t\.yaml/);
    // Another file of the same audit may be the one that the nested stack adds to, unless the template is at hand.
    const network = nested('x').replace(/ {2}Endpoints:.*\n/, '');
    const root = (url: string) => ({
      '/srv/code/root.yaml': `Resources:\n  Other:\n    Type: AWS::CloudFormation::Stack\n    Properties: { TemplateURL: ${url} }\n`,
      '/srv/code/network.yaml': network,
    });
    assert.ok(openFor(audit(new MemoryHost(root('./endpoints.yaml')), ['.'], context)).includes('03'));
    assert.ok(rulesOf(audit(new MemoryHost(root('./network.yaml')), ['.'], context)).includes('03'));
  });

  it('what the workloads need and the code lacks is found where they are told', () => {
    const template = 'Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n    Properties: { CidrBlock: 10.0.0.0/16 }\n';
    const host = new MemoryHost({ '/srv/code/t.yaml': template });
    assert.equal(lineOf(audit(host), '01'), undefined);
    const said = answersOf({ workloads: ['fargate-linux'] });
    assert.equal(lineOf(audit(host, ['.'], { wantedFor: (_, model) => foreignAnswers(said, model) }), '01'), 3);
  });
});

describe('an audit of a Terraform plan', () => {
  const dkr = {
    address: 'aws_vpc_endpoint.dkr',
    values: {
      service_name: 'com.amazonaws.us-east-1.ecr.dkr',
      vpc_endpoint_type: 'Interface',
      private_dns_enabled: false,
      tags: { Name: 'dkr' },
    },
  };
  const written = JSON.stringify(terraformPlan([dkr], { resources: { 'aws_vpc_endpoint.dkr': { expressions: {} } } }));

  it('tells the address where lines say nothing, whatever the file is called', () => {
    const result = audit(new MemoryHost({ '/srv/code/plan.txt': written }), ['plan.txt']);
    assert.deepEqual(
      result.files.map(({ origin }) => origin),
      ['terraform'],
    );
    const found = result.findings.find(({ rule }) => rule === '12')?.place;
    const path = 'aws_vpc_endpoint.dkr.private_dns_enabled';
    assert.deepEqual(found, { file: 'plan.txt', line: null, path });
    const commands = { audit: '', explain: () => '' };
    const shown = auditLines(result, commands, { language: 'en', width: 200 }).join('\n');
    assert.match(shown, /\n {4}- aws_vpc_endpoint\.dkr\.private_dns_enabled: aws_vpc_endpoint\.dkr \(ecr\.dkr\)/);
  });

  it('beside its sources nothing more is asked for', () => {
    const host = new MemoryHost({ '/srv/code/main.tf': '', '/srv/code/plan.json': written });
    assert.deepEqual(audit(host).sources, []);
  });
});

describe('a folder is searched', () => {
  it('for templates, plans and assemblies, however deep; not in hidden folders and modules', () => {
    const lambda = '{ "Resources": { "F": { "Type": "AWS::Lambda::Function" } } }';
    const manifest = JSON.stringify({
      artifacts: { demo: { type: 'aws:cloudformation:stack', properties: { templateFile: 'demo.template.json' } } },
    });
    const host = new MemoryHost({
      '/srv/code/a/b/t.yml': BAD,
      '/srv/code/cdk/cdk.json': '{}',
      '/srv/code/cdk/cdk.out/manifest.json': manifest,
      '/srv/code/cdk/cdk.out/demo.template.json': lambda,
      '/srv/code/package.json': '{ "name": "x" }',
      '/srv/code/compose.yaml': 'services: {}\n',
      '/srv/code/settings.json': '{ "terraform_version": "1.11.4" }',
      '/srv/code/.hidden/t.yml': BAD,
      '/srv/code/node_modules/x/t.yml': BAD,
    });
    const { files, sources, refused, passedOver } = audit(host);
    assert.deepEqual(
      files.map(({ file, hasNetwork }) => [file, hasNetwork]),
      [
        ['a/b/t.yml', true],
        ['cdk/cdk.out/demo.template.json', false],
      ],
    );
    assert.deepEqual([sources, refused, passedOver], [[], [], []]);
  });

  it('sources alone are told with the commands that make something to audit of them', () => {
    const host = new MemoryHost({ '/srv/code/my infra/main.tf': '', '/srv/code/app/cdk.json': '{}' });
    const failure = nothingToAudit(audit(host), 'npx x audit', 'en');
    assert.equal(failure.exitCode, 2);
    assert.deepEqual(
      failure.advice?.map(({ commands }) => commands),
      [
        ['(cd app && npx cdk synth)', 'npx x audit app/cdk.out'],
        [
          "terraform '-chdir=my infra' plan -out audit.tfplan",
          "terraform '-chdir=my infra' show -json audit.tfplan > audit.json",
          'npx x audit audit.json',
        ],
      ],
    );
    const file = audit(host, ['my infra/main.tf']);
    assert.deepEqual(problemsOf(file), ['my infra/main.tf: Here are only sources, and nothing that was made of them.']);
    assert.deepEqual(
      file.sources.map(({ kind, name }) => [kind, name]),
      [['terraform', 'my infra/main.tf']],
    );
  });

  it('the parameters beside a template count, and those that are given go before them', () => {
    const template = BAD.replace('PrivateDnsEnabled: false', 'PrivateDnsEnabled: !Ref Dns').replace(
      'Resources:',
      'Parameters: { Dns: { Type: String, Default: "false" } }\nResources:',
    );
    const beside = JSON.stringify([{ ParameterKey: 'Dns', ParameterValue: 'true' }]);
    const host = new MemoryHost({ '/srv/code/t.yaml': template, '/srv/code/parameters.json': beside });
    assert.equal(lineOf(audit(host), '12'), undefined);
    assert.equal(lineOf(audit(host, ['.'], { ...NO_ANSWERS, parameters: { Dns: 'false' } }), '12'), 13);
    const broken = audit(new MemoryHost({ '/srv/code/t.yaml': template, '/srv/code/parameters.json': '[{' }));
    assert.deepEqual(
      broken.passedOver.map(({ file, line }) => [file, line]),
      [['parameters.json', 1]],
    );
  });
});

describe('what cannot be read is refused by file and line', () => {
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\n${BAD}`;
  const deep = `{"format_version":"1.2","planned_values":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`;
  for (const [what, file, content, expected] of [
    ['a YAML bomb', 't.yaml', bomb, /^t\.yaml:1 Anchors, aliases/],
    ['broken YAML', 't.yaml', `${BAD}  x: [\n`, /^t\.yaml:1\d This is not valid YAML/],
    [
      'a truncated template',
      't.json',
      '{ "Resources": {\n "A": { "Type": "AWS::EC2::VPC"',
      /^t\.json:2 .*not valid JSON/,
    ],
    ['a truncated plan', 'p.json', '{"format_version":"1.2",\n"planned_values":{', /^p\.json:2 The JSON is broken/],
    ['a plan in Terraform’s own form', 'plan', 'PK\u0003\u0004', /^plan: This is a plan in Terraform's own form/],
    ['deep nesting', 'p.json', deep, /^p\.json: Values are nested deeper/],
    ['no template', 't.yaml', 'a: 1\n', /^t\.yaml:1 The template has no mapping Resources/],
    ['bytes that are no text', 't.yaml', Uint8Array.from([0xc3, 0x28]), /^t\.yaml: This is not a text file/],
  ] as const) {
    it(what, () => {
      const found = problemsOf(audit(new MemoryHost({ [`/srv/code/${file}`]: content }), [file]));
      assert.equal(found.length, 1);
      assert.match(found[0] ?? '', expected);
    });
  }

  it('a file that is not there', () => {
    assert.deepEqual(problemsOf(audit(new MemoryHost({ '/srv/code/a': '' }), ['b.yaml'])), [
      'b.yaml: There is no such file or folder.',
    ]);
  });

  it('a file of 100 MB, before it is read', () => {
    const host = new MemoryHost({ '/srv/code/big.json': '{}' });
    const large: typeof host = Object.create(host, {
      stat: { value: () => ({ kind: 'file', size: 100 * 1024 * 1024, mode: 0o644 }) },
      readFile: { value: () => assert.fail('it is read') },
    });
    assert.match(problemsOf(audit(large, ['big.json']))[0] ?? '', /104857600 bytes; at most/);
  });

  it('links in a folder, and out of an assembly', () => {
    const manifest = JSON.stringify({
      artifacts: { demo: { type: 'aws:cloudformation:stack', properties: { templateFile: 'demo.template.json' } } },
    });
    const host = new MemoryHost({ '/srv/code/cdk.out/manifest.json': manifest, '/secret.yaml': BAD });
    host.link('/srv/code/cdk.out/demo.template.json', '/secret.yaml');
    host.link('/srv/code/t.yaml', '/secret.yaml');
    const result = audit(host);
    assert.deepEqual(
      [...result.refused, ...result.passedOver].map(({ file, problem }) => [file, problem.id]),
      [
        ['cdk.out/demo.template.json', 'audit.link'],
        ['t.yaml', 'audit.link'],
      ],
    );
    assert.deepEqual(result.findings, []);
  });

  it('one of several: the others are judged all the same', () => {
    const host = new MemoryHost({ '/srv/code/a.yaml': BAD, '/srv/code/b.yaml': `${BAD}  x: [\n` });
    const result = audit(host);
    assert.equal(result.refused.length, 1);
    assert.ok(result.findings.every(({ place }) => place.file === 'a.yaml') && result.findings.length > 0);
  });

  it('UTF-16 is read, as Windows PowerShell redirects output', () => {
    const host = new MemoryHost({ '/srv/code/t.yaml': Buffer.from(`\uFEFF${BAD}`, 'utf16le') });
    assert.equal(lineOf(audit(host), '12'), 12);
  });
});

describe('an audit is told', () => {
  const commands = { audit: 'x audit', explain: (rule: string) => `x explain ${rule}` };
  const page = { language: 'en', width: 80 } as const;

  it('by file and rule, the worst first, with reason, count and where to read more', () => {
    const shown = auditLines(audit(new MemoryHost({ '/srv/code/t.yaml': BAD })), commands, page).join('\n');
    assert.match(shown, /^t\.yaml\n\n {2}error 03: /);
    assert.match(shown, /\n {2}error 12: .*\n {4}- line 12: Dkr \(ecr\.dkr\) has no private DNS names.*\n {4}Why: /);
    assert.ok(shown.indexOf('warning 52') > shown.lastIndexOf('\n  error'));
    assert.match(shown, /Errors: \d+, warnings: \d+, advice: 0\. Files read: 1/);
    assert.match(shown, /\n {2}x explain 03$/);
  });

  it('what could not be judged is told with the rules, and not as a finding', () => {
    const anyRegion = BAD.replace('com.amazonaws.us-east-1', 'com.amazonaws.$' + '{AWS::Region}').replace(
      'ServiceName: ',
      'ServiceName: !Sub ',
    );
    const result = audit(new MemoryHost({ '/srv/code/t.yaml': anyRegion }));
    const shown = auditLines(result, commands, page).join('\n');
    assert.match(
      shown,
      /Not judged, because something is not known:\n {2}- t\.yaml line 1: [^(]*Region[^(]*\(rules: /s,
    );
    const known = audit(new MemoryHost({ '/srv/code/t.yaml': anyRegion }), ['.'], {
      ...NO_ANSWERS,
      region: 'us-east-1',
    });
    assert.deepEqual(known.notJudged, []);
    assert.doesNotMatch(auditLines(known, commands, page).join('\n'), /--region/);
  });

  it('what the Region would let be judged is told once, by its flag and the rules', () => {
    const layers = `Resources:
  S3:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: vpc-0123456789abcdef0
      VpcEndpointType: Gateway
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
      RouteTableIds: [rtb-0123456789abcdef0]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::mine/*" }
`;
    const host = new MemoryHost({ '/srv/code/a.yaml': layers, '/srv/code/b.yaml': layers });
    const shown = auditLines(audit(host), commands, { language: 'en', width: 200 }).join('\n');
    assert.equal(shown.split('--region').length, 2, shown);
    assert.match(shown, /--region REGION these rules are judged too:\n(?: {2}- \d\d: .*\n)* {2}- 33: .*layer bucket/);
  });

  it('rules that are left out are told with the number of their findings, and nothing else is of them', () => {
    const host = new MemoryHost({ '/srv/code/t.yaml': BAD });
    const all = audit(host);
    const { rules } = rulesToIgnore(['3', '12', '07']);
    const result = audit(host, ['.'], { ...NO_ANSWERS, ignore: rules });
    const rest = all.findings.filter(({ rule }) => rule !== '03' && rule !== '12');
    assert.deepEqual(result.findings, rest);
    assert.ok(rest.length > 0 && rest.length < all.findings.length);
    const ignored = [
      { rule: '03', findings: 1 },
      { rule: '07', findings: 0 },
      { rule: '12', findings: 1 },
    ];
    assert.deepEqual(result.ignored, ignored);
    assert.deepEqual((JSON.parse(auditDocument(result, 'en')) as { ignored: object }).ignored, ignored);
    assert.match(
      auditLines(result, commands, page).join('\n'),
      /number of its findings: 03 \(1\), 07 \(0\), 12 \(1\)\.\n/,
    );
    assert.doesNotMatch(auditLines(all, commands, page).join('\n'), /Ignored/);
    assert.deepEqual(JSON.parse(auditDocument(all, 'en')).ignored, []);
  });

  it('a rule that is left out is not among those that are not judged either', () => {
    const anyRegion = BAD.replace('us-east-1.ecr', '$' + '{AWS::Region}.ecr').replace(
      'ServiceName: ',
      'ServiceName: !Sub ',
    );
    const host = new MemoryHost({ '/srv/code/t.yaml': anyRegion });
    const [open] = audit(host).notJudged;
    assert.ok(open?.rules.includes('41'), JSON.stringify(open));
    const { notJudged } = audit(host, ['.'], { ...NO_ANSWERS, ignore: new Set(open?.rules) });
    assert.deepEqual(notJudged, []);
  });

  it('what is no rule is refused with all that there are, and with the nearest where it is a slip', () => {
    assert.deepEqual(rulesToIgnore(['none']), { rules: new Set(), problems: [] });
    const { problems } = rulesToIgnore(['99', '7', ' 12', '2z', '']);
    assert.deepEqual(
      problems.map(({ given, nearest }) => [given, nearest]),
      [
        ['99', null],
        ['2z', '20'],
        ['', null],
      ],
    );
    assert.match(problems.map(({ rule }) => text(rule, 'en')).join(), /must be one of: 01, 03, .*58/);
  });

  it('without control characters of the audited text, on a terminal and in the document', () => {
    const hostile = `{ "Resources": { "A\\u001b[31m\\u009b\\u202e": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": "10.0.0.0/16" } } } }`;
    const result = audit(new MemoryHost({ '/srv/code/t\u001b[2J.json': hostile }));
    assert.ok(result.findings.length > 0);
    const control = /[^\n\P{Cc}]|\p{Cf}/u;
    assert.doesNotMatch(auditLines(result, commands, page).join('\n'), control);
    const written = auditDocument(result, 'en');
    assert.doesNotMatch(written, control);
    const { findings } = JSON.parse(written) as { findings: { message: string; file: string }[] };
    assert.match(findings[0]?.message ?? '', /\u202e/);
    assert.equal(findings[0]?.file, 't\u001b[2J.json');
  });

  it('as a document with everything a machine wants', () => {
    const written = auditDocument(audit(new MemoryHost({ '/srv/code/t.yaml': BAD })), 'en');
    const { schemaVersion, command, findings } = JSON.parse(written) as Record<string, unknown> & {
      findings: object[];
    };
    assert.deepEqual([schemaVersion, command], [1, 'audit']);
    const found = findings.find((one) => 'rule' in one && one.rule === '12');
    assert.deepEqual(found, {
      ...found,
      rule: '12',
      severity: 'error',
      file: 't.yaml',
      line: 12,
      path: 'Resources.Dkr.Properties.PrivateDnsEnabled',
      message: 'Dkr (ecr.dkr) has no private DNS names. Turn them on.',
    });
  });
});

import { join } from 'node:path';
import { resolveAnswers } from '../core/answers/index.js';
import { makePlan, type Plan } from '../core/plan/index.js';
import { type Helpers, TEMPLATE_GROUPS } from '../core/render/index.js';
import { HELPER_USAGE } from '../core/template-compiler/index.js';
import { templateIds } from './compile-templates.js';

export const TEMPLATES_PAGE = join(import.meta.dirname, '../docs/templates.md');

/** What each part of a plan is, for whoever writes a template. */
const KEYS: Readonly<Record<keyof Plan, string>> = {
  name: "the project's name",
  tags: 'tags by key',
  docsLanguage: '`en` or `ja`',
  answers: 'every answer, as in [options.md](options.md)',
  region: 'the Region: `id`, `name`, `partition`, `dnsSuffix`, …',
  workloads: 'ids of the launch types',
  zones: 'Availability Zones: `name`, `letter`',
  outsideBlocks: 'blocks of hosts outside the VPC',
  vpc: '`kind` (`new`, `existing`), `cidr` of a new one, `id` of an existing one, `cidrs`',
  subnets: '`app`, `endpoint`, `public`: lists of `id`, `key`, `zone`, `cidr`, `existingId`',
  routeTables: 'route tables: `id`, `key`, `subnetId`',
  nat: 'NAT gateways, or null',
  flowLog: 'flow logs, or null',
  securityGroups: '`endpoint`, `client`, `codebuild`: each null or `name`, `ingress`, `egress`',
  endpoints: '`id`, `service`, `serviceName`, `type`, `privateDns`, `policy`, `reuse`, …',
  hostedZones: 'private hosted zones of a hub',
  hub: 'how a spoke reaches its hub, or null',
  policies: 'endpoint policies: `id`, `statements`',
  extraBucketArns: 'further buckets of the S3 policy',
  left: 'what is not created: `id`, `because`',
  roles: 'IAM roles: `id`, `statements`, …',
  permissions: 'what deploying needs',
  registry: "the registry's hosts",
  docker: 'settings of Docker, or null',
  codebuild: 'the CodeBuild project, or null',
  cost: '`monthlyUsd`, `items`, `alternatives`',
  notes: '`id`, `level`, `because`',
  controls: 'security controls: `id`, `result`, `because`',
  has: 'what there is, as true or false, for conditions: `has.terraform`, `has.newVpc`, `has.codebuild`, …',
};

/** What each helper writes or gives. */
const HELPERS: Readonly<Record<keyof Helpers, string>> = {
  pascal: '`ecr_api` as `EcrApi`',
  kebab: '`ecr_api` as `ecr-api`',
  json: 'a value as JSON',
  yaml: 'a text as a scalar of YAML',
  hcl: 'a text as a string of HCL',
  hclValue: 'a list or map in HCL, indented',
  typescript: 'a text as a string of TypeScript',
  typescriptValue: 'a list or map in TypeScript: indentation, columns used before it',
  typescriptProperty: 'a property of an object in TypeScript: name, value, indentation',
  shell: 'a text as one word of a shell',
  powershell: 'a text as a string of PowerShell',
  markdown: 'a text in Markdown, its markup harmless',
  tableCode: 'a text as code in a Markdown table',
  usd: 'an amount with cents',
  costChart: 'the chart of `cost`, as lines',
  t: "a message of this tool in the project's language, by id, its parameters by name",
  message: 'a message that the plan carries, such as `because`',
  where: 'the entries of a list whose property has a value: `where subnets.app "zone.letter" "a"`',
  without: 'the other entries',
  count: 'how many entries a list has',
  having: 'the entries whose property is not null',
  created: 'endpoints of a type that are created',
  reused: 'endpoints of a type that the VPC has',
  includes: 'whether a list has a value',
  equals: 'whether two values are the same',
  either: 'whether one of two values is there',
  include: 'the text of another file: group, id, indentation, `@root`',
  anchor: 'the anchor of a Markdown heading',
  sourceUrl: 'where a fact is written, by its key',
  deployPolicy: 'the permissions to deploy, as JSON',
  find: 'the first entry whose property has a value',
  pick: 'the entries whose property is one of some values',
  pairs: 'every pair of a list: `left`, `right`',
  entries: 'a map as a list of `key`, `value`',
  pluck: 'a property of each entry',
  concat: 'texts one after the other',
  join: 'a list of texts with a separator',
  pad: 'a text padded to the longest of a list',
  tool: 'the version of a tool: `tool "cdk" "library"`',
  terraformStatement: 'a statement of a policy in Terraform',
  cloudformationStatement: 'the same in CloudFormation',
  cdkStatement: 'the same in CDK',
  wildcardResources: 'resources of a role that cdk-nag asks about',
  trustConditions: 'conditions of a trust policy',
};

/** docs/templates.md: how to write templates of one's own, with the keys, helpers and ids that there are. */
export function templatesPage(): string {
  const { answers } = resolveAnswers({}, { folderName: 'demo', awsRegion: undefined, language: 'en' });
  const keys = (Object.keys(makePlan(answers)) as (keyof Plan)[]).map((key) => `| \`${key}\` | ${KEYS[key]} |\n`);
  const helpers = (Object.keys(HELPERS) as (keyof Helpers)[]).map(
    (name) => `| \`${name} ${HELPER_USAGE[name]}\` | ${HELPERS[name]} |\n`,
  );
  const ids = TEMPLATE_GROUPS.flatMap(templateIds).map((id) => `${id}.hbs\n`);
  return `${INTRODUCTION}
## What a template reads

The plan, and nothing else. These are its keys; \`ecr-privatelink plan --json\` prints them with their values for your answers, and
[core/plan/plan.ts](../core/plan/plan.ts) (in the package \`dist/types/core/plan/plan.d.ts\`) says what each is.

| key | what it is |
| --- | --- |
${keys.join('')}
## Helpers

\`TEXTS\` is a list of texts, \`COLUMN\` a number of columns up to 200, \`VALUE\` anything; a name that is not \`LIST\`, \`OBJECT\` or \`NUMBER\` is a text, and
\`…\` stands for as many as there are.

| helper | what it gives |
| --- | --- |
${helpers.join('')}
## Templates

Those in a folder \`_partials\` are parts of others: \`terraform/_partials/header.hbs\` is called as \`{{> terraform/header}}\`.

\`\`\`text
${ids.join('')}\`\`\`
`;
}

const INTRODUCTION = `# Templates of your own

\`--templates DIR\` (\`init\`, \`refresh\`, and the Yeoman generators) puts your own templates over ours, file by file: a file in DIR stands for the template of the
same path below [templates](../templates), everything else stays ours and is refreshed as ever.

\`\`\`sh
mkdir -p platform/terraform
cp shop/terraform/providers.tf platform/terraform/providers.tf.hbs    # a generated file is a template too
ecr-privatelink refresh shop --templates platform                     # a folder of the repository that shop is in
\`\`\`

**How to begin.** With the generated file: its text is written as it stands, so replace by \`{{name}}\` or \`{{hcl region.id}}\` what follows from the
answers, and write \`\\{{\` where the text itself has two braces, as \`\${{ … }}\` of GitHub Actions does. With a copy of ours, of the version that you run,
if you want all of its cases.

**Where they are.** In a folder of the repository that the project is in, or of the project where it is in no repository. The project records the
folder's relative path and a digest of the templates in it, so every checkout has them, and \`refresh\` needs no flag.

**When they change.** \`status\` says so (exit code 3) and \`diff\` shows what they change. \`refresh\` alone then refuses (exit code 5): a change of templates is a
change of everything that they write, and somebody has to say so: \`refresh --templates DIR\`. Edits are merged with it as always. \`--templates none\` goes back to
ours. A version of this tool that changes one of our templates does not change yours: look at the changelog under *Generated code*.

**What is refused**, with file and line (and the column, where the syntax or the number of arguments is wrong), and before anything is written: a key
that the plan does not have, in a condition too; an unknown helper, partial or construct; a helper with other arguments than it takes; a list or an
object where a text is printed; a file that stands for none of ours; what is not plain text in UTF-8; more than 256 kB; symbolic links (exit code 5).

**What they can do.** Write text from the plan. A template decides nothing else: not the path of a file, not whether it is written. It is never code: no text of
it is run, it reads no file, and one that would go on for ever is stopped. What it writes is nevertheless code that you deploy, so review templates like code.

The syntax is Handlebars, of it: \`{{key.key}}\`, \`{{helper argument name=value}}\`, \`#if\`, \`#unless\`, \`#each\`, \`#with\`, each with \`else\`, \`{{> partial name=value}}\`, \`@index\`, \`@key\`,
\`@first\`, \`@last\`, \`@root\`, \`../\`, comments and \`~\`. Nothing is escaped for HTML.
`;

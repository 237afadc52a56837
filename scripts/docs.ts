import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Answers,
  environmentVariable,
  FIELD_KEYS,
  type FieldKey,
  fieldOf,
  formatFlag,
  formatValue,
  PRESET_NAMES,
  PRESETS,
  resolveAnswers,
} from '../core/answers/index.js';
import { LANGUAGES, schemaText } from '../core/report/index.js';
import { text } from '../core/report/messages/index.js';
import { ENDPOINTS_PAGE, endpointsPage } from './endpoints-page.js';
import { pictureFile, planPicture } from './plan-picture.js';
import { TEMPLATES_PAGE, templatesPage } from './templates-page.js';

export const SCHEMA_FILE = join(import.meta.dirname, '../docs/answers.schema.json');
export const OPTIONS_PAGE = join(import.meta.dirname, '../docs/options.md');

const CONTEXT = { folderName: 'folder', awsRegion: undefined, language: 'en' } as const;

/** Defaults that depend on something else, in words. */
const DERIVED_DEFAULTS: Readonly<Partial<Record<FieldKey, string>>> = {
  projectName: 'the name of the folder',
  region: '`AWS_REGION`, `AWS_DEFAULT_REGION`, else `us-east-1`',
  availabilityZones: 'the first two of the Region',
  appSubnetIds: '`none`; it has to be given with `codebuild-vpc`',
  registries: 'that of `accountId` in the Region',
  repository: 'the project name',
  internet: '`none`; it has to be given with `pull-through-cache`',
  flowLogs: '`true` for a new VPC',
  s3Policy: '`minimal` for a new VPC, `full` for an existing one',
  docsLanguage: 'the language of the command',
};

/** docs/options.md, made from the schema. */
export function optionsPage(): string {
  const { answers } = resolveAnswers({}, CONTEXT);
  const rows = FIELD_KEYS.map((key) => {
    const field = fieldOf(key);
    const choices: readonly string[] =
      field.kind === 'select' ? field.choices : field.kind === 'several' ? field.choices(answers) : [];
    const values = key === 'region' || key === 'availabilityZones' ? [] : choices.map((value) => `\`${value}\``);
    const meant = field.onlyIf === undefined ? '' : ` It ${text(field.onlyIf.otherwise, 'en')}.`;
    const flag = field.kind === 'boolean' ? `\`--${field.flag}\`, \`--no-${field.flag}\`` : `\`--${field.flag}\``;
    const cells = [
      `\`${key}\``,
      flag,
      `\`${environmentVariable(key)}\``,
      text({ id: `field.${key}.help` }, 'en') + meant + (values.length > 0 ? ` Values: ${values.join(', ')}.` : ''),
      DERIVED_DEFAULTS[key] ?? (field.required ? 'none: it has to be given' : `\`${formatValue(answers[key])}\``),
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
  return `# Options

Every answer, made from the schema in \`core/answers/fields.ts\` by \`npm run docs\`. A value is taken from the flag, else the
environment variable, else the answers file (\`--answers FILE\`, with these keys), else the preset, else the prompt, else the default. In a project that
exists, its recorded answers stand and the environment is ignored. Lists take commas or a repeated flag; \`none\` is the empty list. The ids
of an existing VPC can also come from the output of \`aws ec2 describe-vpcs\`, \`describe-subnets\`, \`describe-route-tables\` and
\`describe-vpc-endpoints\`: \`--from-describe FILE\`. [answers.schema.json](answers.schema.json) is the JSON Schema of the answers file, which
\`ecr-privatelink schema\` prints too.

| key | flag | environment variable | meaning | default |
| --- | --- | --- | --- | --- |
${rows.join('')}
${presetSection()}`;
}

/** The presets with the flags that each stands for. */
function presetSection(): string {
  const rows = PRESET_NAMES.map((name) => {
    const values: Partial<Answers> = PRESETS[name];
    const flags = FIELD_KEYS.flatMap((key) => (values[key] === undefined ? [] : formatFlag(key, values[key])));
    return `| \`${name}\` | \`${flags.join(' ')}\` |\n`;
  });
  return `## Presets

\`--preset NAME\` (\`init\`, \`plan\`, and \`yo ecr-privatelink\`) gives a set of answers at once. Whatever is given by flag, environment variable, answers
file or description goes before it, and where nobody can be asked, what it leaves open takes its default. It is no answer itself: its
values are recorded as given ones.

| preset | stands for |
| --- | --- |
${rows.join('')}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(OPTIONS_PAGE, optionsPage());
  writeFileSync(SCHEMA_FILE, schemaText('en'));
  writeFileSync(ENDPOINTS_PAGE, endpointsPage());
  writeFileSync(TEMPLATES_PAGE, templatesPage());
  for (const language of LANGUAGES) writeFileSync(pictureFile(language), planPicture(language));
}

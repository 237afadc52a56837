import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  environmentVariable,
  FIELD_KEYS,
  type FieldKey,
  fieldOf,
  formatValue,
  questionFor,
  resolveAnswers,
} from '../core/answers/index.js';
import { text } from '../core/report/messages/index.js';

export const OPTIONS_PAGE = join(import.meta.dirname, '../docs/options.md');

const CONTEXT = { folderName: 'folder', awsRegion: undefined, language: 'en' } as const;

/** Defaults that depend on something else, in words. */
const DERIVED_DEFAULTS: Readonly<Partial<Record<FieldKey, string>>> = {
  projectName: 'the name of the folder',
  region: '`AWS_REGION`, else `us-east-1`',
  availabilityZones: 'the first two of the Region',
  docsLanguage: 'the language of the command',
};

/** docs/options.md, made from the schema. */
export function optionsPage(): string {
  const { answers } = resolveAnswers({}, CONTEXT);
  const rows = FIELD_KEYS.map((key) => {
    const field = fieldOf(key);
    const question = questionFor(key, CONTEXT, answers);
    const values =
      key === 'region' || key === 'availabilityZones' ? [] : question.choices.map(({ value }) => `\`${value}\``);
    const flag = field.kind === 'boolean' ? `\`--${field.flag}\`, \`--no-${field.flag}\`` : `\`--${field.flag}\``;
    const cells = [
      `\`${key}\``,
      flag,
      `\`${environmentVariable(key)}\``,
      text(question.help, 'en') + (values.length > 0 ? ` Values: ${values.join(', ')}.` : ''),
      DERIVED_DEFAULTS[key] ?? `\`${formatValue(answers[key])}\``,
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
  return `# Options

Every answer, made from the schema in \`core/answers/fields.ts\` by \`npm run docs\`. A value is taken from the flag, else the
environment variable, else the answers file (\`--answers FILE\`, with these keys), else the prompt, else the default. In a project that
exists, its recorded answers stand and the environment is ignored. Lists take commas or a repeated flag; \`none\` is the empty list.

| key | flag | environment variable | meaning | default |
| --- | --- | --- | --- | --- |
${rows.join('')}`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(OPTIONS_PAGE, optionsPage());

import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { displayWidth, LANGUAGES, type Language } from '../../core/report/index.js';
import { KEYS, openTerminal, run, temporaryFolder } from './command.js';

const COLUMNS = 40;

/** Commands to copy are never broken, and neither is a word: a path, an address, an ARN. */
const isUnbreakable = (line: string) =>
  /^\s*(- |\d+\. )?\S+$/.test(line) || /^ +(npx|npm|terraform|aws|scripts\/|cdk|cd|ecr-privatelink) ?/.test(line);

/** A question is drawn anew from the start of a line, without a line break before it: when it is answered, and after its keys. */
const tooWide = (printed: string) =>
  printed
    .split(/\r?\n|(?=✔)|(?<=定|done|time|\))(?=\? )/)
    .filter((line) => displayWidth(line) > COLUMNS && !isUnbreakable(line));

/** Colours and styles; what moves the cursor is none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences begin with one
const COLOUR = /\x1b\[[0-9;]*m/;

describe('a terminal of 40 columns without colour', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const at = (language: Language) => ({
    cwd: folder.path,
    columns: COLUMNS,
    env: { NO_COLOR: '1', ECR_PRIVATELINK_LANGUAGE: language },
  });

  beforeEach(() => {
    assert.equal(run(['shop', '--yes'], { cwd: folder.path }).status, 0);
    appendFileSync(join(folder.path, 'shop/README.md'), 'mine\n');
  });

  for (const language of LANGUAGES) {
    for (const [args, exitCode] of [
      [['--help'], 0],
      [['audit', '--help'], 0],
      [['plan', 'x', '--yes'], 0],
      [['plan', 'x', '--yes', '--workloads', 'codebuild-vpc', '--internet', 'nat', '--iac', 'terraform,cdk'], 0],
      [['x', '--yes', '--dry-run'], 0],
      [['status', 'shop'], 0],
      [['refresh', 'shop', '--dry-run'], 0],
      [['refresh', 'shop', '--set', 'features=logs,exec', '--dry-run'], 0],
      [['explain'], 0],
      [['explain', 'ecr_api'], 0],
      [['explain', 'vpcCidr'], 0],
      [['explain', '07'], 0],
      [['diff', 'shop/terraform/endpoint.tf'], 2],
      [['plan', '--regoin', 'x'], 2],
      [['plan', 'x'], 2],
      [['shop', '--yes', '--region', 'eu-west-1'], 2],
    ] as const) {
      it(`${language}: ${args.join(' ')}`, async () => {
        // What is asked elsewhere is to be listed here.
        const words = args[0] === 'plan' && exitCode === 2 ? [...args, '--no-input'] : args;
        const terminal = openTerminal(words, at(language));
        assert.equal(await terminal.exitCode, exitCode);
        assert.deepEqual(tooWide(terminal.printed()), []);
        assert.doesNotMatch(terminal.raw(), COLOUR);
      });
    }

    it(`${language}: the prompts and the summary between them`, async () => {
      const terminal = openTerminal(['new'], at(language));
      const questions =
        language === 'en'
          ? ['Region', 'VPC', 'Availability Zones', 'Launch types', 'Features', 'IaC flavours', 'What now?']
          : ['リージョン', 'VPC', 'アベイラビリティーゾーン', '起動タイプ', '機能', 'IaC の種類', '次の操作'];
      for (const question of questions) {
        await terminal.see(`? ${question}`);
        terminal.press(KEYS.enter);
      }
      assert.equal(await terminal.exitCode, 0);
      assert.deepEqual(tooWide(terminal.printed()), []);
      assert.doesNotMatch(terminal.raw(), COLOUR);
      // Further lines of a choice are under its first one, and lines break where the language breaks them.
      const second = language === 'en' ? /platform\r?\n {3}version 1\.4\.0/ : /フォー\r?\n {3}ムバージョン/;
      assert.match(terminal.printed(), second);
      assert.doesNotMatch(terminal.printed(), /^[、。]/m);
    });

    it(`${language}: a diff marks its lines by signs, and breaks none of them`, async () => {
      const terminal = openTerminal(['diff', 'shop'], at(language));
      assert.equal(await terminal.exitCode, 0);
      assert.match(terminal.printed(), /^\+mine\r?$/m);
      assert.doesNotMatch(terminal.raw(), COLOUR);
    });
  }
});

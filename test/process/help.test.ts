import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommandLine } from '../../cli/arguments.js';
import { commandHelp } from '../../cli/command-help.js';
import { COMMANDS } from '../../cli/command-names.js';
import { helpPages } from '../../cli/help-pages.js';
import { cutHelp, helpTopic } from '../../cli/help-topic.js';
import { hasOption, OPTIONS, OWN_OPTIONS } from '../../cli/options.js';
import { USAGE } from '../../cli/usage.js';
import { FIELD_KEYS, fieldOf } from '../../core/answers/index.js';
import { displayWidth, LANGUAGES } from '../../core/report/index.js';
import { COMMAND, run, temporaryFolder } from './command.js';

describe('help', () => {
  const folder = temporaryFolder();

  it('is asked for by an option anywhere, or by a word before a command', () => {
    const topics: [string, string | null][] = [
      ['refresh shop', null],
      ['init help', null],
      ['plan -- --help', null],
      ['--help', ''],
      ['help', ''],
      ['--language ja help', ''],
      ['refresh --help', 'refresh'],
      ['--help refresh', 'refresh'],
      ['help refresh', 'refresh'],
      ['-C shop --language=ja refresh --nonsense -h', 'refresh'],
      ['help refesh', 'refesh'],
    ];
    for (const [line, topic] of topics) assert.equal(helpTopic(line.split(' ')), topic, line);
  });

  it('names no defaults to an audit, which takes no answer for granted', () => {
    assert.doesNotMatch(commandHelp('audit', 'en'), /default/);
  });

  for (const language of LANGUAGES) {
    it(`${language}: every command has a page, which the build wrote`, () => {
      const built = readFileSync(join(COMMAND, `../help.${language}.txt`), 'utf8');
      for (const command of COMMANDS) {
        assert.equal(cutHelp(built, command), commandHelp(command, language), command);
      }
      assert.equal(cutHelp(built, 'refesh'), null);
      assert.match(cutHelp(built, '') ?? '', /^generator-ecr-privatelink \d/);
    });

    it(`${language}: a page tells the command’s own options, answers and examples, and is as wide as the terminal`, () => {
      for (const command of COMMANDS) {
        for (const width of [40, 80]) {
          const page = commandHelp(command, language, width);
          for (const [name, meaning] of OPTIONS) {
            const isTold = new RegExp(`^ {2}(-\\w, )?--${name}( |$)`, 'm').test(page);
            if (meaning.kind === 'own' && 'of' in OWN_OPTIONS[meaning.name]) {
              assert.equal(isTold, hasOption(command, meaning), `${command} --${name}`);
            }
          }
          const wide = page
            .split('\n')
            .filter((line) => displayWidth(line) > width && !/^ {2}ecr-privatelink /.test(line));
          assert.deepEqual(wide, [], `${command} at ${width}`);
        }
        const page = commandHelp(command, language);
        assert.ok(
          page.split('\n').every((line) => displayWidth(line) <= 80),
          command,
        );
        for (const example of USAGE[command].examples) assert.ok(page.includes(`\n  ecr-privatelink ${example}\n`));
      }
      for (const key of FIELD_KEYS)
        assert.match(commandHelp('init', language), new RegExp(`--(\\[no-\\])?${fieldOf(key).flag}\\b`));
    });
  }

  it('has only examples that are understood', () => {
    for (const command of COMMANDS) {
      for (const example of USAGE[command].examples) {
        const [words = ''] = example.split(' > ');
        const line = parseCommandLine(words.split(' '), () => false);
        assert.deepEqual([line.command, line.problems], [command, []], example);
      }
    }
  });

  it('has the whole list of what an answer may be', () => {
    const whole = cutHelp(helpPages('en', '1'), '')?.replaceAll(/\s+/g, ' ') ?? '';
    for (const key of ['workloads', 'features'] as const) {
      const { choices } = fieldOf(key) as { choices: (answers: object) => readonly string[] };
      assert.ok(whole.includes(`values: ${choices({}).join(', ')} `), key);
    }
  });

  it('of a word that is no command names the nearest one', () => {
    const { status, stdout, stderr } = run(['refesh', '--help'], { cwd: folder.path });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /refesh.*\n +nearest: refresh\n/);
    const other = run(['help', 'nothing'], { cwd: folder.path });
    assert.equal(other.status, 2);
    assert.doesNotMatch(other.stderr, /nearest/);
    // Whoever used a command wrongly is sent to its own page.
    assert.match(run(['status', '--set', 'x'], { cwd: folder.path }).stderr, /\n\n.* status --help\n$/);
    // A folder or the value of an option is none that was meant as a command.
    assert.match(run(['--name', 'plans', '--help'], { cwd: folder.path }).stdout, /^generator-ecr-privatelink/);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, COMMAND, KEYS, openTerminal, run, type Terminal, temporaryFolder } from './command.js';

/** The questions of the plain path, in order, as they are shown. */
const QUESTIONS = [
  'Project name',
  'Region',
  'VPC',
  'Availability Zones',
  'Launch types',
  'Features',
  'IaC flavours',
] as const;

/** Waits for a question and leaves its default. */
async function accept(terminal: Terminal, ...questions: readonly string[]): Promise<void> {
  for (const question of questions) {
    await terminal.see(`? ${question}`);
    terminal.press(KEYS.enter);
  }
}

describe('the prompts, in a terminal', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const at = () => ({ cwd: folder.path });

  it('Enter all the way: seven questions, the summary, the project, the equivalent command, next steps', async () => {
    const terminal = openTerminal([], at());
    await accept(terminal, ...QUESTIONS.slice(0, 5));
    await terminal.see('entries, 12 at a time');
    await accept(terminal, ...QUESTIONS.slice(5));
    for (const part of ['VPC endpoints', 'Not created', 'Monthly cost', 'Settings', 'README.md  (new)']) {
      await terminal.see(part);
    }
    assert.deepEqual(folder.files(), [], 'nothing is written before the user agrees');
    await accept(terminal, 'What now?');
    assert.equal(await terminal.exitCode, 0);
    const printed = terminal.printed();
    assert.equal(printed.match(/✔ /g)?.length, QUESTIONS.length + 1, 'seven questions and the decision');
    assert.match(printed, /Next steps/);

    const typed = /npx generator-ecr-privatelink (.*)/.exec(printed)?.[1]?.trim() ?? '';
    const other = join(folder.path, 'again');
    const again = `"${process.execPath}" "${COMMAND}" ${typed.replace('init', 'init again')} --name demo`;
    const { status, stderr } = spawnSync('sh', ['-c', again], { cwd: folder.path, env: CLEAN });
    assert.equal(status, 0, String(stderr));
    const file = 'terraform/network.tf';
    assert.equal(readFileSync(join(other, file), 'utf8'), readFileSync(join(folder.path, file), 'utf8'));
  });

  it('zones that were given and do not fit the Region that is chosen are asked again', async () => {
    const env = { AWS_REGION: 'eu-west-1' };
    const terminal = openTerminal(['shop', '--azs', 'us-east-1a,us-east-1b'], { ...at(), env });
    await accept(
      terminal,
      'Region',
      'Availability Zones',
      'VPC',
      'Launch types',
      'Features',
      'IaC flavours',
      'What now?',
    );
    assert.equal(await terminal.exitCode, 0);
    assert.match(readFileSync(join(folder.path, 'shop/terraform/terraform.tfvars'), 'utf8'), /eu-west-1a/);
  });

  it('the name is not asked where DIR is given', async () => {
    const terminal = openTerminal(['shop'], at());
    await accept(terminal, ...QUESTIONS.slice(1), 'What now?');
    assert.equal(await terminal.exitCode, 0);
    assert.doesNotMatch(terminal.printed(), /\? Project name/);
    assert.match(terminal.printed(), /npx generator-ecr-privatelink init shop --region us-east-1/);
    assert.ok(existsSync(join(folder.path, 'shop/README.md')));
  });

  it('what is given is not asked', async () => {
    const terminal = openTerminal(['shop', '--region', 'eu-west-1', '--features', 'none'], at());
    await accept(terminal, 'VPC', 'Availability Zones', 'Launch types', 'IaC flavours', 'What now?');
    assert.equal(await terminal.exitCode, 0);
    assert.doesNotMatch(terminal.printed(), /\? (Region|Features)/);
  });

  it('a wrong answer is refused with the rule and an example, and can be corrected', async () => {
    const terminal = openTerminal([], at());
    await terminal.see('? Project name');
    terminal.press(`My Shop${KEYS.enter}`);
    await terminal.see('must be lower-case words');
    await terminal.see('Example: my-shop');
    terminal.press('\x15my-shop\r');
    await accept(terminal, 'Region', 'VPC');
    await terminal.see('? Availability Zones');
    terminal.press(KEYS.space);
    terminal.press(KEYS.enter);
    await terminal.see('--allow-single-az');
    terminal.press(KEYS.space);
    terminal.press(KEYS.enter);
    await accept(terminal, 'Launch types', 'Features', 'IaC flavours', 'What now?');
    assert.equal(await terminal.exitCode, 0);
    assert.match(readFileSync(join(folder.path, 'terraform/terraform.tfvars'), 'utf8'), /"my-shop"/);
  });

  const STOPS = [...QUESTIONS, 'What now?', 'Which setting?', 'CIDR block of the VPC'];
  for (const [index, stop] of STOPS.entries()) {
    it(`Ctrl-C at "${stop}": nothing written, exit 130`, async () => {
      const terminal = openTerminal([], at());
      await accept(terminal, ...QUESTIONS.slice(0, index));
      if (index > QUESTIONS.length) {
        await terminal.see('? What now?');
        terminal.press(KEYS.down + KEYS.enter);
      }
      if (index > QUESTIONS.length + 1) {
        await terminal.see('? Which setting?');
        terminal.press(`CIDR${KEYS.enter}`);
      }
      await terminal.see(`? ${stop}`);
      terminal.press(KEYS.interrupt);
      assert.equal(await terminal.exitCode, 130);
      assert.match(terminal.printed(), /Nothing was written\./);
      assert.doesNotMatch(terminal.printed(), /\n\s+at /);
      assert.deepEqual(folder.files(), []);
    });
  }

  it('cancel: nothing written, exit 130', async () => {
    const terminal = openTerminal(['shop'], at());
    await accept(terminal, ...QUESTIONS.slice(1));
    await terminal.see('? What now?');
    terminal.press(KEYS.up + KEYS.enter);
    assert.equal(await terminal.exitCode, 130);
    assert.match(terminal.printed(), /Nothing was written\./);
    assert.deepEqual(folder.files(), []);
  });

  it('change more settings: another Region asks for its zones again, and the summary is new', async () => {
    const terminal = openTerminal(['shop'], at());
    await accept(terminal, ...QUESTIONS.slice(1));
    await terminal.see('? What now?');
    terminal.press(KEYS.down + KEYS.enter);
    await terminal.see('? Which setting?');
    terminal.press(`Region${KEYS.enter}`);
    await terminal.see('? Region');
    terminal.press(`ap-northeast-1${KEYS.enter}`);
    await accept(terminal, 'Availability Zones');
    await terminal.see('ap-northeast-1 (Asia Pacific (Tokyo))');
    await terminal.see('? What now?');
    terminal.press(KEYS.down + KEYS.enter);
    await terminal.see('? Which setting?');
    terminal.press(`Internet${KEYS.enter}`);
    await terminal.see('? Internet access');
    terminal.press(KEYS.down + KEYS.enter);
    await terminal.see('NAT gateways');
    await terminal.see('? What now?');
    terminal.press(KEYS.enter);
    assert.equal(await terminal.exitCode, 0);
    assert.match(terminal.printed(), /init shop --region ap-northeast-1 .*--internet nat/);
    assert.match(readFileSync(join(folder.path, 'shop/terraform/network.tf'), 'utf8'), /aws_nat_gateway/);
  });

  it('in Japanese, in a narrow terminal', async () => {
    const env = { LANG: 'ja_JP.UTF-8' };
    const terminal = openTerminal(['shop'], { ...at(), env, columns: 40 });
    const names = ['リージョン', 'VPC', 'アベイラビリティーゾーン', '起動タイプ', '機能', 'IaC の種類', '次の操作'];
    await accept(terminal, ...names);
    assert.equal(await terminal.exitCode, 0);
    assert.match(terminal.printed(), /次の手順/);
    assert.match(terminal.printed(), /--docs-language ja/);
    assert.match(readFileSync(join(folder.path, 'shop/README.md'), 'utf8'), /エンドポイント/);
  });

  it('NO_COLOR leaves out every colour, and nothing is said by colour alone', async () => {
    const terminal = openTerminal(['shop'], { ...at(), env: { NO_COLOR: '1' } });
    await accept(terminal, 'Region', 'VPC');
    await terminal.see('? Availability Zones');
    await terminal.see('◉ us-east-1a');
    terminal.press(KEYS.space + KEYS.space + KEYS.enter);
    await accept(terminal, 'Launch types', 'Features', 'IaC flavours', 'What now?');
    assert.equal(await terminal.exitCode, 0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences begin with one
    assert.doesNotMatch(terminal.raw(), /\x1b\[[0-9;]*m/);
  });

  it('CI, --yes and --no-input ask nothing, terminal or not', async () => {
    const inPipeline = openTerminal(['shop'], { ...at(), env: { CI: '1' } });
    assert.equal(await inPipeline.exitCode, 2);
    assert.equal(await openTerminal(['shop', '--no-input'], at()).exitCode, 2);
    assert.equal(await openTerminal(['shop', '--yes'], at()).exitCode, 0);
  });

  it('a file in the way is told before the first question, and kept where the user wants so', async () => {
    assert.equal(run(['shop', '--yes'], at()).status, 0);
    const { status } = spawnSync('sh', ['-c', 'rm -r shop/.ecr-privatelink && echo mine > shop/README.md'], at());
    assert.equal(status, 0);
    const terminal = openTerminal(['shop'], at());
    await terminal.see('README.md  (in the way');
    await terminal.see('init shop/infra/ecr-privatelink');
    await accept(terminal, ...QUESTIONS.slice(1));
    // The first way is to keep it.
    await accept(terminal, 'README.md', 'What now?');
    assert.equal(await terminal.exitCode, 0);
    assert.equal(readFileSync(join(folder.path, 'shop/README.md'), 'utf8'), 'mine\n');
    assert.equal(run(['status', 'shop'], at()).status, 0);
  });

  it('a file of one flavour is in the way of that flavour only, and nothing is written where the user quits', async () => {
    mkdirSync(join(folder.path, 'terraform'));
    writeFileSync(join(folder.path, 'terraform/network.tf'), 'mine');
    const before = folder.files();
    const terminal = openTerminal(['.'], at());
    await accept(terminal, ...QUESTIONS.slice(1));
    await terminal.see('terraform/network.tf: ');
    terminal.press(KEYS.up + KEYS.enter);
    assert.equal(await terminal.exitCode, 130);
    assert.doesNotMatch(terminal.printed(), /What now\?/);
    assert.deepEqual(folder.files(), before);
  });

  it('a DIR that is a file, or below one, is refused before the first question', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    for (const directory of ['file', 'file/deep']) {
      const terminal = openTerminal([directory], at());
      assert.equal(await terminal.exitCode, 5);
      assert.doesNotMatch(terminal.printed(), /\? Region/);
    }
  });

  it('SIGTERM at a prompt: nothing written, exit 143', async () => {
    const terminal = openTerminal([], at());
    await terminal.see('? Project name');
    terminal.end('SIGTERM');
    assert.equal(await terminal.exitCode, 143);
    assert.deepEqual(folder.files(), []);
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Answers } from '../../core/answers/index.js';
import { planOf, renderPlan } from './cases.js';
import { commandsOf } from './readme-commands.js';
import { RULES, type Rule } from './readme-rules.js';
import { stubbedEnvironment } from './stubs.js';
import { pluginArguments } from './terraform.js';
import { runTool, writeTree } from './tools.js';

/** Commands that the fake needs before a command of the README, by its beginning. */
export type Before = readonly [beginning: RegExp, commands: string];

/** How somebody follows a README where AWS is a fake. */
export interface Reading {
  readonly before?: readonly Before[];
  /** Makes by hand what Terraform would make, where its commands stand, and removes it so. */
  readonly byHand?: true;
  /** The findings of the scripts, each of which has to be there. */
  readonly findings?: readonly RegExp[];
}

/** What was done and what is left of it. */
export interface Read {
  readonly rules: readonly Rule[];
  /** What Docker was told. */
  readonly dockerCalls: readonly string[];
}

interface Runnable {
  readonly text: string;
  readonly rule: Rule;
}

/** Writes a project and follows its README from the first command to the last, in one shell. */
export async function follow(answers: Partial<Answers>, reading: Reading, env: Record<string, string>): Promise<Read> {
  const { root, remove } = writeTree(renderPlan(planOf(answers)));
  // Docker writes down what it is told. Where nothing is deployed with Terraform, it knows the VPC that was made by hand.
  const docker = `if [ "$1" = login ]; then cat >/dev/null; fi; echo "docker $*" >>'${root}/docker-calls'`;
  const terraform = reading.byHand ? { terraform: `case $* in *'output -raw vpc_id') cat '${root}/vpc' ;; esac` } : {};
  const stubs = stubbedEnvironment([], { docker, ...terraform });
  try {
    mkdirSync(join(root, 'source'));
    writeFileSync(join(root, 'source/Dockerfile'), 'FROM scratch\n');
    writeFileSync(join(root, 'docker-calls'), '');
    const rules = await run(root, reading, {
      ...env,
      PATH: [stubs.env.PATH, env.PATH].join(delimiter),
      TF_CLI_CONFIG_FILE: '/dev/null',
      TF_CLI_ARGS_init: ['-input=false', ...pluginArguments()].join(' '),
      // Who removes it would say yes.
      TF_CLI_ARGS_destroy: '-auto-approve',
      EDITOR: 'true',
      SOURCE: join(root, 'source'),
    });
    return { rules, dockerCalls: readFileSync(join(root, 'docker-calls'), 'utf8').trim().split('\n') };
  } finally {
    stubs.remove();
    remove();
  }
}

async function run(root: string, reading: Reading, env: Record<string, string>): Promise<Rule[]> {
  const { before = [], byHand, findings = [] } = reading;
  const all = commandsOf(readFileSync(join(root, 'README.md'), 'utf8')).flatMap(({ text, language }) => {
    const rule = RULES.find(([beginning]) => beginning.test(text));
    return language === 'bash' && rule && 'run' in rule[1] ? [{ text, rule }] : [];
  });
  const commands = byHand ? inPlaceOfTerraform(all, root) : all;
  assert.ok(commands.length > 15);
  const place = join(root, 'at');
  const lines = commands.flatMap(({ text }, index) => [
    ...before.filter(([beginning]) => beginning.test(text)).map(([, needed]) => needed),
    `echo ${index} >'${place}'`,
    // A finding of a script is no failure.
    text.startsWith('scripts/') ? `{ ${text}; } || [ "$?" = 3 ]` : text,
  ]);
  writeFileSync(join(root, 'all.sh'), `set -euo pipefail\n${lines.join('\n')}\necho done >'${place}'\n`);
  const { code, output } = await runTool('bash', [join(root, 'all.sh')], { cwd: root, env });
  const at = readFileSync(place, 'utf8').trim();
  assert.equal(`${code} ${at}`, '0 done', `${commands[Number(at)]?.text}\n${output.slice(-3000)}`);
  const failed = output.match(/^FAIL .*$/gm) ?? [];
  assert.deepEqual(
    failed.filter((line) => !findings.some((expected) => expected.test(line))),
    [],
  );
  for (const expected of findings)
    assert.ok(
      failed.some((line) => expected.test(line)),
      String(expected),
    );
  return commands.map(({ rule }) => rule);
}

function inPlaceOfTerraform(commands: readonly Runnable[], root: string): Runnable[] {
  const from = commands.findIndex(({ text }) => text === "export AWS_PAGER=''");
  const to = commands.findIndex(({ text }) => text.startsWith('(\n  set -eu\n'));
  const [last, removal] = [commands[to - 1], commands[to]];
  assert.ok(from > 0 && last && removal);
  const kept = { ...last, text: `${last.text}\necho "$VPC_ID" >'${root}/vpc'` };
  const others = [...commands.slice(0, from), ...commands.slice(to + 1)];
  return others.flatMap((command) => {
    if (/^terraform .* init$/.test(command.text)) return [...commands.slice(from, to - 1), kept];
    if (/^terraform .* destroy\b/.test(command.text)) return [removal];
    return /^terraform .* (plan|apply)\b/.test(command.text) ? [] : [command];
  });
}

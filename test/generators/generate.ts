import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import helpers from 'yeoman-test';
import { type Answers, type FieldKey, fieldOf, formatFlag, formatValue } from '../../core/answers/index.js';
import { run } from '../process/command.js';

/** The built generators. */
export const GENERATORS = join(import.meta.dirname, '../../dist/generators');

/** A run of a generator. */
export interface Run {
  readonly part?: 'app' | 'cloudformation' | 'terraform' | 'cdk' | 'docker' | 'codebuild' | 'refresh';
  /** Where it is started; made where it is not there. */
  readonly folder: string;
  /** Words after the name of the generator: DIR. */
  readonly words?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
  /** What is answered to the questions, by name, or a function that says it; without it `--yes` is given. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** Runs a built generator to its end; gives the names of the questions and the files that went through Yeoman's own file system. */
export async function generate({ part = 'app', folder, words = [], options = {}, answers }: Run) {
  mkdirSync(folder, { recursive: true });
  const back = process.cwd();
  const asked: string[] = [];
  try {
    const result = await helpers
      .run(join(GENERATORS, part, 'index.js'), { tmpdir: false })
      .cd(folder)
      .withArguments([...words])
      .withOptions({ ...options, ...(answers === undefined ? { yes: true } : {}) } as object)
      .withAnswers(answers ?? {}, {
        callback: (answer: unknown, { question }: { question: { name: string } }) => {
          asked.push(question.name);
          return typeof answer === 'function' ? answer() : answer;
        },
      });
    return { asked, inMemory: Object.keys(result.getSnapshot()) };
  } finally {
    process.chdir(back);
  }
}

/** The refusal of a run. */
export async function refusal(run: Run): Promise<{ message: string; code: number }> {
  const error = await generate(run).then(
    () => assert.fail('the run was not refused'),
    (reason) => reason as { message: string; code: number; stack: string },
  );
  assert.equal(error.stack, error.message, 'Yeoman prints the stack');
  return { message: error.message.replaceAll(/\s+/g, ' '), code: error.code };
}

/** Answers as options: texts and switches, as `yo` gives them. */
export function optionsOf(answers: Partial<Answers>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [
      fieldOf(key as FieldKey).flag,
      typeof value === 'boolean' ? value : formatValue(value as Answers[FieldKey]),
    ]),
  );
}

/** The same answers after the command's flags. */
export function flagsOf(answers: Partial<Answers>): string[] {
  return Object.entries(answers).flatMap(([key, value]) => formatFlag(key as FieldKey, value as never));
}

/** Runs the command, which must succeed. */
export function command(folder: string, ...words: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = run(['init', ...words], { cwd: folder });
  assert.equal(status, 0, stderr);
}

/** The answers that a project has recorded; those that somebody gave, where asked for. */
export function recordedIn(root: string, { given = false } = {}): Partial<Answers> {
  const { answers } = JSON.parse(readFileSync(join(root, '.ecr-privatelink/state.json'), 'utf8')) as {
    answers: Record<string, { value: unknown; source: string }>;
  };
  const some = Object.entries(answers).filter(([, { source }]) => !given || source === 'given');
  return Object.fromEntries(some.map(([key, { value }]) => [key, value]));
}

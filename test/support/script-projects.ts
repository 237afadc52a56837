import { join } from 'node:path';
import type { Answers } from '../../core/answers/index.js';
import { planOf, renderPlan } from './cases.js';
import { stubbedEnvironment } from './stubs.js';
import { type Outcome, runTool, writeTree } from './tools.js';

/** Exit codes of the generated scripts. */
export const PASSED = 0;
export const CANNOT_RUN = 2;
export const FINDINGS = 3;

/** What the scripts and the README's commands use besides AWS CLI, Docker and resolvers. */
export const STANDARD = [
  'bash',
  'cat',
  'dirname',
  'env',
  'grep',
  'head',
  'mkdir',
  'mktemp',
  'paste',
  'rm',
  'sort',
  'xargs',
];

export interface ScriptProject {
  readonly root: string;
  readonly run: (script: string, args: readonly string[], env: Record<string, string>) => Promise<Outcome>;
  /** The same with only what goes to standard output. */
  readonly runForOutput: ScriptProject['run'];
}

/** Generated projects on disk, and environments to run their scripts in; `removeAll` deletes what was made. */
export function scriptProjects() {
  const removals: (() => void)[] = [];
  return {
    removeAll: () => {
      for (const remove of removals) remove();
    },
    project: (answers: Partial<Answers>): ScriptProject => {
      const { root, remove } = writeTree(renderPlan(planOf(answers), 'project'));
      removals.push(remove);
      return {
        root,
        run: (script, args, env) => runTool('bash', [join(root, 'scripts', script), ...args], { cwd: root, env }),
        runForOutput: (script, args, env) =>
          runTool('bash', ['-c', 'exec bash "$@" 2>/dev/null', 'bash', join(root, 'scripts', script), ...args], {
            cwd: root,
            env,
          }),
      };
    },
    /** Standard tools and some more, these stubs (name -> shell commands), and nothing else. */
    withStubs: (stubs: Readonly<Record<string, string>>, more: readonly string[] = []): Record<string, string> => {
      const { env, remove } = stubbedEnvironment([...STANDARD, ...more], stubs);
      removals.push(remove);
      return env;
    },
  };
}

/** The shell commands of a Markdown text, one text a code block. */
export function shellBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
}

/** Those of the README of some answers. */
export function readmeCommands(answers: Partial<Answers>): string[] {
  const readme = renderPlan(planOf(answers), 'project').find(({ id }) => id === 'README.md');
  return shellBlocks(readme?.text ?? '');
}

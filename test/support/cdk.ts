import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from '../../core/answers/index.js';
import { planOf, renderPlan } from './cases.js';
import { type Outcome, runTool, writeTree } from './tools.js';

const PACKAGE = join(import.meta.dirname, '../..');

/** A temporary folder with one generated CDK project in each folder of a case's name. */
export interface CdkProjects {
  readonly root: string;
  /** Where a case's package.json is. */
  readonly folder: (name: string) => string;
  readonly remove: () => void;
}

/** Writes the CDK part of some cases, with what it reads of codebuild/. They share this package's installed modules, so nothing is downloaded. */
export function writeCdkProjects(cases: Readonly<Record<string, Partial<Answers>>>): CdkProjects {
  const files = Object.entries(cases).flatMap(([name, answers]) => {
    const plan = planOf({ ...answers, iac: ['cdk'] });
    const parts = [...renderPlan(plan, 'cdk'), ...renderPlan(plan, 'codebuild')];
    return parts.map((file) => ({ ...file, path: `${name}/${file.path}` }));
  });
  const { root, remove } = writeTree(files);
  const folder = (name: string) => join(root, name, 'cdk');
  // A junction needs no privilege on Windows.
  for (const name of Object.keys(cases)) {
    symlinkSync(join(PACKAGE, 'node_modules'), join(folder(name), 'node_modules'), 'junction');
  }
  return { root, folder, remove };
}

/** Runs a program of this package's node_modules, without AWS credentials and without a way to find some. */
export function runInstalled(program: string, args: readonly string[], cwd: string, env = {}): Promise<Outcome> {
  const absent = join(cwd, 'absent');
  return runTool(join(PACKAGE, 'node_modules/.bin', program), args, {
    cwd,
    env: {
      AWS_ACCESS_KEY_ID: '',
      AWS_PROFILE: '',
      AWS_CONFIG_FILE: absent,
      AWS_SHARED_CREDENTIALS_FILE: absent,
      AWS_EC2_METADATA_DISABLED: 'true',
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      CDK_DISABLE_VERSION_CHECK: 'true',
      CDK_HOME: join(cwd, 'home'),
      ...env,
    },
  });
}

export function packageJson(): Record<string, unknown> {
  return readJson(join(PACKAGE, 'package.json'));
}

/** A JSON file of an installed package. */
export function installedJson(path: string): Record<string, unknown> {
  return readJson(join(PACKAGE, 'node_modules', path));
}

export function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

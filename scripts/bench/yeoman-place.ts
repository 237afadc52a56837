import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { GENERATOR_PLUGINS } from '../build-plugins.js';
import type { Surroundings } from './measure.js';

const ROOT = join(import.meta.dirname, '../..');
const NAME = 'generator-bench';

/** Generators to compare with, bundled with Yeoman as ours is: one that does nothing, and one that writes a file. */
const GENERATORS = {
  empty: 'nothing() {}',
  tiny: "writing() { this.fs.write(this.destinationPath('README.md'), '# shop\\n'); }",
} as const;

/** `yo` gives up being root by itself, and then cannot write where root can: an ordinary user has his own folders. */
const ORDINARY = process.getuid?.() === 0 ? { user: { uid: 65534, gid: 65534 } } : {};

/** Fills a folder, which everybody may read, so that below it `yo` finds our built generator and the others, as `ecr-privatelink`, `bench:empty` and `bench:tiny`. */
export async function makeYeomanPlace(folder: string): Promise<void> {
  const own = join(folder, 'node_modules/generator-ecr-privatelink');
  const other = join(folder, 'node_modules', NAME);
  for (const path of ['package.json', 'dist']) cpSync(join(ROOT, path), join(own, path), { recursive: true });
  for (const [name, body] of Object.entries(GENERATORS))
    await bundle(body, join(other, 'generators', name, 'index.js'));
  const description = { name: NAME, version: '1.0.0', type: 'module', keywords: ['yeoman-generator'] };
  writeFileSync(join(other, 'package.json'), JSON.stringify(description));
}

/** An empty folder where `yo` may write, with the user that may run it. */
export function yeomanRun(folder: string, run: string): Surroundings {
  const cwd = join(folder, run);
  mkdirSync(cwd);
  chmodSync(cwd, 0o777);
  return { cwd, env: { NO_UPDATE_NOTIFIER: '1' }, ...ORDINARY };
}

async function bundle(body: string, outfile: string): Promise<void> {
  const contents = `import Yeoman from 'yeoman-generator'; export default class extends Yeoman { ${body} }`;
  await build({
    stdin: { contents, resolveDir: ROOT },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: GENERATOR_PLUGINS,
    banner: {
      js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
    },
  });
}

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const FOLDER = join(import.meta.dirname, '../dist/types');
const START = join(FOLDER, 'api/index.d.ts');

/** `from './plan.js'`, `import("../report/index.js")`. */
const IMPORT = /(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g;

/** The declarations that the public ones lead to, themselves among them. */
function reached(path: string, paths: Set<string> = new Set()): Set<string> {
  if (paths.has(path)) return paths;
  paths.add(path);
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
    reached(resolve(dirname(path), `${target}.d.ts`), paths);
  }
  return paths;
}

// The code is CommonJS, in a package whose files are else ES modules: TypeScript would refuse to `require` what these declare.
writeFileSync(join(FOLDER, 'package.json'), '{ "type": "commonjs" }\n');

const kept = reached(START);
for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) {
  const path = join(FOLDER, name);
  if (path.endsWith('.d.ts') && !kept.has(path)) rmSync(path);
}

import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';
import { build } from 'esbuild';
import { helpPages } from '../cli/help-pages.js';
import { explanationEntries } from '../core/explain/entries.js';
import { LANGUAGES, schemaText } from '../core/report/index.js';
import { en } from '../core/report/messages/en/index.js';
import { ja } from '../core/report/messages/ja/index.js';
import { WORKSHOP_TEXTS } from '../core/report/messages/workshop.js';
import {
  API_CORE,
  AUDIT_CORE,
  DATA_AS_TEXT,
  GENERATOR_PLUGINS,
  loadedLater,
  ONE_PROMPT_CORE,
  TEMPLATE_COMPILER_CORE,
  TEMPLATE_COMPILER_LATER,
  TEXTS_BESIDE,
} from './build-plugins.js';
import { compileAll } from './compile-templates.js';
import { inAscii } from './in-ascii.js';
import { thirdPartyNotices } from './third-party-notices.js';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');

const MESSAGES = { en, ja };

/** Third-party code that only some runs need, and what of it is used: each is a file that is loaded at its first use. */
const VENDORS = {
  prompts: { from: '@inquirer/prompts', names: ['checkbox', 'input', 'select'] },
  yaml: { from: 'yaml', names: ['isAlias', 'isMap', 'isScalar', 'isSeq', 'LineCounter', 'parseDocument', 'visit'] },
  'jsonc-parser': {
    from: 'jsonc-parser',
    names: ['applyEdits', 'modify', 'parseTree', 'printParseErrorCode', 'visit'],
  },
  diff: { from: 'diff', names: ['createTwoFilesPatch'] },
  handlebars: { from: 'handlebars/dist/cjs/handlebars/compiler/base.js', names: ['parse', 'parser'] },
} as const;

const VENDORS_LATER = Object.entries(VENDORS).map(([name, { from, names }]) =>
  loadedLater(from, `./vendor/${name}.cjs`, names),
);

/** Parts of Node that few runs need, loaded at their first use too. */
const RARE_BUILTINS = {
  'node:child_process': ['spawnSync'],
  'node:crypto': ['hash', 'randomBytes'],
  'node:v8': ['setFlagsFromString'],
} as const;

/** Pure modules without classes or state, which help needs before the rest is loaded; all other own code is in one file only. */
const SHARED = ['core/report/language.ts', 'core/report/messages/message.ts', 'cli/help-topic.ts', 'cli/help-width.ts'];

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
} as const satisfies BuildOptions;

/** CommonJS starts faster than ES modules; what it writes for `import()` is a plain `require`. */
const COMMON_JS = {
  ...COMMON,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
} as const satisfies BuildOptions;

async function buildAll(): Promise<void> {
  rmSync(DIST, { recursive: true, force: true });
  for (const folder of ['messages', 'explain', 'workshop']) mkdirSync(join(DIST, folder), { recursive: true });
  const facts = buildFacts();
  const defined = { BUILD: JSON.stringify(facts) };
  const own = await Promise.all([
    build({
      ...COMMON_JS,
      entryPoints: ['cli/bin.ts'],
      outfile: 'dist/cli.cjs',
      define: { ...COMMON_JS.define, ...defined },
    }),
    build({
      ...COMMON_JS,
      stdin: {
        contents:
          "export * from './core/index.js'; export { runProcess } from './cli/process.js';" +
          // What the audit and the template compiler use, which are files of their own.
          "export * from './core/catalogue/index.js'; export { neededServices } from './core/plan/index.js';" +
          "export { groupOf, HELPER_NAMES, itemsOf, templateOf } from './core/render/index.js'; export * from './core/render/program.js';" +
          "export { text } from './core/report/messages/index.js';",
        resolveDir: ROOT,
        sourcefile: 'core-entry.ts',
      },
      outfile: 'dist/core.cjs',
      define: { ...COMMON_JS.define, ...defined },
      plugins: [
        DATA_AS_TEXT,
        TEXTS_BESIDE,
        TEMPLATE_COMPILER_LATER,
        ...VENDORS_LATER,
        ...Object.entries(RARE_BUILTINS).map(([name, names]) => loadedLater(name, name, names)),
      ],
    }),
    build({
      ...COMMON_JS,
      entryPoints: ['api/index.ts'],
      outfile: 'dist/api.cjs',
      define: { ...COMMON_JS.define, ...defined },
      plugins: [API_CORE],
    }),
    build({
      ...COMMON_JS,
      entryPoints: ['core/audit/index.ts'],
      outfile: 'dist/audit.cjs',
      plugins: [AUDIT_CORE, ...VENDORS_LATER],
    }),
    build({
      ...COMMON_JS,
      entryPoints: ['core/template-compiler/index.ts'],
      outfile: 'dist/template-compiler.cjs',
      plugins: [TEMPLATE_COMPILER_CORE, ...VENDORS_LATER],
    }),
    build({
      ...COMMON,
      format: 'esm',
      entryPoints: readdirSync(join(ROOT, 'generators')).map((name) => `generators/${name}/index.ts`),
      outdir: 'dist/generators',
      outbase: 'generators',
      define: defined,
      plugins: GENERATOR_PLUGINS,
      banner: {
        js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
      },
    }),
  ]);
  const vendors = await Promise.all(
    Object.entries(VENDORS).map(([name, { from, names }]) =>
      build({
        ...COMMON_JS,
        stdin: { contents: `export { ${names.join(', ')} } from '${from}';`, resolveDir: ROOT },
        outfile: `dist/vendor/${name}.cjs`,
        mainFields: ['module', 'main'],
        plugins: [ONE_PROMPT_CORE],
      }),
    ),
  );
  checkOwnCode(own.map(({ metafile }) => metafile));
  for (const language of LANGUAGES) {
    writeFileSync(join(DIST, `help.${language}.txt`), helpPages(language, facts.version));
    const messages = JSON.stringify(MESSAGES[language]);
    // Escapes would make Japanese twice as long.
    writeFileSync(join(DIST, 'messages', `${language}.json`), language === 'ja' ? messages : inAscii(messages));
    writeFileSync(join(DIST, 'workshop', `${language}.json`), JSON.stringify(WORKSHOP_TEXTS[language]));
    writeFileSync(join(DIST, 'explain', `${language}.json`), JSON.stringify(explanationEntries(language)));
  }
  writeFileSync(join(DIST, 'answers.schema.json'), schemaText('en'));
  const metafiles = [...own, ...vendors].map(({ metafile }) => metafile);
  writeFileSync(join(DIST, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(ROOT, metafiles));
  chmodSync(join(DIST, 'cli.cjs'), 0o755);
}

/**
 * Writes the compiled templates and tells name, version and the digest of everything that files are rendered by: the templates, and the code
 * and the facts that make a plan for them.
 */
function buildFacts() {
  const hash = createHash('sha256');
  for (const path of readdirSync(join(ROOT, 'core'), { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/\.(ts|json)$/.test(path)) hash.update(`${path}\0${readFileSync(join(ROOT, 'core', path), 'utf8')}\0`);
  }
  const compiled = compileAll();
  writeFileSync(join(DIST, 'templates.txt'), compiled);
  hash.update(compiled);
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return { name: String(name), version: String(version), templates: hash.digest('hex') };
}

/** Two copies of one module of ours would be two classes of one error, and `instanceof` would fail. */
function checkOwnCode(metafiles: readonly Metafile[]): void {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs).filter((path) => !isForeign(path)));
  const twice = inputs.filter((path, index) => inputs.indexOf(path) !== index && !SHARED.includes(path));
  if (twice.length > 0) throw new Error(`in more than one bundle: ${twice.join(', ')}`);
}

function isForeign(path: string): boolean {
  return path.includes('node_modules/') || /^(?:<define|loaded-later|texts-beside|unused-of-yeoman):/.test(path);
}

await buildAll();

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A room of the house: a folder, and everything that its files may import besides each other. */
interface Room {
  /** The files, as globs of the linter. */
  readonly files: readonly string[];
  /** Other rooms, by what an import path ends with: a room's `index.js`, or one file of it. */
  readonly rooms: readonly string[];
  /** Packages and node builtins; null for any. */
  readonly packages: readonly string[] | null;
  /** Whether globals that reach outside (`process`, `console`, `fetch`) are refused. */
  readonly pure: boolean;
}

const MESSAGE_TYPES = 'report/messages/message.js';
const MESSAGES = 'report/messages/index.js';
const WORKSHOP_TEXTS = 'report/messages/workshop.js';
const EXPLANATION_TEXTS = 'report/messages/explain.js';
const CORE_ROOMS = [
  'catalogue',
  'answers',
  'plan',
  'render',
  'template-compiler',
  'landing',
  'project',
  'interview',
  'audit',
  'explain',
  'workshop',
  'report',
] as const;
const CORE = [...CORE_ROOMS.map((room) => `${room}/index.js`), MESSAGES, MESSAGE_TYPES, 'landing/host.js'];

/**
 * Who may import what: catalogue <- answers <- plan <- render, landing knows nothing of AWS, report may read every result, and the faces
 * use what each room exports in its own index. Read from top to bottom; of two entries for one file the later one holds.
 */
export const ROOMS: readonly Room[] = [
  { files: ['core/catalogue/**'], rooms: [], packages: ['fastest-levenshtein'], pure: true },
  {
    files: ['core/answers/**'],
    rooms: ['catalogue/index.js', MESSAGE_TYPES],
    packages: ['cidr-tools'],
    pure: true,
  },
  {
    files: ['core/plan/**'],
    rooms: ['catalogue/index.js', 'answers/index.js', MESSAGE_TYPES],
    packages: ['cidr-tools'],
    pure: true,
  },
  {
    files: ['core/render/**'],
    rooms: ['catalogue/index.js', 'plan/index.js', MESSAGES],
    packages: [],
    pure: true,
  },
  {
    files: ['core/template-compiler/**'],
    rooms: ['catalogue/index.js', 'render/index.js', MESSAGES],
    packages: ['handlebars/dist/cjs/handlebars/compiler/base.js'],
    pure: true,
  },
  {
    files: ['core/landing/**'],
    rooms: [MESSAGE_TYPES],
    packages: ['jsonc-parser', 'node:buffer', 'node:crypto', 'node:path', 'node:util', 'yaml'],
    pure: true,
  },
  {
    files: ['core/landing/host.ts'],
    rooms: [MESSAGE_TYPES],
    packages: ['node:crypto', 'node:path', 'node:fs', 'node:os'],
    pure: false,
  },
  {
    files: ['core/project/**'],
    rooms: [
      'catalogue/index.js',
      'answers/index.js',
      'plan/index.js',
      'render/index.js',
      'template-compiler/index.js',
      'landing/index.js',
      MESSAGE_TYPES,
    ],
    packages: ['node:util', 'node:path'],
    pure: true,
  },
  {
    files: ['core/audit/**'],
    rooms: ['catalogue/index.js', 'plan/index.js', MESSAGE_TYPES],
    packages: ['cidr-tools', 'jsonc-parser', 'node:path', 'yaml'],
    pure: true,
  },
  {
    files: ['core/explain/**'],
    rooms: [
      'catalogue/index.js',
      'answers/index.js',
      'plan/index.js',
      'render/index.js',
      'audit/rules/index.js',
      MESSAGES,
      EXPLANATION_TEXTS,
    ],
    packages: [],
    pure: true,
  },
  {
    files: ['core/workshop/**'],
    rooms: ['catalogue/index.js', 'answers/index.js', 'landing/index.js', 'report/messages/fill.js', WORKSHOP_TEXTS],
    packages: [],
    pure: true,
  },
  {
    files: ['core/interview/**'],
    rooms: ['answers/index.js', 'landing/index.js', 'report/index.js'],
    packages: [],
    pure: true,
  },
  {
    files: ['core/report/**'],
    rooms: CORE.filter((path) => path !== 'landing/host.js' && path !== 'interview/index.js'),
    packages: ['diff', 'fast-string-width'],
    pure: true,
  },
  { files: ['core/report/messages/**'], rooms: [], packages: [], pure: true },
  {
    files: ['cli/**'],
    // Help needs the language before the rest is loaded.
    rooms: [...CORE, 'report/language.js'],
    packages: ['node:*', 'yaml', 'jsonc-parser', '@inquirer/*'],
    pure: false,
  },
  {
    files: ['api/**'],
    // Code comes from `core/index.js`; from the rooms come types only, so that the declarations lead to no more than is public.
    rooms: [
      'core/index.js',
      'answers/index.js',
      'plan/index.js',
      'audit/index.js',
      'landing/action.js',
      'render/manifest.js',
      'report/audit-report.js',
      MESSAGE_TYPES,
    ],
    packages: ['node:*'],
    pure: false,
  },
  { files: ['generators/**'], rooms: ['core/index.js'], packages: ['node:*', 'yeoman-generator'], pure: false },
];

/** Folders whose files an import path can name; everything else that starts with a dot stays within the room. */
const FOLDERS = [
  'catalogue',
  'answers',
  'plan',
  'render',
  'template-compiler',
  'landing',
  'project',
  'interview',
  'audit',
  'explain',
  'workshop',
  'report',
  'api',
  'cli',
  'generators',
  'scripts',
  'test',
];

/** The overrides of the linter's configuration. Its overrides replace each other, so each one is complete. */
export function lintOverrides(): unknown[] {
  return ROOMS.map(({ files, rooms, packages, pure }) => ({
    includes: files,
    linter: {
      rules: {
        style: {
          noRestrictedImports: { level: 'error', options: { patterns: importPatterns(rooms, packages) } },
          noRestrictedGlobals: {
            level: 'error',
            options: { deniedGlobals: pure ? Object.fromEntries(OUTSIDE.map((name) => [name, PURE])) : {} },
          },
        },
      },
    },
  }));
}

/** Ways to the outside without an import: the process, the network, the clock, chance, and the back doors to them. */
const OUTSIDE = [
  ...['process', 'console', 'fetch', 'WebSocket', 'XMLHttpRequest', 'navigator', 'crypto'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Date', 'performance'],
  ...['require', 'globalThis', 'global', 'Deno', 'Bun'],
];
const PURE = 'core reaches the outside through its Host only';

function importPatterns(rooms: readonly string[], packages: readonly string[] | null): unknown[] {
  const foreign = {
    group: [...FOLDERS.map((folder) => `**/${folder}/**`), ...rooms.map((path) => `!**/${path}`)],
    message: `this room imports only: ${rooms.join(', ') || 'its own files'}`,
  };
  if (packages === null) return [foreign];
  const unknown = {
    group: ['*', '*/**', '!.', '!..', '!./**', '!../**', ...packages.flatMap((name) => [`!${name}`, `!${name}/**`])],
    message: `this room uses only: ${packages.join(', ') || 'no package'}`,
  };
  return [foreign, unknown];
}

const CONFIGURATION = join(import.meta.dirname, '../biome.json');

/** The configuration of the linter with the overrides of the table. */
export function configuration(): unknown {
  return { ...(JSON.parse(readFileSync(CONFIGURATION, 'utf8')) as object), overrides: lintOverrides() };
}

if (process.argv[1] === import.meta.filename) writeFileSync(CONFIGURATION, JSON.stringify(configuration()));

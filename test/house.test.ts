import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { configuration } from '../scripts/rooms.js';

const ROOT = join(import.meta.dirname, '..');

const OUTSIDE = [
  'node:fs',
  'node:os',
  'node:process',
  'node:child_process',
  'node:https',
  'inquirer',
  'yeoman-generator',
];
const FACES = ['../../cli/main.js', '../../generators/app/index.js', '../../scripts/build.js'];

/** For a file of each room: imports that the house refuses, and imports that it allows. */
const EXPECTED: Readonly<Record<string, { refused: readonly string[]; allowed: readonly string[] }>> = {
  'core/catalogue/planted.ts': {
    refused: [
      '../answers/index.js',
      '../plan/index.js',
      '../render/index.js',
      '../landing/index.js',
      '../report/messages/index.js',
      ...FACES,
      ...OUTSIDE,
    ],
    allowed: ['./regions.js', 'fastest-levenshtein'],
  },
  'core/answers/planted.ts': {
    refused: [
      '../plan/index.js',
      '../render/index.js',
      '../landing/index.js',
      '../report/messages/index.js',
      '../catalogue/regions.js',
      ...FACES,
      ...OUTSIDE,
    ],
    allowed: ['../catalogue/index.js', '../report/messages/message.js', './fields.js', 'cidr-tools'],
  },
  'core/plan/planted.ts': {
    refused: [
      '../render/index.js',
      '../landing/index.js',
      '../report/messages/index.js',
      '../answers/fields.js',
      'handlebars/runtime.js',
      ...FACES,
      ...OUTSIDE,
    ],
    allowed: ['../catalogue/index.js', '../answers/index.js', '../report/messages/message.js', './network.js'],
  },
  'core/audit/planted.ts': {
    refused: [
      '../answers/index.js',
      '../render/index.js',
      '../landing/index.js',
      '../report/messages/index.js',
      '../plan/plan.js',
      ...FACES,
      ...OUTSIDE,
    ],
    allowed: ['../catalogue/index.js', '../plan/index.js', '../report/messages/message.js', './model.js', 'yaml'],
  },
  'core/explain/planted.ts': {
    refused: [
      '../landing/index.js',
      '../project/index.js',
      '../report/index.js',
      '../audit/readers/terraform/index.js',
      '../audit/rules/rule.js',
      ...FACES,
      ...OUTSIDE,
    ],
    allowed: [
      '../catalogue/index.js',
      '../answers/index.js',
      '../plan/index.js',
      '../render/index.js',
      '../audit/rules/index.js',
      '../report/messages/index.js',
      '../report/messages/explain.js',
      './find.js',
    ],
  },
  'core/render/planted.ts': {
    refused: [
      '../landing/index.js',
      '../answers/index.js',
      '../report/text/index.js',
      '../plan/network.js',
      'handlebars',
      'handlebars/runtime.js',
      ...FACES,
      ...OUTSIDE,
    ],
    allowed: ['../plan/index.js', '../catalogue/index.js', '../report/messages/index.js', './syntax/hcl.js'],
  },
  'core/render/syntax/planted.ts': {
    refused: ['../../landing/index.js', '../../answers/index.js', '../../../cli/main.js', ...OUTSIDE],
    allowed: ['./hcl.js', '../helpers.js'],
  },
  'core/landing/planted.ts': {
    refused: [
      '../catalogue/index.js',
      '../answers/index.js',
      '../plan/index.js',
      '../render/index.js',
      '../report/text/index.js',
      ...FACES,
      ...OUTSIDE,
    ],
    allowed: ['./state.js', 'node:crypto', 'node:path', '../report/messages/message.js'],
  },
  'core/landing/host.ts': {
    refused: ['../plan/index.js', 'node:child_process', 'yaml'],
    allowed: ['node:fs', './host-interface.js'],
  },
  'core/project/planted.ts': {
    refused: ['../landing/host.js', '../render/helpers.js', '../report/index.js', ...FACES, ...OUTSIDE],
    allowed: ['../answers/index.js', '../landing/index.js', '../plan/index.js', '../render/index.js', './recorded.js'],
  },
  'core/report/text/planted.ts': {
    refused: ['../../landing/host.js', '../../plan/network.js', '../../../cli/main.js', ...OUTSIDE],
    allowed: ['../../plan/index.js', '../messages/index.js', './table.js', 'fast-string-width'],
  },
  'core/report/messages/en/planted.ts': {
    refused: ['../../../plan/index.js', '../../../catalogue/index.js', ...OUTSIDE],
    allowed: ['../message.js', './plan.js'],
  },
  'cli/planted.ts': {
    refused: [
      '../core/plan/network.js',
      '../core/render/helpers.js',
      '../core/catalogue/regions.js',
      '../generators/app/index.js',
      'yeoman-generator',
      'yeoman-environment',
    ],
    allowed: ['../core/plan/index.js', '../core/landing/host.js', './main.js', 'node:util', 'yaml'],
  },
  'api/planted.ts': {
    refused: [
      '../core/plan/network.js',
      '../core/landing/host.js',
      '../core/report/index.js',
      '../cli/main.js',
      'yaml',
      'yeoman-generator',
    ],
    allowed: ['../core/index.js', '../core/plan/index.js', '../core/landing/action.js', './plan.js', 'node:path'],
  },
  'generators/app/planted.ts': {
    refused: ['../../core/plan/network.js', 'inquirer', 'yeoman-environment'],
    allowed: ['yeoman-generator', 'node:path'],
  },
};

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly start: { readonly line: number } };
}

/** The lines of a file that break a rule, as the linter with our configuration sees it in that place. */
function refusedLines(path: string, text: string, rule: string): Set<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ecr-privatelink-house-'));
  try {
    cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    const output = lint(biome, folder, path);
    const { diagnostics } = JSON.parse(output) as { diagnostics: Diagnostic[] };
    return new Set(
      diagnostics.filter(({ category }) => category.endsWith(rule)).map(({ location }) => location.start.line),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lint(biome: string, cwd: string, path: string): string {
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', path];
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('house rules', () => {
  it('the linter is configured from the table of rooms', () => {
    const written: unknown = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
    assert.deepEqual(written, configuration(), 'run `npm run rooms`');
  });

  for (const [path, { refused, allowed }] of Object.entries(EXPECTED)) {
    it(`${path}: refuses ${refused.length} imports and allows ${allowed.length}`, () => {
      const imports = [...refused, ...allowed];
      const text = imports.map((name) => `import '${name}';\n`).join('');
      const lines = refusedLines(path, text, 'noRestrictedImports');
      assert.deepEqual(
        imports.filter((_, at) => lines.has(at + 1)),
        [...refused],
      );
    });
  }

  it('an import in any form is refused', () => {
    const forms = [
      "import 'node:fs';",
      "import type { Stats } from 'node:fs';",
      "export * from 'node:fs';",
      "await import('node:fs');",
    ];
    assert.deepEqual(
      [...refusedLines('core/plan/planted.ts', `${forms.join('\n')}\n`, 'noRestrictedImports')],
      [1, 2, 3, 4],
    );
  });

  it('core leaves nothing to chance', () => {
    const files = readdirSync(join(ROOT, 'core'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const random = files.filter((path) => /Math\.random/.test(readFileSync(join(ROOT, 'core', path), 'utf8')));
    assert.deepEqual(random, []);
  });

  for (const name of [
    'process',
    'console',
    'fetch',
    'setTimeout',
    'Date',
    'performance',
    'require',
    'globalThis',
    'crypto',
  ]) {
    it(`core has no ${name}`, () => {
      assert.equal(refusedLines('core/plan/planted.ts', `${name};\n`, 'noRestrictedGlobals').size, 1);
      assert.equal(refusedLines('cli/planted.ts', `${name};\n`, 'noRestrictedGlobals').size, 0);
    });
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, schemaText } from '../core/report/index.js';
import { OPTIONS_PAGE, optionsPage, SCHEMA_FILE } from '../scripts/docs.js';
import { ENDPOINTS_PAGE, endpointsPage } from '../scripts/endpoints-page.js';
import { pictureFile, planPicture } from '../scripts/plan-picture.js';
import { TEMPLATES_PAGE, templatesPage } from '../scripts/templates-page.js';

const ROOT = join(import.meta.dirname, '..');

describe('documentation', () => {
  it('docs/options.md is what the schema says', () => {
    assert.equal(readFileSync(OPTIONS_PAGE, 'utf8'), optionsPage(), 'run `npm run docs`');
  });

  it('docs/answers.schema.json is what the schema says', () => {
    assert.equal(readFileSync(SCHEMA_FILE, 'utf8'), schemaText('en'), 'run `npm run docs`');
  });

  it('the pictures of a plan show what is printed', () => {
    for (const language of LANGUAGES) {
      assert.equal(readFileSync(pictureFile(language), 'utf8'), planPicture(language), 'run `npm run docs`');
    }
  });

  it('docs/endpoints.md is what the catalogue says', () => {
    assert.equal(readFileSync(ENDPOINTS_PAGE, 'utf8'), endpointsPage(), 'run `npm run docs`');
  });

  it('docs/templates.md names every key, helper and template', () => {
    assert.equal(readFileSync(TEMPLATES_PAGE, 'utf8'), templatesPage(), 'run `npm run docs`');
  });

  it('docs/dependencies.md has a line for each dependency, and no other', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    assert.equal(manifest.dependencies, undefined, 'the installed package has no dependencies of its own');
    const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
    const described = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]).sort();
    assert.deepEqual(described, Object.keys(manifest.devDependencies ?? {}).sort());
  });

  it('README.ja.md has what README.md has: sections, tables, options, scripts, addresses', () => {
    const [english, japanese] = ['README.md', 'README.ja.md'].map((name) => readFileSync(join(ROOT, name), 'utf8'));
    const count = (text: string | undefined, pattern: RegExp) => text?.match(pattern)?.length;
    for (const pattern of [/^## /gm, /^\|/gm, /^```/gm])
      assert.equal(count(japanese, pattern), count(english, pattern), String(pattern));
    const names = new Set(
      english?.match(
        /(?<![\w-])--[a-z][a-z-]+|npm (?:run [a-z:]+|ci|start|test)|\]\([^)]+\)|AWS_[A-Z_]+|[A-Z]+_[A-Z_]+/g,
      ),
    );
    const other = new Set(['](README.ja.md)', '](docs/plan.en.svg)']);
    assert.deepEqual(
      [...names].filter((name) => !other.has(name) && !japanese?.includes(name)),
      [],
    );
  });
});

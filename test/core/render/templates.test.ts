import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../../cli/command-names.js';
import { HELPER_NAMES } from '../../../core/render/helpers.js';
import { MANIFEST, TEMPLATE_GROUPS } from '../../../core/render/index.js';
import { en } from '../../../core/report/messages/en/index.js';
import { templateIds, templateText } from '../../../scripts/compile-templates.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';

const TEMPLATE_IDS = TEMPLATE_GROUPS.flatMap(templateIds);

/** Names that the language itself looks up on any object. */
const LANGUAGE_NAMES = ['toJSON', 'then', 'toString', 'valueOf', 'constructor'];

/** The value, but reading a property that it does not have throws: Handlebars takes it for false in conditions and loops. */
function strict<Value>(value: Value, place = 'plan'): Value {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get: (target, name) => {
      const known = Reflect.has(target, name) || typeof name === 'symbol' || LANGUAGE_NAMES.includes(name);
      if (!known) throw new Error(`${place} has no ${String(name)}`);
      const found: unknown = Reflect.get(target, name);
      return typeof found === 'function' ? found : strict(found, `${place}.${String(name)}`);
    },
  });
}

describe('templates', () => {
  for (const [name, answers] of Object.entries(GOLDEN_CASES)) {
    it(`${name}: read nothing that the plan does not have`, () => {
      const plan = planOf(answers);
      const files = renderPlan(strict(structuredClone(plan)));
      assert.deepEqual(
        files.map(({ text }) => text),
        renderPlan(plan).map(({ text }) => text),
      );
    });
  }

  it('the strict plan does refuse an unknown property', () => {
    assert.throws(() => strict({ a: [{ b: 1 }] } as unknown as { a: { c: number }[] }).a[0]?.c, /plan\.a\.0 has no c/);
  });

  it('each file of the manifest has a template, and each template is a file or a part of one', () => {
    const files = MANIFEST.map(({ id }) => id);
    assert.equal(new Set(files).size, files.length);
    assert.deepEqual(
      TEMPLATE_IDS.filter((id) => !files.includes(id) && !id.includes('_partials/')),
      [],
    );
    assert.deepEqual(
      files.filter((id) => !TEMPLATE_IDS.includes(id)),
      [],
    );
  });

  it('each helper is used by a template', () => {
    const all = TEMPLATE_IDS.map(templateText).join('\n');
    assert.deepEqual(
      HELPER_NAMES.filter((name) => !new RegExp(`[({]\\s*${name}[\\s}]`).test(all)),
      [],
    );
  });

  it('no template decides about a Region, a partition or a service name', () => {
    for (const id of TEMPLATE_IDS) {
      const text = templateText(id);
      assert.doesNotMatch(text, /com\.amazonaws|amazonaws\.com(?!\/)|starport/, id);
      assert.doesNotMatch(text, /\{\{[#~]?(if|unless)[^}]*region/, id);
      assert.doesNotMatch(text, /(?<!\\)\{\{resolve:|\$\{\{/, `${id}: written as \\{{ it would survive`);
      assert.doesNotMatch(text, /\r/, id);
    }
  });
});

describe('messages', () => {
  it('every message is used', () => {
    const root = join(import.meta.dirname, '../../..');
    const sources = ['cli', 'core', 'generators', 'templates'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ts|hbs)$/.test(path) && !/messages.(en|ja)/.test(path))
        .map((path) => readFileSync(join(root, folder, path), 'utf8')),
    );
    const all = sources.join('\n');
    // Ids stand in quotes, or begin a template literal: `field.${key}.help` uses every id of that form.
    const quoted = new Set(
      [...all.matchAll(/['"]([a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9_-]+)+)['"]/g)].map((match) => match[1]),
    );
    const composed = [
      /^refresh\.count\./,
      /^field\./,
      /^choice\./,
      /^because\./,
      /^control\.(title|framework|result)\./,
      /^cost\.quantity\./,
      /^left\./,
      /^type\./,
      /^action\./,
      /^audit\.severity\./,
      /^user\./,
      /^template\./,
      /^undo\./,
      /^conflict\./,
      /^explain\.kinds?\./,
      /^explain\.(why|without)\./,
      /^help\.(option\.|exit\d+$)/,
      new RegExp(`^help\\.(about\\.)?(${COMMANDS.join('|')})$`),
    ];
    const isUsed = (id: string) => quoted.has(id) || composed.some((form) => form.test(id));
    assert.deepEqual(
      Object.keys(en).filter((id) => !isUsed(id)),
      [],
    );
  });
});

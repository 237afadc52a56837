import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parser } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { createHelpers } from '../../../core/render/helpers.js';
import { render } from '../../../core/render/index.js';
import { LANGUAGES, text } from '../../../core/report/messages/index.js';
import { guardedRules, Limits } from '../../../core/template-compiler/guarded.js';
import { HELPER_USAGE, TemplateError, withOwnTemplates } from '../../../core/template-compiler/index.js';
import { WRITTEN } from '../../../core/template-compiler/parse-failure.js';
import { loadFromSources, templateText } from '../../../scripts/compile-templates.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';
import { renderedWith, TEMPLATE_IDS } from '../../support/own-templates.js';

const ID = 'terraform/providers.tf';
const PARTIAL = 'readme/_partials/output';
/** Set by code that gets out of a template. */
const MARK = Symbol.for('out of a template');
const marked = () => Reflect.get(globalThis, MARK) !== undefined;
const CODE = `globalThis[Symbol.for("out of a template")]=1`;

function errorOf(template: string, more: Readonly<Record<string, string>> = {}): TemplateError {
  const outcome = renderedWith({ [ID]: template, ...more });
  if (!(outcome instanceof TemplateError)) return assert.fail('it was written');
  for (const language of LANGUAGES) assert.ok(text(outcome.problem, language).length > 0);
  return outcome;
}

/** What is said of a list that is printed. */
const LIST = 'a list has no text of its own: #each goes through it, join and json write it';

/** What is wrong, and at which line. */
function told(template: string): string {
  const { place, problem, nearest } = errorOf(template);
  const words = `${place.line}${place.column === null ? '' : `:${place.column}`} ${text(problem, 'en')}`;
  return nearest === undefined ? words : `${words} (${nearest})`;
}

describe('templates of the user’s own', () => {
  it('write what ours do where they are the same', () => {
    const all = Object.fromEntries(TEMPLATE_IDS.map((id) => [id, templateText(id)]));
    const own = withOwnTemplates(all, loadFromSources, TEMPLATE_IDS);
    if ('errors' in own) return assert.fail(own.errors.join('\n'));
    for (const answers of Object.values(GOLDEN_CASES)) {
      const plan = planOf(answers);
      assert.deepEqual(render(plan, own.load), renderPlan(plan));
    }
  });

  it('replace ours wherever they are called, and leave the rest', () => {
    const ours = renderedWith({});
    const own = renderedWith({ [ID]: '{{> terraform/header}}{{name}}\n', 'terraform/_partials/header': '# mine\n' });
    if (ours instanceof TemplateError || own instanceof TemplateError) return assert.fail();
    assert.equal(own[ID], '# mine\ndemo\n');
    const changed = Object.keys(ours).filter((path) => ours[path] !== own[path]);
    assert.ok(changed.length > 1, 'others call the partial');
    assert.ok(changed.every((path) => own[path]?.includes('# mine')));
  });

  const WRONG: Readonly<Record<string, string>> = {
    'a\n{{region.idd}}': '2 there is no idd here (id)',
    'a\n\n{{#if region.idd}}x{{/if}}': '3 there is no idd here (id)',
    '{{#each subnets.apps}}x{{/each}}': '1 there is no apps here (app)',
    '{{#each subnets.app}}\n{{cidrs}}{{/each}}': '2 there is no cidrs here (cidr)',
    '{{#with nowhere}}{{else}}x{{/with}}': '1 there is no nowhere here',
    'a\n{{#if name}}\n': '3:1 found EOF; expected one of: {{else}}  {{/',
    'a\n  {{ name': '2:6 found n; expected one of: NAME  "TEXT"  1  true  @',
    '{{name}\nb': '1:7 found }; expected one of: }}  (  )  NAME  "TEXT"  1  true  @',
    '{{/if}}': '1:1 found {{/; expected one of: EOF  TEXT  {{#  {{  {{>',
    '{{#if name}}': '1:13 found EOF; expected one of: TEXT  {{#  {{else}}  {{/  {{  {{>',
    '{{{name}}': '1:8 found }}; expected one of: }}}  (  NAME  "TEXT"  1  true  @',
    'a\n{{#if name}}{{/each}}': '2:4 the block #if is closed as each',
    '{{foo/../bar}}': '1:3 this is not Handlebars',
    '{{pascall name}}': '1:3 there is no helper pascall (pascal)',
    '{{> terraform/heade}}': '1:1 there is no partial terraform/heade (terraform/header)',
    '{{t "readme.nothing"}}': '1 the helper t cannot do that: no message readme.nothing',
    '{{include "../../evil" "x" 0 @root}}': '1 the helper include cannot do that: no group of templates ../../evil',
    '{{usd name}}': '1 the helper usd cannot work with what it is given here (TEXT); it is called as usd NUMBER',
    '{{pascal nat}}':
      '1 the helper pascal cannot work with what it is given here (NOTHING); it is called as pascal TEXT',
    '{{deployPolicy region}}':
      '1 the helper deployPolicy cannot work with what it is given here (OBJECT); it is called as deployPolicy OBJECT',
    '{{concat name @root}}':
      '1 the helper concat cannot work with what it is given here (TEXT OBJECT); it is called as concat TEXT…',
    '{{join endpoints ","}}':
      '1 the helper join cannot work with what it is given here (LIST TEXT); it is called as join TEXTS TEXT',
    '{{t "readme.title" name=nat}}':
      '1 the helper t cannot work with what it is given here (TEXT OBJECT); it is called as t ID NAME=TEXT',
    '{{count 1}}': '1 the helper count cannot work with what it is given here (NUMBER); it is called as count LIST',
    '{{hclValue name 201}}': '1 the helper hclValue cannot do that: COLUMN: 0 … 200',
    'a\n{{#if has.cdk}}{{pad name 3}}{{/if}}':
      '2:18 the helper is called as pad TEXT LIST KEY; arguments given here: 2',
    '{{json}}': '1:3 the helper is called as json VALUE; arguments given here: 0',
    '{{json (concat)}}': '1:9 the helper is called as concat TEXT…; arguments given here: 0',
    '{{kebab name name}}': '1:3 the helper is called as kebab TEXT; arguments given here: 2',
    '{{count endpoints key="id"}}': '1:3 the helper is called as count LIST; arguments given here: 2',
    '{{t "readme.title" "demo"}}': '1:3 the helper is called as t ID NAME=TEXT; arguments given here: 2',
    '{{sourceUrl "nosuch"}}': '1 the helper sourceUrl finds nothing with what it is given here',
    '{{json (pluck endpoints "nosuch")}}': '1 the helper pluck finds nothing with what it is given here',
    'a\n{{endpoints}}': `2 ${LIST}`,
    '{{where endpoints "type" "Interface"}}': `1 ${LIST}`,
    '{{subnets}}':
      '1 an object has no text of its own: name one of its keys (app, endpoint, public), or write it with json',
    '{{#each zones}}\n{{this}}{{/each}}':
      '2 an object has no text of its own: name one of its keys (name, letter), or write it with json',
    '{{> terraform/group-id groupId="x"}}': '1 the partial cannot be written: nothing has id = x',
    '{{#each (pluck endpoints "reuse")}}{{> terraform/rule}}{{/each}}':
      '1 the partial reads something that is not there',
  };
  for (const [template, problem] of Object.entries(WRONG)) {
    it(`are refused with the place and the reason: ${JSON.stringify(template)}`, () => {
      assert.equal(told(template), problem);
    });
  }

  const HOSTILE: Readonly<Record<string, string>> = {
    'the constructor of a value': '{{name.constructor}}',
    'a prototype': '{{#with __proto__}}{{polluted}}{{/with}}',
    'a prototype as an argument': '{{> terraform/header __proto__=region}}',
    'a prototype in a path of its own': '{{[__proto__].x}}',
    'the constructor by a helper': '{{#each (pluck subnets.app "constructor")}}{{name}}{{/each}}',
    'a function as a method':
      '{{#each (pluck (pluck subnets.app "constructor") "constructor")}}{{> terraform/header join=this}}{{/each}}',
    'what tools inherit': '{{tool "constructor" "name"}}',
    'a file of a name that all objects have': '{{include "terraform" "constructor" 0 @root}}',
    'itself, for ever': `{{include "terraform" "${ID}" 0 @root}}`,
    'all subnets in all subnets': `{{#each endpoints}}${'{{#each @root.endpoints}}'.repeat(9)}x${'{{/each}}'.repeat(10)}`,
    'pairs of pairs': '{{json (pairs (pairs (pairs (pairs endpoints))))}}',
    'a column that is far out': '{{hclValue endpoints 100000000}}',
    'a carriage return': 'a\rb',
    'a byte order mark': '{{#if name}}\uFEFF{{/if}}',
    'half of a character': '\uD800',
    'more than a file may have': `{{#each endpoints}}${'{{#each @root.endpoints}}'.repeat(2)}{{json @root}}${'{{/each}}'.repeat(3)}`,
    'too deep a nesting': '{{#if name}}'.repeat(20_000) + '{{/if}}'.repeat(20_000),
    'too long a chain': `{{#if name}}${'{{else if name}}'.repeat(20_000)}{{/if}}`,
    'too deep a call': `{{json ${'(json '.repeat(20_000)}name${')'.repeat(20_000)}}}`,
    'too long a way up': `{{${'../'.repeat(20_000)}name}}`,
    'too long a path': `{{${'region.'.repeat(20_000)}id}}`,
  };
  for (const [what, template] of Object.entries(HOSTILE)) {
    it(`do not get at ${what}`, () => {
      errorOf(template);
      assert.ok(!marked());
    });
  }

  it('are refused in none of the words of the parser', () => {
    const { terminals_: tokens } = parser as unknown as { terminals_: Readonly<Record<string, string>> };
    const known = Object.keys(WRITTEN).sort();
    assert.deepEqual(
      Object.values(tokens)
        .filter((token) => token !== 'error')
        .sort(),
      known,
    );
  });

  it('print nothing for null, and a helper’s text and number', () => {
    const written = renderedWith({
      [ID]: '[{{nat}}{{concat nat name}} {{count zones}} {{has.cdk}}{{t "cost.thisPlan"}}]',
    });
    if (written instanceof TemplateError) return assert.fail(written.message);
    assert.equal(written[ID], '[demo 2 falseThis plan]');
  });

  it('call each helper as it is defined', () => {
    for (const [name, helper] of Object.entries(createHelpers('en', () => ''))) {
      const usage = HELPER_USAGE[name as keyof typeof HELPER_USAGE];
      const count = usage.endsWith('…') ? 0 : usage.split(' ').filter((word) => !word.includes('=')).length;
      assert.equal(helper.length, count, name);
    }
  });

  it('give functions to no helper, and get none from one', () => {
    const { call } = guardedRules(ID, new Limits());
    const same = (value: unknown) => value;
    assert.equal(call(1, 'same', same, ['text']), 'text');
    assert.throws(() => call(1, 'same', () => 'text', [same]), TemplateError);
    assert.throws(() => call(1, 'same', () => same, ['text']), TemplateError);
  });

  it('do not get at each other for ever, nor double a text until memory ends', () => {
    errorOf('{{> terraform/header}}', { 'terraform/_partials/header': '{{> terraform/header}}' });
    const twice = '{{> readme/output output=(concat output output)}}';
    errorOf('x', { 'README.md': '{{> readme/output output="xx"}}', [PARTIAL]: twice });
  });

  it('do not keep the tool busy by parts that call the next ones twice', () => {
    const parts = TEMPLATE_IDS.filter((id) => id.startsWith('readme/_partials/')).slice(0, 30);
    const chain = parts.map((id, index) => {
      const next = parts[index + 1]?.replace('/_partials/', '/');
      return [id, next === undefined ? '' : `{{> ${next}}}`.repeat(2)];
    });
    errorOf('x', { 'README.md': '{{> readme/by-hand}}', ...Object.fromEntries(chain) });
  });

  it('do not keep the tool busy by a part whose context is a long text, or by long rounds of a loop', () => {
    const long = `{{#with (concat ${'"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" '.repeat(4000)})}}`;
    errorOf(`${long}${'{{> terraform/header a=1}}'.repeat(2000)}{{/with}}`, { 'terraform/_partials/header': '' });
    const each = '{{#each @root.endpoints}}';
    errorOf(`${each.repeat(6)}${'{{#if @root.name}}{{/if}}'.repeat(5000)}${'{{/each}}'.repeat(6)}`);
  });

  it('do not fill the memory with pairs of a list', () => {
    const { call } = guardedRules(ID, new Limits());
    let calls = 0;
    const pairs = () => {
      calls += 1;
      return [];
    };
    assert.deepEqual(call(1, 'pairs', pairs, [[1, 2, 3]]), []);
    assert.throws(() => call(1, 'pairs', pairs, [Array.from({ length: 20_000 }, () => 1)]), TemplateError);
    assert.equal(calls, 1, 'the helper is not called');
  });

  it('are text, whatever they look like', () => {
    const template = `\`\${${CODE}}\\\`\${${CODE}}\n"+${CODE}+"\u2028*/${CODE}//\n`;
    const written = renderedWith({ [ID]: template });
    if (written instanceof TemplateError) return assert.fail(written.message);
    assert.equal(written[ID], template);
    assert.ok(!marked());
  });

  it('never run: whatever a template is, it is written or refused', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{{',
        '}}',
        '{{#if ',
        '{{/if}}',
        '{{> ',
        '{{#each ',
        '{{/each}}',
        '(',
        ')',
        '=',
        '.',
        '/',
        '@',
        '[',
        ']',
      ),
      fc.constantFrom(
        'name',
        'region',
        'constructor',
        '__proto__',
        'prototype',
        'json',
        'concat',
        'pluck',
        'join',
        'this',
      ),
      fc.constantFrom('`', '${', '}', '"', "'", '\\', '\n', ' ', ';', '*/', '//', CODE, `${CODE};`, `\${${CODE}}`),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const templates = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
    const tags = fc.array(piece, { maxLength: 6 }).map((pieces) => `{{${pieces.join('')}}}`);
    fc.assert(
      fc.property(fc.oneof(templates, tags), (template) => {
        const outcome = renderedWith({ [ID]: template });
        if (!(outcome instanceof TemplateError)) assert.equal(typeof outcome[ID], 'string');
        assert.ok(!marked(), template);
      }),
      { numRuns: 200 },
    );
  });
});

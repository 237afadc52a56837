import assert from 'node:assert/strict';
import { bothWays, compile } from '../../support/compiled.js';

const CONTEXT = {
  name: 'demo',
  flag: true,
  zero: 0,
  nil: null,
  missing: undefined,
  region: { id: 'us-east-1', zones: [{ name: 'a' }, { name: 'b' }] },
  list: ['one', 'two', 'three'],
  table: { x: 1, y: 2 },
  'with-dash': 'dashed',
};

const PARTIALS = {
  'a/_partials/line': '- {{name}}\n',
  'a/_partials/lines': '- {{name}}\n\n- {{@root.name}}\n',
  'a/_partials/outer': '[{{> a/line name="inner"}}]',
  'a/_partials/open': 'no line end {{name}}',
  'a/_partials/empty': '',
};

/** A template of each construct, by what it shows. */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  'text that means something in JavaScript': 'a `b` ${c} $ \\ \\\\ \\n "\' </script> \u2028 \r end',
  'a dollar before a tag, and before a comment': '${{name}} ${{! none }}{x}',
  'tags that are written out': '\\{{name}} {{name}}',
  'a path': '{{name}} {{region.id}} {{this.name}} {{./name}} {{region.zones.0.name}} {{region.zones.[1].name}}',
  'a name that is no identifier': '{{with-dash}} {{[with-dash]}} {{@root.with-dash}}',
  'what a value prints as': '{{flag}} {{zero}} {{nil}} {{missing}} {{list}} {{same nil}} {{nothing}} {{list.length}}',
  'a missing property': '{{other}}',
  'a missing property of a property': '{{region.other}}',
  'a property of nothing': '{{nil.other}}',
  'a property of what is missing': '{{#if other.name}}yes{{/if}}',
  'a helper': '{{upper name}} {{show "a\\"b`${" 1 -2.5 true false null}} {{show}}',
  'a helper with named arguments': '{{show name id=region.id other="x"}} {{show only=(upper name)}}',
  'a helper in a helper': '{{upper (same (same region.id))}} {{show (show)}}',
  'a helper with a missing argument': '{{show other}}',
  'a helper with a missing named argument': '{{show name=other}}',
  'a helper with the nothing of another': '{{show (nothing)}}',
  'a property that has the name of a helper': '{{show this.same}}',
  'a condition':
    '{{#if flag}}yes{{/if}}{{#if zero}}no{{/if}}{{#unless zero}}yes{{/unless}}{{#unless flag}}no{{/unless}}',
  'a condition on what is missing': '{{#if other}}yes{{else}}no{{/if}}{{#unless other}}yes{{/unless}}',
  'a condition on a helper': '{{#if (same flag)}}yes{{/if}}{{#if (nothing)}}no{{else}}else{{/if}}',
  'a chain of conditions': '{{#if zero}}a{{else if nil}}b{{else unless flag}}c{{else if name}}d{{else}}e{{/if}}',
  'an inverted condition': '{{^if zero}}a{{/if}}{{#if zero}}b{{^}}c{{/if}}{{^if flag}}d{{/if}}',
  'an empty block': '{{#if flag}}{{/if}}{{#each list}}{{/each}}{{#if zero}}{{else}}{{/if}}',
  'a loop': '{{#each list}}{{this}},{{/each}}{{#each region.zones}}{{name}},{{this.name}},{{../name}};{{/each}}',
  'the data of a loop': '{{#each list}} {{@index}} {{@key}} {{@first}} {{@last}}{{#if @last}}.{{/if}}{{/each}}',
  'the data of a loop over a map': '{{#each table}}{{show @index @key @first @last this}}{{/each}}',
  'the data of a loop, given to a helper': '{{#each list}}{{show @index @key @first @last @root.name this}}{{/each}}',
  'a loop in a loop':
    '{{#each region.zones}} {{@index}} {{#each @root.list}} {{@index}}{{this}}{{../name}}{{../../name}}{{/each}} {{@index}}{{/each}}',
  'a loop over nothing':
    '{{#each nil}}a{{else}}{{name}}{{/each}}{{#each name}}b{{else}}c{{/each}}{{#each other}}d{{/each}}',
  'a block with a context':
    '{{#with region}}{{id}} {{../name}} {{@root.name}}{{#if ../flag}}{{id}}{{/if}}{{/with}}{{#with nil}}a{{else}}{{name}}{{/with}}',
  'a context in a loop':
    '{{#each list}}{{#with @root.region}}{{id}}{{@index}}{{../this}}{{../../name}}{{/with}}{{/each}}',
  comments: 'a{{! one }}b{{!-- {{two}} --}}c\n{{! alone }}\nd',
  'tags alone on their lines':
    'a\n  {{#if flag}}\n  b\n  {{else}}\n  c\n  {{/if}}\nd\n{{#each list}}\n- {{this}}\n{{/each}}\ne',
  'white space that is taken away': 'a \n {{~name~}} \n b {{#if flag~}} \n c {{~else~}} d {{~/if}} e',
  'a partial': 'a {{> a/line}}b',
  'a partial with named arguments':
    '{{> a/line name="other"}}{{> a/line name=(upper name)}}{{> a/line name=missing}}{{name}}',
  'a partial in a partial': '{{> a/outer}} {{> a/outer name="x"}}',
  'a partial alone on an indented line': 'a:\n    {{> a/lines}}\n  {{> a/open}}\n  {{> a/empty}}\nb',
  'a partial with the context of a loop': '{{#each region.zones}}\n  {{> a/lines}}\n{{/each}}',
  'a partial without a property that it needs': '{{#each list}}{{> a/line}}{{/each}}',
};

/** What is refused, by what the message says. */
const REFUSED: Readonly<Record<string, string>> = {
  'there is no helper lower': '{{lower name}}',
  'there is no helper lookup': '{{lookup table "x"}}',
  'there is no helper log': '{{show (log name)}}',
  'region.id is no name of a helper': '{{region.id "x"}}',
  'there is no partial a/other': '{{> a/other}}',
  'the name of a partial has to be written out': '{{> (upper name)}}',
  'a context of its own for a partial': '{{> a/line region}}',
  'nothing is escaped for HTML': '{{{name}}}',
  'nothing is escaped for HTML: ': '{{&name}}',
  'a literal is written without braces': '{{"name"}}',
  'UndefinedLiteral is not supported': '{{show undefined}}',
  '#upper is not supported': '{{#upper name}}x{{/upper}}',
  '#name takes one argument': '{{#name}}x{{/name}}',
  '#if takes one argument, without a name': '{{#if zero includeZero=true}}x{{/if}}',
  '#each takes one argument': '{{#each list table}}x{{/each}}',
  'names for the parameters of a block': '{{#each list as |entry|}}x{{/each}}',
  'PartialBlockStatement is not supported': '{{#> a/line}}x{{/a/line}}',
  'DecoratorBlock is not supported': '{{#*inline "a"}}x{{/inline}}',
  'Decorator is not supported': '{{* upper name}}',
  '../name leads out of the template': '{{../name}}',
  '../other leads out of the template': '{{#if flag}}{{../other}}{{/if}}',
  '@index is not known here': '{{#with region}}{{@index}}{{/with}}',
  '@first is not known here': '{{#each list}}x{{else}}{{@first}}{{/each}}',
  '@other is not known here': '{{#each list}}{{@other}}{{/each}}',
  '@../index: the data of an outer loop is not supported':
    '{{#each list}}{{#each this}}{{@../index}}{{/each}}{{/each}}',
  'constructor is the name of a method': '{{constructor}}',
  'map is the name of a method': '{{#if list.map}}x{{/if}}',
};

/** All values that are falsy or empty to somebody. */
const VALUES = [undefined, null, false, true, 0, -0, 1, NaN, '', ' ', '0', [], [0], [[]], {}, { a: 1 }];

describe('the compiler of templates', () => {
  for (const [name, template] of Object.entries(CONSTRUCTS)) {
    it(`does as Handlebars does: ${name}`, () => {
      const { compiled, handlebars } = bothWays(template, CONTEXT, PARTIALS);
      assert.deepEqual(compiled, handlebars);
    });
  }

  for (const block of ['if', 'unless', 'with', 'each']) {
    it(`agrees with Handlebars on what #${block} takes for nothing`, () => {
      for (const value of VALUES) {
        const template = `{{#${block} value}}body{{else}}nothing{{/${block}}}`;
        const { compiled, handlebars } = bothWays(template, { value });
        assert.deepEqual(compiled, handlebars, String(JSON.stringify(value)));
      }
    });
  }

  it('agrees with Handlebars on how a value is printed', () => {
    for (const value of VALUES) {
      const { compiled, handlebars } = bothWays('{{value}}|{{same (show value)}}|{{#each list}}{{this}}{{/each}}', {
        value,
        list: [value],
      });
      assert.deepEqual(compiled, handlebars, String(JSON.stringify(value)));
    }
  });

  for (const [problem, template] of Object.entries(REFUSED)) {
    it(`refuses ${template}`, () => {
      assert.throws(
        () => compile({ 'a/template': `first line\n{{name}}\n${template}\n`, ...PARTIALS }),
        ({ message }: Error) => message.startsWith(`templates/a/template.hbs:3: ${problem}`),
      );
    });
  }

  it('tells where a template cannot be parsed', () => {
    assert.throws(
      () => compile({ 'a/template': 'a\n{{#if flag}}\n' }),
      /^TemplateError: templates\/a\/template\.hbs:3: /,
    );
    assert.throws(
      () => compile({ 'a/template': 'a\n{{#if flag}}{{/each}}' }),
      /template\.hbs:2: the block #if is closed as each/,
    );
  });

  it('tells the line of what is missing when a template runs', () => {
    const run = (text: string) => compile({ 'a/template': text })['a/template']?.(CONTEXT);
    assert.throws(() => run('a\n{{region.other}}'), /line 2 of a template: there is no other/);
    assert.throws(() => run('a\n\n{{show other}}'), /line 3 of a template: a helper got an undefined argument/);
  });
});

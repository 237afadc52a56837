import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bothWays } from '../../support/compiled.js';

/** Handlebars adds up numbers that stand beside each other, so each has a text before it. */
const LEAVES =
  `text|. |\n|\`\${x}|.{{a}}|.{{b.a}}|.{{this}}|.{{@root.a}}|.{{~b~}}|{{show a}}|{{show b.c this}}|{{! comment }}
{{> x/partial}}
|{{> x/partial}}|{{> x/partial a="given"}}|  {{> x/partial}}\n`.split('|');
const IN_LOOPS = ['.{{@index}}', '.{{@key}}', '{{#if @first}}first{{/if}}', '{{#unless @last}},{{/unless}}'];
/** Handlebars passes over a context that is equal to the one within it (`1 == [1]`), which that of a whole template never is. */
const OF_THE_TOP = ['.{{../a}}', '{{show ../b}}'];
const PARTIALS = { 'x/_partials/partial': '<{{a}}>\n{{#if b}}\nb\n{{/if}}\n' };

const { body } = fc.letrec<{ body: string; block: string }>((tie) => ({
  body: joined(fc.oneof({ depthSize: 'small' }, fc.constantFrom(...LEAVES), tie('block')), 3),
  block: blockOf(tie('body'), []),
}));
const template = joined(fc.oneof(body, blockOf(body, OF_THE_TOP)), 3);

function joined(part: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(part, { maxLength }).map((parts) => parts.join(''));
}

/** Blocks, some of them with their tags on lines of their own. */
function blockOf(inner: fc.Arbitrary<string>, inContexts: readonly string[]): fc.Arbitrary<string> {
  const kind = fc.constantFrom(
    { name: 'if', more: [''] },
    { name: 'unless', more: [''] },
    { name: 'with', more: ['', ...inContexts] },
    { name: 'each', more: ['', ...inContexts, ...IN_LOOPS] },
  );
  const value = fc.constantFrom('a', 'b', 'c', 'b.c', '@root.b', '(same a)');
  return fc
    .tuple(kind, value, inner, fc.option(inner), fc.constantFrom('', '\n'))
    .chain(([{ name, more }, value, start, otherwise, end]) =>
      joined(fc.constantFrom(...more), 2).map((own) => {
        const inverse = otherwise === null ? '' : `{{else}}${end}${otherwise}`;
        return `${end}{{#${name} ${value}}}${end}${start}${own}${end}${inverse}{{/${name}}}${end}`;
      }),
    );
}

const { value } = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, false, true, 0, 1, '', 'text'),
    fc.array(tie('value'), { maxLength: 3 }),
    record(tie('value'), []),
  ),
}));

function record(value: fc.Arbitrary<unknown>, requiredKeys: ('a' | 'b' | 'c')[]) {
  return fc.record({ a: value, b: value, c: value }, { requiredKeys, noNullPrototype: true });
}

describe('random templates', () => {
  it('write what they write in Handlebars, or throw where they throw there', () => {
    fc.assert(
      fc.property(template, record(value, ['a', 'b', 'c']), (text, context) => {
        const { compiled, handlebars } = bothWays(text, context, PARTIALS);
        assert.deepEqual(compiled, handlebars);
      }),
      { numRuns: 150 },
    );
  });
});

import fc from 'fast-check';
import { DISPOSITIONS, type FileRecord, type LandingFile, type ProjectState } from '../../../core/landing/index.js';
import { decodeText } from '../../../core/landing/text-form.js';

/** Lines with what is hard on text files: no final newline, lone CR, white space, other scripts, names of Object.prototype. */
export const texts = fc
  .array(
    fc.oneof(fc.constantFrom('', 'a', '  b', 'c\rd', 'エンドポイント', '😀', '}', '\t'), fc.string({ maxLength: 8 })),
    {
      maxLength: 6,
    },
  )
  .map((lines) => lines.join('\n'))
  .filter((text) => decodeText(Buffer.from(text))?.text === text);

const names = fc.constantFrom('a', 'b', 'constructor', 'toString', 'x.tf', '.hidden', 'é', '日本');
/** Of depth 1 to 3. A folder's name never is a file's: folders end in `_`. */
export const paths = fc
  .tuple(fc.array(fc.constantFrom('d_', 'e_', 'valueOf_'), { maxLength: 2 }), names)
  .map(([folders, name]) => [...folders, name].join('/'));

const modes = fc.constantFrom<0o644 | 0o755>(0o644, 0o755);

/** The files of one render: paths and ids are unique. */
export const renders = fc.uniqueArray(
  fc
    .record({ path: paths, text: texts, mode: modes })
    .map((file): LandingFile => ({ ...file, id: file.path, policy: 'managed' })),
  { selector: ({ path }) => path, maxLength: 6 },
);

/** A render, and one that comes after it: some texts changed, some files added. */
export const renderPairs = fc
  .tuple(renders, renders, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), texts)
  .map(([first, more, changed, text]) => {
    const known = new Set(first.map(({ path }) => path));
    const kept = first.map((file, index) => (changed[index] === true ? { ...file, text } : file));
    return { first, second: [...kept, ...more.filter(({ path }) => !known.has(path))] };
  });

/** Few keys and values, so that two objects often share some; no key that JavaScript would put before others. */
const jsonKeys = fc.constantFrom('a', 'b', 'c', 'constructor', '', 'ä: {');
const { json } = fc.letrec<{ json: JsonTree }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('x', 'y', 'é"\\\n', 1, -2.5, true, null),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(jsonKeys, tie('json'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
export type JsonTree = string | number | boolean | null | readonly JsonTree[] | { readonly [key: string]: JsonTree };
export type JsonTable = { readonly [key: string]: JsonTree };
export const jsonObjects: fc.Arbitrary<JsonTable> = fc.dictionary(jsonKeys, json, {
  maxKeys: 4,
  noNullPrototype: true,
});

/** A JSON text of a value, with any white space between its tokens. */
export function jsonTexts(value: JsonTree): fc.Arbitrary<string> {
  const tokens = JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^"{}[\]:,]+/g) ?? [];
  const gaps = fc.array(fc.constantFrom('', ' ', '\n', '\n  ', '\t', '\r'), {
    minLength: tokens.length + 1,
    maxLength: tokens.length + 1,
  });
  return gaps.map((spaces) => spaces.map((space, index) => space + (tokens[index] ?? '')).join(''));
}

/** Objects as a literal makes them, so that they can be compared with what was parsed. */
const plain = { noNullPrototype: true };

const digests = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

const records: fc.Arbitrary<FileRecord> = fc.record(
  {
    id: paths,
    base: digests,
    mode: modes,
    eol: fc.constantFrom('lf', 'crlf'),
    policy: fc.constantFrom('managed', 'once'),
    disposition: fc.constantFrom(...DISPOSITIONS),
    kept: digests,
  },
  { ...plain, requiredKeys: ['id', 'base', 'mode', 'eol', 'policy', 'disposition'] },
);

const keys = fc.string({ maxLength: 10 }).filter((key) => key !== '__proto__');
const values = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(keys, fc.string(), { maxKeys: 3, ...plain }),
);

export const states: fc.Arbitrary<ProjectState> = fc.record(
  {
    schemaVersion: fc.constant(1),
    generator: fc.record({ name: fc.string(), version: fc.constantFrom('0.1.0', '1.20.3', '2.0.0-rc.1') }, plain),
    templates: fc.string(),
    rendering: fc.option(fc.string(), { nil: null }),
    ownTemplates: fc.option(
      fc.record({ path: fc.constantFrom('own', '../../own/templates'), digest: fc.constant('0'.repeat(64)) }, plain),
      { nil: null },
    ),
    answers: fc.dictionary(keys, fc.record({ value: values, source: fc.constantFrom('given', 'default') }, plain), {
      maxKeys: 5,
      ...plain,
    }),
    files: fc.dictionary(paths, records, { maxKeys: 5, ...plain }),
  },
  plain,
);

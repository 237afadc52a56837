import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findProject, type ProjectState, readState } from '../../../core/landing/index.js';
import { parseState } from '../../../core/landing/parse-state.js';
import { serializeState } from '../../../core/landing/serialize-state.js';
import { failure, MemoryHost } from '../../support/memory-host.js';
import { states } from './arbitraries.js';
import { refusalOf } from './refusal.js';

const STATE: ProjectState = {
  schemaVersion: 1,
  generator: { name: 'generator-ecr-privatelink', version: '1.2.3' },
  templates: 'f'.repeat(64),
  rendering: 'e'.repeat(64),
  ownTemplates: { path: '../own', digest: 'c'.repeat(64) },
  answers: {
    tags: { value: { team: 'platform', area: 'ビルド' }, source: 'given' },
    iac: { value: ['terraform', 'cdk'], source: 'default' },
  },
  files: {
    'scripts/verify.sh': {
      id: 'scripts/verify.sh',
      base: 'b'.repeat(64),
      mode: 0o755,
      eol: 'crlf',
      policy: 'once',
      disposition: 'kept-after-drop',
    },
    'README.md': {
      id: 'README.md',
      base: 'a'.repeat(64),
      mode: 0o644,
      eol: 'lf',
      policy: 'managed',
      disposition: 'normal',
      kept: 'd'.repeat(64),
    },
  },
};

const TEXT = `{
  "answers": {
    "iac": {"source":"default","value":["terraform","cdk"]},
    "tags": {"source":"given","value":{"team":"platform","area":"ビルド"}}
  },
  "files": {
    "README.md": {"base":"${'a'.repeat(64)}","disposition":"normal","eol":"lf","id":"README.md","kept":"${'d'.repeat(64)}","mode":"644","policy":"managed"},
    "scripts/verify.sh": {"base":"${'b'.repeat(64)}","disposition":"kept-after-drop","eol":"crlf","id":"scripts/verify.sh","mode":"755","policy":"once"}
  },
  "generator": {"name":"generator-ecr-privatelink","version":"1.2.3"},
  "ownTemplates": {"digest":"${'c'.repeat(64)}","path":"../own"},
  "rendering": "${'e'.repeat(64)}",
  "schemaVersion": 1,
  "templates": "${'f'.repeat(64)}"
}
`;

const bytes = (text: string) => Buffer.from(text);
const parse = (text: string) => parseState(bytes(text));

describe('the state', () => {
  it('is written in one way: sorted, one line for each answer and file', () => {
    assert.equal(Buffer.from(serializeState(STATE)).toString(), TEXT);
    assert.deepEqual(parse(TEXT), STATE);
  });

  it('is read again as it was, and gives the same bytes in any order of its keys', () => {
    fc.assert(
      fc.property(states, (state) => {
        const written = serializeState(state);
        assert.deepEqual(parseState(written), state);
        const turned = <Value>(map: Readonly<Record<string, Value>>) =>
          Object.fromEntries(Object.entries(map).reverse());
        const other = { ...state, answers: turned(state.answers), files: turned(state.files) };
        assert.deepEqual(serializeState(other), written);
      }),
    );
  });

  const wrong: Record<string, [unknown, string]> = {
    'a list': [[], '{ }'],
    'a number': [1, '{ }'],
    'no schema': [{ ...STATE, schemaVersion: undefined }, 'schemaVersion'],
    'schema 0': [{ ...STATE, schemaVersion: 0 }, 'schemaVersion'],
    'schema as a text': [{ ...STATE, schemaVersion: '1' }, 'schemaVersion'],
    'no generator': [{ ...STATE, generator: null }, 'generator'],
    'a version that is a command': [{ ...STATE, generator: { name: 'g', version: '1.0.0; rm -rf ~' } }, 'generator'],
    'no templates': [{ ...STATE, templates: 1 }, 'templates'],
    'answers as a list': [{ ...STATE, answers: [] }, 'answers'],
    'an answer without a value': [{ ...STATE, answers: { a: { source: 'given' } } }, 'answers.a'],
    'an answer without a source': [{ ...STATE, answers: { a: { value: 1 } } }, 'answers.a.source'],
    'files as a text': [{ ...STATE, files: 'x' }, 'files'],
    'a deep answer': [{ ...STATE, answers: { a: JSON.parse('['.repeat(99) + ']'.repeat(99)) } }, '[[['],
  };
  for (const [name, [state, part]] of Object.entries(wrong)) {
    it(`refuses ${name}`, () => {
      const { code, exitCode, problem } = refusalOf(() => parse(JSON.stringify(state)));
      assert.deepEqual([code, exitCode, problem.id], ['refused', 5, 'landing.refused.state']);
      assert.ok('parameters' in problem && 'part' in problem.parameters);
      assert.ok(String(problem.parameters.part).startsWith(part), String(problem.parameters.part));
    });
  }

  for (const path of [
    '../x',
    '/etc/passwd',
    'a\\b',
    'C:/x',
    'a/../../x',
    '.git/hooks/pre-commit',
    '.ecr-privatelink/x',
    '',
  ]) {
    it(`refuses the path ${JSON.stringify(path)} of a file`, () => {
      const files = { [path]: STATE.files['README.md'] };
      assert.equal(refusalOf(() => parse(JSON.stringify({ ...STATE, files }))).problem.id, 'landing.refused.state');
    });
  }

  const wrongParts = {
    id: '../x',
    base: `${'a'.repeat(62)}/x`,
    mode: '777',
    eol: 'cr',
    policy: 'always',
    disposition: 'other',
    kept: 'mine',
  };
  for (const [part, value] of Object.entries(wrongParts)) {
    it(`refuses a file whose ${part} is ${value}`, () => {
      const line = { ...JSON.parse(TEXT).files['README.md'], [part]: value };
      const files = { 'README.md': line };
      const { problem } = refusalOf(() => parse(JSON.stringify({ ...JSON.parse(TEXT), files })));
      assert.deepEqual(problem, { id: 'landing.refused.state', parameters: { part: `files."README.md".${part}` } });
    });
  }

  it('refuses __proto__ as a key, at any depth', () => {
    for (const [from, to] of [
      ['"iac"', '"__proto__"'],
      ['"team"', '"__proto__"'],
      ['"README.md": ', '"__proto__": '],
      ['"templates"', '"__proto__"'],
    ] as const) {
      assert.equal(refusalOf(() => parse(TEXT.replace(from, to))).problem.id, 'landing.refused.state', from);
    }
  });

  it('shows no control character of a hostile state', () => {
    const files = { ['\u001b[2J\u202e'.repeat(99)]: STATE.files['README.md'] };
    const { problem } = refusalOf(() => parse(JSON.stringify({ ...STATE, files })));
    assert.match(JSON.stringify(problem), /^[\x20-\x7e]{1,250}$/);
  });

  it('refuses what is no JSON: conflict markers, other encodings, brackets without end', () => {
    for (const content of ['', '<<<<<<< ours\n{}\n', '{', '['.repeat(500_000)]) {
      assert.equal(refusalOf(() => parse(content)).problem.id, 'landing.refused.stateJson');
    }
    assert.equal(refusalOf(() => parseState(Uint8Array.of(0x22, 0xff, 0x22))).problem.id, 'landing.refused.stateJson');
  });

  it('of a newer schema is refused with the version to use, whatever else it holds', () => {
    const version = (text: string) => refusalOf(() => parse(text)).problem;
    assert.deepEqual(version('{"schemaVersion": 2, "generator": {"version": "3.0.1"}, "files": 5}'), {
      id: 'landing.refused.newer',
      parameters: { version: '3.0.1' },
    });
    assert.deepEqual(version('{"schemaVersion": 2, "generator": {"version": "$(reboot)"}}'), {
      id: 'landing.refused.newer',
      parameters: { version: 'latest' },
    });
  });

  it('is null where there is none, and is not read beyond 1 MB', () => {
    const host = new MemoryHost({ '/p/README.md': 'x', '/p/.ecr-privatelink/base/x': 'x' });
    assert.equal(readState('/nowhere', host), null);
    assert.equal(readState('/p', host), null);
    host.put('/p/.ecr-privatelink/state.json', `${TEXT}${' '.repeat(1024 * 1024)}`);
    host.readFile = () => assert.fail('it was read');
    assert.equal(refusalOf(() => readState('/p', host)).problem.id, 'landing.refused.stateFolder');
  });

  it('is not read through a link', () => {
    const inFolder = new MemoryHost({ '/else/state.json': TEXT });
    inFolder.link('/p/.ecr-privatelink', '/else');
    const itself = new MemoryHost({ '/else/state.json': TEXT });
    itself.link('/p/.ecr-privatelink/state.json', '/else/state.json');
    for (const host of [inFolder, itself]) {
      assert.equal(refusalOf(() => readState('/p', host)).problem.id, 'landing.refused.stateFolder');
    }
  });

  it('that cannot be read is a refusal of its own, naming the file', () => {
    const host = new MemoryHost({ '/p/.ecr-privatelink/state.json': TEXT });
    host.readFile = (path) => {
      throw failure('EACCES', path);
    };
    const refusal = refusalOf(() => readState('/p', host));
    assert.deepEqual([refusal.code, refusal.exitCode], ['unreadable', 5]);
    assert.deepEqual(refusal.problem, {
      id: 'landing.read.failed',
      parameters: { place: '.ecr-privatelink/state.json', code: 'EACCES' },
    });
  });
});

describe('findProject', () => {
  const host = new MemoryHost({
    '/home/.ecr-privatelink/state.json': TEXT,
    '/home/repository/.git/HEAD': '',
    '/home/repository/infra/ecr/.ecr-privatelink/state.json': TEXT,
    '/home/repository/infra/ecr/terraform/main.tf': '',
    '/home/worktree/.git': 'gitdir: elsewhere',
    '/home/worktree/deep/x': '',
    '/both/.git/HEAD': '',
    '/both/.ecr-privatelink/state.json': TEXT,
    '/empty/.ecr-privatelink/base/x': '',
  });
  const cases: [string, string | null][] = [
    ['/home/repository/infra/ecr', '/home/repository/infra/ecr'],
    ['/home/repository/infra/ecr/terraform', '/home/repository/infra/ecr'],
    ['/home/repository/infra/ecr/not/there/yet', '/home/repository/infra/ecr'],
    ['/home/repository/infra', null],
    ['/home/worktree/deep', null],
    ['/home/else/where', '/home'],
    ['/both/sub', '/both'],
    ['/empty', null],
    ['/', null],
  ];
  for (const [start, project] of cases) {
    it(`from ${start}: ${project ?? 'none'}`, () => assert.equal(findProject(start, host), project));
  }
});

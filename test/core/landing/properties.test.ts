import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyLanding, type LandingFile, planLanding, readState } from '../../../core/landing/index.js';
import { MemoryHost } from '../../support/memory-host.js';
import { paths, renderPairs, renders, texts } from './arbitraries.js';
import { inputOf, ROOT } from './inputs.js';
import { refusalOf } from './refusal.js';

function landedOn(host: MemoryHost, files: readonly LandingFile[]): MemoryHost {
  applyLanding(planLanding(inputOf(files), host), host);
  return host;
}

const FAILURES = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EIO', 'EBUSY'] as const;

describe('landing holds that', () => {
  it('after it, planning again finds all identical and writes nothing', () => {
    fc.assert(
      fc.property(renderPairs, ({ first, second }) => {
        const host = new MemoryHost();
        for (const files of [first, second, second]) {
          landedOn(host, files);
          for (const { path, text } of files) assert.equal(host.text(`${ROOT}/${path}`), text);
          const again = planLanding(inputOf([...files].reverse()), host);
          assert.ok(again.actions.every(({ kind }) => kind === 'identical'));
          assert.deepEqual(again.changes, []);
        }
      }),
    );
  });

  it('a part that is added leaves the bytes and the records of all other files', () => {
    fc.assert(
      fc.property(renderPairs, ({ first, second }) => {
        const host = landedOn(new MemoryHost(), first);
        const [tree, state] = [host.tree(), readState(ROOT, host)];
        landedOn(host, second);
        const [newTree, newState] = [host.tree(), readState(ROOT, host)];
        for (const { path, text } of first) {
          if (second.find((file) => file.path === path)?.text !== text) continue;
          assert.equal(newTree[`${ROOT}/${path}`], tree[`${ROOT}/${path}`]);
          assert.deepEqual(newState?.files[path], state?.files[path]);
        }
      }),
    );
  });

  it('the result does not depend on the way: in two steps or at once', () => {
    fc.assert(
      fc.property(renderPairs, ({ first, second }) => {
        const twice = landedOn(landedOn(new MemoryHost(), first), second).tree();
        assert.deepEqual(twice, landedOn(new MemoryHost(), second).tree());
      }),
    );
  });

  it('a failure at any step leaves exactly the old tree, and the new one where all of it was written', () => {
    fc.assert(
      fc.property(renderPairs, fc.boolean(), fc.constantFrom(...FAILURES), ({ first, second }, onProject, code) => {
        const start = () => {
          const host = new MemoryHost({ '/srv/else': 'x' });
          return onProject ? landedOn(host, first) : host;
        };
        const host = start();
        const before = host.tree();
        const landing = planLanding(inputOf(second), host);
        const { last, after } = wholeRun(landing, start());
        for (let at = 1; at <= last; at += 1) {
          host.fail({ at, code });
          const refusal = refusalOf(() => applyLanding(landing, host));
          assert.deepEqual([refusal.code, refusal.exitCode], ['unwritable', 5]);
          assert.deepEqual(host.tree(), before, `step ${at}: ${host.operations[at - 1]}`);
        }
        host.fail({ at: last + 1, code, lasting: true });
        applyLanding(landing, host);
        const tree = Object.entries(host.tree()).filter(([place]) => !/\/lock-.*\.tmp$/.test(place));
        assert.deepEqual(Object.fromEntries(tree), after, 'only the lock could not be removed, which harms nobody');
      }),
      { numRuns: 60 },
    );
  });

  it('a disk that is full from some step on leaves exactly the old tree', () => {
    fc.assert(
      fc.property(renderPairs, ({ first, second }) => {
        const host = landedOn(new MemoryHost(), first);
        const before = host.tree();
        const landing = planLanding(inputOf(second), host);
        const creations = landing.changes.filter(({ bytes }) => bytes !== null).length;
        for (let at = 1; at <= creations; at += 1) {
          host.fail({ at, code: 'ENOSPC', lasting: true });
          const refusal = refusalOf(() => applyLanding(landing, host));
          assert.equal(refusal.problem.id, 'landing.write.full');
          assert.deepEqual(host.tree(), before);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('with any conflict nothing is written, and without one no line is lost that the user wrote', () => {
    const files = fc.dictionary(paths, texts, { maxKeys: 6, noNullPrototype: true });
    fc.assert(
      fc.property(renders, renders, files, (first, second, mine) => {
        const host = landedOn(new MemoryHost(), first);
        for (const [path, text] of Object.entries(mine)) host.put(`${ROOT}/${path}`, text);
        const before = host.tree();
        const landing = planLanding(inputOf(second), host);
        if (landing.conflicts.length > 0) {
          refusalOf(() => applyLanding(landing, host));
          assert.deepEqual(host.tree(), before);
          return;
        }
        applyLanding(landing, host);
        for (const [path, text] of Object.entries(mine)) {
          const generated = linesOf([...first, ...second].find((file) => file.path === path)?.text ?? '');
          const added = linesOf(text).filter((line) => !generated.includes(line));
          if (added.length === 0) continue;
          const left = linesOf(host.text(`${ROOT}/${path}`));
          for (const line of added) assert.ok(left.includes(line), `${path} lost ${JSON.stringify(line)}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a file that the user deleted stays deleted, and one that he edited and is not rendered any more stays', () => {
    fc.assert(
      fc.property(renders, renders, fc.nat(), (first, second, chosen) => {
        const host = landedOn(new MemoryHost(), first);
        const file = first[chosen % first.length];
        if (file === undefined || file.policy === 'once') return;
        const path = `${ROOT}/${file.path}`;
        const isRendered = second.some((other) => other.path === file.path);
        if (isRendered) host.removeFile(path);
        else host.put(path, `${file.text}mine\n`);
        const landing = planLanding(inputOf(second), host);
        if (landing.conflicts.length > 0) return;
        applyLanding(landing, host);
        if (isRendered) assert.equal(host.lstat(path), null);
        else assert.equal(host.text(path), `${file.text}mine\n`);
      }),
    );
  });
});

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** What a landing comes to, and which writing operation completes it; tried on another file system of the same content. */
function wholeRun(landing: ReturnType<typeof planLanding>, host: MemoryHost) {
  host.fail(null);
  applyLanding(landing, host);
  const last = host.operations.findIndex((operation) => operation.endsWith('/manifest.json')) + 1;
  return { last, after: host.tree() };
}

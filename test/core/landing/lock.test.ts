import assert from 'node:assert/strict';
import { digest } from '../../../core/landing/digest.js';
import { applyLanding, type LandingFile, planLanding, recover, undo } from '../../../core/landing/index.js';
import { MemoryHost } from '../../support/memory-host.js';
import { watched } from '../../support/watched-host.js';
import { FIRST, inputOf, ROOT, WITH_PART } from './inputs.js';
import { refusalOf } from './refusal.js';

const STATE_FOLDER = `${ROOT}/.ecr-privatelink`;

function land(host: MemoryHost, files: readonly LandingFile[]): void {
  applyLanding(planLanding(inputOf(files), host), host);
}

function projectOf(...renders: (readonly LandingFile[])[]): MemoryHost {
  const host = new MemoryHost({ '/srv/else': 'x' });
  for (const files of renders) {
    host.fail(null);
    land(host, files);
  }
  return host;
}

describe('a lock', () => {
  const lockOf = (process: number, machine = 'here') =>
    `${STATE_FOLDER}/lock-${process}-${digest(machine).slice(0, 12)}-${'a'.repeat(12)}.tmp`;

  it('of a process that is there keeps every other run out', () => {
    const host = projectOf(FIRST);
    host.put(lockOf(7), '7 here\n');
    host.running.add(7);
    const before = host.tree();
    const landing = planLanding(inputOf(WITH_PART), host);
    for (const run of [() => applyLanding(landing, host), () => recover(ROOT, host), () => undo(ROOT, host)]) {
      const refusal = refusalOf(run);
      assert.deepEqual([refusal.code, refusal.exitCode], ['locked', 5]);
      assert.deepEqual(host.tree(), before);
    }
  });

  it('of another machine holds, since nobody here can tell', () => {
    const host = projectOf(FIRST);
    host.put(lockOf(7, 'elsewhere'), '');
    assert.equal(refusalOf(() => land(host, WITH_PART)).code, 'locked');
  });

  it('of a process that is gone and of an earlier one with this number is taken away, whatever is in it', () => {
    for (const lock of [lockOf(7), lockOf(100)]) {
      for (const content of ['7 here\n', '', 'x'.repeat(5000)]) {
        const host = projectOf(FIRST);
        host.put(lock, content);
        land(host, WITH_PART);
        assert.equal(host.lstat(lock), null);
      }
    }
  });

  it('that is a link is never followed', () => {
    const host = projectOf(FIRST);
    host.link(lockOf(7), '/srv/else');
    land(host, WITH_PART);
    assert.equal(host.lstat(lockOf(7)), null);
    assert.equal(host.text('/srv/else'), 'x');
  });

  it('keeps two runs apart that start at the same time, whichever moves first', () => {
    const after = projectOf(FIRST, WITH_PART);
    const writes = after.operations.length;
    for (let at = 1; at <= writes; at += 1) {
      const host = projectOf(FIRST);
      host.running.add(100).add(101);
      const [first, second] = [planLanding(inputOf(WITH_PART), host), planLanding(inputOf(WITH_PART), host)];
      const refusals: string[] = [];
      const secondRuns = (operation: number) => {
        if (operation !== at) return;
        host.process = 101;
        refusals.push(refusalOf(() => applyLanding(second, host)).code);
        host.process = 100;
      };
      applyLanding(first, watched(host, secondRuns));
      assert.deepEqual(refusals, [at < writes ? 'locked' : 'changed'], `after operation ${at} of the first`);
      assert.deepEqual(host.tree(), after.tree());
    }
  });
});

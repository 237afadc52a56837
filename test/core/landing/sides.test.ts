import assert from 'node:assert/strict';
import { applyLanding, planLanding, readState, sidesOf } from '../../../core/landing/index.js';
import { MemoryHost } from '../../support/memory-host.js';
import { fileOf, inputOf, ROOT } from './inputs.js';

describe('the sides of a file', () => {
  const old = fileOf('old.tf', 'one\ntwo\nthree\n');
  const next = { ...old, path: 'new.tf', text: 'ONE\ntwo\nthree\n' };
  let host: MemoryHost;
  beforeEach(() => {
    host = new MemoryHost();
    applyLanding(planLanding(inputOf([old]), host), host);
  });

  const sides = () => sidesOf(planLanding(inputOf([next]), host), readState(ROOT, host), host);

  it('that the templates moved are found at its old place', () => {
    host.put(`${ROOT}/old.tf`, 'one\ntwo\nmine\n');
    assert.deepEqual(sides(), [{ path: 'new.tf', mine: 'one\ntwo\nmine\n', base: old.text, theirs: next.text }]);
  });

  it('that the templates moved are found there, too, where both sides changed a line', () => {
    host.put(`${ROOT}/old.tf`, 'mine\ntwo\nthree\n');
    assert.deepEqual(sides(), [{ path: 'new.tf', mine: 'mine\ntwo\nthree\n', base: old.text, theirs: next.text }]);
  });

  it('that the user moved along with the templates are found at its new place, with its old base', () => {
    host.drop(`${ROOT}/old.tf`);
    host.put(`${ROOT}/new.tf`, 'one\ntwo\nmine\n');
    assert.deepEqual(sides(), [{ path: 'new.tf', mine: 'one\ntwo\nmine\n', base: old.text, theirs: next.text }]);
  });
});

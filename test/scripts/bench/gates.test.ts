import assert from 'node:assert/strict';
import { fleetGates } from '../../../scripts/bench/fleet-lines.js';
import { exitCodeOf, type Gate, gateLine, verdictOf } from '../../../scripts/bench/gate.js';
import type { Medians } from '../../../scripts/bench/statistics.js';

const gate = (figure: number | null, rest: Partial<Gate> = {}): Gate => ({ name: 'CPU', figure, limit: 1, ...rest });

describe('the gates of the benchmarks', () => {
  it('a figure at its limit is good enough, unless it has to be below', () => {
    assert.equal(verdictOf(gate(0.99)), 'reached');
    assert.equal(verdictOf(gate(1)), 'reached');
    assert.equal(verdictOf(gate(1.01)), 'missed');
    assert.equal(verdictOf(gate(0.99, { isStrict: true })), 'reached');
    assert.equal(verdictOf(gate(1, { isStrict: true })), 'missed');
    assert.equal(verdictOf(gate(null)), 'not judged');
  });

  it('the figure decides, not its interval', () => {
    assert.equal(verdictOf(gate(0.9, { interval: { low: 0.8, high: 1.2 } })), 'reached');
    assert.equal(verdictOf(gate(1.1, { interval: { low: 0.8, high: 1.2 } })), 'missed');
  });

  it('the exit code is 3 where any is missed, and 0 for what could not be judged', () => {
    assert.equal(exitCodeOf([]), 0);
    assert.equal(exitCodeOf([gate(0.5), gate(null)]), 0);
    assert.equal(exitCodeOf([gate(0.5), gate(1.5), gate(null)]), 3);
  });

  it('a line has the numbers, or the reason why there are none', () => {
    const interval = { low: 1.2, high: 1.456 };
    assert.equal(gateLine(gate(1.25, { interval })), 'missed: CPU 1.25 [1.20, 1.46] <= 1');
    assert.equal(gateLine(gate(0.5, { isStrict: true })), 'reached: CPU 0.50 < 1');
    const size = { name: 'tarball', limit: 800, unit: 'kB' };
    assert.equal(gateLine(gate(301.26, size)), 'reached: tarball 301.26 kB <= 800 kB');
    assert.equal(gateLine(gate(null, { reason: 'yo is missing' })), 'not judged: CPU <= 1 (yo is missing)');
  });

  it('a figure just above its limit is not shown as the limit', () => {
    assert.equal(gateLine(gate(1.1504, { limit: 1.15 })), 'missed: CPU 1.1504 <= 1.15');
  });

  it('a fleet is judged by each case but rendering each project, and by the highest peak, if it is large', () => {
    const medians = { wallMs: 1, cpuMs: 1, wallRatio: 1, cpuRatio: 1 } as Medians;
    const aCase = { ...medians, name: 'refresh', targetMs: 6, renders: true };
    const unchanged = { ...aCase, renders: false, peakMiB: 80 };
    const shares = { write: 0, merge: 0, read: 0, render: 0, rest: 1 };
    const fleets = [
      {
        answers: 'own' as const,
        shares,
        cases: [
          { ...aCase, perRepositoryMs: 9, peakMiB: 121 },
          { ...unchanged, perRepositoryMs: 5 },
        ],
      },
      { answers: 'same' as const, shares, cases: [{ ...aCase, perRepositoryMs: 7, peakMiB: 80 }] },
    ];
    assert.deepEqual(fleetGates(1000, fleets).map(verdictOf), ['reached', 'missed', 'missed']);
    assert.deepEqual(new Set(fleetGates(999, fleets).map(verdictOf)), new Set(['not judged']));
  });
});

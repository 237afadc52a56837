import assert from 'node:assert/strict';
import { allOf, anyOf, type Certainty, not } from '../../../../core/audit/rules/certainty.js';
import { UNKNOWN } from './support.js';

describe('certainty', () => {
  const any: [Certainty[], Certainty][] = [
    [[], false],
    [[false, true], true],
    [[UNKNOWN, true], true],
    [[false, UNKNOWN], UNKNOWN],
    [[false, false], false],
  ];
  const all: [Certainty[], Certainty][] = [
    [[], true],
    [[true, false], false],
    [[UNKNOWN, false], false],
    [[true, UNKNOWN], UNKNOWN],
    [[true, true], true],
  ];

  it('of any holds where one holds, and is known where no unknown one could change it', () => {
    for (const [answers, expected] of any) assert.equal(anyOf(answers), expected);
  });

  it('of all fails where one fails, and is known where no unknown one could change it', () => {
    for (const [answers, expected] of all) assert.equal(allOf(answers), expected);
  });

  it('of the opposite is as certain', () => {
    assert.deepEqual([not(true), not(false), not(UNKNOWN)], [false, true, UNKNOWN]);
  });
});

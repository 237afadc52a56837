import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Block, blockOf, blocksIn, coverageOf } from '../../../../core/audit/rules/blocks.js';

const texts = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 20, max: 32 }))
  .map(([third, prefix]) => `10.0.${third}.0/${prefix}`);

/** Every address of a block. */
function addresses(text: string): number[] {
  const { first, prefix } = blockOf(text) as Block;
  return Array.from({ length: 2 ** (32 - prefix) }, (_, index) => Number(first) + index);
}

describe('blocks of addresses', () => {
  it('are read as AWS writes them, from their first address to their last', () => {
    assert.deepEqual(blockOf('10.0.0.0/30'), { text: '10.0.0.0/30', first: 167772160n, last: 167772163n, prefix: 30 });
    for (const text of ['10.0.0.0/33', '10.0.0/8', '010.0.0.0/8', '10.0.0.0', '10.0.0.0/08', '::/0', '']) {
      assert.equal(blockOf(text), null, text);
    }
  });

  it('hold another together, also where it takes several of them', () => {
    const holds = (all: string[], text: string) => coverageOf(blocksIn(all))(blockOf(text) as Block);
    assert.equal(holds(['10.0.0.0/25', '10.0.0.128/25'], '10.0.0.0/24'), true);
    assert.equal(holds(['10.0.0.0/25', '10.0.0.192/26'], '10.0.0.0/24'), false);
    assert.equal(holds([], '10.0.0.0/24'), false);
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 12 }), texts, (all, text) => {
        const covered = new Set(all.flatMap(addresses));
        assert.equal(
          holds(all, text),
          addresses(text).every((address) => covered.has(address)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { powershellString } from '../../../core/render/syntax/powershell.js';
import { LANGUAGES } from '../../../core/report/index.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';
import { powershellErrors } from '../../support/powershell.js';

/** What ends a text, a comment or a statement of PowerShell, or begins code within it. */
const HOSTILE = ["'", '’', '"', '`', '$(x)', '#>', ';', '}', '@', ' ', 'text'];

describe('PowerShell', () => {
  it('parses the scripts of all cases', async () => {
    const scripts = Object.values(GOLDEN_CASES)
      .flatMap((answers) => LANGUAGES.map((docsLanguage) => planOf({ ...answers, docsLanguage })))
      .flatMap((plan) => renderPlan(plan))
      .filter(({ path }) => path.endsWith('.ps1'));
    assert.ok(scripts.length > 0);
    for (const { text } of scripts) assert.deepEqual(await powershellErrors(text), []);
  });

  it('takes whatever text is quoted for it as one value', async () => {
    const texts = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const script = `function F { @(${powershellString(text)}) }\n`;
        assert.deepEqual(await powershellErrors(script), [], script);
      }),
    );
  });

  it('does not take what is none', async () => {
    for (const wrong of ['function A { if ($x { 1 } }', "$a = 'it's'\n", '$a = @(1,2\n']) {
      assert.notDeepEqual(await powershellErrors(wrong), [], wrong);
    }
  });
});

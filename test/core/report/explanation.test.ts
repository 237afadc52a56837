import assert from 'node:assert/strict';
import { displayWidth, explanationLines, explanationList, LANGUAGES } from '../../../core/report/index.js';
import { explanations } from '../../support/explanations.js';

describe('explanations in a terminal', () => {
  for (const language of LANGUAGES) {
    const all = explanations(language);

    for (const width of [40, 80]) {
      it(`stay within ${width} columns, addresses and commands aside: ${language}`, () => {
        const page = { language, width };
        const lines = [...explanationLines(all, page), ...explanationList(all, 'npx explain ID', page)];
        const wide = lines.filter((line) => displayWidth(line) > width && !line.startsWith('  https://'));
        assert.deepEqual(wide, []);
      });
    }

    it(`lists every id, by kind: ${language}`, () => {
      const list = explanationList(all, 'npx explain ID', { language, width: 80 });
      for (const { id } of all)
        assert.ok(
          list.some((line) => line.startsWith(`  ${id}`)),
          id,
        );
      assert.equal(list.at(-1), '  npx explain ID');
      assert.notEqual(list[0], '');
    });
  }

  it('says each part under a heading of its own', () => {
    const rule = explanations('en').filter(({ kind, id }) => kind === 'rule' && id === '07');
    const text = explanationLines(rule, { language: 'en', width: 80 }).join('\n');
    assert.match(
      text,
      /^07: rule of the audit; also 7\n\nWhat it is\n {2}An interface endpoint has at most one subnet/,
    );
    assert.match(text, /\n\nWhat is seen where it is broken\n {2}The deployment stops/);
    assert.match(text, /\n\nWhat the audit says\n {2}ENDPOINT has more than one subnet in ZONE: SUBNETS\./);
    assert.match(text, /\n\nWhere it is written\n {2}https:\/\/docs\.aws\.amazon\.com\/\S+$/);
  });

  it('says that a reason is a decision of this tool', () => {
    const tags = explanations('en').filter(({ id }) => id === 'tags');
    const text = explanationLines(tags, { language: 'en', width: 80 }).join('\n');
    assert.match(text, /a decision of this tool: docs\/decisions\.md/);
  });
});

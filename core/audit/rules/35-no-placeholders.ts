import type { NetworkModel } from '../model.js';
import { withReferences } from './policy-matching.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { knownTextsOf } from './texts.js';

/** Names that examples on AWS's pages and elsewhere have in place of one's own, as whole words. */
const PLACEHOLDERS = [
  /prod-region-/,
  /(?<![A-Za-z0-9_])role_name(?![A-Za-z0-9_])/,
  /(?<![A-Za-z0-9])1234567890(?![A-Za-z0-9])/,
  /(?<![A-Za-z0-9])111122223333(?![A-Za-z0-9])/,
  /(?<![A-Za-z0-9])(?:vpc|subnet|rtb|sg|vpce)-12345678(?![A-Za-z0-9])/,
  /(?<![A-Za-z0-9])sg-app-servers(?![A-Za-z0-9])/,
];

/** How much of a long text a message shows before and after what was found. */
const AROUND = 40;

export const rule35: Rule = {
  id: '35',
  severity: 'error',
  title: { id: 'rule.35.title' },
  reason: { id: 'rule.35.reason' },
  source: 'design',
  judge: (model) => judgeTexts(model),
};

function judgeTexts(model: NetworkModel): Judgement[] {
  return knownTextsOf(model).flatMap(({ value, place }) => {
    // What the code calls its own things is no placeholder.
    const written = withReferences(value, () => '…');
    return PLACEHOLDERS.flatMap((pattern) => {
      const found = pattern.exec(written);
      if (found === null) return [];
      const text = written.slice(Math.max(found.index - AROUND, 0), found.index + found[0].length + AROUND);
      return [violated({ id: 'rule.35.text', parameters: { placeholder: found[0], text } }, place)];
    });
  });
}

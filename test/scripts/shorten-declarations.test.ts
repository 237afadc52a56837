import assert from 'node:assert/strict';
import { shortened } from '../../scripts/shorten-declarations.js';

describe('declarations of messages', () => {
  it('keep the names of parameters, and nothing else of a text', () => {
    assert.equal(
      shortened(
        [
          "    readonly 'rule.integer': \"it's from {minimum} to {maximum}\";",
          "    readonly 'a.b': 'a \"quoted\" text: {x}';",
          "    readonly plain: 'no parameter';",
          '    readonly other: number;',
        ].join('\n'),
      ),
      [
        "    readonly 'rule.integer': '{minimum}{maximum}';",
        "    readonly 'a.b': '{x}';",
        "    readonly plain: '';",
        '    readonly other: number;',
      ].join('\n'),
    );
  });
});

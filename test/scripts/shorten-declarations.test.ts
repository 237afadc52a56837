import assert from 'node:assert/strict';
import { keysAlone, shortened, uncommented } from '../../scripts/shorten-declarations.js';

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
      ["'rule.integer':'{minimum}{maximum}';", "'a.b':'{x}';", "plain:'';", '    readonly other: number;'].join('\n'),
    );
  });

  it('of sources are their keys, and those that nobody reads say nothing beside', () => {
    assert.equal(keysAlone("    readonly S1: 'https://example.org/{a}';\n"), 'S1:string;\n');
    assert.equal(
      uncommented(
        "/** What it is. */\nexport interface A {\n    /**\n     * Of many\n     * lines.\n     */\n    readonly b: '/** c */';\n}\n",
      ),
      "export interface A {\n    readonly b: '/** c */';\n}\n",
    );
  });
});

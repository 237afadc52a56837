import assert from 'node:assert/strict';
import { detectLanguage } from '../../../core/report/language.js';

describe('the language of the face', () => {
  for (const [requested, environment, expected] of [
    [undefined, {}, 'en'],
    [undefined, { LANG: 'ja_JP.UTF-8' }, 'ja'],
    [undefined, { LANG: 'ja' }, 'ja'],
    [undefined, { LANG: 'jam_JM' }, 'en'],
    [undefined, { LC_ALL: '', LC_MESSAGES: 'ja_JP', LANG: 'en_US' }, 'ja'],
    [undefined, { LC_ALL: 'C', LC_MESSAGES: 'ja_JP', LANG: 'ja_JP' }, 'en'],
    [undefined, { ECR_PRIVATELINK_LANGUAGE: 'en', LANG: 'ja_JP' }, 'en'],
    ['ja', { ECR_PRIVATELINK_LANGUAGE: 'en' }, 'ja'],
    ['fr', { LANG: 'ja_JP' }, 'ja'],
  ] as const) {
    it(`${requested} with ${JSON.stringify(environment)} is ${expected}`, () => {
      assert.equal(detectLanguage(requested, environment), expected);
    });
  }
});

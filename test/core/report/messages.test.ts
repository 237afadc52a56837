import assert from 'node:assert/strict';
import { FIELD_KEYS, questionFor } from '../../../core/answers/index.js';
import { en as explanationsInEnglish } from '../../../core/report/messages/en/explanations/index.js';
import { en } from '../../../core/report/messages/en/index.js';
import { isMessageId, type MessageId } from '../../../core/report/messages/index.js';
import { ja as explanationsInJapanese } from '../../../core/report/messages/ja/explanations/index.js';
import { ja } from '../../../core/report/messages/ja/index.js';
import { WORKSHOP_TEXTS, type WorkshopTextId } from '../../../core/report/messages/workshop.js';

const parametersOf = (text: string) => [...new Set(text.match(/\{[a-zA-Z]+\}/g) ?? [])].sort();

describe('the catalogue of messages', () => {
  it('both languages fill in the same parameters', () => {
    for (const id of Object.keys(en) as MessageId[]) assert.deepEqual(parametersOf(ja[id]), parametersOf(en[id]), id);
  });

  it('so do the texts that only explain says', () => {
    for (const [id, text] of Object.entries(explanationsInEnglish)) {
      assert.deepEqual(
        parametersOf(explanationsInJapanese[id as keyof typeof explanationsInJapanese]),
        parametersOf(text),
        id,
      );
    }
  });

  it('so do the texts that only the workshop says', () => {
    const { en: english, ja: japanese } = WORKSHOP_TEXTS;
    for (const id of Object.keys(english) as WorkshopTextId[]) {
      assert.deepEqual(parametersOf(japanese[id]), parametersOf(english[id]), id);
    }
  });

  it('Japanese quotes are 「」, without spaces around them, but in code', () => {
    const all = { ...ja, ...explanationsInJapanese, ...WORKSHOP_TEXTS.ja };
    const kana = '[\\u3040-\\u30ff\\u4e00-\\u9fff、。]';
    const spaced = new RegExp(`${kana} 「|」 ${kana}`);
    const wrong = Object.entries(all).filter(([, text]) => {
      const prose = text.replaceAll(/`[^`]*`|\w+: "\*"/g, '');
      return new RegExp(kana).test(text) && (/["“”]/.test(prose) || spaced.test(prose));
    });
    assert.deepEqual(wrong, []);
  });

  it('every choice of the schema has a label', () => {
    const context = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;
    for (const key of FIELD_KEYS) {
      for (const { label } of questionFor(key, context, {}).choices) {
        if (label !== null && typeof label !== 'string') assert.ok(isMessageId(label.id), label.id);
      }
    }
  });
});

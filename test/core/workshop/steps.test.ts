import assert from 'node:assert/strict';
import { type Answers, PRESETS } from '../../../core/answers/index.js';
import { plannedModel } from '../../../core/audit/planned/index.js';
import { REGION_IDS } from '../../../core/catalogue/index.js';
import { findExplanations } from '../../../core/explain/index.js';
import { makePlan } from '../../../core/plan/index.js';
import { MANIFEST } from '../../../core/render/index.js';
import { LANGUAGES } from '../../../core/report/index.js';
import { WORKSHOP_TEXTS } from '../../../core/report/messages/workshop.js';
import {
  changedBy,
  FIRST_ANSWERS,
  isWorkshop,
  positionOf,
  STEPS,
  sayIn,
  trainerNotes,
} from '../../../core/workshop/index.js';
import { answersOf } from '../../support/cases.js';
import { explanations } from '../../support/explanations.js';
import { ACCOUNT } from '../../support/flavours.js';
import { findingLines } from '../../support/matrix.js';

describe('the steps of the workshop', () => {
  for (const region of REGION_IDS) {
    it(`${region}: each changes something, asks for nothing twice, and breaks no rule once the S3 policy is narrow`, () => {
      let given: Partial<Answers> = { ...PRESETS['fargate-minimal'], ...FIRST_ANSWERS, region };
      for (const [index, step] of STEPS.entries()) {
        const before = answersOf(given);
        const changed = changedBy(step, before);
        assert.equal(changed.length > 0, index > 0, step.id);
        given = { ...given, ...Object.fromEntries(changed) };
        const answers = answersOf(given);
        assert.deepEqual(changedBy(step, answers), [], step.id);
        assert.equal(positionOf(answers), index + 1);
        assert.ok(isWorkshop(answers));
        if (answers.s3Policy === 'full') continue;
        assert.deepEqual(findingLines(given, plannedModel(makePlan(answers), ACCOUNT)), [], step.id);
      }
    });
  }

  it('name files that are generated and ids that can be explained', () => {
    const paths = new Set(MANIFEST.map(({ path }) => path));
    const all = explanations('en');
    for (const { files, explain } of STEPS) {
      for (const file of files) assert.ok(paths.has(file), file);
      for (const id of explain) assert.notDeepEqual(findExplanations(all, id), [], id);
    }
  });

  for (const language of LANGUAGES) {
    it(`the trainer’s notes have every text of every step, and no hole: ${language}`, () => {
      const texts = WORKSHOP_TEXTS[language];
      const notes = trainerNotes(sayIn(texts), 'npx generator-ecr-privatelink');
      for (const { id } of STEPS) {
        for (const part of ['title', 'look', 'question', 'answer', 'task'] as const) {
          assert.ok(notes.includes(texts[`${id}.${part}`]), `${id}.${part}`);
        }
      }
      assert.doesNotMatch(notes, /[{}]/);
    });
  }
});

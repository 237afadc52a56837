import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import type { NetworkModel } from '../../../core/audit/model.js';
import { readCloudFormation, readParametersFile } from '../../../core/audit/readers/cloudformation/index.js';
import { planOf, renderPlan } from '../../support/cases.js';
import { coverOf, WIDE } from '../../support/cover.js';
import { ACCOUNT } from '../../support/flavours.js';
import { assertAsPlanned } from '../../support/matrix.js';

function modelOf(answers: Partial<Answers>): NetworkModel {
  const files = renderPlan(planOf(answers), 'cloudformation');
  const file = (name: string) => {
    const found = files.find(({ path }) => path === `cloudformation/${name}`);
    assert.ok(found, name);
    return found;
  };
  return readCloudFormation(file('ecr-privatelink.yaml'), {
    accountId: ACCOUNT,
    parameters: readParametersFile(file('parameters.json')),
  });
}

describe('CloudFormation over a cover of all answers', () => {
  const cases = coverOf(WIDE);

  it('the cover has many cases, in every partition', () => {
    assert.ok(Object.keys(cases).length >= 150);
  });

  for (const [name, answers] of Object.entries(cases)) {
    it(`${name}: as planned`, () => assertAsPlanned(answers, modelOf(answers)));
  }
});

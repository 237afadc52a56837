import type { Answers } from '../../../core/answers/index.js';
import { readCloudFormation } from '../../../core/audit/readers/cloudformation/index.js';
import type { RenderedFile } from '../../../core/render/index.js';
import { planOf, renderPlan } from '../../support/cases.js';
import { assertCaught, FAULTS, FAULTY, withFault } from '../../support/faults.js';
import { ACCOUNT } from '../../support/flavours.js';
import { assertAsPlanned } from '../../support/matrix.js';
import { POLICY_FAULTS } from '../../support/policy-faults.js';

describe('faults that a linter lets through, in CloudFormation', () => {
  const filesOf = (answers: Partial<Answers>) => renderPlan(planOf(answers), 'cloudformation');
  const read = (some: readonly RenderedFile[]) => {
    const text = some.find(({ path }) => path.endsWith('.yaml') && !path.includes('/.'))?.text ?? '';
    return readCloudFormation({ path: 'template.yaml', text }, { accountId: ACCOUNT });
  };

  it('none: as planned', () => assertAsPlanned(FAULTY, read(filesOf(FAULTY))));

  for (const fault of [...FAULTS, ...POLICY_FAULTS]) {
    it(`${fault.name}: caught`, () => {
      const { answers = FAULTY, cloudformation } = fault;
      assertCaught(fault, read(withFault(filesOf(answers), cloudformation)), answers);
    });
  }
});

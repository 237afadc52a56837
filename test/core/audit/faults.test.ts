import { readCloudFormation } from '../../../core/audit/readers/cloudformation/index.js';
import type { RenderedFile } from '../../../core/render/index.js';
import { planOf, renderPlan } from '../../support/cases.js';
import { assertCaught, FAULTS, FAULTY, withFault } from '../../support/faults.js';
import { ACCOUNT } from '../../support/flavours.js';
import { assertAsPlanned } from '../../support/matrix.js';

describe('faults that a linter lets through, in CloudFormation', () => {
  const files = renderPlan(planOf(FAULTY), 'cloudformation');
  const read = (some: readonly RenderedFile[]) => {
    const text = some.find(({ path }) => path.endsWith('.yaml') && !path.includes('/.'))?.text ?? '';
    return readCloudFormation({ path: 'template.yaml', text }, { accountId: ACCOUNT });
  };

  it('none: as planned', () => assertAsPlanned(FAULTY, read(files)));

  for (const fault of FAULTS) {
    it(`${fault.name}: caught`, () => assertCaught(fault, read(withFault(files, fault.cloudformation))));
  }
});

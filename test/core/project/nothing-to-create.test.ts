import assert from 'node:assert/strict';
import { FEATURE_IDS, type FeatureId, WORKLOADS } from '../../../core/catalogue/index.js';
import { NothingToCreate, refuseNothing } from '../../../core/project/index.js';
import { planOf, renderPlan } from '../../support/cases.js';

/** Why a plan makes no project; null where it makes one. */
function refusal(...given: Parameters<typeof planOf>): string | null {
  try {
    refuseNothing(planOf(...given));
    return null;
  } catch (error) {
    if (!(error instanceof NothingToCreate)) throw error;
    return error.reason.id;
  }
}

describe('a plan that makes no project', () => {
  const outside = WORKLOADS.filter(({ pullsInVpc }) => !pullsInVpc).map(({ id }) => id);
  const inside = WORKLOADS.filter(({ pullsInVpc }) => pullsInVpc).map(({ id }) => id);
  // Of those that need another answer there is an example below.
  const alone = FEATURE_IDS.filter((id): id is FeatureId => !['eks-api-fips', 'ssm-agent-legacy'].includes(id));

  it('has nothing that pulls in the VPC, whatever the features', () => {
    assert.equal(refusal({ workloads: outside, features: [] }), 'done.nothingNeeded');
    for (const workload of outside) {
      for (const feature of alone) {
        const id = refusal({ workloads: [workload], features: [feature] });
        assert.match(id ?? '', /^done\.nothing(Pulls|Needed)$/, `${workload} ${feature}`);
      }
    }
  });

  it('is none of those whose launch types pull there, which can all be rendered', () => {
    for (const workload of inside.filter((id) => id !== 'codebuild-vpc')) {
      const plan = planOf({ workloads: [workload], features: [] });
      assert.doesNotThrow(() => refuseNothing(plan), workload);
      assert.ok(renderPlan(plan).length > 0);
    }
  });
});

import assert from 'node:assert/strict';
import { findExplanations, nearestId } from '../../../core/explain/index.js';
import { explanations } from '../../support/explanations.js';

const all = explanations('en');
const found = (given: string) => findExplanations(all, given).map(({ kind, id }) => `${kind} ${id}`);

describe('finding an explanation', () => {
  for (const [given, expected] of [
    ['ecr_dkr', ['endpoint ecr_dkr']],
    ['ecr.dkr', ['endpoint ecr_dkr']],
    ['s3', ['endpoint s3', 'endpoint s3_existing', 'endpoint s3_interface']],
    ['logs', ['endpoint logs', 'feature logs', 'omission logs']],
    ['com.amazonaws.ap-northeast-1.ecr.api', ['endpoint ecr_api', 'omission ecr_api']],
    ['cn.com.amazonaws.cn-north-1.ecr.dkr', ['endpoint ecr_dkr']],
    ['com.amazonaws.us-east-1.s3', ['endpoint s3', 'endpoint s3_existing', 'endpoint s3_interface']],
    ['exec', ['feature exec']],
    ['ecs-external', ['workload ecs-external']],
    ['Lambda-image', ['workload lambda-image', 'omission lambda-image']],
    ['vpcCidr', ['answer vpcCidr']],
    ['vpccidr', ['answer vpcCidr']],
    ['--vpc-cidr', ['answer vpcCidr']],
    ['--no-flow-logs', ['answer flowLogs']],
    ['ECR_PRIVATELINK_VPC_CIDR', ['answer vpcCidr']],
    ['terraform/endpoints.tf', ['file terraform/endpoints.tf']],
    ['./terraform/endpoints.tf', ['file terraform/endpoints.tf']],
    ['terraform\\endpoints.tf', ['file terraform/endpoints.tf']],
    ['endpoints.tf', ['file terraform/endpoints.tf']],
    ['codebuild.ts', ['file cdk/lib/codebuild.ts']],
    ['.gitignore', ['file .gitignore']],
    ['.ecr-privatelink/', ['file .ecr-privatelink']],
    ['.ecr-privatelink/state.json', ['file .ecr-privatelink']],
    ['single_az', ['note single_az']],
    ['07', ['rule 07']],
    ['7', ['rule 07']],
    ['57', ['rule 57']],
    ['internet', ['omission internet', 'answer internet']],
    ['', []],
    ['constructor', []],
    ['02', []],
  ] as const) {
    it(`${given || 'nothing'}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(found(given), expected));
  }

  it('names the nearest id of any kind', () => {
    assert.equal(nearestId(all, 'ecr_ap'), 'ecr_api');
    assert.equal(nearestId(all, '--vpc-cdir'), '--vpc-cidr');
    assert.equal(nearestId(all, 'terraform/endpoint.tf'), 'terraform/endpoints.tf');
    assert.equal(nearestId(all, './scripts/verfy.sh'), 'scripts/verify.sh');
    assert.equal(nearestId(all, 'x'.repeat(10_000)).length > 0, true);
  });
});

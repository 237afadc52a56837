import assert from 'node:assert/strict';
import { plannedModel } from '../../../core/audit/planned/index.js';
import { findRegion, interfaceServiceName, layerBucketObjectsArn, REGION_IDS } from '../../../core/catalogue/index.js';
import { planOf } from '../../support/cases.js';
import { coverOfHome, inEveryRegion } from '../../support/cover.js';
import { ACCOUNT } from '../../support/flavours.js';
import { findingLines } from '../../support/matrix.js';

/** Every pair of answers in every Region. */
const cases = Object.entries(inEveryRegion(coverOfHome()));

describe(`${cases.length} plans: every pair of answers, in every Region`, function () {
  this.timeout(600_000);

  it('break no rule', () => {
    for (const [name, answers] of cases) {
      assert.deepEqual(findingLines(answers, plannedModel(planOf(answers), ACCOUNT)), [], name);
    }
  });

  it('name services, buckets and hosts of their Region and partition only', () => {
    const foreign = new Map(
      REGION_IDS.map((id) => [id, REGION_IDS.filter((other) => !other.includes(id) && !id.includes(other))]),
    );
    for (const [name, answers] of cases) {
      const { region, endpoints, policies, registry, roles } = planOf(answers);
      const text = JSON.stringify({ endpoints, policies, registry, roles });
      const strange = foreign.get(region.id)?.find((other) => text.includes(other));
      assert.equal(
        strange === undefined || (strange === 'us-east-1' && /ecr-public|Public/.test(text)),
        true,
        `${name}: ${strange}`,
      );
      for (const [arn] of text.matchAll(/arn:[a-z-]+/g)) assert.equal(arn, `arn:${region.partition}`, name);
    }
  });

  it('have an Allow in every policy, and no more characters than AWS takes', () => {
    for (const [name, answers] of cases) {
      for (const { id, statements } of planOf(answers).policies) {
        assert.ok(
          statements.some(({ effect }) => effect === 'Allow'),
          `${name}: ${id}`,
        );
        assert.ok(JSON.stringify(statements).length < 20_480, `${name}: ${id}`);
      }
    }
  });

  it('have room for their endpoints: at most 50 in a VPC, and one subnet a zone', () => {
    for (const [name, answers] of cases) {
      const { endpoints, subnets } = planOf(answers);
      const interfaces = endpoints.filter(({ type }) => type === 'Interface');
      assert.ok(interfaces.length <= 50, name);
      const zoneOf = new Map(Object.values(subnets).flatMap((tier) => tier.map(({ id, zone }) => [id, zone.name])));
      for (const { subnetIds } of interfaces) {
        assert.equal(new Set(subnetIds.map((id) => zoneOf.get(id))).size, subnetIds.length, name);
      }
    }
  });
});

describe('names in every Region', () => {
  /** What AWS documents, and the CDK has in its tables, for a Region of each partition. */
  const NAMES: Readonly<Record<string, readonly [string, string, string]>> = {
    'ap-northeast-1': [
      'com.amazonaws.ap-northeast-1.ecr.api',
      'com.amazonaws.ap-northeast-1.logs',
      'com.amazonaws.ap-northeast-1.sts',
    ],
    'us-gov-west-1': [
      'com.amazonaws.us-gov-west-1.ecr.api',
      'com.amazonaws.us-gov-west-1.logs',
      'com.amazonaws.us-gov-west-1.sts',
    ],
    'cn-north-1': [
      'cn.com.amazonaws.cn-north-1.ecr.api',
      'com.amazonaws.cn-north-1.logs',
      'cn.com.amazonaws.cn-north-1.sts',
    ],
    'eusc-de-east-1': [
      'eu.amazonaws.eusc-de-east-1.ecr.api',
      'com.amazonaws.eusc-de-east-1.logs',
      'com.amazonaws.eusc-de-east-1.sts',
    ],
    'us-iso-east-1': [
      'gov.ic.c2s.us-iso-east-1.ecr.api',
      'com.amazonaws.us-iso-east-1.logs',
      'com.amazonaws.us-iso-east-1.sts',
    ],
    'us-isob-east-1': [
      'gov.sgov.sc2s.us-isob-east-1.ecr.api',
      'com.amazonaws.us-isob-east-1.logs',
      'com.amazonaws.us-isob-east-1.sts',
    ],
    'eu-isoe-west-1': [
      'uk.adc-e.cloud.eu-isoe-west-1.ecr.api',
      'com.amazonaws.eu-isoe-west-1.logs',
      'com.amazonaws.eu-isoe-west-1.sts',
    ],
    'us-isof-south-1': [
      'gov.ic.hci.csp.us-isof-south-1.ecr.api',
      'com.amazonaws.us-isof-south-1.logs',
      'com.amazonaws.us-isof-south-1.sts',
    ],
  };

  for (const [id, names] of Object.entries(NAMES)) {
    it(`${id}: ${names[0]}`, () => {
      const region = findRegion(id);
      assert.deepEqual(
        ['ecr.api', 'logs', 'sts'].map((service) => interfaceServiceName(region, service)),
        names,
      );
      assert.equal(layerBucketObjectsArn(region), `arn:${region.partition}:s3:::prod-${id}-starport-layer-bucket/*`);
    });
  }

  it('Regions that opened after 2023-12-23 are known to need all endpoints of the ECS agent', () => {
    const opened = REGION_IDS.filter((id) => findRegion(id).ecsTrioMandatory !== null);
    assert.deepEqual(opened, [
      ...['ap-east-2', 'ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7', 'ca-west-1', 'eusc-de-east-1'],
      'mx-central-1',
    ]);
    for (const region of opened) {
      const notes = planOf({ region, workloads: ['ecs-ec2'] }).notes.map(({ id }) => id);
      assert.ok(notes.includes('ecs_endpoints_mandatory'), region);
    }
  });
});

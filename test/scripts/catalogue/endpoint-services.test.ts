import assert from 'node:assert/strict';
import type { Catalogue } from '../../../scripts/catalogue/data-files.js';
import type { Reading } from '../../../scripts/catalogue/reading.js';
import { updateCatalogue } from '../../../scripts/catalogue/update.js';
import { answeringFromFiles } from '../../support/aws-answers.js';
import { CATALOGUE, readAll, readingOfServices, remarksOn, WHOLE } from '../../support/catalogue-readings.js';

type Detail = Record<string, unknown>;

describe('npm run catalogue: endpoint services', () => {
  const tokyo = (service: string) => `com.amazonaws.ap-northeast-1.${service}`;
  const known = (services: Record<string, readonly string[] | null>): Catalogue => ({
    ...CATALOGUE,
    endpointServices: { generated: null, services: { 'ap-northeast-1': services } },
  });
  const update = (before: Catalogue, answer: Reading) => {
    const { catalogue, remarks } = updateCatalogue(before, answer, WHOLE);
    return { services: catalogue.endpointServices.services['ap-northeast-1'] ?? assert.fail(), remarks };
  };

  it('an account that does not see a zone says nothing about it', () => {
    const before = known({ logs: ['apne1-az3'], kms: ['apne1-az1', 'apne1-az3'] });
    const answer = readingOfServices('ap-northeast-1', ['apne1-az1', 'apne1-az2'], {
      [tokyo('logs')]: ['apne1-az1'],
      [tokyo('kms')]: ['apne1-az1', 'apne1-az2', 'apne1-az3'],
    });
    const { services } = update(before, answer);
    assert.deepEqual([services.logs, services.kms], [['apne1-az2', 'apne1-az3'], []]);
  });

  it('a silence makes nothing absent that a document or an earlier answer says is there', () => {
    const answer = readingOfServices('ap-northeast-1', ['apne1-az1'], { [tokyo('sts')]: ['apne1-az1'] });
    const { services, remarks } = update(known({ logs: ['apne1-az3'] }), answer);
    assert.deepEqual(services.logs, ['apne1-az3']);
    assert.equal(services['ecr.api'], undefined);
    assert.equal(services.kms, undefined);
    assert.equal(services.xray, null);
    assert.equal(remarksOn(remarks, /does not list (?:logs any more|(?:ecr\.api|kms),)/).length, 3);
  });

  it('another prefix than the catalogue’s is told and not believed', () => {
    const answer = readingOfServices('ap-northeast-1', ['apne1-az1'], {
      'jp.amazonaws.ap-northeast-1.logs': ['apne1-az1'],
    });
    const { services, remarks } = update(CATALOGUE, answer);
    assert.equal(services.logs, undefined);
    assert.equal(remarksOn(remarks, /jp\.amazonaws.*is its prefix right/).length, 1);
  });

  it('what is there against a document is believed and told', () => {
    const answer = readingOfServices('ap-northeast-1', ['apne1-az1'], { [tokyo('ecr-public.api')]: ['apne1-az1'] });
    const { services, remarks } = update(CATALOGUE, answer);
    assert.deepEqual(services['ecr-public.api'], []);
    assert.equal(remarksOn(remarks, /offers ecr-public\.api/).length, 1);
  });

  it('a service without any zone says nothing about zones', () => {
    const answer = readingOfServices('ap-northeast-1', ['apne1-az1'], { [tokyo('logs')]: [] });
    assert.deepEqual(update(known({ logs: ['apne1-az3'] }), answer).services.logs, ['apne1-az3']);
  });

  /** The services of Tokyo where each entry of the answer is another. */
  const servicesWhere = async (change: (detail: Detail) => Detail) => {
    const { regions } = await readAll(
      answeringFromFiles({
        'describe-vpc-endpoint-services.ap-northeast-1.json': ({ ServiceDetails }) => ({
          ServiceDetails: (ServiceDetails as Detail[]).map(change),
        }),
      }),
    );
    return regions['ap-northeast-1']?.services ?? [];
  };

  it('zones by their ids alone are as good as by their names', async () => {
    const services = await servicesWhere(({ AvailabilityZones, ...detail }) =>
      'AvailabilityZoneIds' in detail ? detail : { ...detail, AvailabilityZones },
    );
    const offered = services.find(({ service }) => service === 'guardduty-data');
    assert.deepEqual(offered?.zoneIds, ['apne1-az4', 'apne1-az1']);
  });

  it('a service for gateway endpoints alone is none for interface endpoints', async () => {
    const gateway = [{ ServiceType: 'Gateway' }];
    const services = await servicesWhere((detail) =>
      detail.ServiceName === tokyo('s3') ? { ...detail, ServiceType: gateway } : detail,
    );
    assert.ok(services.length > 0 && !services.some(({ service }) => service === 's3'));
  });
});

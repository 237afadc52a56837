import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import { planOf } from '../../support/cases.js';

const BY_URL: Partial<Answers> = { workloads: ['fargate-linux', 'ec2-docker'], privateDns: 'ecr-api-off' };

describe('private DNS names', () => {
  it('are on for every interface endpoint', () => {
    const { endpoints, has } = planOf();
    for (const { type, privateDns, url } of endpoints) {
      assert.equal(privateDns, type === 'Interface');
      assert.equal(url, null);
    }
    assert.ok(has.allPrivateDns && !has.apiByUrl);
  });

  it('off for the ECR API: callers are given its URL, and the registry keeps its names', () => {
    const { endpoints, has, notes } = planOf(BY_URL);
    const off = endpoints.filter(({ type, privateDns }) => type === 'Interface' && !privateDns);
    assert.deepEqual(
      off.map(({ service, url }) => [service, url]),
      [['ecr.api', 'https://ENDPOINT.api.ecr.us-east-1.vpce.amazonaws.com']],
    );
    assert.ok(!has.allPrivateDns && has.apiByUrl);
    const [agents] = notes.filter(({ id }) => id === 'api_by_url_agents');
    assert.equal(agents?.level, 'caution');
    assert.match(JSON.stringify(agents), /"workloads":"fargate-linux"/);
    assert.ok(notes.some(({ id }) => id === 'api_by_url'));
  });

  it('the URL has the suffix of the partition', () => {
    const { endpoints } = planOf({ ...BY_URL, region: 'cn-north-1' });
    const [api] = endpoints;
    assert.equal(api?.url, 'https://ENDPOINT.api.ecr.cn-north-1.vpce.amazonaws.com.cn');
  });

  it('who can be given a URL is not warned of', () => {
    const { notes } = planOf({ ...BY_URL, workloads: ['ec2-docker'] });
    assert.ok(!notes.some(({ id }) => id === 'api_by_url_agents'));
  });
});

import assert from 'node:assert/strict';
import type { PolicyStatement } from '../../../../core/audit/model.js';
import { rule37 } from '../../../../core/audit/rules/37-pull-only-complete.js';
import { text } from '../../../../core/report/messages/index.js';
import {
  ALLOW_ALL,
  AWS_PULL,
  allow,
  condition,
  deny,
  mixed,
  PREVENT_DELETE,
  policy,
  withRegistryPolicy,
} from './policy-support.js';
import { endpoint, list, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const REPOSITORIES = 'arn:aws:ecr:us-east-1:123456789012:repository/*';
const LOGIN = allow(['ecr:GetAuthorizationToken'], ['*']);
const NO_CHECK =
  'violated: The policy of Endpoint-ecr.dkr does not allow ecr:BatchCheckLayerAvailability, as AWS’s policy for task execution roles does. Some clients call it before they fetch a layer.';

/** What a pull calls, with parts of it changed. */
function pull(change: Partial<PolicyStatement> = {}): PolicyStatement {
  const actions = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
  return allow(actions, [REPOSITORIES], { sid: said('Pull'), ...change });
}

/** What is said of the policy on the endpoint of the registry. */
function judged(...statements: Parameters<typeof policy>): string[] {
  return verdicts(rule37, withRegistryPolicy(policy(...statements)));
}

/** What is said of it on the endpoint of the API. */
function judgedOnApi(...statements: Parameters<typeof policy>): string[] {
  return verdicts(rule37, modelOf({ endpoints: [endpoint('ecr.api', { policy: policy(...statements) })] }));
}

function missing(actions: string): string {
  return `violated: The policy of Endpoint-ecr.dkr does not allow ${actions}, which a pull calls.`;
}

describe('rule 37: policies for pulls only are complete', () => {
  it('holds for the login and the calls of a pull, in one statement or several, by name or by pattern', () => {
    for (const judge of [judged, judgedOnApi]) {
      assert.deepEqual(judge(LOGIN, pull()), []);
      const [first = '', ...rest] = [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:GetDownloadUrlForLayer',
      ];
      assert.deepEqual(judge(LOGIN, allow([first], ['*']), allow(rest, ['*'])), []);
      assert.deepEqual(judge(allow(['ecr:Get*', 'ecr:Batch*'], ['*'])), []);
    }
  });

  it('is broken by a statement for pulls beside one that allows everything, as in an example of AWS', () => {
    assert.deepEqual(judged(ALLOW_ALL, PREVENT_DELETE, AWS_PULL), [
      'violated: The policy of Endpoint-ecr.dkr allows everything in AllowAll, so the statement for pulls restricts nothing.',
    ]);
    assert.equal(judgedOnApi(AWS_PULL, { ...ALLOW_ALL, actions: list('ecr:*') }).length, 1);
  });

  it('holds for a policy that allows everything and is for no pulls', () => {
    assert.deepEqual(judged(ALLOW_ALL, PREVENT_DELETE), []);
    assert.deepEqual(judged(ALLOW_ALL, LOGIN), []);
  });

  it('takes everything on a condition, or on some repositories, for no such statement', () => {
    const conditions = said([condition('StringEquals', 'aws:PrincipalAccount', '123456789012')]);
    assert.deepEqual(judged({ ...ALLOW_ALL, conditions }, pull()), []);
    assert.deepEqual(judged({ ...ALLOW_ALL, resources: list(REPOSITORIES) }, pull()), []);
  });

  it('is broken on the registry without a call of a pull', () => {
    assert.deepEqual(judged(LOGIN, pull({ actions: list('ecr:BatchGetImage') })), [
      missing('ecr:GetDownloadUrlForLayer'),
      NO_CHECK,
    ]);
    assert.deepEqual(judged(LOGIN, pull({ actions: list('ecr:BatchCheckLayerAvailability') })), [
      missing('ecr:BatchGetImage, ecr:GetDownloadUrlForLayer'),
    ]);
    assert.deepEqual(
      judged(pull({ actions: list('ecr:BatchGetImage') }), deny(['ecr:GetDownloadUrlForLayer'], ['*'])),
      [missing('ecr:GetDownloadUrlForLayer'), NO_CHECK],
    );
  });

  it('is broken on the registry by the example of AWS, which does not let clients ask for a layer', () => {
    assert.deepEqual(judged(AWS_PULL), [NO_CHECK]);
    assert.deepEqual(judgedOnApi(AWS_PULL), []);
  });

  it('is broken on the API without the login, which does not go to the registry', () => {
    assert.deepEqual(judgedOnApi(pull()), [
      'violated: The policy of Endpoint-ecr.api does not allow ecr:GetAuthorizationToken, which a pull calls.',
    ]);
    assert.deepEqual(judged(pull()), []);
  });

  it('is broken on the API by a login on some repositories', () => {
    const login =
      'violated: The policy of Endpoint-ecr.api allows ecr:GetAuthorizationToken on some resources only. The login has no resource: write Resource: "*".';
    const some = allow(['ecr:GetAuthorizationToken'], [REPOSITORIES]);
    assert.deepEqual(judgedOnApi(pull(), some), [login]);
    assert.deepEqual(judgedOnApi(pull(), some, LOGIN), []);
    assert.deepEqual(judgedOnApi(pull(), { ...some, negated: ['Resource'] }), []);
    assert.deepEqual(judgedOnApi(pull(), { ...LOGIN, negated: ['Resource'] }), [login]);
  });

  it('asks nothing of policies that allow pushes too, or no pulls', () => {
    const push = allow(['ecr:PutImage', 'ecr:InitiateLayerUpload'], [REPOSITORIES]);
    assert.deepEqual(judgedOnApi(pull(), push), []);
    assert.deepEqual(judged(AWS_PULL, push), []);
    assert.deepEqual(judged(allow(['ecr:*'], [REPOSITORIES])), []);
    assert.deepEqual(judged(allow(['ecr:DescribeImages'], ['*'])), []);
    assert.deepEqual(judged(PREVENT_DELETE), []);
    assert.deepEqual(judged(allow(['ecr:DeleteRepository'], ['*'], { negated: ['Action'] })), []);
  });

  it('takes a policy that denies pushes for one that says nothing of pulls', () => {
    assert.deepEqual(judged(AWS_PULL, deny(['ecr:PutImage'], ['*'])), [NO_CHECK]);
  });

  it('judges the registry only, and what the code makes', () => {
    const document = policy(AWS_PULL);
    const endpoints = [
      endpoint('logs', { policy: document }),
      endpoint('ecr.dkr', { policy: document, existing: true }),
      endpoint('ecr.dkr'),
    ];
    assert.deepEqual(verdicts(rule37, modelOf({ endpoints })), []);
  });

  it('is not judged where it is not known what is allowed', () => {
    assert.deepEqual(verdicts(rule37, withRegistryPolicy(UNKNOWN)), NOT_JUDGED);
    assert.deepEqual(judged(UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged(AWS_PULL, UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged(pull({ effect: UNKNOWN })), NOT_JUDGED);
    assert.deepEqual(judged(pull({ actions: mixed(said('ecr:BatchGetImage'), UNKNOWN) })), NOT_JUDGED);
    assert.deepEqual(judgedOnApi(pull(), { ...LOGIN, resources: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judgedOnApi(pull(), { ...LOGIN, resources: UNKNOWN }, LOGIN), []);
  });

  it('says which call is missing, where another is not known', () => {
    const action = 'ecr:GetDownload${AWS::StackName}';
    assert.deepEqual(judged(pull({ actions: list('ecr:BatchGetImage', action) })), [
      NO_CHECK,
      `not-judged: ${text({ id: 'rule.onlyDeployed', parameters: { text: action } }, 'en')}`,
    ]);
  });
});

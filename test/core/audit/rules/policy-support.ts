import type { PolicyCondition, PolicyDocument, PolicyStatement } from '../../../../core/audit/model.js';
import type { Known, Text, Unknown, Value, Values } from '../../../../core/audit/value.js';
import { endpoint, gateway, list, modelOf, place, said } from './support.js';

type Principals = NonNullable<PolicyStatement['principals']>;

export const EVERYBODY: Principals = said([{ type: '*', values: list('*') }]);

/** `{"AWS": [ARNS]}`. */
export function accounts(...arns: readonly Text[]): Principals {
  return said([{ type: 'AWS', values: list(...arns) }]);
}

/** `{OPERATOR: {KEY: [VALUES]}}`. */
export function condition(operator: string, key: string, ...values: readonly Text[]): PolicyCondition {
  return { operator, key, values: list(...values) };
}

/** A statement that allows everybody everything, but for what is given. */
export function statement(change: Partial<PolicyStatement> = {}): PolicyStatement {
  return {
    place: { ...place, path: 'Statement[0]' },
    sid: null,
    effect: said('Allow'),
    principals: EVERYBODY,
    actions: list('*'),
    resources: list('*'),
    conditions: said([]),
    negated: [],
    ...change,
  };
}

/** The same by the texts of actions and resources. */
export function allow(
  actions: readonly Text[],
  resources: readonly Text[],
  change: Partial<PolicyStatement> = {},
): PolicyStatement {
  return statement({ actions: list(...actions), resources: list(...resources), ...change });
}

export function deny(
  actions: readonly Text[],
  resources: readonly Text[],
  change: Partial<PolicyStatement> = {},
): PolicyStatement {
  return allow(actions, resources, { effect: said('Deny'), ...change });
}

export function policy(...statements: (PolicyStatement | Unknown)[]): Known<PolicyDocument> {
  const values = statements.map((one) => ('known' in one ? one : said(one)));
  return said({ version: said('2012-10-17'), statements: values });
}

/** A list in which some values are known. */
export function mixed(...values: readonly Value<Text>[]): Values {
  return said(values);
}

/** The correct network, with a policy on the endpoint of the registry. */
export function withRegistryPolicy(document: Value<PolicyDocument> | null) {
  return modelOf({ endpoints: [endpoint('ecr.dkr', { policy: document })] });
}

/** The correct network, with a policy on the gateway of S3. */
export function withGatewayPolicy(document: Value<PolicyDocument> | null) {
  return modelOf({ endpoints: [gateway({ policy: document })] });
}

/** What AWS publishes beside denials. */
export const ALLOW_ALL = statement({ sid: said('AllowAll') });

/** What AWS publishes for a role that pulls. */
export const AWS_PULL = allow(['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:GetAuthorizationToken'], ['*'], {
  sid: said('AllowPull'),
  principals: accounts('arn:aws:iam::123456789012:role/builds'),
});

/** What AWS publishes for a repository that stays. */
export const PREVENT_DELETE = deny(
  ['ecr:DeleteRepository'],
  ['arn:aws:ecr:us-east-1:123456789012:repository/payments'],
  { sid: said('PreventDelete') },
);

export const LAYERS = 'arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*';

/** What AWS publishes for a gateway that serves layers only, with parts of it changed. */
export function layers(change: Partial<PolicyStatement> = {}): PolicyStatement {
  return allow(['s3:GetObject'], [LAYERS], { sid: said('Layers'), ...change });
}

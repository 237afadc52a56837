import type { PolicyStatement, PolicySymbol, PolicyText, Role } from '../plan/index.js';
import { Expression, type Writable } from './syntax/expression.js';
import { hclString, writeHcl } from './syntax/hcl.js';
import { templateLiteralPart, writeTypescript } from './syntax/typescript.js';
import { writeYaml } from './syntax/yaml.js';

/** How a flavour writes what only the deployment knows, and texts that contain it. */
interface PolicySyntax {
  readonly symbols: Readonly<Record<PolicySymbol['symbol'], string>>;
  /** A text with symbols in it. */
  readonly join: (parts: readonly (string | PolicySymbol)[]) => string;
}

const terraform: PolicySyntax = {
  symbols: {
    account: 'data.aws_caller_identity.current.account_id',
    flow_log_group_arn: '"${aws_cloudwatch_log_group.flow_log.arn}:*"',
    extra_bucket_arns: 'var.extra_bucket_arns',
    extra_bucket_object_arns: '[for arn in var.extra_bucket_arns : "${arn}/*"]',
  },
  join: (parts) => {
    const inner = parts.map((part) =>
      typeof part === 'string' ? hclString(part).slice(1, -1) : `\${${terraform.symbols[part.symbol]}}`,
    );
    return `"${inner.join('')}"`;
  },
};

const cloudformation: PolicySyntax = {
  symbols: {
    account: '!Ref AWS::AccountId',
    flow_log_group_arn: '!GetAtt FlowLogGroup.Arn',
    extra_bucket_arns: '!Join [",", !Ref ExtraBucketArns]',
    extra_bucket_object_arns: '!Sub ["${Arns}/*", {Arns: !Join ["/*,", !Ref ExtraBucketArns]}]',
  },
  join: (parts) => {
    return `!Sub ${JSON.stringify(parts.map((part) => (typeof part === 'string' ? part : substitution(part))).join(''))}`;
  },
};

/** A symbol within the text of `!Sub`, which takes names only. */
function substitution({ symbol }: PolicySymbol): string {
  if (symbol === 'account') return '${AWS::AccountId}';
  throw new Error(`${symbol} cannot stand within a text`);
}

const cdk: PolicySyntax = {
  symbols: {
    account: 'Aws.ACCOUNT_ID',
    flow_log_group_arn: 'logGroup.logGroupArn',
    extra_bucket_arns: '...config.extraBucketArns',
    extra_bucket_object_arns: '...config.extraBucketArns.map((arn) => `${arn}/*`)',
  },
  join: (parts) =>
    `\`${parts.map((part) => (typeof part === 'string' ? templateLiteralPart(part) : `\${${cdk.symbols[part.symbol]}}`)).join('')}\``,
};

function writable(value: PolicyText, syntax: PolicySyntax): Writable {
  if (typeof value === 'string') return value;
  return new Expression('symbol' in value ? syntax.symbols[value.symbol] : syntax.join(value));
}

function conditionsOf(conditions: PolicyStatement['conditions'], syntax: PolicySyntax): Writable {
  return Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, writable(value, syntax)])),
    ]),
  );
}

function oneOrAll(values: readonly Writable[]): Writable {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}

/** A statement of an identity or endpoint policy as the JSON grammar of IAM names its parts. */
function jsonStatement(
  statement: PolicyStatement,
  principal: Writable | null,
  resources: Writable,
  syntax: PolicySyntax,
): { readonly [key: string]: Writable } {
  const { sid, effect, actions, conditions } = statement;
  return {
    Sid: sid,
    Effect: effect,
    ...(principal === null ? {} : { Principal: principal }),
    Action: oneOrAll(actions),
    Resource: resources,
    ...(Object.keys(conditions).length === 0 ? {} : { Condition: conditionsOf(conditions, syntax) }),
  };
}

/** A statement of a policy in Terraform's `jsonencode`; `principal` null in identity policies. */
export function terraformStatement(statement: PolicyStatement, principal: '*' | null, indent: number): string {
  return writeHcl(jsonStatement(statement, principal, terraformResources(statement), terraform), indent);
}

function terraformResources({ onlyWith, resources }: PolicyStatement): Writable {
  if (onlyWith === null) return oneOrAll(resources.map((resource) => writable(resource, terraform)));
  const lists = resources.map((resource) =>
    typeof resource === 'string' ? hclString(resource) : terraform.symbols[resource.symbol],
  );
  return new Expression(`concat(${lists.join(', ')})`);
}

/** A statement of a policy in CloudFormation's YAML, its first line without indentation. */
export function cloudformationStatement(statement: PolicyStatement, principal: '*' | null, indent: number): string {
  const map = jsonStatement(statement, principal, cloudformationResources(statement), cloudformation);
  return writeYaml(map, indent).trimStart();
}

function cloudformationResources({ onlyWith, resources }: PolicyStatement): Writable {
  if (onlyWith === null) return oneOrAll(resources.map((resource) => writable(resource, cloudformation)));
  // A list parameter cannot be mapped over, so its ARNs and their objects are joined to one text and split again.
  const parts = resources.map((resource) =>
    typeof resource === 'string' ? JSON.stringify(resource) : cloudformation.symbols[resource.symbol],
  );
  return { 'Fn::Split': [',', { 'Fn::Join': [',', parts.map((part) => new Expression(part))] }] };
}

/** The properties of an `iam.PolicyStatement` in TypeScript. */
export function cdkStatement(statement: PolicyStatement, principal: '*' | null, indent: number): string {
  const { sid, effect, actions, resources, conditions } = statement;
  return writeTypescript(
    {
      sid,
      ...(effect === 'Deny' ? { effect: new Expression('iam.Effect.DENY') } : {}),
      ...(principal === null ? {} : { principals: [new Expression('new iam.StarPrincipal()')] }),
      actions,
      resources: resources.map((resource) => writable(resource, cdk)),
      ...(Object.keys(conditions).length === 0 ? {} : { conditions: conditionsOf(conditions, cdk) }),
    },
    indent,
  );
}

/** The trust policy's conditions of a role, in each flavour. */
export function trustConditions(role: Role, flavour: 'terraform' | 'cloudformation' | 'cdk', indent: number): string {
  if (flavour === 'terraform') return writeHcl(conditionsOf(role.trustConditions, terraform), indent);
  if (flavour === 'cdk') return writeTypescript(conditionsOf(role.trustConditions, cdk), indent);
  return writeYaml(conditionsOf(role.trustConditions, cloudformation), indent).trimStart();
}

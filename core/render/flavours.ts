import type { ConditionValue, Endpoint, Plan, PolicyStatement, PolicySymbol, PolicyText, Role } from '../plan/index.js';
import { pascalCase } from './syntax/case.js';
import { Expression, type Writable } from './syntax/expression.js';
import { hclString, writeHcl } from './syntax/hcl.js';
import { templateLiteralPart, writeTypescript } from './syntax/typescript.js';
import { writeYaml } from './syntax/yaml.js';

/** What stands for one text or one list of texts in code. */
type NamedSymbol = Exclude<PolicySymbol['symbol'], 'codebuild_subnet_arns' | EndpointSymbol>;
type EndpointSymbol = Extract<PolicySymbol['symbol'], `endpoint:${string}`>;

/** How a flavour writes what only the deployment knows, and texts that contain it. */
interface PolicySyntax {
  readonly symbols: Readonly<Record<NamedSymbol, string>>;
  /** The id of an endpoint of the plan. */
  readonly endpointId: (endpoint: Endpoint) => string;
  readonly endpoints: readonly Endpoint[];
  readonly subnetArns: Writable;
  /** A text with symbols in it. */
  readonly join: (parts: readonly (string | PolicySymbol)[], syntax: PolicySyntax) => string;
}

const terraformOf = ({ has, endpoints }: Plan): PolicySyntax => ({
  symbols: {
    account: 'data.aws_caller_identity.current.account_id',
    vpc: has.newVpc ? 'aws_vpc.this.id' : 'data.aws_vpc.this.id',
    name: 'var.name',
    flow_log_group_arn: '"${aws_cloudwatch_log_group.flow_log.arn}:*"',
    extra_bucket_arns: 'var.extra_bucket_arns',
    extra_bucket_object_arns: '[for arn in var.extra_bucket_arns : "${arn}/*"]',
    codebuild_log_group_arn: '"${aws_cloudwatch_log_group.codebuild.arn}:*"',
  },
  endpointId: ({ id, reuse }) =>
    reuse === null ? `aws_vpc_endpoint.interface["${id}"].id` : `var.existing_endpoint_ids.${id}`,
  endpoints,
  subnetArns: new Expression('local.codebuild_subnet_arns'),
  join: (parts, syntax) => {
    const inner = parts.map((part) =>
      typeof part === 'string' ? hclString(part).slice(1, -1) : `\${${codeOf(part, syntax)}}`,
    );
    return `"${inner.join('')}"`;
  },
});

/** A template has no names for lists, so the subnets are those of the plan. */
const cloudformationOf = ({ region, codebuild, has, endpoints }: Plan): PolicySyntax => ({
  symbols: {
    account: '!Ref AWS::AccountId',
    vpc: has.newVpc ? '!Ref Vpc' : '!Ref VpcId',
    name: '!Ref ProjectName',
    flow_log_group_arn: '!GetAtt FlowLogGroup.Arn',
    extra_bucket_arns: '!Join [",", !Ref ExtraBucketArns]',
    extra_bucket_object_arns: '!Sub ["${Arns}/*", {Arns: !Join ["/*,", !Ref ExtraBucketArns]}]',
    codebuild_log_group_arn: '!GetAtt CodebuildLogGroup.Arn',
  },
  endpointId: ({ id, reuse }) => reuse ?? `!Ref ${pascalCase(id)}Endpoint`,
  endpoints,
  subnetArns: (codebuild?.subnetIds ?? []).map(
    (id) =>
      new Expression(`!Sub "arn:${region.partition}:ec2:${region.id}:\${AWS::AccountId}:subnet/\${${pascalCase(id)}}"`),
  ),
  join: (parts) => {
    return `!Sub ${JSON.stringify(parts.map((part) => (typeof part === 'string' ? part : substitution(part))).join(''))}`;
  },
});

/** A symbol within the text of `!Sub`, which takes names only. */
function substitution({ symbol }: PolicySymbol): string {
  if (symbol === 'account') return '${AWS::AccountId}';
  if (symbol === 'name') return '${ProjectName}';
  throw new Error(`${symbol} cannot stand within a text`);
}

const cdkOf = ({ endpoints }: Plan): PolicySyntax => ({
  symbols: {
    account: 'Aws.ACCOUNT_ID',
    vpc: 'vpcId',
    name: 'config.name',
    flow_log_group_arn: 'logGroup.logGroupArn',
    extra_bucket_arns: '...config.extraBucketArns',
    extra_bucket_object_arns: '...config.extraBucketArns.map((arn) => `${arn}/*`)',
    codebuild_log_group_arn: 'logGroup.logGroupArn',
  },
  endpointId: ({ id }) => `endpointIds.${pascalCase(id)}`,
  endpoints,
  subnetArns: new Expression('subnetArns'),
  join: (parts, syntax) =>
    `\`${parts.map((part) => (typeof part === 'string' ? templateLiteralPart(part) : `\${${codeOf(part, syntax)}}`)).join('')}\``,
});

function writable(value: PolicyText, syntax: PolicySyntax): Writable {
  if (typeof value === 'string') return value;
  if (!('symbol' in value)) return new Expression(syntax.join(value, syntax));
  return value.symbol === 'codebuild_subnet_arns' ? syntax.subnetArns : new Expression(codeOf(value, syntax));
}

function codeOf({ symbol }: PolicySymbol, { symbols, endpoints, endpointId }: PolicySyntax): string {
  if (symbol === 'codebuild_subnet_arns') throw new Error(`${symbol} is no single text`);
  if (!isEndpoint(symbol)) return symbols[symbol];
  const endpoint = endpoints.find(({ id }) => symbol === `endpoint:${id}`);
  if (endpoint === undefined) throw new Error(`there is no ${symbol}`);
  return endpointId(endpoint);
}

function isEndpoint(symbol: PolicySymbol['symbol']): symbol is EndpointSymbol {
  return symbol.startsWith('endpoint:');
}

function conditionValue(value: ConditionValue, syntax: PolicySyntax): Writable {
  const isSeveral = typeof value === 'object' && 'anyOf' in value;
  return isSeveral ? oneOrAll(value.anyOf.map((one) => writable(one, syntax))) : writable(value, syntax);
}

function conditionsOf(conditions: PolicyStatement['conditions'], syntax: PolicySyntax): Writable {
  return Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, conditionValue(value, syntax)])),
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
export function terraformStatement(
  statement: PolicyStatement,
  principal: '*' | null,
  indent: number,
  plan: Plan,
): string {
  const syntax = terraformOf(plan);
  return writeHcl(jsonStatement(statement, principal, terraformResources(statement, syntax), syntax), indent);
}

function terraformResources({ onlyWith, resources }: PolicyStatement, syntax: PolicySyntax): Writable {
  if (onlyWith === null) return oneOrAll(resources.map((resource) => writable(resource, syntax)));
  const lists = resources.map((resource) =>
    typeof resource === 'string' ? hclString(resource) : codeOf(symbolOf(resource), syntax),
  );
  return new Expression(`concat(${lists.join(', ')})`);
}

/** Where a list of the deployment is joined to others, a text with symbols in it cannot stand. */
function symbolOf(resource: Exclude<PolicyText, string>): PolicySymbol {
  if ('symbol' in resource) return resource;
  throw new Error('a text with symbols cannot stand beside a list');
}

/** A statement of a policy in CloudFormation's YAML, its first line without indentation. */
export function cloudformationStatement(
  statement: PolicyStatement,
  principal: '*' | null,
  indent: number,
  plan: Plan,
): string {
  const syntax = cloudformationOf(plan);
  const map = jsonStatement(statement, principal, cloudformationResources(statement, syntax), syntax);
  return writeYaml(map, indent).trimStart();
}

function cloudformationResources({ onlyWith, resources }: PolicyStatement, syntax: PolicySyntax): Writable {
  if (onlyWith === null) return oneOrAll(resources.map((resource) => writable(resource, syntax)));
  // A list parameter cannot be mapped over, so its ARNs and their objects are joined to one text and split again.
  const parts = resources.map((resource) =>
    typeof resource === 'string' ? JSON.stringify(resource) : codeOf(symbolOf(resource), syntax),
  );
  return { 'Fn::Split': [',', { 'Fn::Join': [',', parts.map((part) => new Expression(part))] }] };
}

/** The properties of an `iam.PolicyStatement` in TypeScript. */
export function cdkStatement(statement: PolicyStatement, principal: '*' | null, indent: number, plan: Plan): string {
  const cdk = cdkOf(plan);
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
export function trustConditions(
  role: Role,
  flavour: 'terraform' | 'cloudformation' | 'cdk',
  indent: number,
  plan: Plan,
): string {
  if (flavour === 'terraform') return writeHcl(conditionsOf(role.trustConditions, terraformOf(plan)), indent);
  if (flavour === 'cdk') return writeTypescript(conditionsOf(role.trustConditions, cdkOf(plan)), indent);
  return writeYaml(conditionsOf(role.trustConditions, cloudformationOf(plan)), indent).trimStart();
}

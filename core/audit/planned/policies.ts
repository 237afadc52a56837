import type {
  ConditionValue,
  PolicyStatement as PlannedStatement,
  PolicySymbol,
  PolicyText,
} from '../../plan/index.js';
import type { PolicyCondition, PolicyDocument, PolicyStatement } from '../model.js';
import { type Known, literal, reference, type Text } from '../value.js';
import { type Planned, placeOf, said, saidList, saidText, subnetOf, vpcOf } from './planned.js';

/** The document of an endpoint's policy: each statement is for everybody. */
export function plannedPolicy(
  planned: Planned,
  id: string,
  statements: readonly PlannedStatement[],
): Known<PolicyDocument> {
  return documentOf(planned, id, statements, [{ type: '*', values: saidList(['*'], id) }]);
}

/** What a role may do. */
export function plannedPermissions(
  planned: Planned,
  id: string,
  statements: readonly PlannedStatement[],
): Known<PolicyDocument> {
  return documentOf(planned, id, statements, null);
}

/** Who may take on a role. */
export function plannedTrust(
  planned: Planned,
  id: string,
  principal: string,
  conditions: PlannedStatement['conditions'],
): Known<PolicyDocument> {
  const statement: PolicyStatement = {
    place: placeOf(id),
    sid: null,
    effect: saidText('Allow', id),
    principals: said([{ type: 'Service', values: saidList([principal], id) }], id),
    actions: saidList(['sts:AssumeRole'], id),
    resources: saidList([], id),
    conditions: said(conditionsOf(planned, id, conditions), id),
    negated: [],
  };
  return said({ version: VERSION, statements: [said(statement, id)] }, id);
}

const VERSION = saidText('2012-10-17', 'policy');

function documentOf(
  planned: Planned,
  id: string,
  statements: readonly PlannedStatement[],
  principals: readonly { readonly type: string; readonly values: ReturnType<typeof saidList> }[] | null,
): Known<PolicyDocument> {
  const kept = statements.filter(({ onlyWith }) => onlyWith === null || planned.plan.extraBucketArns.length > 0);
  return said(
    {
      version: VERSION,
      statements: kept.map(({ sid, effect, actions, resources, conditions }) =>
        said<PolicyStatement>(
          {
            place: placeOf(`${id}.${sid}`),
            sid: saidText(sid, id),
            effect: saidText(effect, id),
            principals: principals === null ? null : said(principals, id),
            actions: saidList(actions.map(literal), id),
            resources: saidList(
              resources.flatMap((resource) => textsOf(planned, resource)),
              id,
            ),
            conditions: said(conditionsOf(planned, id, conditions), id),
            negated: [],
          },
          id,
        ),
      ),
    },
    id,
  );
}

function conditionsOf(planned: Planned, id: string, conditions: PlannedStatement['conditions']): PolicyCondition[] {
  return Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, value]) => ({
      operator,
      key,
      values: saidList(
        valuesOf(value).flatMap((one) => textsOf(planned, one)),
        id,
      ),
    })),
  );
}

function valuesOf(value: ConditionValue): readonly PolicyText[] {
  return typeof value === 'object' && 'anyOf' in value ? value.anyOf : [value];
}

function isParts(text: PolicyText): text is readonly (string | PolicySymbol)[] {
  return Array.isArray(text);
}

/** A text, or several where it is a list of the deployment. */
function textsOf(planned: Planned, text: PolicyText): Text[] {
  if (isParts(text)) return [text.map((part) => textsOf(planned, part)[0] ?? '').join('')];
  return typeof text === 'string' ? [literal(text)] : symbolTexts(planned, text);
}

function symbolTexts(planned: Planned, { symbol }: PolicySymbol): Text[] {
  const { plan, account } = planned;
  const endpoint = plan.endpoints.find(({ id }) => symbol === `endpoint:${id}`);
  if (endpoint !== undefined) return [endpoint.reuse ?? reference(endpoint.id)];
  switch (symbol) {
    case 'account':
      return [account];
    case 'vpc':
      return [vpcOf(planned)];
    case 'name':
      return [literal(plan.name)];
    case 'flow_log_group_arn':
      return [`${reference('flow_log_group', 'arn')}:*`];
    case 'codebuild_log_group_arn':
      return [`${reference('codebuild_log_group', 'arn')}:*`];
    case 'extra_bucket_arns':
      return plan.extraBucketArns.map(literal);
    case 'extra_bucket_object_arns':
      return plan.extraBucketArns.map((arn) => literal(`${arn}/*`));
    case 'codebuild_subnet_arns':
      return (plan.codebuild?.subnetIds ?? []).map(
        (id) => `arn:${plan.region.partition}:ec2:${plan.region.id}:${account}:subnet/${subnetOf(planned, id)}`,
      );
    default:
      throw new Error(`the plan has no ${symbol}`);
  }
}

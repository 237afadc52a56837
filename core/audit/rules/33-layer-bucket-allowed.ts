import { LAYER_ACTION } from '../../catalogue/index.js';
import type { PolicyStatement } from '../model.js';
import type { Unknown } from '../value.js';
import { allOf, anyOf, isUnknown } from './certainty.js';
import { changesBucket } from './layer-actions.js';
import { concernsLayers, judgeLayerPolicies, type LayerPolicy, namedBuckets } from './layer-policies.js';
import { listed, literalOf } from './lookups.js';
import {
  allowsEverything,
  hasEffect,
  isForEverybody,
  isUnconditional,
  knownTexts,
  nameOf,
} from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** Judges policies that restrict S3. Who may pull by them, and actions that change the bucket, are rule 34. */
export const rule33: Rule = {
  id: '33',
  severity: 'error',
  title: { id: 'rule.33.title' },
  reason: { id: 'rule.33.reason' },
  source: 'S1',
  judge: (model) =>
    judgeLayerPolicies(model, (policy, reasons) => [
      ...judgeDenials(policy, reasons),
      ...(policy.statements.some((statement) => allowsEverything(statement, 's3') === true)
        ? []
        : judgeAllowed(policy, reasons)),
    ]),
};

function judgeAllowed(policy: LayerPolicy, reasons: Unknown[]): Judgement[] {
  const { endpoint, place, statements, unknown, arn } = policy;
  const allowing = statements.filter((statement) => hasEffect(statement, 'Allow') === true);
  const wrong = allowing.flatMap((statement) => [
    ...judgeResources(policy, statement, reasons),
    ...judgeActions(policy, statement),
  ]);
  const isAllowed = anyOf([
    ...statements.map((statement) => allOf([hasEffect(statement, 'Allow'), concernsLayers(statement, arn)])),
    ...unknown,
  ]);
  if (isUnknown(isAllowed)) reasons.push(isAllowed);
  // A statement with a wrong bucket is why the right one is not allowed.
  if (isAllowed !== false || wrong.length > 0) return wrong;
  const parameters = { endpoint: endpoint.id, action: LAYER_ACTION, arn };
  return [violated({ id: 'rule.33.missing', parameters }, place)];
}

function judgeResources(policy: LayerPolicy, statement: PolicyStatement, reasons: Unknown[]): Judgement[] {
  const { endpoint, arn } = policy;
  return namedBuckets(statement, policy).flatMap((resource) => {
    const literal = literalOf(resource);
    if (!literal.known) reasons.push(literal);
    if (!literal.known || literal.value === arn) return [];
    const parameters = { endpoint: endpoint.id, resource: literal.value, arn };
    return [violated({ id: 'rule.33.resource', parameters }, resource.place)];
  });
}

function judgeActions(policy: LayerPolicy, statement: PolicyStatement): Judgement[] {
  if (namedBuckets(statement, policy).length === 0) return [];
  const { actions, negated } = statement;
  const others = negated.includes('Action')
    ? ['NotAction']
    : knownTexts(actions).flatMap(({ value }) => (isOther(value) ? value : []));
  if (others.length === 0) return [];
  const parameters = {
    endpoint: policy.endpoint.id,
    statement: nameOf(statement),
    actions: listed(others),
    action: LAYER_ACTION,
  };
  return [violated({ id: 'rule.33.actions', parameters }, statement.place)];
}

function isOther(action: string): boolean {
  return action.toLowerCase() !== LAYER_ACTION.toLowerCase() && !changesBucket(action);
}

function judgeDenials({ endpoint, statements, arn }: LayerPolicy, reasons: Unknown[]): Judgement[] {
  return statements.flatMap((statement) => {
    const denies = allOf([
      hasEffect(statement, 'Deny'),
      concernsLayers(statement, arn),
      isForEverybody(statement),
      isUnconditional(statement),
    ]);
    if (isUnknown(denies)) reasons.push(denies);
    if (denies !== true) return [];
    const parameters = { endpoint: endpoint.id, statement: nameOf(statement), arn };
    return [violated({ id: 'rule.33.denied', parameters }, statement.place)];
  });
}

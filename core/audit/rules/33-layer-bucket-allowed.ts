import { LAYER_ACTION } from '../../catalogue/index.js';
import type { PolicyStatement } from '../model.js';
import type { Unknown } from '../value.js';
import { allOf, anyOf, isUnknown } from './certainty.js';
import { changesBucket } from './layer-actions.js';
import { allowsLayers, concernsLayers, judgeLayerPolicies, type LayerPolicy, namedBuckets } from './layer-policies.js';
import { listed, literalOf } from './lookups.js';
import { isForOthers, isOfCaller, ownerConditions } from './policy-owners.js';
import { allowsEverything, conditionsOf, hasEffect, isForEverybody, knownTexts, nameOf } from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** Judges policies that restrict S3. Who may pull by them, and actions that change the bucket, are rule 34. */
export const rule33: Rule = {
  id: '33',
  severity: 'error',
  title: { id: 'rule.33.title' },
  reason: { id: 'rule.33.reason' },
  source: 'S1',
  judge: (model, wanted) =>
    judgeLayerPolicies(model, wanted, (policy, reasons) => [
      ...judgeDenials(policy, reasons),
      ...(policy.statements.some((statement) => allowsEverything(statement, 's3') === true)
        ? []
        : judgeAllowed(policy, reasons)),
    ]),
};

function judgeAllowed(policy: LayerPolicy, reasons: Unknown[]): Judgement[] {
  const { statements, unknown, arn } = policy;
  const allowing = statements.filter((statement) => hasEffect(statement, 'Allow') === true);
  const unclear: Unknown[] = [];
  const wrongBuckets = allowing.flatMap((statement) => judgeResources(policy, statement, unclear));
  const wrong = [...wrongBuckets, ...allowing.flatMap((statement) => judgeActions(policy, statement))];
  const isAllowed = anyOf([...statements.map((statement) => allowsLayers(statement, arn)), ...unknown]);
  // One reason is enough: they are of the same resource.
  reasons.push(...(isUnknown(isAllowed) ? [isAllowed] : unclear));
  // A statement with a wrong bucket is why the right one is not allowed.
  return isAllowed !== false || wrongBuckets.length > 0 ? wrong : [...judgeMissing(policy, allowing), ...wrong];
}

function judgeMissing({ endpoint, place, arn }: LayerPolicy, allowing: readonly PolicyStatement[]): Judgement[] {
  const named = { endpoint: endpoint.id, arn };
  const ofOwners = allowing.filter((statement) => concernsLayers(statement, arn) === true);
  if (ofOwners.length === 0) {
    return [violated({ id: 'rule.33.missing', parameters: { ...named, action: LAYER_ACTION } }, place)];
  }
  return ofOwners.map((statement) => {
    const keys = listed(ownerConditions(statement).map(({ key }) => key));
    return violated(
      { id: 'rule.33.owner', parameters: { ...named, statement: nameOf(statement), keys } },
      statement.place,
    );
  });
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
  const named = { endpoint: policy.endpoint.id, statement: nameOf(statement), action: LAYER_ACTION };
  if (statement.negated.includes('Action')) {
    return [violated({ id: 'rule.33.notAction', parameters: named }, statement.place)];
  }
  const others = knownTexts(statement.actions).flatMap(({ value }) => (isOther(value) ? value : []));
  if (others.length === 0) return [];
  return [violated({ id: 'rule.33.actions', parameters: { ...named, actions: listed(others) } }, statement.place)];
}

function isOther(action: string): boolean {
  return action.toLowerCase() !== LAYER_ACTION.toLowerCase() && !changesBucket(action);
}

function judgeDenials({ endpoint, statements, arn }: LayerPolicy, reasons: Unknown[]): Judgement[] {
  return statements.flatMap((statement) => {
    // Conditions on who calls are rule 34.
    const denies = allOf([
      hasEffect(statement, 'Deny'),
      concernsLayers(statement, arn),
      isForEverybody(statement),
      isForOthers(statement),
      !conditionsOf(statement).some(isOfCaller),
    ]);
    if (isUnknown(denies)) reasons.push(denies);
    if (denies !== true) return [];
    const named = { endpoint: endpoint.id, statement: nameOf(statement), arn };
    const keys = conditionsOf(statement).map(({ key }) => key);
    return [
      violated(
        keys.length > 0
          ? { id: 'rule.33.deniedOwner', parameters: { ...named, keys: listed(keys) } }
          : { id: 'rule.33.denied', parameters: named },
        statement.place,
      ),
    ];
  });
}

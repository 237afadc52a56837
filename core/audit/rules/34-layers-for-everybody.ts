import type { PolicyStatement } from '../model.js';
import type { Unknown } from '../value.js';
import { allOf, anyOf, type Certainty, isUnknown, not } from './certainty.js';
import { changesBucket } from './layer-actions.js';
import { allowsLayers, concernsLayers, judgeLayerPolicies, type LayerPolicy, namedBuckets } from './layer-policies.js';
import { listed } from './lookups.js';
import { callerConditions, isForOthers, isOfCaller } from './policy-owners.js';
import { conditionsOf, hasEffect, isForEverybody, knownTexts, nameOf } from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

/**
 * A statement may hold for some principals only where another one lets everybody pull: an organisation's own data is kept in so. Conditions
 * on anything else, such as aws:SourceVpc, are not judged to be wrong.
 */
export const rule34: Rule = {
  id: '34',
  severity: 'error',
  title: { id: 'rule.34.title' },
  reason: { id: 'rule.34.reason' },
  source: 'S11',
  judge: (model, wanted) =>
    judgeLayerPolicies(model, wanted, (policy, reasons) => [
      ...judgeAllowed(policy, reasons),
      ...judgeDenials(policy, reasons),
      ...judgeActions(policy),
    ]),
};

function judgeAllowed(policy: LayerPolicy, reasons: Unknown[]): Judgement[] {
  const { endpoint, statements, unknown, arn } = policy;
  const allowing = statements.map((statement) => ({ statement, allows: allowsLayers(statement, arn) }));
  const isOpen = anyOf([
    ...allowing.map(({ statement, allows }) => allOf([allows, not(isForSome(statement))])),
    ...unknown,
  ]);
  if (isOpen === true) return [];
  if (isUnknown(isOpen)) {
    reasons.push(isOpen);
    return [];
  }
  // That nothing allows it is rule 33.
  return allowing
    .filter(({ allows }) => allows === true)
    .map(({ statement }) => {
      const keys = callerConditions(statement).map(({ key }) => key);
      const named = { endpoint: endpoint.id, statement: nameOf(statement) };
      return violated(
        keys.length > 0
          ? { id: 'rule.34.condition', parameters: { ...named, keys: listed(keys) } }
          : { id: 'rule.34.principal', parameters: named },
        statement.place,
      );
    });
}

/** Whether a statement is for some callers only, by its Principal or a condition. */
function isForSome(statement: PolicyStatement): Certainty {
  const { conditions } = statement;
  return anyOf([
    not(isForEverybody(statement)),
    conditions.known ? callerConditions(statement).length > 0 : conditions,
  ]);
}

/** A denial of all but some callers denies ECR, too. With a condition of another kind nothing is known of it. */
function judgeDenials({ endpoint, statements, arn }: LayerPolicy, reasons: Unknown[]): Judgement[] {
  return statements.flatMap((statement) => {
    const { conditions } = statement;
    const denies = allOf([
      hasEffect(statement, 'Deny'),
      concernsLayers(statement, arn),
      isForEverybody(statement),
      isForOthers(statement),
      conditions.known ? conditions.value.some(isOfCaller) : conditions,
    ]);
    if (isUnknown(denies)) reasons.push(denies);
    if (denies !== true) return [];
    const keys = listed(conditionsOf(statement).map(({ key }) => key));
    const parameters = { endpoint: endpoint.id, statement: nameOf(statement), keys };
    return [violated({ id: 'rule.34.denied', parameters }, statement.place)];
  });
}

function judgeActions(policy: LayerPolicy): Judgement[] {
  return policy.statements.flatMap((statement) => {
    const { actions, negated } = statement;
    const isNamed = hasEffect(statement, 'Allow') === true && namedBuckets(statement, policy).length > 0;
    if (!isNamed || negated.includes('Action')) return [];
    const changing = knownTexts(actions).flatMap(({ value }) => (changesBucket(value) ? value : []));
    if (changing.length === 0) return [];
    const parameters = { endpoint: policy.endpoint.id, statement: nameOf(statement), actions: listed(changing) };
    return [violated({ id: 'rule.34.actions', parameters }, statement.place)];
  });
}

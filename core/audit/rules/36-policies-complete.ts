import { ENDPOINT_POLICY_CHARACTERS, POLICY_VERSION, SYSTEM_ID_KEYS } from '../../catalogue/index.js';
import type { PolicyDocument } from '../model.js';
import type { Unknown } from '../value.js';
import { anyOf, isUnknown } from './certainty.js';
import { endpointPolicies, type Restricted } from './endpoint-policies.js';
import { notJudgedOnce } from './lookups.js';
import { leastCharacters } from './policy-size.js';
import { conditionsOf, hasEffect, knownTexts, nameOf, statementsOf } from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

export const rule36: Rule = {
  id: '36',
  severity: 'error',
  title: { id: 'rule.36.title' },
  reason: { id: 'rule.36.reason' },
  source: 'endpointPolicies',
  judge: (model) => {
    const { known, unknown } = endpointPolicies(model);
    const reasons: Unknown[] = [...unknown];
    const judgements = known.flatMap((restricted) => [
      ...judgeVersion(restricted, reasons),
      ...judgeAllows(restricted, reasons),
      ...judgePrincipals(restricted),
      ...judgeOperators(restricted),
      ...judgeSize(restricted),
    ]);
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgeVersion({ endpoint, policy }: Restricted, reasons: Unknown[]): Judgement[] {
  const { version } = policy.value;
  if (version !== null && !version.known) {
    reasons.push(version);
    return [];
  }
  if (version?.value === POLICY_VERSION) return [];
  const named = { endpoint: endpoint.id, expected: POLICY_VERSION };
  return [
    violated(
      version === null
        ? { id: 'rule.36.noVersion', parameters: named }
        : { id: 'rule.36.version', parameters: { ...named, version: version.value } },
      version?.place ?? policy.place,
    ),
  ];
}

/** A policy that only denies allows nothing. */
function judgeAllows({ endpoint, policy }: Restricted, reasons: Unknown[]): Judgement[] {
  const isAllowing = allowsAnything(policy.value);
  if (isUnknown(isAllowing)) reasons.push(isAllowing);
  return isAllowing === false
    ? [violated({ id: 'rule.36.denyOnly', parameters: { endpoint: endpoint.id } }, policy.place)]
    : [];
}

function allowsAnything(document: PolicyDocument) {
  const { known, unknown } = statementsOf(document);
  return anyOf([...known.map((statement) => hasEffect(statement, 'Allow')), ...unknown]);
}

function judgePrincipals({ endpoint, policy }: Restricted): Judgement[] {
  return statementsOf(policy.value)
    .known.filter(({ principals }) => principals === null)
    .map((statement) => {
      const parameters = { endpoint: endpoint.id, statement: nameOf(statement) };
      return violated({ id: 'rule.36.principal', parameters }, statement.place);
    });
}

/** AWS takes no wildcard and no number for ids of its own. */
function judgeOperators({ endpoint, policy }: Restricted): Judgement[] {
  return statementsOf(policy.value).known.flatMap((statement) =>
    conditionsOf(statement)
      .filter(
        ({ operator, key, values }) =>
          isSystemId(key) &&
          (/^(?:.*:)?numeric/i.test(operator) || knownTexts(values).some(({ value }) => /[*?]/.test(value))),
      )
      .map(({ operator, key }) => {
        const parameters = { endpoint: endpoint.id, statement: nameOf(statement), operator, key };
        return violated({ id: 'rule.36.operator', parameters }, statement.place);
      }),
  );
}

function isSystemId(key: string): boolean {
  return SYSTEM_ID_KEYS.some((known) => known.toLowerCase() === key.toLowerCase());
}

function judgeSize({ endpoint, policy }: Restricted): Judgement[] {
  const characters = leastCharacters(policy.value);
  if (characters <= ENDPOINT_POLICY_CHARACTERS) return [];
  const parameters = { endpoint: endpoint.id, characters, limit: ENDPOINT_POLICY_CHARACTERS };
  return [violated({ id: 'rule.36.size', parameters }, policy.place)];
}

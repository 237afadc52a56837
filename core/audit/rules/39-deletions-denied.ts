import { ECR_DELETE_ACTION, findRegion, REGION_IDS, type Region } from '../../catalogue/index.js';
import type { PolicyStatement } from '../model.js';
import type { Known, Text, Unknown, Value } from '../value.js';
import { allOf, isUnknown } from './certainty.js';
import { type Restricted, registryPolicies } from './endpoint-policies.js';
import { knownRegion } from './known-region.js';
import { notJudgedOnce, partsOf } from './lookups.js';
import { wildcardMatches, withReferences } from './policy-matching.js';
import { concernsAction, hasEffect, nameOf, statementsOf } from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** What statements that prevent deletions are called. */
const PREVENTING = [/^(?:block|deny|disallow|forbid|prevent)[a-z0-9]*delet/i, /^[Nn]o(?:[A-Z][A-Za-z0-9]*)?[Dd]elet/];

/** What the name of a repository begins with in an ARN. */
const KIND = 'repository/';

/** Allowing a deletion may be meant, except where the statement is called to prevent it. */
export const rule39: Rule = {
  id: '39',
  severity: 'error',
  title: { id: 'rule.39.title' },
  reason: { id: 'rule.39.reason' },
  source: 'S1',
  judge: (model) => {
    const { known, unknown } = registryPolicies(model);
    const region = knownRegion(model);
    const reasons: Unknown[] = [...unknown];
    const judgements = known.flatMap((restricted) => {
      const statements = statementsOf(restricted.policy.value);
      reasons.push(...statements.unknown);
      return statements.known.flatMap((statement) => [
        ...judgeName(restricted, statement),
        ...judgeDenial(restricted, statement, region, reasons),
      ]);
    });
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgeName({ endpoint }: Restricted, statement: PolicyStatement): Judgement[] {
  const { sid } = statement;
  const isMeant = sid?.known && PREVENTING.some((form) => form.test(sid.value));
  const allows = allOf([hasEffect(statement, 'Allow'), concernsAction(statement, ECR_DELETE_ACTION)]);
  // Where that is not known, the denial is not judged either.
  if (!isMeant || allows !== true) return [];
  const parameters = { endpoint: endpoint.id, statement: nameOf(statement), action: ECR_DELETE_ACTION };
  return [violated({ id: 'rule.39.allows', parameters }, statement.place)];
}

function judgeDenial(
  restricted: Restricted,
  statement: PolicyStatement,
  region: Value<Region>,
  reasons: Unknown[],
): Judgement[] {
  if (statement.negated.includes('Resource')) return [];
  const denies = allOf([hasEffect(statement, 'Deny'), concernsAction(statement, ECR_DELETE_ACTION)]);
  if (isUnknown(denies)) reasons.push(denies);
  if (denies !== true) return [];
  if (!region.known) {
    reasons.push(region);
    return [];
  }
  const resources = partsOf(statement.resources);
  reasons.push(...resources.unknown);
  return judgeResources(restricted, statement, resources.known, region.value);
}

/** A policy may be written for several Regions; that it names none of this one is wrong. */
function judgeResources(
  { endpoint }: Restricted,
  statement: PolicyStatement,
  resources: readonly Known<Text>[],
  region: Region,
): Judgement[] {
  const patterns = resources.map((resource) => ({ resource, pattern: withReferences(resource.value, () => '*') }));
  const isForRegion = patterns.some(({ pattern }) => mayBeRepository(pattern, region));
  const regions = isForRegion ? REGION_IDS.map(findRegion) : [region];
  return patterns
    .filter(({ pattern }) => !regions.some((one) => mayBeRepository(pattern, one)))
    .map(({ resource: { value, place } }) => {
      const parameters = {
        endpoint: endpoint.id,
        statement: nameOf(statement),
        action: ECR_DELETE_ACTION,
        resource: value,
        example: `arn:${region.partition}:ecr:${region.id}:123456789012:repository/demo`,
      };
      return violated({ id: 'rule.39.arn', parameters }, place);
    });
}

/** Whether a pattern can match the ARN of a repository of the Region at all. */
function mayBeRepository(pattern: string, { partition, id }: Region): boolean {
  const parts = pattern.split(':');
  // Such an ARN has six parts. With fewer colons a star has to stand for some; then nothing is said of the rest.
  if (parts.length < 6) return pattern.includes('*');
  const [prefix = '', ofPartition = '', service = '', region = '', account = '', name = '', ...more] = parts;
  return (
    wildcardMatches(prefix, 'arn') &&
    wildcardMatches(ofPartition, partition) &&
    wildcardMatches(service, 'ecr') &&
    wildcardMatches(region, id) &&
    /^(?:\d{12}|\d*[*?][\d*?]*)$/.test(account) &&
    mayBeName(name) &&
    more.length === 0
  );
}

function mayBeName(pattern: string): boolean {
  const literal = pattern.replace(/[*?].*$/, '');
  return pattern.startsWith(KIND)
    ? pattern.length > KIND.length
    : literal.length < pattern.length && KIND.startsWith(literal);
}

import type { Region } from '../../catalogue/index.js';
import type { PolicyStatement } from '../model.js';
import { referenced, type Unknown } from '../value.js';
import { allOf, anyOf, type Certainty, isUnknown, not } from './certainty.js';
import { type Restricted, registryPolicies } from './endpoint-policies.js';
import { knownRegion } from './known-region.js';
import { notJudgedOnce } from './lookups.js';
import { withReferences } from './policy-matching.js';
import { isForOthers, isForServices, isForSomeOwners, isOfCaller, isOfOwner } from './policy-owners.js';
import {
  concernsAction,
  concernsResource,
  conditionsOf,
  hasEffect,
  isForEverybody,
  knownTexts,
  statementsOf,
} from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** What every pull begins with. A push checks layers, too, so that says nothing. */
const PULL = 'ecr:BatchGetImage';

/** An account that no policy names: one that lets its images be pulled is open to those of AWS. */
const ANY_ACCOUNT = '000000000000';

/** Whether such images are used is not written in the code, so this says only that they could not be. */
export const rule40: Rule = {
  id: '40',
  severity: 'warning',
  title: { id: 'rule.40.title' },
  reason: { id: 'rule.40.reason' },
  source: 'S11',
  judge: (model) => {
    const { known, unknown } = registryPolicies(model);
    const region = knownRegion(model);
    if (known.length > 0 && !region.known) return notJudgedOnce([region]);
    const reasons: Unknown[] = [...unknown];
    const judgements = known.flatMap((restricted) =>
      region.known ? judgePolicy(restricted, region.value, reasons) : [],
    );
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgePolicy({ endpoint, policy }: Restricted, region: Region, reasons: Unknown[]): Judgement[] {
  const { known: statements, unknown } = statementsOf(policy.value);
  const allowsPulls = anyOf([...statements.map(allowsPull), ...unknown]);
  const isOpen = anyOf([...statements.map((statement) => allowsOthers(statement, region)), ...unknown]);
  const isDenied = anyOf(statements.map((statement) => deniesOthers(statement, region)));
  // That it allows no pull at all is rules 36 and 37.
  const isClosed = allOf([allowsPulls, anyOf([not(isOpen), isDenied])]);
  if (isUnknown(isClosed)) reasons.push(isClosed);
  // With several owners somebody has thought of more than the own repositories.
  if (isClosed !== true || ownersOf(statements).size > 1) return [];
  return [violated({ id: 'rule.40.policy', parameters: { endpoint: endpoint.id } }, policy.place)];
}

function allowsPull(statement: PolicyStatement): Certainty {
  return allOf([hasEffect(statement, 'Allow'), concernsAction(statement, PULL)]);
}

/** A condition on who calls lets images of anybody pass. */
function allowsOthers(statement: PolicyStatement, region: Region): Certainty {
  return allOf([
    allowsPull(statement),
    concernsResource(statement, otherRepository(region)),
    not(isForSomeOwners(statement)),
    not(isForServices(statement)),
  ]);
}

/** Whether it denies the repositories of all but some. One that denies those of everybody is not meant. */
function deniesOthers(statement: PolicyStatement, region: Region): Certainty {
  const conditions = conditionsOf(statement);
  return allOf([
    hasEffect(statement, 'Deny'),
    concernsAction(statement, PULL),
    concernsResource(statement, otherRepository(region)),
    isForEverybody(statement),
    isForOthers(statement),
    !conditions.some(isOfCaller),
    statement.negated.includes('Resource') || conditions.length > 0 || !statement.conditions.known,
  ]);
}

function otherRepository({ partition, id }: Region): string {
  return `arn:${partition}:ecr:${id}:${ANY_ACCOUNT}:repository/demo`;
}

/** Whose repositories the statements about pulls let pass: accounts and organisations. */
function ownersOf(statements: readonly PolicyStatement[]): ReadonlySet<string> {
  const aboutPulls = statements.filter((statement) => concernsAction(statement, PULL) === true);
  return new Set(
    aboutPulls.flatMap((statement) => [
      ...(letsResourcesPass(statement) ? knownTexts(statement.resources) : []).flatMap(
        ({ value }) => accountOf(value) ?? [],
      ),
      ...conditionsOf(statement)
        .filter(isOfOwner)
        .flatMap(({ values }) => knownTexts(values).map(({ value }) => nameOfOwner(value))),
    ]),
  );
}

/** Whether it allows the resources that are written in it, or denies all but those. */
function letsResourcesPass(statement: PolicyStatement): boolean {
  return hasEffect(statement, statement.negated.includes('Resource') ? 'Deny' : 'Allow') === true;
}

/** The account in the ARN of a repository; what the code makes is of the account that it is deployed to. */
function accountOf(resource: string): string | undefined {
  return referenced(resource) === null ? nameOfOwner(resource).split(':')[4] : nameOfOwner('${AWS::AccountId}');
}

/** Without the colons of pseudo-parameters, which are none of an ARN. */
function nameOfOwner(text: string): string {
  return withReferences(text, (name) => name.replaceAll(':', ''));
}

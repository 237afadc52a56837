import { REGISTRY_KINDS, type RegistryKind, registryService } from '../../catalogue/index.js';
import type { Endpoint, NetworkModel, PolicyDocument } from '../model.js';
import type { Unknown } from '../value.js';
import { type Certainty, isUnknown } from './certainty.js';
import { endpointsOf, notJudgedOnce, type Parts } from './lookups.js';
import { policyText } from './policy-equality.js';
import { allowsEverything, hasEffect, statementsOf } from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** No policy is full access. */
const FULL_ACCESS = '';

export const rule38: Rule = {
  id: '38',
  severity: 'warning',
  title: { id: 'rule.38.title' },
  reason: { id: 'rule.38.reason' },
  source: 'S1',
  judge: (model) => {
    const reasons: Unknown[] = [];
    const judgements = REGISTRY_KINDS.flatMap((kind) => judgeKind(model, kind, reasons));
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgeKind(model: NetworkModel, kind: RegistryKind, reasons: Unknown[]): Judgement[] {
  const api = ownEndpoints(model, registryService('api', kind));
  const dkr = ownEndpoints(model, registryService('dkr', kind));
  if (model.endpoints.some(({ policy }) => policy !== null)) reasons.push(...api.unknown, ...dkr.unknown);
  return pairsOf(api.known, dkr.known, reasons).flatMap((pair) => judgePair(pair, reasons));
}

interface Pair {
  readonly api: Endpoint;
  readonly registry: Endpoint;
}

/** The endpoints of a service that the code makes. */
function ownEndpoints(model: NetworkModel, service: string): Parts<Endpoint> {
  const endpoints = model.endpoints.filter(({ existing }) => !existing);
  return endpointsOf({ ...model, endpoints }, service, 'Interface');
}

/** The endpoints that are in one VPC. Where there is one of each, they are taken to be. */
function pairsOf(apis: readonly Endpoint[], registries: readonly Endpoint[], reasons: Unknown[]): Pair[] {
  const isSure = apis.length === 1 && registries.length === 1;
  return apis.flatMap((api) =>
    registries.flatMap((registry) => {
      const isPair = isSameVpc(api, registry);
      if (!isUnknown(isPair)) return isPair ? { api, registry } : [];
      if (isSure) return { api, registry };
      if (api.policy !== null || registry.policy !== null) reasons.push(isPair);
      return [];
    }),
  );
}

function isSameVpc({ vpc: one }: Endpoint, { vpc: other }: Endpoint): Certainty {
  if (!one.known) return one;
  return other.known ? one.value === other.value : other;
}

function judgePair({ api, registry }: Pair, reasons: Unknown[]): Judgement[] {
  const [one, other] = [textOf(api), textOf(registry)];
  if (typeof one !== 'string' || typeof other !== 'string') {
    reasons.push(...[one, other].filter((text) => typeof text !== 'string'));
    return [];
  }
  if (one === other) return [];
  const parameters = { endpoint: registry.id, other: api.id };
  return [violated({ id: 'rule.38.endpoints', parameters }, registry.policy?.place ?? registry.place)];
}

function textOf({ policy }: Endpoint): string | Unknown {
  if (policy === null) return FULL_ACCESS;
  if (!policy.known) return policy;
  return isFullAccess(policy.value) ? FULL_ACCESS : policyText(policy.value);
}

/** Whether a policy says what holds without one: all is allowed, and nothing denied. */
function isFullAccess(document: PolicyDocument): boolean {
  const { known, unknown } = statementsOf(document);
  return (
    unknown.length === 0 &&
    known.every((statement) => hasEffect(statement, 'Allow') === true) &&
    known.some((statement) => allowsEverything(statement, 'ecr') === true)
  );
}

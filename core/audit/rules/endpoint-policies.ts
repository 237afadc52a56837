import { registryServices } from '../../catalogue/index.js';
import type { Endpoint, NetworkModel, PolicyDocument } from '../model.js';
import type { Known, Unknown } from '../value.js';
import { hostsOutside } from './hosts-outside.js';
import { endpointsOf, type Parts } from './lookups.js';
import type { Wanted } from './rule.js';

/** An endpoint that the code makes, and the policy that restricts it. */
export interface Restricted {
  readonly endpoint: Endpoint;
  readonly policy: Known<PolicyDocument>;
}

/** The policies of all endpoints that the code makes. One without a policy has full access and is not among them. */
export function endpointPolicies(model: NetworkModel): Parts<Restricted> {
  return policiesOf(model.endpoints);
}

/** The same of the endpoints of the registry. */
export function registryPolicies(model: NetworkModel): Parts<Restricted> {
  const judged = { ...model, endpoints: model.endpoints.filter(isJudged) };
  const found = registryServices().map((service) => endpointsOf(judged, service, 'Interface'));
  return withReasons(
    found.flatMap(({ known }) => known),
    found.flatMap(({ unknown }) => unknown),
  );
}

/** The same of the S3 gateways and, where hosts outside the VPC pull through them, of the S3 interface endpoints. */
export function layerEndpointPolicies(model: NetworkModel, wanted: Wanted | null): Parts<Restricted> {
  const judged = { ...model, endpoints: model.endpoints.filter(isJudged) };
  const types = hostsOutside(wanted).length > 0 ? (['Gateway', 'Interface'] as const) : (['Gateway'] as const);
  const found = types.map((type) => endpointsOf(judged, 's3', type));
  return withReasons(
    found.flatMap(({ known }) => known),
    found.flatMap(({ unknown }) => unknown),
  );
}

/** What exists already is its owner's. */
function isJudged({ existing, policy }: Endpoint): boolean {
  return !existing && policy !== null;
}

function withReasons(endpoints: readonly Endpoint[], reasons: readonly Unknown[]): Parts<Restricted> {
  const { known, unknown } = policiesOf(endpoints);
  return { known, unknown: [...reasons, ...unknown] };
}

function policiesOf(endpoints: readonly Endpoint[]): Parts<Restricted> {
  const known: Restricted[] = [];
  const unknown: Unknown[] = [];
  for (const endpoint of endpoints.filter(isJudged)) {
    const { policy } = endpoint;
    if (policy?.known) known.push({ endpoint, policy });
    else if (policy) unknown.push(policy);
  }
  return { known, unknown };
}

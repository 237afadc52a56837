import {
  FEATURES,
  findService,
  REGISTRY_KINDS,
  SERVICE_NAMES,
  type SourceKey,
  serviceOfKind,
  WORKLOADS,
} from '../catalogue/index.js';
import type { Endpoint, Plan } from '../plan/index.js';
import { explanationText, isExplanationMessage } from '../report/messages/explain.js';
import type { Language } from '../report/messages/index.js';
import { consequences } from './consequences.js';
import type { Entry } from './entry.js';
import { variantsOf } from './variants.js';

/** Every endpoint that a plan can have, by its id there and by its service. */
export function explainEndpoints(plans: readonly Plan[], language: Language): Entry[] {
  const all = plans.flatMap(({ endpoints, region }) => endpoints.map((endpoint) => ({ ...endpoint, region })));
  const inOrder = SERVICE_NAMES.flatMap((name) => variantsOf(all.filter(({ service }) => service === name)));
  return inOrder.map(({ id, variants: [endpoint] }): Entry => {
    const { service, because } = endpoint;
    const title = titleOf(endpoint, language);
    return {
      kind: 'endpoint',
      id,
      names: service === id ? [] : [service],
      title,
      what: [title, formOf(endpoint, language)],
      why: [because],
      without: consequences('endpoint', id, language),
      findings: [],
      sources: sourcesOf(endpoint),
    };
  });
}

/** S3 has several endpoints, which its name alone does not tell apart. */
function titleOf({ id, title }: Endpoint, language: Language): string {
  const own = `endpoint.${id}.title`;
  return isExplanationMessage(own) ? explanationText(own, language) : title;
}

function formOf({ type, serviceName, hosts, region }: Endpoint & Pick<Plan, 'region'>, language: Language): string {
  const named = { region: region.id, service: serviceName, hosts: hosts.join(', ') };
  if (type === 'Gateway') return explanationText('endpoint.gateway', language, named);
  return explanationText(hosts.length > 0 ? 'endpoint.interface' : 'endpoint.interfaceUnnamed', language, named);
}

/** Its own, and those of whatever needs it: one plan names the first only. */
function sourcesOf({ service, source }: Endpoint): SourceKey[] {
  const isIt = (name: string) => REGISTRY_KINDS.some((kind) => serviceOfKind(name, kind) === service);
  const users = [...WORKLOADS, ...FEATURES].filter(({ services }) => services.some(isIt));
  return [findService(service).source, source, ...users.map((user) => user.source)];
}

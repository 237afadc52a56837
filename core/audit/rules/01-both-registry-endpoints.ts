import {
  isRegistryService,
  REGISTRY_KINDS,
  type RegistrySide,
  registryService,
  registryServices,
} from '../../catalogue/index.js';
import type { NetworkModel } from '../model.js';
import { listed } from './lookups.js';
import { judgeNeeded } from './needed-endpoints.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { judgeIncomplete } from './service-sets.js';

const SIDES: readonly RegistrySide[] = ['api', 'dkr'];

/**
 * The answers tell what the workloads need: retired versions of Fargate do without ecr.api. Without answers one of the two is wrong
 * without the other, and code with neither is about something else.
 */
export const rule01: Rule = {
  id: '01',
  severity: 'error',
  title: { id: 'rule.01.title' },
  reason: { id: 'rule.01.reason' },
  source: 'S1',
  judge: (model, wanted) => {
    if (wanted === null) return judgePairs(model);
    const isRegistry = ({ name }: { readonly name: string }) => isRegistryService(name);
    return judgeNeeded(model, wanted, isRegistry, (service, users) => ({
      id: 'rule.01.needed',
      parameters: { service, users },
    }));
  },
};

function judgePairs(model: NetworkModel): Judgement[] {
  return judgeIncomplete(model, registryServices(), ({ services }, { id, place }) => {
    const missing = lackingBeside(services);
    if (missing.length === 0) return [];
    const parameters = { endpoint: id, service: listed([...services]), missing: listed(missing) };
    return [violated({ id: 'rule.01.pair', parameters }, place)];
  });
}

/** Each side of the registry may be called by its usual name or by that of its FIPS twin. What is missing is named as what is there. */
function lackingBeside(services: ReadonlySet<string>): string[] {
  const kinds = REGISTRY_KINDS.filter((kind) => SIDES.some((side) => services.has(registryService(side, kind))));
  const open = SIDES.filter((side) => !registryServices(side).some((service) => services.has(service)));
  return open.flatMap((side) => kinds.map((kind) => registryService(side, kind)));
}

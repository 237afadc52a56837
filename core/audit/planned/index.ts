import type { Plan } from '../../plan/index.js';
import type { NetworkModel } from '../model.js';
import { plannedEndpoints } from './endpoints.js';
import { plannedAssociations, plannedZones } from './hosted-zones.js';
import { plannedNetwork } from './network.js';
import { plannedOutputs } from './outputs.js';
import { type Planned, saidText } from './planned.js';
import { plannedGroups } from './security.js';
import { plannedServices } from './services.js';

/**
 * The model that the code of every flavour has to have.
 *
 * @param accountId 12 digits, where it is known
 */
export function plannedModel(plan: Plan, accountId?: string): NetworkModel {
  const planned: Planned = { plan, account: accountId ?? '${AWS::AccountId}' };
  return {
    origin: 'plan',
    file: 'plan',
    region: saidText(plan.region.id, 'region'),
    ...plannedNetwork(planned),
    securityGroups: plannedGroups(planned),
    otherIngress: [],
    endpoints: plannedEndpoints(planned),
    hostedZones: plannedZones(planned),
    dnsAssociations: plannedAssociations(planned),
    ...plannedServices(planned),
    outputs: plannedOutputs(planned),
    nestedStacks: [],
    unread: [],
  };
}

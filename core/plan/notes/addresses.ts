import type { Answers } from '../../answers/index.js';
import { dualStackApiHost, type Region, registryHost, serviceHosts, workloadsOf } from '../../catalogue/index.js';
import type { Content } from '../parts.js';
import { type Candidate, caution, when } from './candidate.js';

/** What clients have to know of the endpoints with validated cryptography, whose names are not the usual ones. */
export function fipsNotes({ fips, workloads, features }: Answers, region: Region): Candidate[] {
  if (!fips) return [];
  const hosts = { host: registryHost(region, 'ACCOUNT', fips), usual: registryHost(region, 'ACCOUNT') };
  const agents = workloadsOf(workloads).filter(({ agentLogsIn }) => agentLogsIn);
  return [
    caution(true, 'fips_clients', { id: 'note.fipsClients', parameters: hosts }, 'S40'),
    caution(
      features.includes('pull-through-cache'),
      'fips_pull_through_cache',
      { id: 'note.fipsPullThroughCache', parameters: hosts },
      'S4',
    ),
    caution(
      workloads.includes('lambda-image'),
      'fips_lambda',
      { id: 'note.fipsLambda', parameters: { usual: hosts.usual } },
      'S22',
    ),
    caution(
      agents.length > 0,
      'fips_agents',
      {
        id: 'note.fipsAgents',
        parameters: { workloads: agents.map(({ id }) => id).join(', '), usual: serviceHosts(region, 'ecr.api').join() },
      },
      'S40',
    ),
    when(true, 'fips_not_listed', { id: 'note.fipsNotListed' }, 'S7'),
  ];
}

/** What dual-stack endpoints do not bring, and what of them is not verified. */
export function dualStackNotes({ ipAddressType }: Answers, region: Region, { endpoints }: Content): Candidate[] {
  if (ipAddressType !== 'dualstack') return [];
  const reused = endpoints.filter(({ reuse }) => reuse !== null).map(({ service }) => service);
  return [
    caution(true, 'dual_stack_ipv4', { id: 'note.dualStackIpv4' }, 'S1'),
    caution(
      true,
      'dual_stack_hosts',
      {
        id: 'note.dualStackHosts',
        parameters: { region: region.id, api: dualStackApiHost(region), usual: registryHost(region, 'ACCOUNT') },
      },
      'S31',
    ),
    caution(true, 'dual_stack_services', { id: 'note.dualStackServices', parameters: { region: region.id } }, 'S37'),
    caution(
      reused.length > 0,
      'dual_stack_reused',
      { id: 'note.dualStackReused', parameters: { services: reused.join(', ') } },
      'S1',
    ),
  ];
}

import type { Answers } from '../../answers/index.js';
import { findService, workloadsOf } from '../../catalogue/index.js';
import { neededServices } from '../endpoints.js';
import type { Content } from '../parts.js';
import { type Candidate, caution, when } from './candidate.js';

/** What concerns the names of the endpoints. */
export function dnsNotes(answers: Answers, content: Content): Candidate[] {
  return [...byUrlNotes(answers, content), ...hubNotes(answers, content), ...spokeNotes(content), agentNames(answers)];
}

function byUrlNotes({ workloads }: Answers, { endpoints }: Content): Candidate[] {
  const agents = workloadsOf(workloads).filter(({ agentLogsIn }) => agentLogsIn);
  return endpoints.flatMap(({ url, hosts }) => {
    if (url === null) return [];
    const host = hosts.join(', ');
    return [
      caution(
        agents.length > 0,
        'api_by_url_agents',
        { id: 'note.apiByUrlAgents', parameters: { host, workloads: agents.map(({ id }) => id).join(', ') } },
        'S1',
      ),
      when(true, 'api_by_url', { id: 'note.apiByUrl', parameters: { host, url } }, 'serviceEndpoints'),
    ];
  });
}

/** What a hub needs beside what is made here. */
function hubNotes({ ingress }: Answers, { hostedZones }: Content): Candidate[] {
  const zones = hostedZones.length;
  if (zones === 0) return [];
  const ownOnly: readonly string[] = ['vpc-cidr', 'security-groups'];
  return [
    caution(ownOnly.includes(ingress), 'hub_ingress', { id: 'note.hubIngress' }, 'centralEndpoints'),
    when(true, 'hub_transit', { id: 'note.hubTransit' }, 'centralEndpoints'),
    when(true, 'hub_layers', { id: 'note.hubLayers' }, 'S5'),
    when(true, 'hub_controls', { id: 'note.hubControls' }, 'securityHubEc2'),
    when(true, 'hub_zones_cost', { id: 'note.hubZonesCost', parameters: { zones } }, 'route53Pricing'),
  ];
}

/** What a spoke needs of its hub. */
function spokeNotes({ hub }: Content): Candidate[] {
  if (hub === null) return [];
  return [
    caution(true, 'spoke_transit', { id: 'note.spokeTransit' }, 'centralEndpoints'),
    when(true, 'spoke_controls', { id: 'note.spokeControls' }, 'securityHubEc2'),
    when(hub.zones.length > 0, 'spoke_authorised', { id: 'note.spokeAuthorised' }, 'zonesOfOtherAccounts'),
    when(hub.profileId !== null, 'spoke_profile', { id: 'note.spokeProfile' }, 'route53Profiles'),
  ];
}

/** DNS by hand has to have what the ECS agent is told, too. */
function agentNames(answers: Answers): Candidate {
  const { privateDns, region } = answers;
  const isCentral = privateDns === 'central-hub' || privateDns === 'central-spoke';
  const needed = neededServices(answers).some(({ name }) => findService(name).numberedHosts.length > 0);
  return caution(isCentral && needed, 'agent_names', { id: 'note.agentNames', parameters: { region } }, 'S3');
}

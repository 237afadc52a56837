import type { Answers } from '../answers/index.js';
import { DEFAULT_ADDRESS_QUOTA, featuresOf, type Region, type SourceKey, servicePresence } from '../catalogue/index.js';
import type { Message } from '../report/messages/message.js';
import { neededServices } from './endpoints.js';
import type { Cost, Note } from './plan.js';

/** What a user should know before deploying, cautions first. */
export function planNotes(answers: Answers, region: Region, cost: Cost): Note[] {
  const notes = [...cautions(answers, region, cost), ...information(answers, region)];
  return notes.filter((note) => note !== null);
}

type Candidate = Note | null;

function cautions(answers: Answers, region: Region, cost: Cost): Candidate[] {
  const isMinimal = answers.s3Policy === 'minimal';
  const gateways =
    answers.internet === 'nat' && answers.natGateways === 'per-az' ? answers.availabilityZones.length : 0;
  const unusual = answers.availabilityZones.filter((zone) => !region.azNames.includes(zone));
  const hasEcs = answers.workloads.some((id) => id !== 'ec2-docker');
  const lonely = featuresOf(answers.features).filter(({ workloads }) => workloads !== null && !hasEcs);
  return [
    when(answers.availabilityZones.length === 1, 'single_az', { id: 'note.singleAz' }, 'S38'),
    when(
      region.optIn === 'required',
      'region_opt_in',
      { id: 'note.regionOptIn', parameters: { region: region.id } },
      'S13',
    ),
    when(
      unusual.length > 0,
      'unusual_zones',
      { id: 'note.unusualZones', parameters: { zones: unusual.join(', ') } },
      'S13',
    ),
    when(
      cost.monthlyUsd === null,
      'price_unknown',
      { id: 'note.priceUnknown', parameters: { region: region.id } },
      'S12',
    ),
    when(
      region.ecrLayerBucketArnConfidence === 'inferred',
      'layer_bucket_inferred',
      { id: 'note.layerBucketInferred', parameters: { partition: region.partition } },
      'S1',
    ),
    when(isMinimal && answers.internet === 'none', 's3_minimal', { id: 'note.s3Minimal' }, 'S11'),
    when(
      isMinimal && answers.internet === 'nat',
      's3_minimal',
      { id: 'note.s3MinimalNat', parameters: { region: region.id } },
      'S33',
    ),
    when(
      gateways > DEFAULT_ADDRESS_QUOTA,
      'address_quota',
      { id: 'note.addressQuota', parameters: { gateways } },
      'vpcQuotas',
    ),
    when(answers.endpointPolicy === 'account', 'account_policy', { id: 'note.accountPolicy' }, 'S11'),
    when(answers.internet === 'none', 'no_internet', { id: 'note.noInternet' }, 'S8'),
    when(lonely.length > 0, 'exec_without_ecs', { id: 'note.execWithoutEcs' }, 'S27'),
  ].map((note) => note && { ...note, level: 'caution' as const });
}

function information(answers: Answers, region: Region): Candidate[] {
  const names = neededServices(answers).map(({ name }) => name);
  const unverified = names.filter((name) => servicePresence(region, name) === 'unverified');
  const onEc2 = answers.workloads.includes('ecs-ec2');
  return [
    when(answers.internet === 'nat', 'nat_and_endpoints', { id: 'note.natAndEndpoints' }, 'S1'),
    when(onEc2, 'ecs_agent_order', { id: 'note.ecsAgentOrder' }, 'S3'),
    when(
      unverified.length > 0,
      'unverified_services',
      { id: 'note.unverifiedServices', parameters: { services: unverified.join(', '), region: region.id } },
      'S7',
    ),
    when(true, 'same_region', { id: 'note.sameRegion' }, 'S6'),
    when(answers.internet === 'none', 'cost_excludes', { id: 'note.costExcludes' }, 'S12'),
    when(answers.internet === 'nat', 'cost_excludes', { id: 'note.costExcludesNat' }, 'natPricing'),
    when(true, 'default_security_group', { id: 'note.defaultSecurityGroup' }, 'design'),
  ];
}

function when(holds: boolean, id: string, because: Message, source: SourceKey): Candidate {
  return holds ? { id, level: 'information', because, source } : null;
}

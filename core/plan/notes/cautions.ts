import { containsCidr } from 'cidr-tools';
import type { Answers } from '../../answers/index.js';
import {
  DEFAULT_ADDRESS_QUOTA,
  featuresOf,
  isFeatureOf,
  type Region,
  workloadsOf,
  zonesWithout,
} from '../../catalogue/index.js';
import type { Content } from '../parts.js';
import type { Cost } from '../plan.js';
import { type Candidate, caution, when } from './candidate.js';
import { policyCautions } from './policies.js';

/** What of the answers, the Region and the cost a user should weigh before he deploys. */
export function cautions(
  answers: Answers,
  region: Region,
  cost: Cost,
  { endpoints, vpc, subnets }: Content,
): Candidate[] {
  const sources = vpc.kind === 'new' ? subnets.app.flatMap(({ cidr }) => cidr ?? []) : vpc.cidrs;
  const isLetIn = (block: string) => answers.ingressCidrs.some((cidr) => containsCidr(cidr, block));
  const missed = answers.ingress === 'cidrs' ? sources.filter((block) => !isLetIn(block)) : [];
  const isMinimal = answers.s3Policy === 'minimal' && endpoints.some(({ type }) => type === 'Gateway');
  const gateways =
    answers.internet === 'nat' && answers.natGateways === 'per-az' ? answers.availabilityZones.length : 0;
  const unusual = answers.availabilityZones.filter((zone) => !region.azNames.includes(zone));
  const vain = featuresOf(answers.features).filter((feature) => !isFeatureOf(feature, answers.workloads));
  const inferred = workloadsOf(answers.workloads).filter((workload) => workload.inferred);
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
    when(
      isMinimal && answers.vpc === 'new' && answers.internet === 'none',
      's3_minimal',
      { id: 'note.s3Minimal' },
      'S11',
    ),
    when(
      isMinimal && answers.internet === 'nat',
      's3_minimal',
      { id: 'note.s3MinimalNat', parameters: { region: region.id } },
      'S33',
    ),
    when(isMinimal && answers.vpc === 'existing', 's3_minimal', { id: 'note.s3MinimalExisting' }, 'S11'),
    when(
      answers.workloads.includes('fargate-linux-legacy'),
      'fargate_legacy_retired',
      { id: 'note.fargateLegacyRetired' },
      'fargateVersions',
    ),
    when(
      gateways > DEFAULT_ADDRESS_QUOTA,
      'address_quota',
      { id: 'note.addressQuota', parameters: { gateways } },
      'vpcQuotas',
    ),
    when(answers.endpointPolicy === 'account', 'account_policy', { id: 'note.accountPolicy' }, 'S11'),
    when(
      missed.length > 0,
      'ingress_misses',
      { id: 'note.ingressMisses', parameters: { cidrs: missed.join(', ') } },
      'S37',
    ),
    ...policyCautions(answers, endpoints),
    when(answers.internet === 'none', 'no_internet', { id: 'note.noInternet' }, 'S8'),
    when(
      vain.length > 0,
      'features_in_vain',
      { id: 'note.featuresInVain', parameters: { features: vain.map(({ id }) => id).join(', ') } },
      vain[0]?.source ?? 'design',
    ),
    ...inferred.map(({ id, source }) =>
      when(
        true,
        `inferred_${id.replaceAll('-', '_')}`,
        { id: 'note.inferredWorkload', parameters: { workload: id } },
        source,
      ),
    ),
    when(
      answers.workloads.includes('ecs-managed-instances') && answers.internet === 'none',
      'managed_instances_nat',
      { id: 'note.managedInstancesNat' },
      'S24',
    ),
    when(
      answers.features.includes('pull-through-cache') && answers.internet === 'none',
      'pull_through_cache_upstream',
      { id: 'note.upstreamPath' },
      'S4',
    ),
  ].map((note) => note && { ...note, level: 'caution' as const });
}

/** Endpoints whose subnets AWS would refuse. Those that exist already have theirs. */
export function zoneCaution(region: Region, { endpoints, subnets }: Content): Candidate {
  const zones = subnets.endpoint.map(({ zone }) => zone.name);
  const services = endpoints
    .filter(({ type, reuse }) => type === 'Interface' && reuse === null)
    .map(({ service }) => ({ service, ids: zonesWithout(region, service, zones) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ service, ids }) => `${service} (${ids.join(', ')})`);
  const parameters = { region: region.id, services: services.join(', ') };
  return caution(
    services.length > 0,
    'zones_without_service',
    { id: 'note.zonesWithoutService', parameters },
    'describeServices',
  );
}

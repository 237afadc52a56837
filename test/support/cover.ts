import covertable from 'covertable';
import type { Answers } from '../../core/answers/index.js';
import {
  FEATURES,
  findRegion,
  isAbsent,
  isFeatureOf,
  REGION_IDS,
  type WorkloadId,
  workloadsOf,
} from '../../core/catalogue/index.js';
import { featuresIn, planOf, workloadsIn } from './cases.js';

/** Answers by a name that tells them apart. */
export type Cases = Readonly<Record<string, Partial<Answers>>>;

const ALL = ['terraform', 'cloudformation', 'cdk'] as const;
const BUILDS = { repository: 'payments/api' };
const ARCHIVE = { codebuildSource: 's3', codebuildSourceLocation: 'payments-sources/api/api.zip' } as const;
const FOLDER = { codebuildSource: 's3', codebuildSourceLocation: 'payments-sources/api/' } as const;
const EXTRA_BUCKETS = ['one'.repeat(9), 'two'.repeat(9), 'six'.repeat(9)];
const TAGS = { team: 'platform', 'cost-center': '1234', 'a:b': 'c' };
const IPV6_BLOCKS = ['2001:db8:1234:1a00::/56', '2001:db8:5678:2b00::/56'];
const PREFIX_LIST = 'pl-63a5400a';

/** Which answers come together: each value of one with each value of every other, in as few cases as that takes. */
const COMMON = {
  // What goes with some workloads only is here with them: then hardly any two values exclude each other.
  work: [
    { workloads: ['fargate-linux'] },
    { workloads: ['fargate-linux-legacy'] },
    { workloads: ['fargate-windows'] },
    { workloads: ['fargate-windows'], windowsLayers: true },
    { workloads: ['ecs-ec2'] },
    { workloads: ['ec2-docker'], windowsLayers: true, accountId: '123456789012', dockerEngine: '25.0.16' },
    { workloads: ['codebuild-vpc'], ...BUILDS },
    { workloads: ['fargate-linux', 'codebuild-vpc'], ...BUILDS, ...ARCHIVE },
    { workloads: ['codebuild-vpc'], ...BUILDS, ...FOLDER, windowsLayers: true },
    { workloads: ['ecs-ec2', 'fargate-windows', 'ec2-docker'] },
    { workloads: ['ecs-external', 'fargate-linux'] },
    { workloads: ['eks-nodes', 'lambda-image', 'apprunner', 'sagemaker'] },
    { workloads: ['eks-auto', 'eks-fargate'] },
    { workloads: ['batch-ec2', 'ecs-managed-instances'], windowsLayers: true },
    { workloads: ['batch-eks', 'batch-fargate'] },
  ],
  features: [
    ['logs'],
    [],
    ['logs', 'exec', 'secrets'],
    ['parameters'],
    ['logs', 'parameters', 'service-connect', 'guardduty', 'kms', 'prometheus', 'batch-api', 'codebuild-api'],
    ['session-manager', 'ssm-agent-legacy', 'cfn-signal', 'monitoring', 'xray', 'pull-through-cache'],
    [
      'irsa',
      'pod-identity',
      'load-balancer',
      'cluster-autoscaler',
      'eks-api',
      'eks-api-fips',
      'eks-console',
      'oidc-issuer',
    ],
  ],
  endpointPolicy: ['full', 'full but deletions', 'account', 'organisation but deletions', 'pull-only'],
  s3: ['minimal', 'minimal with others', 'minimal from the VPC', 'full'],
  taskExecutionRole: ['none', 'vpc', 'vpc-and-endpoints'],
  tags: ['none', 'some'],
  ci: ['none', 'github-actions'],
  fips: [false, true],
  addresses: ['ipv4', 'dualstack'],
  privateDns: ['on', 'ecr-api-off', 'central-hub'],
} as const satisfies { work: readonly Partial<Answers>[] } & Record<string, readonly unknown[]>;

const NEW = {
  ...COMMON,
  zones: ['two', 'one', 'all'],
  block: ['10.0.0.0/16', '192.168.16.0/20', '172.30.0.0/18'],
  appSubnetsPerAz: [1, 2, 4],
  endpointSubnets: ['dedicated', 'shared'],
  internet: ['none', 'one NAT gateway', 'a NAT gateway in each zone'],
  flowLogs: [true, false],
  ingress: ['vpc-cidr', 'blocks', 'client group', 'client group and prefix list'],
} as const;

const EXISTING = {
  ...COMMON,
  zones: ['two', 'one'],
  blocks: ['one', 'two'],
  appSubnets: ['one in each zone', 'several', 'none'],
  internet: ['none', 'present'],
  ingress: ['vpc-cidr', 'named blocks', 'client group', 'groups', 'groups and prefix list'],
  reused: ['none', 'ecr.api and logs', 'all interfaces', 'S3 on one table', 'S3 on all tables'],
} as const;

/** A cover of its own: what is said of interface endpoints is said where the hub is, so few values of the others go with a spoke. */
const SPOKE = {
  ...EXISTING,
  work: [
    { workloads: ['fargate-linux'] },
    { workloads: ['fargate-linux-legacy'] },
    { workloads: ['ecs-ec2', 'fargate-windows', 'ec2-docker'] },
    { workloads: ['eks-nodes', 'lambda-image'] },
  ],
  features: [['logs'], ['logs', 'exec', 'secrets'], ['irsa', 'pod-identity', 'load-balancer', 'eks-api']],
  endpointPolicy: ['full'],
  taskExecutionRole: ['none'],
  addresses: ['ipv4'],
  ingress: ['vpc-cidr'],
  privateDns: ['central-spoke'],
  reused: ['none', 'S3 on one table', 'S3 on all tables'],
} as const;

type Row<Factors> = { readonly [Key in keyof Factors]: Factors[Key] extends readonly (infer One)[] ? One : never };
type CommonRow = Omit<Row<typeof COMMON>, 'privateDns'> & {
  readonly region: string;
  readonly privateDns: Answers['privateDns'];
};
type NewRow = Row<typeof NEW> & { readonly region: string };
type ExistingRow = Omit<Row<typeof EXISTING>, 'privateDns'> & CommonRow;

/** A cover of the answers of new and of existing VPCs in some Regions, all of them valid. */
export function coverOf(regions: { readonly new: readonly string[]; readonly existing: readonly string[] }): Cases {
  const created = rows<NewRow>({ region: regions.new, ...NEW }).map(answersOfNew);
  const added = [EXISTING, SPOKE]
    .flatMap((factors) => rows<ExistingRow>({ region: regions.existing, ...factors }))
    .map(answersOfExisting)
    // Where everything is there already nothing is written.
    .filter((answers) => planOf(answers).has.resources);
  return Object.fromEntries(
    [...created, ...added].map((answers, index) => [`${index + 1} ${nameOf(answers)}`, answers]),
  );
}

/** Regions of every partition, old ones and ones opened after 2023. */
export const WIDE = {
  new: [
    ...['us-east-1', 'ap-northeast-1', 'eu-west-1', 'me-central-1', 'ca-west-1', 'mx-central-1', 'ap-southeast-7'],
    ...['cn-north-1', 'cn-northwest-1', 'us-gov-west-1', 'us-gov-east-1', 'eusc-de-east-1'],
    ...['us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1', 'us-isof-south-1'],
  ],
  existing: ['us-east-1', 'ap-northeast-1', 'cn-north-1', 'us-gov-west-1', 'eusc-de-east-1', 'us-isob-east-1'],
} as const;

/** The Region that has everything; covers of it are taken to the others. */
export const HOME = 'us-east-1';

let home: Cases | undefined;

/** A cover in that Region, which takes seconds to find: found once a process. */
export function coverOfHome(): Cases {
  home ??= coverOf({ new: [HOME], existing: [HOME] });
  return home;
}

/** Cases of that Region in all Regions: each where the Region has all that the case chooses. */
export function inEveryRegion(cases: Cases): Cases {
  return Object.fromEntries(
    REGION_IDS.flatMap((region) =>
      Object.entries(cases).flatMap(([name, answers]): [string, Partial<Answers>][] => {
        const moved = inRegion(answers, region);
        return moved === null ? [] : [[`${region}: ${name}`, moved]];
      }),
    ),
  );
}

function inRegion(answers: Partial<Answers>, region: string): Partial<Answers> | null {
  const { workloads = [], features = [], availabilityZones, endpointSubnetIds, appSubnetIds, ...others } = answers;
  if (!workloads.every((id) => workloadsIn(region).includes(id))) return null;
  const [from, to] = [HOME, region].map((id) => findRegion(id).azNames);
  const zoneOf = (zone: string) => to?.[from?.indexOf(zone) ?? 0] ?? null;
  const byZone = <Value>(map: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      Object.entries(map).flatMap(([zone, value]): [string, Value][] => {
        const moved = zoneOf(zone);
        return moved === null ? [] : [[moved, value]];
      }),
    );
  const { ecrPublic = false, fips = false, policyRoles, existingEndpoints, existingS3RouteTableIds, ...usual } = others;
  const { partition } = findRegion(region);
  const moved: Partial<Answers> = {
    ...usual,
    ...(ecrPublic && region === HOME ? { ecrPublic } : {}),
    ...(fips && hasFips(region) ? { fips } : {}),
    ...(policyRoles ? { policyRoles: policyRoles.map((role) => role.replace(/^arn:aws:/, `arn:${partition}:`)) } : {}),
    region,
    workloads,
    features: featuresIn(region).filter((id) => features.includes(id)),
    ...(availabilityZones ? { availabilityZones: availabilityZones.flatMap((zone) => zoneOf(zone) ?? []) } : {}),
    ...(endpointSubnetIds ? { endpointSubnetIds: byZone(endpointSubnetIds) } : {}),
    ...(appSubnetIds ? { appSubnetIds: byZone(appSubnetIds) } : {}),
  };
  if (existingEndpoints === undefined) return moved;
  const needed = new Set(planOf(moved).endpoints.map(({ service }) => service));
  return {
    ...moved,
    existingEndpoints: Object.fromEntries(Object.entries(existingEndpoints).filter(([service]) => needed.has(service))),
    ...(existingS3RouteTableIds ? { existingS3RouteTableIds } : {}),
  };
}

type Factors = Readonly<Record<string, readonly unknown[]>>;

/** More than any of the covers takes. */
const ROUNDS = 100;

/**
 * The rows of a cover. The library gives up pairs that it met in a row that cannot be, so it is asked again, in another order, until every
 * pair that can be is there.
 *
 * @throws Error where two values that can come together never do
 */
function rows<One extends CommonRow>(factors: Factors): One[] {
  // It looks for keys that a row does not have yet by an exception; a copy has none.
  const canBe = (row: object) => areTogether({ ...row } as Partial<One>);
  const missing = new Set(
    pairsOf(factors)
      .filter(canBe)
      .map((pair) => JSON.stringify(pair)),
  );
  const kept: One[] = [];
  for (let seed = 0; missing.size > 0 && seed < ROUNDS; seed++) {
    const made = covertable.make(factors as Record<string, unknown[]>, { seed, preFilter: canBe }) as unknown as One[];
    for (const row of made) {
      const isNew = pairsIn(row).map((pair) => missing.delete(pair));
      if (isNew.includes(true)) kept.push(row);
    }
  }
  if (missing.size > 0) throw new Error(`never together: ${[...missing].join(', ')}`);
  return withoutNeedless(kept);
}

/** The rows without those whose every pair is in others too. */
function withoutNeedless<One extends CommonRow>(all: readonly One[]): One[] {
  const found = all.map((row) => ({ row, pairs: pairsIn(row) }));
  const counts = new Map<string, number>();
  for (const pair of found.flatMap(({ pairs }) => pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  // The first rows have the most pairs, so the last ones go first.
  const needed = found.toReversed().filter(({ pairs }) => {
    if (pairs.some((pair) => counts.get(pair) === 1)) return true;
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) - 1);
    return false;
  });
  return needed.toReversed().map(({ row }) => row);
}

/** The pairs of values of one row. */
function pairsIn(row: object): string[] {
  const factors = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, [value]]));
  return pairsOf(factors).map((pair) => JSON.stringify(pair));
}

/** Every two values of different factors. */
function pairsOf(factors: Factors): object[] {
  const values = Object.entries(factors)
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .flatMap(([key, all]) => all.map((value) => ({ key, value })));
  return values.flatMap((one, index) =>
    values
      .slice(index + 1)
      .filter(({ key }) => key !== one.key)
      .map((other) => ({ [one.key]: one.value, [other.key]: other.value })),
  );
}

/** Whether values come together in valid answers; a row may lack some still. */
function areTogether(row: Partial<CommonRow>): boolean {
  const { appSubnets, ingress } = row as Partial<ExistingRow>;
  const needsBuilds = ingress === 'groups and prefix list';
  const hasSubnets = appSubnets !== 'none';
  // The groups are their owners’, who say what goes out of them: a prefix list is for that of builds.
  if (needsBuilds && !hasSubnets) return false;
  if (row.fips === true && row.region !== undefined && !hasFips(row.region)) return false;
  // A new VPC has no IPv6 block that could be named.
  if (row.addresses === 'dualstack' && (row as Partial<NewRow>).ingress === 'blocks') return false;
  // Builds push.
  if (needsBuilds && row.endpointPolicy === 'pull-only') return false;
  if (needsBuilds && row.region !== undefined && !workloadsIn(row.region).includes('codebuild-vpc')) return false;
  if (!isFoundSo(row)) return false;
  if (row.work === undefined) return true;
  const workloads: readonly WorkloadId[] = row.work.workloads;
  const builds = workloads.includes('codebuild-vpc');
  if (row.region !== undefined && !workloads.every((id) => workloadsIn(row.region ?? '').includes(id))) return false;
  if (builds && row.endpointPolicy === 'pull-only') return false;
  return builds ? hasSubnets : !needsBuilds;
}

/** Hosts that are let in by their blocks only, whatever else the row says. */
function hasHostsOutside({ work }: CommonRow): boolean {
  const workloads: readonly WorkloadId[] = work.workloads;
  return workloadsOf(workloads).some(({ outsideVpc }) => outsideVpc);
}

function hasFips(region: string): boolean {
  return findRegion(region).services.ecrFips === true;
}

/** Whether the endpoints that there are can be found in that way. */
function isFoundSo({ privateDns, work, fips, ...row }: Partial<CommonRow>): boolean {
  const { reused, ingress } = row as Partial<ExistingRow>;
  const isReused = reused === 'ecr.api and logs' || reused === 'all interfaces';
  if (privateDns === 'central-hub') return !isReused;
  if (privateDns !== 'ecr-api-off') return true;
  // A prefix list beside groups of others is for builds.
  if (ingress === 'groups and prefix list') return false;
  if (isReused || fips === true) return false;
  const workloads: readonly WorkloadId[] = work?.workloads ?? [];
  return !workloads.some((id) => id === 'codebuild-vpc' || id === 'fargate-linux-legacy');
}

function common(row: CommonRow): Partial<Answers> {
  const { region, work, features, endpointPolicy, s3, taskExecutionRole, tags, ci, fips, addresses, privateDns } = row;
  const workloads: readonly WorkloadId[] = work.workloads;
  const possible = FEATURES.filter(
    (feature) =>
      features.some((id) => id === feature.id) &&
      isFeatureOf(feature, workloads) &&
      !isAbsent(feature, findRegion(region)),
  ).map(({ id }) => id);
  return {
    projectName: 'payments',
    region,
    ...work,
    features: possible,
    ...policyOf(endpointPolicy, region),
    s3Policy: s3 === 'full' ? 'full' : 'minimal',
    ...(s3 === 'minimal with others' ? { extraBuckets: EXTRA_BUCKETS } : {}),
    ...(s3 === 'minimal from the VPC' ? { extraBuckets: EXTRA_BUCKETS, s3SourceVpc: true } : {}),
    // The one Region that has an endpoint for it.
    ...(region === 'us-east-1' && !endpointPolicy.startsWith('full') ? { ecrPublic: true } : {}),
    ...(runsTasks(workloads) ? { taskExecutionRole } : {}),
    ...(tags === 'some' ? { tags: TAGS } : {}),
    ci,
    ...(fips ? { fips } : {}),
    ...(addresses === 'dualstack' ? { ipAddressType: addresses } : {}),
    privateDns,
    iac: ALL,
  };
}

/** Whether a role for tasks of ECS has a meaning. */
function runsTasks(workloads: readonly WorkloadId[]): boolean {
  return workloadsOf(workloads).some(({ ecs }) => ecs);
}

function policyOf(policy: CommonRow['endpointPolicy'], region: string): Partial<Answers> {
  const { partition } = findRegion(region);
  const protectedRepositories = policy.endsWith('but deletions') ? ['payments/api', 'payments/worker'] : [];
  const roles = ['payments-task-execution', 'nodes/payments'].map(
    (name) => `arn:${partition}:iam::123456789012:role/${name}`,
  );
  if (policy === 'account') return { endpointPolicy: policy };
  if (policy === 'pull-only') return { endpointPolicy: policy, policyRoles: roles };
  return policy.startsWith('organisation')
    ? { endpointPolicy: 'organisation', orgId: 'o-a1b2c3d4e5', protectedRepositories }
    : { endpointPolicy: 'full', protectedRepositories };
}

function zonesOf(region: string, zones: 'one' | 'two' | 'all') {
  const { azNames } = findRegion(region);
  const count = { one: 1, two: 2, all: azNames.length }[zones];
  return { names: azNames.slice(0, count), allowSingleAz: count === 1 };
}

function answersOfNew(given: NewRow): Partial<Answers> {
  // No block can be named beside the IPv6 block of a new VPC.
  const row: NewRow = hasHostsOutside(given) ? { ...given, ingress: 'blocks', addresses: 'ipv4' } : given;
  const { names, allowSingleAz } = zonesOf(row.region, row.zones);
  return {
    ...common(row),
    vpc: 'new',
    availabilityZones: names,
    ...(allowSingleAz ? { allowSingleAz } : {}),
    vpcCidr: row.block,
    appSubnetsPerAz: row.appSubnetsPerAz,
    endpointSubnets: row.endpointSubnets,
    flowLogs: row.flowLogs,
    ...(row.internet === 'none'
      ? { internet: 'none' }
      : { internet: 'nat', natGateways: row.internet === 'one NAT gateway' ? 'one' : 'per-az' }),
    ...(row.ingress === 'blocks'
      ? { ingress: 'cidrs', ingressCidrs: [row.block, '10.90.0.0/16'] }
      : { ingress: row.ingress === 'vpc-cidr' ? 'vpc-cidr' : 'security-groups' }),
    ...(row.ingress === 'client group and prefix list' ? { s3PrefixListId: PREFIX_LIST } : {}),
  };
}

function answersOfExisting(given: ExistingRow): Partial<Answers> {
  const row: ExistingRow = hasHostsOutside(given) ? { ...given, ingress: 'named blocks' } : given;
  const { names, allowSingleAz } = zonesOf(row.region, row.zones);
  const tables = names.map((_, index) => id('rtb', index));
  const appSubnetIds = Object.fromEntries(
    names.map((zone, index) => [
      zone,
      row.appSubnets === 'several' && index === 0 ? [id('subnet', 20), id('subnet', 21)] : [id('subnet', 10 + index)],
    ]),
  );
  return {
    ...common(row),
    vpc: 'existing',
    vpcId: id('vpc', 0),
    vpcCidrs: row.blocks === 'one' ? ['10.20.0.0/16'] : ['10.20.0.0/16', '100.64.0.0/20'],
    endpointSubnetIds: Object.fromEntries(names.map((zone, index) => [zone, id('subnet', index)])),
    ...(row.appSubnets === 'none' ? {} : { appSubnetIds }),
    appRouteTableIds: tables,
    ...(allowSingleAz ? { allowSingleAz } : {}),
    internet: row.internet,
    ...(row.ingress === 'named blocks'
      ? { ingress: 'cidrs', ingressCidrs: ['10.20.0.0/16', '100.64.0.0/20', '172.29.0.0/24'] }
      : { ingress: row.ingress === 'vpc-cidr' ? 'vpc-cidr' : 'security-groups' }),
    ...(row.addresses === 'dualstack' && ['vpc-cidr', 'named blocks'].includes(row.ingress)
      ? { vpcIpv6Cidrs: IPV6_BLOCKS }
      : {}),
    ...(row.ingress.startsWith('groups') ? { ingressSecurityGroupIds: [id('sg', 0), id('sg', 1)] } : {}),
    ...(row.ingress === 'groups and prefix list' ? { s3PrefixListId: PREFIX_LIST } : {}),
    ...(row.privateDns === 'central-spoke' ? { hubProfileId: 'rp-0a1b2c3d4e5f6071' } : {}),
    ...reusedBy(row, tables),
  };
}

function reusedBy(row: ExistingRow, tables: readonly string[]): Partial<Answers> {
  const endpoints = (names: readonly string[]) =>
    Object.fromEntries(names.map((name, index) => [name, id('vpce', index)]));
  switch (row.reused) {
    case 'none':
      return {};
    case 'ecr.api and logs':
      return {
        existingEndpoints: endpoints(
          [row.fips ? 'ecr-fips.api' : 'ecr.api', 'logs'].filter((name) => interfacesOf(row).includes(name)),
        ),
      };
    case 'all interfaces':
      return { existingEndpoints: endpoints(interfacesOf(row)) };
    case 'S3 on one table':
      return { existingEndpoints: endpoints(['s3']), existingS3RouteTableIds: tables.slice(0, 1) };
    case 'S3 on all tables':
      return { existingEndpoints: endpoints(['s3']), existingS3RouteTableIds: tables };
  }
}

function interfacesOf(row: ExistingRow): string[] {
  const { endpoints } = planOf(answersOfExisting({ ...row, reused: 'none' }));
  // Of S3 the gateway is the one that can be named.
  return endpoints
    .filter(({ type, service }) => type === 'Interface' && service !== 's3')
    .map(({ service }) => service);
}

/** An id of the form of AWS's. */
function id(prefix: string, index: number): string {
  return `${prefix}-0a1b2c3d4e5f${String(index).padStart(5, '0')}`;
}

function nameOf({ region, vpc, workloads = [], internet }: Partial<Answers>): string {
  return `${region}, ${vpc} VPC, ${workloads.join(' and ')}, internet ${internet}`;
}

/** Some cases of a cover, so chosen that they have as many pairs of answers as so few can. */
export function chosenOf(cases: Cases, count: number): Cases {
  const pairs = new Map(Object.entries(cases).map(([name, answers]) => [name, answerPairs(answers)]));
  const chosen: string[] = [];
  const met = new Set<string>();
  while (chosen.length < count && chosen.length < pairs.size) {
    const gains = [...pairs].map(([name, own]) => ({ name, gain: own.filter((pair) => !met.has(pair)).length }));
    const best = gains
      .filter(({ name }) => !chosen.includes(name))
      .reduce((one, two) => (two.gain > one.gain ? two : one));
    chosen.push(best.name);
    for (const pair of pairs.get(best.name) ?? []) met.add(pair);
  }
  return Object.fromEntries(Object.entries(cases).filter(([name]) => chosen.includes(name)));
}

function answerPairs(answers: Partial<Answers>): string[] {
  // Names of zones and Regions would make every case new.
  const { availabilityZones = [], region, endpointSubnetIds, appSubnetIds, existingEndpoints = {}, ...plain } = answers;
  const facts = Object.entries({
    ...plain,
    partition: findRegion(region ?? 'us-east-1').partition,
    zones: availabilityZones.length || Object.keys(endpointSubnetIds ?? {}).length,
    appSubnets: Object.values(appSubnetIds ?? {}).flat().length,
    reused: Object.keys(existingEndpoints).length,
  }).map((fact) => JSON.stringify(fact));
  return facts.flatMap((one, index) => facts.slice(index + 1).map((other) => `${one} ${other}`));
}

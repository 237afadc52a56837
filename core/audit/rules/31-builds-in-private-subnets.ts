import { CODEBUILD_LIMITS } from '../../catalogue/index.js';
import type { CodebuildProject, NetworkModel, RouteTable } from '../model.js';
import type { Unknown } from '../value.js';
import { judgeNetworkPermissions } from './build-permissions.js';
import { finderOf, notJudgedOnce, partsOf } from './lookups.js';
import { associationsOf } from './route-tables.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';

export const rule31: Rule = {
  id: '31',
  severity: 'error',
  title: { id: 'rule.31.title' },
  reason: { id: 'rule.31.reason' },
  source: 'S47',
  judge: (model, wanted) => {
    const reasons: Unknown[] = [];
    const judgements = model.codebuildProjects
      .filter(({ existing }) => !existing)
      .flatMap((project) => judgeProject(model, wanted, project, reasons));
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgeProject(
  model: NetworkModel,
  wanted: Wanted | null,
  project: CodebuildProject,
  reasons: Unknown[],
): Judgement[] {
  const { id, network, place } = project;
  if (network === null) {
    // Without answers, builds outside the VPC are as good as any.
    const isWanted = wanted?.workloads.includes('codebuild-vpc') ?? false;
    return isWanted ? [violated({ id: 'rule.31.noNetwork', parameters: { project: id } }, place)] : [];
  }
  return [
    ...judgeCount(id, network.subnets, 'subnets', reasons),
    ...judgeCount(id, network.securityGroups, 'securityGroups', reasons),
    ...judgeSubnets(model, id, network.subnets, reasons),
    ...judgeNetworkPermissions(model, project, reasons),
  ];
}

type Network = NonNullable<CodebuildProject['network']>;

function judgeCount(
  project: string,
  values: Network['subnets'],
  what: keyof typeof CODEBUILD_LIMITS,
  reasons: Unknown[],
): Judgement[] {
  if (!values.known) {
    reasons.push(values);
    return [];
  }
  const count = values.value.length;
  const limit = CODEBUILD_LIMITS[what];
  if (count > 0 && count <= limit) return [];
  const message =
    what === 'subnets'
      ? ({ id: 'rule.31.subnetCount', parameters: { project, count, limit } } as const)
      : ({ id: 'rule.31.groupCount', parameters: { project, count, limit } } as const);
  return [violated(message, values.place)];
}

/** Judges subnets that the code has: a table with a route to an internet gateway is of a public one. */
function judgeSubnets(
  model: NetworkModel,
  project: string,
  values: Network['subnets'],
  reasons: Unknown[],
): Judgement[] {
  const find = finderOf(model.subnets);
  const associations = associationsOf(model);
  const { known, unknown } = partsOf(values);
  if (values.known) reasons.push(...unknown);
  return known.flatMap(({ value, place }) => {
    const subnet = find(value);
    if (subnet === undefined) return [];
    const tables = associations.of(subnet);
    if (tables.length === 0) reasons.push(...associations.unknown);
    const open = tables.find(isPublic);
    if (open === undefined) return [];
    return [violated({ id: 'rule.31.public', parameters: { project, subnet: subnet.id, table: open.id } }, place)];
  });
}

function isPublic({ routes }: RouteTable): boolean {
  return routes.some(({ kind }) => kind === 'internet-gateway');
}

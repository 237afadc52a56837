import type { Answers } from '../answers/index.js';
import {
  bucketArn,
  findRegion,
  findService,
  layerBucketObjectsArn,
  type Region,
  registryDomain,
  registryHost,
  registryService,
  workloadsOf,
} from '../catalogue/index.js';
import { planCodebuild } from './codebuild.js';
import { planControls } from './controls.js';
import { planCost } from './cost.js';
import { planDocker } from './docker.js';
import { planEndpoints, registryKind } from './endpoints.js';
import { planExistingNetwork } from './existing-network.js';
import { planHostedZones, planHub } from './hosted-zones.js';
import { planNetwork, zonesOf } from './network.js';
import { planNotes } from './notes/index.js';
import { planOmissions } from './omissions.js';
import { planOutsideBlocks } from './outside-blocks.js';
import { planParts } from './parts.js';
import { planPermissions } from './permissions.js';
import type { Plan, Registry } from './plan.js';
import { planPolicies } from './policies.js';
import { planFlowLog, planRoles } from './roles.js';
import { planSecurityGroups } from './security.js';

/**
 * What must exist for these answers. Pure: the same answers give the same plan, and adding a zone, a subnet, a workload, a feature or
 * a tag changes no CIDR and no id of what was there.
 *
 * @param answers validated answers
 * @returns a deeply frozen plan
 * @throws UnknownEntryError for a Region that the catalogue does not have
 */
export function makePlan(answers: Answers): Plan {
  const region = findRegion(answers.region);
  const network = answers.vpc === 'new' ? planNetwork(answers) : planExistingNetwork(answers);
  const { vpc, subnets, routeTables, nat } = network;
  const endpoints = planEndpoints(answers, region, network);
  const hostedZones = planHostedZones(answers, region, endpoints);
  const hub = planHub(answers, region);
  const securityGroups = planSecurityGroups({ answers, cidrs: vpc.cidrs, endpoints });
  const flowLog = planFlowLog(answers);
  const codebuild = planCodebuild(answers, subnets.app);
  const docker = planDocker(answers);
  const roles = planRoles(answers, region, codebuild, endpoints);
  const cost = planCost(answers, region, endpoints, nat);
  const content = { answers, vpc, subnets, endpoints, hostedZones, hub, securityGroups, codebuild, docker };
  return deepFreeze({
    name: answers.projectName,
    tags: answers.tags,
    docsLanguage: answers.docsLanguage,
    answers,
    region,
    workloads: workloadsOf(answers.workloads)
      .filter(({ pullsInVpc }) => pullsInVpc)
      .map(({ id }) => id),
    zones: zonesOf(answers),
    outsideBlocks: planOutsideBlocks(answers, vpc),
    vpc,
    subnets,
    routeTables,
    nat,
    flowLog,
    securityGroups,
    endpoints,
    hostedZones,
    hub,
    policies: planPolicies(answers, region, endpoints),
    extraBucketArns: answers.extraBuckets.map((name) => bucketArn(region, name)),
    left: planOmissions(answers, region, hub),
    roles,
    permissions: planPermissions({ ...content, region, nat, flowLog, roles }),
    registry: planRegistry(answers, region),
    docker,
    codebuild,
    cost,
    notes: planNotes(answers, region, cost, content),
    controls: planControls(answers, content, flowLog),
    has: planParts(content),
  });
}

/** The private registry as its clients name it. */
function planRegistry(answers: Answers, region: Region): Registry {
  const { fips } = answers;
  const kind = registryKind(answers);
  const apiService = registryService('api', kind);
  const [apiHost = ''] = findService(apiService).hosts;
  return {
    hostPattern: registryHost(region, 'ACCOUNT', fips),
    domain: registryDomain(region, fips),
    apiService,
    apiHost,
    dkrService: registryService('dkr', kind),
    layerBucketObjectsArn: layerBucketObjectsArn(region),
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

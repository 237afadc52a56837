import type { Answers } from '../answers/index.js';
import { bucketArn, findRegion, layerBucketObjectsArn, registryHost } from '../catalogue/index.js';
import { planCost } from './cost.js';
import { planEndpoints } from './endpoints.js';
import { planNetwork, zonesOf } from './network.js';
import { planNotes } from './notes.js';
import { planOmissions } from './omissions.js';
import { planPermissions } from './permissions.js';
import type { Plan, PlanParts } from './plan.js';
import { planPolicies } from './policies.js';
import { planEndpointSecurityGroup, planFlowLog, planRoles } from './security.js';

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
  const network = planNetwork(answers);
  const endpoints = planEndpoints(answers, region, network);
  const flowLog = planFlowLog(answers);
  const roles = planRoles(answers, region);
  const cost = planCost(region, endpoints, network.nat);
  return deepFreeze({
    name: answers.projectName,
    tags: answers.tags,
    docsLanguage: answers.docsLanguage,
    answers,
    region,
    zones: zonesOf(answers),
    vpc: { kind: 'new', cidr: answers.vpcCidr, dnsSupport: true, dnsHostnames: true },
    subnets: network.subnets,
    routeTables: network.routeTables,
    nat: network.nat,
    flowLog,
    securityGroups: { endpoint: planEndpointSecurityGroup(answers) },
    endpoints,
    policies: planPolicies(answers, region),
    extraBucketArns: answers.extraBuckets.map((name) => bucketArn(region, name)),
    left: planOmissions(answers, region),
    roles,
    permissions: planPermissions({ answers, region, nat: network.nat, flowLog, roles }),
    registry: {
      hostPattern: registryHost(region, 'ACCOUNT'),
      layerBucketObjectsArn: layerBucketObjectsArn(region),
    },
    cost,
    notes: planNotes(answers, region, cost),
    controls: [],
    has: planParts(answers),
  });
}

function planParts({ iac, availabilityZones, endpointSubnets, endpointPolicy, s3Policy }: Answers): PlanParts {
  const [terraform, cloudformation, cdk] = [
    iac.includes('terraform'),
    iac.includes('cloudformation'),
    iac.includes('cdk'),
  ];
  return {
    terraform,
    cloudformation,
    cdk,
    stack: cloudformation || cdk,
    severalFlavours: iac.length > 1,
    severalZones: availabilityZones.length > 1,
    endpointSubnets: endpointSubnets === 'dedicated',
    ecrPolicy: endpointPolicy !== 'full',
    s3Policy: s3Policy === 'minimal',
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

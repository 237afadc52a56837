import type { Answers } from '../../core/answers/index.js';
import { findRegion, type WorkloadId } from '../../core/catalogue/index.js';
import { workloadsIn } from './cases.js';

type Addition = (answers: Partial<Answers>) => Partial<Answers> | null;

/** Ways in which a network grows, each null where answers cannot grow so. */
export const ADDITIONS: Readonly<Record<string, Addition>> = {
  'a zone': (answers) => {
    const { region = 'us-east-1', vpc, availabilityZones = [], endpointSubnetIds = {}, appSubnetIds = {} } = answers;
    const used = vpc === 'existing' ? Object.keys(endpointSubnetIds) : availabilityZones;
    const zone = findRegion(region).azNames.find((name) => !used.includes(name));
    if (zone === undefined) return null;
    if (vpc !== 'existing') return { ...answers, availabilityZones: [...availabilityZones, zone] };
    const hasApps = Object.keys(appSubnetIds).length > 0;
    return {
      ...answers,
      endpointSubnetIds: { ...endpointSubnetIds, [zone]: added('subnet', 1) },
      ...(hasApps ? { appSubnetIds: { ...appSubnetIds, [zone]: [added('subnet', 2)] } } : {}),
      appRouteTableIds: [...(answers.appRouteTableIds ?? []), added('rtb', 1)],
    };
  },
  'a subnet': (answers) => {
    const { vpc, appSubnetsPerAz = 1, appSubnetIds = {} } = answers;
    if (vpc !== 'existing') return appSubnetsPerAz < 4 ? { ...answers, appSubnetsPerAz: appSubnetsPerAz + 1 } : null;
    const [zone] = Object.keys(appSubnetIds);
    if (zone === undefined) return null;
    return {
      ...answers,
      appSubnetIds: { ...appSubnetIds, [zone]: [...(appSubnetIds[zone] ?? []), added('subnet', 3)] },
    };
  },
  'a workload': (answers) => {
    const { region = 'us-east-1', workloads = [] } = answers;
    const others: readonly WorkloadId[] = ['ecs-ec2', 'fargate-linux', 'ec2-docker'];
    const other = others.find((id) => !workloads.includes(id) && workloadsIn(region).includes(id));
    return other === undefined ? null : { ...answers, workloads: [...workloads, other] };
  },
  'a feature': (answers) => {
    const feature = (['secrets', 'parameters', 'logs'] as const).find((id) => !answers.features?.includes(id));
    return feature === undefined ? null : { ...answers, features: [...(answers.features ?? []), feature] };
  },
  'a tag': (answers) => ({ ...answers, tags: { ...answers.tags, owner: 'network' } }),
};

function added(prefix: string, index: number): string {
  return `${prefix}-0f0f0f0f0f0f0000${index}`;
}

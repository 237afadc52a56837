import { containsCidr } from 'cidr-tools';
import type { Answers } from '../answers/index.js';
import { workloadsOf } from '../catalogue/index.js';
import type { Plan } from './plan.js';

/** The blocks of hosts outside the VPC: those that are let in and are none of its own. */
export function planOutsideBlocks({ workloads, ingressCidrs }: Answers, { cidrs }: Plan['vpc']): string[] {
  if (workloadsOf(workloads).every(({ outsideVpc }) => !outsideVpc)) return [];
  return ingressCidrs.filter((cidr) => !cidrs.some((own) => containsCidr(own, cidr)));
}

import { containsCidr } from 'cidr-tools';
import { workloadsOf } from '../catalogue/index.js';
import type { BrokenRule, PartialAnswers } from './field.js';

/** The chosen workloads whose hosts are outside the VPC: in no block and no security group of it. */
export function workloadsOutside({ workloads = [] }: PartialAnswers): string[] {
  return workloadsOf(workloads).flatMap(({ id, outsideVpc }) => (outsideVpc ? [id] : []));
}

/** Such hosts are let in by their blocks. */
export function checkIngress(way: string, answers: PartialAnswers): BrokenRule | undefined {
  const outside = workloadsOutside(answers);
  if (outside.length === 0 || way === 'cidrs') return undefined;
  const parameters = { workloads: outside.join(', '), example: exampleOfBlocks(answers) };
  return { rule: { id: 'rule.outsideIngress', parameters }, example: 'cidrs' };
}

/** Blocks that are all of the VPC itself let none of them in. */
export function checkBlocksOutside(cidrs: readonly string[], answers: PartialAnswers): BrokenRule | undefined {
  const outside = workloadsOutside(answers);
  if (outside.length === 0 || !cidrs.every((cidr) => isOfVpc(cidr, answers))) return undefined;
  const parameters = { workloads: outside.join(', ') };
  return { rule: { id: 'rule.outsideBlocks', parameters }, example: exampleOfBlocks(answers) };
}

/** A block that hosts on premises may have; any other one where it is that of the VPC. */
export function exampleOfBlocks(answers: PartialAnswers): string {
  const usual = '192.168.0.0/16';
  return isOfVpc(usual, answers) ? '10.50.0.0/16' : usual;
}

function isOfVpc(cidr: string, { vpc, vpcCidr, vpcCidrs = [] }: PartialAnswers): boolean {
  const blocks = vpc === 'existing' ? vpcCidrs : vpcCidr === undefined ? [] : [vpcCidr];
  return blocks.some((block) => containsCidr(block, cidr));
}

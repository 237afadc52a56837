import { workloadsOf } from '../../catalogue/index.js';
import type { Wanted } from './rule.js';

/** The workloads of the answers whose hosts are outside the VPC. */
export function hostsOutside(wanted: Wanted | null): string[] {
  return workloadsOf(wanted?.workloads ?? []).flatMap(({ id, outsideVpc }) => (outsideVpc ? [id] : []));
}

import { SERVICES, workloadsOf } from '../../catalogue/index.js';
import type { Wanted } from './rule.js';

/** The endpoints that agents of Amazon ECS on instances use. */
export const ECS_SERVICES: readonly string[] = SERVICES.filter(({ presence }) => presence === 'ecs').map(
  ({ name }) => name,
);

/** The one of them that Service Connect uses on Fargate too. Source S3. */
export const SERVICE_CONNECT = 'ecs-agent';

/** Whether all workloads are tasks without instances of the user's. */
export function isFargateAlone({ workloads }: Wanted): boolean {
  return (
    workloads.length > 0 &&
    workloadsOf(workloads).every(({ ecs, services }) => ecs && !services.some((name) => ECS_SERVICES.includes(name)))
  );
}

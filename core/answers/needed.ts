import { featuresOf, serviceOfKind, workloadsOf } from '../catalogue/index.js';
import type { PartialAnswers } from './field.js';

/** What the services that are needed depend on. */
type Chosen = Pick<PartialAnswers, 'workloads' | 'features' | 'fips' | 'ecrPublic'>;

/** The services that the chosen workloads and features call through an interface endpoint. */
export function neededInterfaces({ workloads = [], features = [], fips = false, ecrPublic = false }: Chosen): string[] {
  const users = [...workloadsOf(workloads), ...featuresOf(features)];
  const kind = fips ? 'fips' : 'usual';
  const needed = users.flatMap(({ services }) => services.map((name) => serviceOfKind(name, kind)));
  return [...new Set([...needed, ...(ecrPublic ? ['ecr-public.api'] : [])])];
}

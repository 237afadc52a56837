import type { NetworkModel, SecurityGroup } from '../model.js';
import { endpointGroups, finderOf, partsOf, unique } from './lookups.js';

/** The groups of what pulls images: of builds, and those that the endpoints let in. */
export function workloadGroups(model: NetworkModel): readonly SecurityGroup[] {
  const find = finderOf(model.securityGroups);
  const endpoints = new Set(endpointGroups(model).known);
  const ofBuilds = model.codebuildProjects.flatMap(({ network }) =>
    network === null ? [] : partsOf(network.securityGroups).known,
  );
  const letIn = [...endpoints].flatMap(({ ingress }) =>
    ingress.flatMap(({ peer }) => (peer.kind === 'group' && peer.value.known ? peer.value : [])),
  );
  return unique([...ofBuilds, ...letIn].map(({ value }) => find(value))).filter((group) => !endpoints.has(group));
}

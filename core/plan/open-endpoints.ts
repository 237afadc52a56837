import type { Answers } from '../answers/index.js';
import type { Endpoint } from './plan.js';

/**
 * Which created endpoints let in callers of any account (`open`), and of which a scanner may say so or not (`unclear`): their policy has a
 * condition on the organisation or on roles, where the account's own is what scanners look for.
 */
export function openEndpoints(
  { endpointPolicy, s3Policy, s3SourceVpc }: Answers,
  endpoints: readonly Endpoint[],
): { readonly open: readonly string[]; readonly unclear: readonly string[] } {
  const created = endpoints.filter(({ reuse }) => reuse === null);
  const isClosed = ({ policy, type }: Endpoint) =>
    type === 'Gateway' ? s3Policy === 'minimal' && s3SourceVpc : policy === 'ecr' && endpointPolicy === 'account';
  const isUnclear = ({ policy }: Endpoint) => policy === 'ecr' && endpointPolicy !== 'full';
  const left = created.filter((endpoint) => !isClosed(endpoint));
  const services = (list: readonly Endpoint[]) => list.map(({ service }) => service);
  return {
    open: services(left.filter((endpoint) => !isUnclear(endpoint))),
    unclear: services(left.filter((endpoint) => isUnclear(endpoint))),
  };
}

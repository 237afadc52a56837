import { registryServices } from '../../catalogue/index.js';
import type { NetworkModel, Vpc } from '../model.js';
import { knownValue } from '../value.js';
import { endpointsOf, finderOf, unique } from './lookups.js';

/**
 * The VPCs of the code that this is about: those with an endpoint of ECR or a gateway of S3 in them. Code with one VPC only is about
 * that one, whatever is missing in it.
 */
export function auditedVpcs(model: NetworkModel): readonly Vpc[] {
  const own = model.vpcs.filter(({ existing }) => !existing);
  if (own.length <= 1) return own;
  const telling = [
    ...registryServices().map((service) => endpointsOf(model, service, 'Interface')),
    endpointsOf(model, 's3', 'Gateway'),
  ].flatMap(({ known }) => known);
  const find = finderOf(own);
  return unique(telling.map(({ vpc }) => find(knownValue(vpc) ?? '')));
}

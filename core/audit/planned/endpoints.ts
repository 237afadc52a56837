import type { Endpoint } from '../model.js';
import { reference, type Text } from '../value.js';
import { type Planned, said, saidList, saidText, subnetOf, thing, vpcOf } from './planned.js';
import { plannedPolicy } from './policies.js';

/** The endpoints that a plan creates. */
export function plannedEndpoints(planned: Planned): Endpoint[] {
  const { plan } = planned;
  return plan.endpoints
    .filter(({ reuse }) => reuse === null)
    .map((endpoint) => {
      const { id, type } = endpoint;
      const policy = plan.policies.find((candidate) => candidate.id === endpoint.policy);
      return {
        ...thing(planned, id, `${plan.name}-${id.replaceAll('_', '-')}`),
        serviceName: saidText(endpoint.serviceName, id),
        type: saidText(type, id),
        typeStated: true,
        vpc: said(vpcOf(planned), id),
        subnets: saidList(
          endpoint.subnetIds.map((subnet) => subnetOf(planned, subnet)),
          id,
        ),
        securityGroups: saidList(type === 'Interface' ? [reference('endpoint_security_group')] : [], id),
        routeTables: saidList(
          endpoint.routeTableIds.map((table) => tableOf(planned, table)),
          id,
        ),
        privateDns: said(endpoint.privateDns, id),
        privateDnsOnlyForInboundResolver: said(endpoint.privateDnsOnlyForInboundResolver, id),
        policy: policy === undefined ? null : plannedPolicy(planned, id, policy.statements),
        ipAddressType: endpoint.dualStack ? saidText('dualstack', id) : null,
        dnsRecordIpType: endpoint.dualStack && type === 'Interface' ? saidText('dualstack', id) : null,
      };
    });
}

/** A route table of the plan, or AWS's id of one that exists. */
function tableOf({ plan }: Planned, id: string): Text {
  return plan.vpc.kind === 'new' ? reference(id) : id;
}

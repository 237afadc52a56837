import type { Subnet } from '../../plan/index.js';
import type { Output } from '../model.js';
import { reference, type Text } from '../value.js';
import { type Planned, placeOf, saidList, saidText, subnetOf, vpcOf } from './planned.js';

/** What every flavour has to export of a plan. */
export function plannedOutputs(planned: Planned): Output[] {
  const { plan, account } = planned;
  const { client, codebuild, endpoint } = plan.securityGroups;
  const subnets = (list: readonly Subnet[]) => list.map(({ id }) => subnetOf(planned, id));
  return [
    output('vpc_id', 'Id of the VPC', [vpcOf(planned)]),
    ...(plan.vpc.kind === 'new' ? [output('vpc_cidr_block', 'CIDR block of the VPC', [plan.vpc.cidr])] : []),
    ...(plan.has.appSubnets
      ? [output('app_subnet_ids', 'Application subnets, for tasks and instances', subnets(plan.subnets.app))]
      : []),
    ...(plan.has.interfaceEndpoints
      ? [
          output(
            'endpoint_subnet_ids',
            'Subnets of the interface endpoints, one in each zone',
            subnets(plan.subnets.endpoint),
          ),
        ]
      : []),
    output(
      'app_route_table_ids',
      'Route tables of the application subnets, each with the route to S3',
      plan.vpc.kind === 'new'
        ? plan.routeTables.filter(({ tier }) => tier === 'app').map(({ id }) => reference(id))
        : plan.vpc.routeTableIds,
    ),
    ...(endpoint
      ? [output('endpoint_security_group_id', 'Security group of the interface endpoints', [reference(endpoint.id)])]
      : []),
    ...(client
      ? [
          output('client_security_group_id', 'Security group for workloads that use the endpoints', [
            reference(client.id),
          ]),
        ]
      : []),
    ...(plan.codebuild
      ? [
          output('codebuild_project_name', 'Project that builds and pushes the image', [reference(plan.codebuild.id)]),
          output('codebuild_security_group_id', 'Security group of builds', [reference(codebuild?.id ?? '')]),
          output(
            'codebuild_subnet_ids',
            'Subnets of builds',
            plan.codebuild.subnetIds.map((id) => subnetOf(planned, id)),
          ),
        ]
      : []),
    ...(plan.has.taskExecutionRole
      ? [
          output('task_execution_role_arn', 'Task execution role, for task definitions', [
            reference('task_execution_role', 'arn'),
          ]),
        ]
      : []),
    ...plan.endpoints.map(({ id, title, reuse }) =>
      output(`${id}_endpoint_id`, `Endpoint of ${title}${reuse === null ? '' : ', which the VPC had already'}`, [
        reuse ?? reference(id),
      ]),
    ),
    ...plan.endpoints
      .filter(({ url }) => url !== null)
      .map(({ id, title }) =>
        output(`${id}_endpoint_dns_name`, `Host of the URL that calls to ${title} need`, [reference(id, 'dns_name')]),
      ),
    ...plan.hostedZones.map(({ id, name }) =>
      output(`${id}_zone_id`, `Hosted zone of ${name}, for the VPCs that are associated with it`, [
        reference(`${id}_zone`),
      ]),
    ),
    output('registry_host', 'Host of the private registry, the start of every image URI', [
      `${account}.${plan.registry.domain}`,
    ]),
  ];
}

function output(name: string, description: string, values: readonly Text[]): Output {
  const id = `outputs.${name}`;
  return {
    place: placeOf(id),
    name,
    values: saidList(values, id),
    description: saidText(description, id),
  };
}

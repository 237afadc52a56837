import type { NetworkModel } from '../model.js';
import { literal, reference } from '../value.js';
import { type Planned, placeOf, said, saidList, saidText, subnetOf, thing, unsaid, vpcOf } from './planned.js';
import { plannedPermissions, plannedTrust } from './policies.js';

type Services = Pick<NetworkModel, 'flowLogs' | 'logGroups' | 'roles' | 'codebuildProjects'>;

/** Ends of the Name tags of roles. */
const NAMES: Readonly<Record<string, string>> = {
  flow_log_role: 'flow-log',
  codebuild_role: 'codebuild',
  task_execution_role: 'task-execution',
};

/** The flow log and the builds of a plan, with their log groups and roles. */
export function plannedServices(planned: Planned): Services {
  const { name, flowLog, codebuild, roles } = planned.plan;
  return {
    flowLogs:
      flowLog === null
        ? []
        : [
            {
              ...thing(planned, 'flow_log', `${name}-flow-log`),
              resource: said(vpcOf(planned), 'flow_log'),
              trafficType: saidText(flowLog.trafficType, 'flow_log'),
              logGroup: said(reference('flow_log_group'), 'flow_log'),
              role: said(reference(flowLog.roleId, 'arn'), 'flow_log'),
            },
          ],
    logGroups: [
      ...(flowLog === null ? [] : [logGroup(planned, 'flow', `/vpc-flow-logs/${name}`, flowLog.retentionDays)]),
      ...(codebuild === null
        ? []
        : [logGroup(planned, 'codebuild', `/aws/codebuild/${name}-${codebuild.name}`, codebuild.logRetentionDays)]),
    ],
    roles: roles.map((role) => ({
      ...thing(planned, role.id, `${name}-${NAMES[role.id]}`),
      description: saidText(role.description, role.id),
      trust: plannedTrust(planned, role.id, role.servicePrincipal, role.trustConditions),
      policies: [
        {
          name: saidText(role.policyName, role.id),
          document: plannedPermissions(planned, role.id, role.statements),
          place: placeOf(role.id),
        },
      ],
      managedPolicies: saidList([], role.id),
    })),
    codebuildProjects: plannedProject(planned),
  };
}

function logGroup(planned: Planned, kind: 'flow' | 'codebuild', name: string, days: number) {
  const id = kind === 'flow' ? 'flow_log_group' : 'codebuild_log_group';
  const tag = `${planned.plan.name}-${kind === 'flow' ? 'flow-log' : 'codebuild'}`;
  return { ...thing(planned, id, tag), name: saidText(name, id), retentionDays: said(days, id) };
}

function plannedProject(planned: Planned): NetworkModel['codebuildProjects'] {
  const { name, codebuild } = planned.plan;
  if (codebuild === null) return [];
  const { id, sourceLocation } = codebuild;
  return [
    {
      ...thing(planned, id, `${name}-${codebuild.name}`),
      name: saidText(`${name}-${codebuild.name}`, id),
      description: saidText(codebuild.description, id),
      role: said(reference(codebuild.roleId, 'arn'), id),
      timeoutMinutes: said(codebuild.timeoutMinutes, id),
      artifactsType: saidText('NO_ARTIFACTS', id),
      environment: {
        type: saidText(codebuild.environmentType, id),
        computeType: saidText(codebuild.computeType, id),
        image: saidText(codebuild.image, id),
        privileged: said(true, id),
      },
      source: {
        type: saidText(sourceLocation === null ? 'NO_SOURCE' : 'S3', id),
        location: sourceLocation === null ? null : said(literal(sourceLocation), id),
        // Its text is a template's.
        buildspec: sourceLocation === null ? unsaid({ id: 'audit.notPlanned' }, id) : null,
      },
      network: {
        vpc: said(vpcOf(planned), id),
        subnets: saidList(
          codebuild.subnetIds.map((subnet) => subnetOf(planned, subnet)),
          id,
        ),
        securityGroups: saidList([reference(codebuild.securityGroupId)], id),
      },
      logGroup: said(reference('codebuild_log_group'), id),
    },
  ];
}

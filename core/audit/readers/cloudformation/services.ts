import type { CodebuildProject, FlowLog, LogGroup, NetworkModel, Role } from '../../model.js';
import { known, unknown } from '../../value.js';
import { isFor } from './network.js';
import { policyOf } from './policy.js';
import type { Properties } from './properties.js';
import type { Reading, Resource } from './reading.js';

/** Flow logs, log groups, roles and CodeBuild projects of a template. */
export function readServices(
  reading: Reading,
): Pick<NetworkModel, 'flowLogs' | 'logGroups' | 'roles' | 'codebuildProjects'> {
  return {
    flowLogs: reading.all('AWS::EC2::FlowLog').map((resource) => flowLog(reading, resource)),
    logGroups: reading.all('AWS::Logs::LogGroup').map((resource) => logGroup(reading, resource)),
    roles: reading.all('AWS::IAM::Role').map((resource) => role(reading, resource)),
    codebuildProjects: reading.all('AWS::CodeBuild::Project').map((resource) => project(reading, resource)),
  };
}

function flowLog(reading: Reading, resource: Resource): FlowLog {
  const { properties, place } = resource;
  const byArn = properties.text('LogDestination');
  return {
    ...reading.thing(resource),
    resource: properties.need('ResourceId'),
    trafficType: properties.text('TrafficType') ?? known('ALL', place),
    // `${ID.arn}:*` is the ARN of the log group ID, as its attribute has it.
    logGroup:
      properties.text('LogGroupName') ??
      (byArn?.known ? { ...byArn, value: byArn.value.replace(/^\$\{([^.}]+)\.arn\}(:\*)?$/, '${$1}') } : byArn),
    role: properties.text('DeliverLogsPermissionArn'),
  };
}

function logGroup(reading: Reading, resource: Resource): LogGroup {
  const { properties } = resource;
  return {
    ...reading.thing(resource),
    name: properties.text('LogGroupName'),
    retentionDays: properties.number('RetentionInDays'),
  };
}

function role(reading: Reading, resource: Resource): Role {
  const { id, properties, place } = resource;
  const trust = properties.raw('AssumeRolePolicyDocument');
  const attached = [
    ...reading.all('AWS::IAM::Policy').filter(({ properties: policy }) => {
      const roles = policy.texts('Roles');
      return roles.known && roles.value.some((value) => isFor(value, id));
    }),
    ...reading.all('AWS::IAM::RolePolicy').filter((policy) => isFor(policy.properties.text('RoleName'), id)),
  ].map((policy) => policy.properties);
  return {
    ...reading.thing(resource),
    description: properties.text('Description'),
    trust: trust === null ? missing('AssumeRolePolicyDocument', place) : policyOf(trust),
    policies: [...properties.parts('Policies'), ...attached].map(inlinePolicy),
    managedPolicies: properties.texts('ManagedPolicyArns'),
  };
}

function inlinePolicy(properties: Properties): Role['policies'][number] {
  const document = properties.raw('PolicyDocument');
  return {
    name: properties.need('PolicyName'),
    document: document === null ? missing('PolicyDocument', properties.place) : policyOf(document),
    place: properties.place,
  };
}

function missing(name: string, place: Resource['place']) {
  return unknown({ id: 'read.missing', parameters: { name } }, place);
}

function project(reading: Reading, resource: Resource): CodebuildProject {
  const { properties } = resource;
  const [environment, source] = [properties.part('Environment'), properties.part('Source')];
  const network = properties.part('VpcConfig');
  return {
    ...reading.thing(resource),
    name: properties.text('Name'),
    description: properties.text('Description'),
    role: properties.need('ServiceRole'),
    timeoutMinutes: properties.number('TimeoutInMinutes'),
    artifactsType: properties.part('Artifacts').need('Type'),
    environment: {
      type: environment.need('Type'),
      computeType: environment.need('ComputeType'),
      image: environment.need('Image'),
      privileged: environment.flag('PrivilegedMode', false),
    },
    source: {
      type: source.need('Type'),
      location: source.text('Location'),
      buildspec: source.text('BuildSpec'),
    },
    network: properties.has('VpcConfig')
      ? {
          vpc: network.need('VpcId'),
          subnets: network.texts('Subnets'),
          securityGroups: network.texts('SecurityGroupIds'),
        }
      : null,
    logGroup: properties.part('LogsConfig').part('CloudWatchLogs').text('GroupName'),
  };
}

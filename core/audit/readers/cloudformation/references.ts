import { literal, type Place, reference as referenceTo } from '../../value.js';
import type { Evaluator } from './evaluate.js';
import { entryOf, type Node, sourceOf } from './node.js';
import { hidden, listOf, type Resolved, scalar } from './resolved.js';
import { splitOutside } from './split.js';

/** What `Ref` gives: a parameter, a pseudo-parameter, or a thing that AWS is still to name. */
export function reference(evaluator: Evaluator, name: string, place: Place): Resolved {
  const { template } = evaluator;
  if (name.startsWith('AWS::')) return pseudoParameter(evaluator, name, place);
  const parameter = template.parameters.get(name);
  if (parameter !== undefined) return parameterValue(evaluator, name, parameter, place);
  const resource = template.resources.get(name);
  if (resource === undefined) return hidden({ id: 'read.noSuchName', parameters: { name: name.slice(0, 200) } }, place);
  // The Ref of an Elastic IP is its address, which the model does not have.
  if (sourceOf(entryOf(resource, 'Type')) === 'AWS::EC2::EIP') return notAnId(`${name}`, place);
  return scalar(referenceTo(evaluator.idOf(name)), place);
}

/** What `Fn::GetAtt` gives. */
export function attribute(evaluator: Evaluator, name: string, path: string, place: Place): Resolved {
  const resource = evaluator.template.resources.get(name);
  if (resource === undefined) return hidden({ id: 'read.noSuchName', parameters: { name: name.slice(0, 200) } }, place);
  const nested = evaluator.nested.get(name);
  if (nested && path.startsWith(OUTPUTS)) return nested.output(path.slice(OUTPUTS.length), place);
  const id = evaluator.idOf(name);
  const type = sourceOf(entryOf(resource, 'Type')) ?? '';
  const kind = Object.hasOwn(ATTRIBUTES, type) ? ATTRIBUTES[type]?.[path] : undefined;
  switch (kind) {
    case 'id':
      return scalar(referenceTo(id), place);
    case 'arn':
      return scalar(referenceTo(id, 'arn'), place);
    case 'arn:*':
      return scalar(`${referenceTo(id, 'arn')}:*`, place);
    // AWS gives one block, whatever else is associated.
    case 'ipv6':
      return listOf([referenceTo(id, 'ipv6')], place);
    // The Regional entry is the first one; the others depend on the zones.
    case 'entries':
      return listOf([`${referenceTo(id, 'hosted_zone_id')}:${referenceTo(id, 'dns_name')}`], place);
    case 'property': {
      const written = entryOf(entryOf(resource, 'Properties'), path);
      // A block that IPAM gives is not written.
      if (written === undefined) return notAnId(`${name}.${path}`, place);
      return evaluator.once(`${name}.${path}`, place, () =>
        evaluator.evaluate(written, `Resources.${name}.Properties.${path}`),
      );
    }
    default:
      return notAnId(`${name}.${path}`, place);
  }
}

const OUTPUTS = 'Outputs.';

type Attribute = 'id' | 'arn' | 'arn:*' | 'ipv6' | 'entries' | 'property';

/** The attributes that the model can express. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  'AWS::EC2::VPC': { VpcId: 'id', CidrBlock: 'property', Ipv6CidrBlocks: 'ipv6' },
  'AWS::EC2::Subnet': { SubnetId: 'id', CidrBlock: 'property', AvailabilityZone: 'property', VpcId: 'property' },
  'AWS::EC2::SecurityGroup': { GroupId: 'id', Id: 'id', VpcId: 'property' },
  'AWS::EC2::RouteTable': { RouteTableId: 'id' },
  'AWS::EC2::InternetGateway': { InternetGatewayId: 'id' },
  'AWS::EC2::NatGateway': { NatGatewayId: 'id' },
  'AWS::EC2::EIP': { AllocationId: 'id' },
  'AWS::EC2::VPCEndpoint': { Id: 'id', DnsEntries: 'entries' },
  'AWS::EC2::FlowLog': { Id: 'id' },
  'AWS::Route53::HostedZone': { Id: 'id' },
  'AWS::IAM::Role': { Arn: 'arn' },
  'AWS::Logs::LogGroup': { Arn: 'arn:*' },
  'AWS::CodeBuild::Project': { Arn: 'arn' },
};

function notAnId(given: string, place: Place): Resolved {
  return hidden({ id: 'read.onlyDeployed', parameters: { given: given.slice(0, 200) } }, place);
}

function pseudoParameter({ template }: Evaluator, name: string, place: Place): Resolved {
  const { facts, region, options } = template;
  const symbol = scalar(`\${${name}}`, place);
  const orSymbol = (value: string | null | undefined) => (value ? scalar(literal(value), place) : symbol);
  switch (name) {
    case 'AWS::NoValue':
      return { kind: 'nothing', place };
    case 'AWS::Region':
      return orSymbol(region);
    case 'AWS::AccountId':
      return orSymbol(options.accountId);
    case 'AWS::StackName':
      return orSymbol(options.stackName);
    case 'AWS::Partition':
      return orSymbol(facts?.partition);
    case 'AWS::URLSuffix':
      return orSymbol(facts?.dnsSuffix);
    case 'AWS::StackId':
    case 'AWS::NotificationARNs':
      return symbol;
    default:
      return hidden({ id: 'read.noSuchName', parameters: { name: name.slice(0, 200) } }, place);
  }
}

function parameterValue(evaluator: Evaluator, name: string, parameter: Node, place: Place): Resolved {
  const type = sourceOf(entryOf(parameter, 'Type')) ?? 'String';
  const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
  const isStored = type.startsWith('AWS::SSM::Parameter');
  const handed = evaluator.given(name, place);
  if (handed && handed.kind !== 'nothing' && !isStored) {
    if (!isList || handed.kind !== 'scalar') return handed;
    return listOf(
      splitOutside(handed.text, ',').map((part) => part.trim()),
      place,
    );
  }
  const given = evaluator.template.options.parameters;
  const value = given && Object.hasOwn(given, name) ? given[name] : sourceOf(entryOf(parameter, 'Default'));
  if (value === undefined && !handed) {
    const id = evaluator.idOf(name);
    return { ...hidden({ id: 'read.noValue', parameters: { name: id } }, place), parameter: id };
  }
  if (value === undefined || isStored) return hidden({ id: 'read.onlyDeployed', parameters: { given: name } }, place);
  if (!isList) return scalar(literal(value), place);
  return listOf(
    value.split(',').map((part) => literal(part.trim())),
    place,
  );
}

import assert from 'node:assert/strict';
import type { Plan } from '../../../core/plan/index.js';
import { pascalCase } from '../../../core/render/syntax/case.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';
import { parseTemplate, type Template, valuesOf } from '../../support/cloudformation.js';
import { SITUATIONS } from '../../support/situations.js';

/** What CloudFormation takes without a bucket for the template. */
const MAXIMUM_BYTES = 51_200;

/** What goes into a VPC; of an existing one only some of it is ours. */
const NETWORK =
  /^AWS::EC2::(VPC|Subnet|RouteTable|Route|InternetGateway|NatGateway|EIP|FlowLog|SubnetRouteTableAssociation)$/;

function textOf(plan: Plan, path: string): string {
  const [group] = path.split('/') as ['cloudformation' | 'codebuild'];
  const file = renderPlan(plan, group).find((candidate) => candidate.path === path);
  assert.ok(file, path);
  return file.text;
}

const templateOf = (plan: Plan): Template => parseTemplate(textOf(plan, 'cloudformation/ecr-privatelink.yaml'));

/** The names of the outputs that every flavour has for a plan. */
function expectedOutputs({ has, securityGroups, endpoints, hostedZones }: Plan): string[] {
  return [
    'VpcId',
    'AppRouteTableIds',
    'RegistryHost',
    ...(has.newVpc ? ['VpcCidrBlock'] : []),
    ...(has.appSubnets ? ['AppSubnetIds'] : []),
    ...(has.interfaceEndpoints ? ['EndpointSubnetIds'] : []),
    ...(securityGroups.endpoint ? ['EndpointSecurityGroupId'] : []),
    ...(securityGroups.client ? ['ClientSecurityGroupId'] : []),
    ...(has.codebuild ? ['CodebuildProjectName', 'CodebuildSecurityGroupId', 'CodebuildSubnetIds'] : []),
    ...(has.taskExecutionRole ? ['TaskExecutionRoleArn'] : []),
    ...endpoints.map(({ id }) => `${pascalCase(id)}EndpointId`),
    ...hostedZones.map(({ id }) => `${pascalCase(id)}ZoneId`),
    ...endpoints.flatMap(({ id, url }) => (url === null ? [] : `${pascalCase(id)}EndpointDnsName`)),
  ];
}

describe('the CloudFormation template', () => {
  for (const [name, answers] of Object.entries({ ...GOLDEN_CASES, ...SITUATIONS })) {
    describe(name, () => {
      let plan: Plan;
      let template: Template;

      before(() => {
        plan = planOf({ ...answers, iac: ['cloudformation'] });
        template = templateOf(plan);
      });

      it('has each parameter in a group, with a label, and in parameters.json', () => {
        const { ParameterGroups, ParameterLabels } = template.Metadata['AWS::CloudFormation::Interface'];
        const names = Object.keys(template.Parameters);
        assert.deepEqual(
          ParameterGroups.flatMap(({ Parameters }) => Parameters),
          names,
        );
        assert.deepEqual(Object.keys(ParameterLabels), names);
        assert.deepEqual(
          JSON.parse(textOf(plan, 'cloudformation/parameters.json')),
          Object.entries(template.Parameters).map(([key, { Default }]) => ({
            ParameterKey: key,
            ParameterValue: Default,
          })),
        );
      });

      it('exports the outputs of the plan under the names of the stack', () => {
        assert.deepEqual(Object.keys(template.Outputs).sort(), expectedOutputs(plan).sort());
        for (const [key, { Export }] of Object.entries(template.Outputs)) {
          assert.equal(Export.Name['Fn::Sub'], `\${AWS::StackName}-${key}`);
        }
      });

      it('creates the endpoints that the VPC lacks', () => {
        const created = Object.entries(template.Resources).filter(([, { Type }]) => Type === 'AWS::EC2::VPCEndpoint');
        assert.deepEqual(
          created.map(([key]) => key).sort(),
          plan.endpoints.flatMap(({ id, reuse }) => (reuse === null ? [`${pascalCase(id)}Endpoint`] : [])).sort(),
        );
      });

      it('fits into a request', () => {
        assert.ok(Buffer.byteLength(textOf(plan, 'cloudformation/ecr-privatelink.yaml')) <= MAXIMUM_BYTES);
      });
    });
  }

  describe('in an existing VPC', () => {
    let template: Template;

    before(() => {
      template = templateOf(planOf({ ...GOLDEN_CASES['existing-virginia'], iac: ['cloudformation'] }));
    });

    it('brings no part of the network', () => {
      assert.deepEqual(
        Object.values(template.Resources).filter(({ Type }) => NETWORK.test(Type)),
        [],
      );
    });

    it('takes the ids as typed parameters', () => {
      const types = Object.fromEntries(Object.entries(template.Parameters).map(([key, { Type }]) => [key, Type]));
      assert.deepEqual(types, {
        ProjectName: 'String',
        VpcId: 'AWS::EC2::VPC::Id',
        EndpointSubnetA: 'AWS::EC2::Subnet::Id',
        EndpointSubnetB: 'AWS::EC2::Subnet::Id',
        AppSubnetA1: 'AWS::EC2::Subnet::Id',
        AppSubnetB1: 'AWS::EC2::Subnet::Id',
        AppRouteTableIds: 'CommaDelimitedList',
        S3RouteTableIds: 'CommaDelimitedList',
      });
    });

    it('asserts of every subnet that it is in the VPC and in its zone', () => {
      const subnets = Object.entries(template.Parameters).filter(([, { Type }]) => Type === 'AWS::EC2::Subnet::Id');
      const asserted = valuesOf(template.Rules, 'Fn::Contains');
      for (const [key] of subnets) {
        const zone = `us-east-1${/Subnet([A-F])/.exec(key)?.[1]?.toLowerCase()}`;
        const inVpc = [[{ Ref: 'VpcId' }], { 'Fn::ValueOf': [key, 'VpcId'] }];
        const inZone = [[zone], { 'Fn::ValueOf': [key, 'AvailabilityZone'] }];
        for (const assertion of [inVpc, inZone]) {
          assert.ok(
            asserted.some((found) => JSON.stringify(found) === JSON.stringify(assertion)),
            JSON.stringify(assertion),
          );
        }
      }
      assert.equal(asserted.length, 2 * subnets.length);
    });

    it('gives the S3 gateway the route tables without a route to S3, and the outputs the ids of reused endpoints', () => {
      assert.deepEqual(template.Resources.S3Endpoint?.Properties?.RouteTableIds, { Ref: 'S3RouteTableIds' });
      assert.equal(template.Parameters.S3RouteTableIds?.Default, 'rtb-0b1c2d3e4f5061728');
      assert.equal(template.Outputs.EcrApiEndpointId?.Value, 'vpce-0a1b2c3d4e5f60718');
      assert.equal(template.Outputs.S3ExistingEndpointId?.Value, 'vpce-0b1c2d3e4f5061728');
    });
  });

  it('writes rules between groups that name each other outside one of them', () => {
    const plan = planOf({ ...SITUATIONS['a client group, builds, a prefix list'], iac: ['cloudformation'] });
    const { Resources } = templateOf(plan);
    const inbound = valuesOf(Resources.EndpointSecurityGroup, 'SourceSecurityGroupId');
    assert.deepEqual(inbound, [
      { 'Fn::GetAtt': ['ClientSecurityGroup', 'GroupId'] },
      { 'Fn::GetAtt': ['CodebuildSecurityGroup', 'GroupId'] },
    ]);
    for (const group of ['ClientSecurityGroup', 'CodebuildSecurityGroup']) {
      const own = Resources[group]?.Properties;
      assert.deepEqual(valuesOf(own, 'DestinationPrefixListId'), ['pl-63a5400a']);
      assert.equal(valuesOf(own, 'FromPort').length, 1);
      const { Type, Properties } = Resources[`${group}EgressEndpoints`] ?? {};
      assert.equal(Type, 'AWS::EC2::SecurityGroupEgress');
      assert.deepEqual(Properties?.GroupId, { 'Fn::GetAtt': [group, 'GroupId'] });
      assert.deepEqual(Properties?.DestinationSecurityGroupId, { 'Fn::GetAtt': ['EndpointSecurityGroup', 'GroupId'] });
    }
  });

  it('lets no group send anything by default', () => {
    for (const answers of [...Object.values(GOLDEN_CASES), ...Object.values(SITUATIONS)]) {
      const { Resources } = templateOf(planOf({ ...answers, iac: ['cloudformation'] }));
      for (const { Type, Properties } of Object.values(Resources)) {
        if (Type === 'AWS::EC2::SecurityGroup') assert.match(JSON.stringify(Properties), /"SecurityGroupEgress":\[\{/);
      }
    }
  });
});

describe('the CodeBuild project of the CloudFormation template', () => {
  const inlineOf = (answers: Parameters<typeof planOf>[0]) => {
    const plan = planOf({ ...answers, iac: ['cloudformation'] });
    return { plan, template: templateOf(plan), project: templateOf(plan).Resources.CodebuildProject?.Properties };
  };

  it('has the steps of codebuild/buildspec.yml, byte for byte', () => {
    const { plan, project } = inlineOf(SITUATIONS['builds alone, several subnets a zone'] ?? {});
    const source = project?.Source as { Type: string; BuildSpec: string };
    assert.equal(source.Type, 'NO_SOURCE');
    assert.equal(source.BuildSpec, textOf(plan, 'codebuild/buildspec.yml'));
  });

  it('takes a source from S3 with its own steps', () => {
    const { project } = inlineOf(GOLDEN_CASES['codebuild-beijing'] ?? {});
    assert.deepEqual(project?.Source, { Type: 'S3', Location: 'beijing-sources/payments/source.zip' });
  });

  it('runs in one subnet of each zone of a new VPC, and only there may its interfaces be attached', () => {
    const { template, project } = inlineOf(SITUATIONS['builds alone, several subnets a zone'] ?? {});
    const subnets = [{ Ref: 'AppSubnetA1' }, { Ref: 'AppSubnetB1' }];
    assert.deepEqual(valuesOf(project, 'Subnets'), [subnets]);
    assert.deepEqual(valuesOf(template.Resources.CodebuildRole, 'ec2:Subnet'), [
      ['A1', 'B1'].map((key) => ({
        'Fn::Sub': `arn:aws:ec2:us-east-1:\${AWS::AccountId}:subnet/\${AppSubnet${key}}`,
      })),
    ]);
  });

  it('is the one project that may use its role, under any project name', () => {
    const { template, project } = inlineOf(GOLDEN_CASES['existing-virginia'] ?? {});
    assert.deepEqual(project?.Name, { 'Fn::Sub': '${ProjectName}-build' });
    assert.deepEqual(valuesOf(template.Resources.CodebuildRole, 'aws:SourceArn'), [
      { 'Fn::Sub': 'arn:aws:codebuild:us-east-1:${AWS::AccountId}:project/${ProjectName}-build' },
    ]);
    assert.deepEqual(template.Resources.CodebuildLogGroup?.Properties?.LogGroupName, {
      'Fn::Sub': '/aws/codebuild/${ProjectName}-build',
    });
  });
});

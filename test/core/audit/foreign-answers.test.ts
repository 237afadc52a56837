import assert from 'node:assert/strict';
import { foreignAnswers } from '../../../core/audit/foreign-answers.js';
import { judgeModel } from '../../../core/audit/judge.js';
import { readCloudFormation } from '../../../core/audit/readers/cloudformation/index.js';
import { answersOf } from '../../support/cases.js';

/** A VPC with a private subnet; with or without a way out by a NAT gateway that is elsewhere. */
function template(hasNat: boolean): string {
  return `Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16, EnableDnsHostnames: true } }
  App: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: us-east-1a } }
  Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  InTable: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref App, RouteTableId: !Ref Table } }
${hasNat ? '  Out: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1 } }\n' : ''}`;
}

function rulesFor(hasNat: boolean): Set<string> {
  const model = readCloudFormation({ path: 't.yaml', text: template(hasNat) }, { region: 'us-east-1' });
  const said = answersOf({ workloads: ['fargate-linux'], features: ['logs'], flowLogs: false, tags: { team: 'x' } });
  return new Set(judgeModel(model, foreignAnswers(said, model)).findings.map(({ rule }) => rule));
}

describe('what is said of foreign code', () => {
  it('brings what the workloads and features need', () => {
    for (const hasNat of [true, false]) assert.ok(rulesFor(hasNat).has('01'));
    assert.ok(rulesFor(false).has('28'));
  });

  it('a way out that the code has is taken for decided, and logs may take it', () => {
    const rules = rulesFor(true);
    assert.ok(!rules.has('51') && !rules.has('28'), [...rules].join());
  });

  it('nothing else of the defaults counts: no waiver of flow logs, no tags', () => {
    const model = readCloudFormation({ path: 't.yaml', text: template(true) }, { region: 'us-east-1' });
    const { flowLogs, tags, vpc, vpcId } = foreignAnswers(answersOf({ flowLogs: false, tags: { team: 'x' } }), model);
    assert.deepEqual([flowLogs, tags, vpc, vpcId], [true, {}, 'existing', null]);
    assert.ok(rulesFor(true).has('52'));
  });
});

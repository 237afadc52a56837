import assert from 'node:assert/strict';
import { knownValue } from '../../../../../core/audit/value.js';
import { modelOf, shown, to } from './support.js';

const VPC = { address: 'aws_vpc.this', values: { cidr_block: '10.0.0.0/16' } };

describe('a resource of a Terraform plan', () => {
  it('aws_vpc: DNS support is on and DNS hostnames are off where nothing is written; further blocks follow', () => {
    const [vpc] = modelOf([
      VPC,
      {
        address: 'aws_vpc_ipv4_cidr_block_association.more',
        values: { cidr_block: '100.64.0.0/20' },
        code: { vpc_id: to('aws_vpc.this.id') },
      },
    ]).vpcs;
    assert.ok(vpc);
    assert.deepEqual(shown(vpc.cidrs), ['10.0.0.0/16', '100.64.0.0/20']);
    assert.deepEqual([shown(vpc.dnsSupport), shown(vpc.dnsHostnames)], [true, false]);
    assert.equal(vpc.dnsSupport.place.path, 'aws_vpc.this');
  });

  it('aws_subnet: a zone that AWS chooses is unknown', () => {
    const [subnet] = modelOf([{ address: 'aws_subnet.app', values: { cidr_block: '10.0.0.0/21' } }]).subnets;
    assert.ok(subnet);
    assert.deepEqual(shown(subnet.zone), { why: 'auditTerraform.notWritten' });
    assert.equal(shown(subnet.publicAddresses), false);
  });

  it('aws_route_table: routes and associations of its own, and those within it', () => {
    const model = modelOf([
      VPC,
      { address: 'aws_internet_gateway.this', code: { vpc_id: to('aws_vpc.this.id') } },
      {
        address: 'aws_nat_gateway.this',
        code: { subnet_id: to('aws_subnet.app.id'), allocation_id: to('aws_eip.nat.id') },
      },
      { address: 'aws_eip.nat' },
      { address: 'aws_subnet.app' },
      {
        address: 'aws_route_table.app',
        values: {
          route: [
            { cidr_block: '10.9.0.0/16', gateway_id: '', transit_gateway_id: 'tgw-0a' },
            { cidr_block: '', ipv6_cidr_block: '::/0', nat_gateway_id: '' },
          ],
        },
        unknown: { route: [{}, { gateway_id: true }] },
        code: { vpc_id: to('aws_vpc.this.id'), route: to('aws_internet_gateway.this.id', 'var.transit_gateway_id') },
      },
      {
        address: 'aws_route.nat',
        values: { destination_cidr_block: '0.0.0.0/0' },
        code: { route_table_id: to('aws_route_table.app.id'), nat_gateway_id: to('aws_nat_gateway.this.id') },
      },
      {
        address: 'aws_route_table_association.app',
        code: { route_table_id: to('aws_route_table.app.id'), subnet_id: to('aws_subnet.app.id') },
      },
      {
        address: 'aws_route_table_association.gateway',
        values: { gateway_id: 'igw-0a' },
        code: { route_table_id: to('aws_route_table.app.id') },
      },
    ]);
    const [table] = model.routeTables;
    assert.deepEqual(
      table?.subnets.map((subnet) => shown(subnet)),
      ['${aws_subnet.app}'],
    );
    assert.deepEqual(
      table?.routes.map(({ kind, destination, target }) => [kind, shown(destination), shown(target)]),
      [
        ['nat-gateway', '0.0.0.0/0', '${aws_nat_gateway.this}'],
        ['other', '10.9.0.0/16', 'tgw-0a'],
        ['internet-gateway', '::/0', '${aws_internet_gateway.this}'],
      ],
    );
    assert.equal(shown(model.natGateways[0]?.address ?? null), '${aws_eip.nat}');
    assert.deepEqual(
      model.addresses.map(({ id }) => id),
      ['aws_eip.nat'],
    );
    assert.deepEqual(model.unread, []);
  });

  it('aws_route_table: routes that only apply tells are one that is unknown', () => {
    const [table] = modelOf([{ address: 'aws_route_table.app', code: { route: to('local.routes') } }]).routeTables;
    assert.deepEqual(
      table?.routes.map(({ destination }) => shown(destination)),
      [{ why: 'auditTerraform.afterApplyOf' }],
    );
  });

  it('aws_internet_gateway: its VPC may be that of an attachment', () => {
    const gateway = { address: 'aws_internet_gateway.this' };
    const attachment = {
      address: 'aws_internet_gateway_attachment.this',
      code: { internet_gateway_id: to('aws_internet_gateway.this.id'), vpc_id: to('aws_vpc.this.id') },
    };
    assert.equal(shown(modelOf([VPC, gateway, attachment]).internetGateways[0]?.vpc ?? null), '${aws_vpc.this}');
    assert.equal(modelOf([VPC, gateway]).internetGateways[0]?.vpc, null);
  });

  it('a rule of a group that is not in the plan is among the unread', () => {
    const model = modelOf([
      {
        address: 'aws_vpc_security_group_ingress_rule.other',
        values: { security_group_id: 'sg-0a', ip_protocol: 'tcp', cidr_ipv4: '10.0.0.0/8' },
      },
      { address: 'aws_instance.web' },
    ]);
    assert.deepEqual(
      model.unread.map(({ id, type }) => [id, type]),
      [
        ['aws_instance.web', 'aws_instance'],
        ['aws_vpc_security_group_ingress_rule.other', 'aws_vpc_security_group_ingress_rule'],
      ],
    );
  });

  it('aws_vpc_endpoint: associations and a policy of their own belong to it', () => {
    const of = { vpc_endpoint_id: to('aws_vpc_endpoint.this.id') };
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [] });
    const [endpoint] = modelOf([
      {
        address: 'aws_vpc_endpoint.this',
        values: {
          service_name: 'com.amazonaws.us-east-1.ecr.api',
          vpc_endpoint_type: 'Interface',
          ip_address_type: 'dualstack',
          dns_options: [{ dns_record_ip_type: 'ipv4' }],
        },
        code: { vpc_endpoint_type: { constant_value: 'Interface' } },
      },
      { address: 'aws_subnet.a' },
      { address: 'aws_security_group.a' },
      { address: 'aws_route_table.a' },
      { address: 'aws_vpc_endpoint_subnet_association.a', code: { ...of, subnet_id: to('aws_subnet.a.id') } },
      {
        address: 'aws_vpc_endpoint_security_group_association.a',
        code: { ...of, security_group_id: to('aws_security_group.a.id') },
      },
      {
        address: 'aws_vpc_endpoint_route_table_association.a',
        code: { ...of, route_table_id: to('aws_route_table.a.id') },
      },
      { address: 'aws_vpc_endpoint_policy.a', values: { policy }, code: of },
    ]).endpoints;
    assert.ok(endpoint);
    assert.equal(endpoint.typeStated, true);
    assert.deepEqual(shown(endpoint.subnets), ['${aws_subnet.a}']);
    assert.deepEqual(shown(endpoint.securityGroups), ['${aws_security_group.a}']);
    assert.deepEqual(shown(endpoint.routeTables), ['${aws_route_table.a}']);
    assert.equal(shown(endpoint.ipAddressType), 'dualstack');
    assert.equal(shown(endpoint.dnsRecordIpType), 'ipv4');
    assert.deepEqual(knownValue(endpoint.policy)?.statements, []);
    assert.equal(endpoint.policy?.place.path, 'aws_vpc_endpoint_policy.a.policy');
  });

  it('aws_iam_role: blocks within it, policies and attachments of their own', () => {
    const policy = '{"Statement":[]}';
    const role = { role: to('aws_iam_role.this.name') };
    const [one] = modelOf([
      {
        address: 'aws_iam_role.this',
        values: {
          assume_role_policy: policy,
          inline_policy: [
            { name: 'inner', policy },
            { name: '', policy: '' },
          ],
        },
        code: { inline_policy: [{ name: { constant_value: 'inner' } }] },
      },
      { address: 'aws_iam_role_policy.own', values: { name: 'own', policy }, code: role },
      { address: 'aws_iam_policy.managed' },
      { address: 'aws_iam_role_policy_attachment.a', code: { ...role, policy_arn: to('aws_iam_policy.managed.arn') } },
    ]).roles;
    assert.deepEqual(
      one?.policies.map(({ name }) => shown(name)),
      ['own', 'inner'],
    );
    assert.deepEqual(shown(one?.managedPolicies ?? null), ['${aws_iam_policy.managed.arn}']);
  });

  it('aws_flow_log: its VPC, role and log group', () => {
    const [flowLog] = modelOf([
      VPC,
      { address: 'aws_iam_role.this' },
      { address: 'aws_cloudwatch_log_group.this', values: { name: '/flow', retention_in_days: 0 } },
      {
        address: 'aws_flow_log.this',
        values: { traffic_type: 'ALL' },
        code: {
          vpc_id: to('aws_vpc.this.id'),
          iam_role_arn: to('aws_iam_role.this.arn'),
          log_destination: to('aws_cloudwatch_log_group.this.arn'),
        },
      },
    ]).flowLogs;
    assert.equal(shown(flowLog?.resource ?? null), '${aws_vpc.this}');
    assert.equal(shown(flowLog?.role ?? null), '${aws_iam_role.this.arn}');
    assert.equal(shown(flowLog?.logGroup ?? null), '${aws_cloudwatch_log_group.this}');
  });

  it('aws_cloudwatch_log_group: 0 days are for ever', () => {
    const days = (retention_in_days: number) =>
      modelOf([{ address: 'aws_cloudwatch_log_group.this', values: { retention_in_days } }]).logGroups[0]
        ?.retentionDays;
    assert.equal(days(0), null);
    assert.equal(shown(days(30) ?? null), 30);
  });

  it('aws_codebuild_project: what is in its blocks', () => {
    const [project] = modelOf([
      VPC,
      { address: 'aws_subnet.app["a"]' },
      { address: 'aws_subnet.app["b"]' },
      { address: 'aws_security_group.build' },
      { address: 'aws_cloudwatch_log_group.build', values: { name: '/build' } },
      {
        address: 'aws_codebuild_project.this',
        values: {
          name: 'build',
          build_timeout: 60,
          artifacts: [{ type: 'NO_ARTIFACTS' }],
          environment: [
            { type: 'LINUX_CONTAINER', compute_type: 'BUILD_GENERAL1_SMALL', image: 'i', privileged_mode: true },
          ],
          source: [{ type: 'NO_SOURCE', buildspec: 'echo ${A}' }],
          vpc_config: [{}],
          logs_config: [{ cloudwatch_logs: [{ group_name: '/build' }] }],
        },
        unknown: { vpc_config: [{ vpc_id: true, subnets: true, security_group_ids: true }] },
        code: {
          vpc_config: [
            {
              vpc_id: to('aws_vpc.this.id'),
              subnets: to('aws_subnet.app["a"].id', 'aws_subnet.app["b"].id'),
              security_group_ids: to('aws_security_group.build.id'),
            },
          ],
        },
      },
    ]).codebuildProjects;
    assert.ok(project);
    assert.equal(shown(project.network?.vpc ?? null), '${aws_vpc.this}');
    assert.deepEqual(shown(project.network?.subnets ?? null), ['${aws_subnet.app["a"]}', '${aws_subnet.app["b"]}']);
    assert.deepEqual(shown(project.network?.securityGroups ?? null), ['${aws_security_group.build}']);
    assert.equal(project.network?.vpc.place.path, 'aws_codebuild_project.this.vpc_config[0].vpc_id');
    assert.equal(shown(project.logGroup), '${aws_cloudwatch_log_group.build}');
    assert.equal(shown(project.source.buildspec), 'echo ${!A}');
    assert.equal(shown(project.environment.privileged), true);
    assert.equal(shown(project.timeoutMinutes), 60);
    assert.deepEqual(shown(project.role), { why: 'auditTerraform.notWritten' });
  });

  it('tags: those of the provider too; one that only apply tells is unknown', () => {
    const tags = (values: object, unknown: unknown = {}) => {
      const of = modelOf([{ address: 'aws_eip.this', values: { ...values }, unknown }]).addresses[0]?.tags;
      return of?.known
        ? Object.fromEntries([...of.value].map(([key, value]) => [key, shown(value)]))
        : shown(of ?? null);
    };
    assert.deepEqual(tags({ tags: { Name: 'a' }, tags_all: { Name: 'a', owner: 'me' } }), { Name: 'a', owner: 'me' });
    assert.deepEqual(tags({ tags: { Name: 'a' } }), { Name: 'a' });
    assert.deepEqual(tags({ tags: null }), {});
    assert.deepEqual(tags({}, { tags_all: true }), { why: 'auditTerraform.afterApply' });
    assert.deepEqual(tags({ tags: { Name: '' } }, { tags: { owner: true } }), {
      Name: '',
      owner: { why: 'auditTerraform.afterApply' },
    });
  });

  it('an id is the address, in which no brace ends a reference', () => {
    const [vpc] = modelOf([{ address: 'aws_vpc.this["a}"]' }]).vpcs;
    assert.equal(vpc?.id, 'aws_vpc.this["a%7D"]');
    assert.equal(vpc.place.path, 'aws_vpc.this["a}"]');
  });
});

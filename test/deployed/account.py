"""Prints what an account of a fake AWS holds in a Region."""

import ast
import json
import sys

import boto3

region = json.load(sys.stdin)["region"]
ec2 = boto3.client("ec2", region_name=region)
logs = boto3.client("logs", region_name=region)
iam = boto3.client("iam", region_name=region)
codebuild = boto3.client("codebuild", region_name=region)
route53 = boto3.client("route53", region_name=region)


def every(client, operation, key, **options):
    if not client.can_paginate(operation):
        return getattr(client, operation)(**options)[key]
    return client.get_paginator(operation).paginate(**options).build_full_result().get(key, [])


def attribute(vpc, name):
    described = ec2.describe_vpc_attribute(VpcId=vpc, Attribute=name)
    return described[name[0].upper() + name[1:]]["Value"]


vpcs = every(ec2, "describe_vpcs", "Vpcs")
for vpc in vpcs:
    vpc["EnableDnsSupport"] = attribute(vpc["VpcId"], "enableDnsSupport")
    vpc["EnableDnsHostnames"] = attribute(vpc["VpcId"], "enableDnsHostnames")

roles = every(iam, "list_roles", "Roles")
for role in roles:
    name = role["RoleName"]
    role.update(iam.get_role(RoleName=name)["Role"])
    role["Tags"] = every(iam, "list_role_tags", "Tags", RoleName=name)
    role["Policies"] = [
        iam.get_role_policy(RoleName=name, PolicyName=policy)
        for policy in every(iam, "list_role_policies", "PolicyNames", RoleName=name)
    ]
    role["AttachedPolicies"] = every(iam, "list_attached_role_policies", "AttachedPolicies", RoleName=name)

# Of a stack the fake keeps a policy as Python prints it.
endpoints = every(ec2, "describe_vpc_endpoints", "VpcEndpoints")
for endpoint in endpoints:
    policy = endpoint.get("PolicyDocument", "")
    if policy.startswith("{'"):
        endpoint["PolicyDocument"] = json.dumps(ast.literal_eval(policy))

zones = every(route53, "list_hosted_zones", "HostedZones")
for zone in zones:
    zone["Id"] = zone["Id"].removeprefix("/hostedzone/")
    zone["VPCs"] = route53.get_hosted_zone(Id=zone["Id"]).get("VPCs", [])
    tagged = route53.list_tags_for_resource(ResourceType="hostedzone", ResourceId=zone["Id"])
    zone["Tags"] = tagged["ResourceTagSet"]["Tags"]
    records = every(route53, "list_resource_record_sets", "ResourceRecordSets", HostedZoneId=zone["Id"])
    # The others are AWS's own.
    zone["Aliases"] = [record for record in records if "AliasTarget" in record]

groups = every(logs, "describe_log_groups", "logGroups")
for group in groups:
    group["tags"] = logs.list_tags_for_resource(resourceArn=group["arn"].removesuffix(":*"))["tags"]

names = every(codebuild, "list_projects", "projects")
projects = codebuild.batch_get_projects(names=names)["projects"] if names else []

json.dump(
    {
        "region": region,
        "vpcs": vpcs,
        "subnets": every(ec2, "describe_subnets", "Subnets"),
        "routeTables": every(ec2, "describe_route_tables", "RouteTables"),
        "internetGateways": every(ec2, "describe_internet_gateways", "InternetGateways"),
        "natGateways": every(ec2, "describe_nat_gateways", "NatGateways"),
        "addresses": every(ec2, "describe_addresses", "Addresses"),
        "securityGroups": every(ec2, "describe_security_groups", "SecurityGroups"),
        "securityGroupRules": every(ec2, "describe_security_group_rules", "SecurityGroupRules"),
        "endpoints": endpoints,
        "hostedZones": zones,
        "flowLogs": every(ec2, "describe_flow_logs", "FlowLogs"),
        "logGroups": groups,
        "roles": roles,
        "projects": projects,
    },
    sys.stdout,
    default=str,
)

"""Makes in a fake AWS the existing VPC that some answers describe, and prints the answers with its ids."""

import json
import sys

import boto3

answers = json.load(sys.stdin)
ec2 = boto3.client("ec2", region_name=answers["region"])
ids = {}

first, *others = answers["vpcCidrs"]
vpc = ec2.create_vpc(CidrBlock=first)["Vpc"]["VpcId"]
ids[answers["vpcId"]] = vpc
for block in others:
    ec2.associate_vpc_cidr_block(VpcId=vpc, CidrBlock=block)
for attribute in ("EnableDnsSupport", "EnableDnsHostnames"):
    ec2.modify_vpc_attribute(VpcId=vpc, **{attribute: {"Value": True}})

network = first.split(".")[:2]
count = 0


def make_subnet(given, zone):
    global count
    block = ".".join([*network, str(count), "0/24"])
    count += 1
    made = ec2.create_subnet(VpcId=vpc, AvailabilityZone=zone, CidrBlock=block)
    ids[given] = made["Subnet"]["SubnetId"]


for zone, given in answers.get("endpointSubnetIds", {}).items():
    make_subnet(given, zone)
for zone, several in answers.get("appSubnetIds", {}).items():
    for given in several:
        make_subnet(given, zone)

tables = answers["appRouteTableIds"]
for given in tables:
    ids[given] = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
subnets = [given for several in answers.get("appSubnetIds", {}).values() for given in several]
for index, given in enumerate(subnets):
    ec2.associate_route_table(SubnetId=ids[given], RouteTableId=ids[tables[index % len(tables)]])

for given in answers.get("ingressSecurityGroupIds", []):
    made = ec2.create_security_group(VpcId=vpc, GroupName=given, Description="Workloads")
    ids[given] = made["GroupId"]

for service, given in answers.get("existingEndpoints", {}).items():
    name = f"com.amazonaws.{answers['region']}.{service}"
    if service == "s3":
        routes = [ids[table] for table in answers.get("existingS3RouteTableIds", [])]
        made = ec2.create_vpc_endpoint(
            VpcId=vpc, VpcEndpointType="Gateway", ServiceName=name, RouteTableIds=routes
        )
    else:
        homes = [ids[home] for home in answers["endpointSubnetIds"].values()]
        made = ec2.create_vpc_endpoint(
            VpcId=vpc, VpcEndpointType="Interface", ServiceName=name, SubnetIds=homes
        )
    ids[given] = made["VpcEndpoint"]["VpcEndpointId"]


def rename(value):
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, list):
        return [rename(item) for item in value]
    if isinstance(value, dict):
        return {key: rename(item) for key, item in value.items()}
    return value


json.dump(rename(answers), sys.stdout)

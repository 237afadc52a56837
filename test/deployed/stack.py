"""Creates a stack in a fake AWS and prints its outputs and the ids of its resources."""

import json
import sys

import boto3

asked = json.load(sys.stdin)
client = boto3.client("cloudformation", region_name=asked["region"])
client.create_stack(
    StackName=asked["name"],
    TemplateBody=asked["template"],
    Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in asked["parameters"].items()],
    Capabilities=["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"],
)
stack = client.describe_stacks(StackName=asked["name"])["Stacks"][0]
resources = client.list_stack_resources(StackName=asked["name"])["StackResourceSummaries"]
json.dump(
    {
        "status": stack["StackStatus"],
        "outputs": {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])},
        "resources": {one["LogicalResourceId"]: one["PhysicalResourceId"] for one in resources},
    },
    sys.stdout,
)

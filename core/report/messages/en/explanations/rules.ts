/** What is seen where a rule of the audit is broken; where it is the lack of an endpoint, that of the endpoint says it. */
export const rules = {
  'rule.05.without':
    'Pulls from that subnet time out on the layers, or leave the VPC by whatever route the main table has.',
  'rule.06.without': 'Nothing breaks: the route is there, and nothing uses it.',
  'rule.07.without':
    'The deployment stops with DuplicateSubnetsInSameZone. cfn-lint and terraform validate pass the same code.',
  'rule.08.without':
    'While that zone is down nothing in the VPC pulls: tasks that are to start in the other zones do not. Prowler reports vpc_endpoint_multi_az_enabled.',
  'rule.09.without': 'When another zone is down, pulls end in "i/o timeout" in this one, which is well.',
  'rule.10.without': 'The deployment stops half-way, at the subnet or at the endpoint for which no address is left.',
  'rule.11.without':
    'The deployment stops: the account does not have the zone, as new accounts do not have ap-northeast-1b, or "does not support the availability zone of the subnet".',
  'rule.12.without':
    'The image’s name leads to a public address: "CannotPullContainerError … i/o timeout", or a pull that leaves the VPC.',
  'rule.13.without':
    'The names lead to public addresses: logins and log drivers time out, and container instances never register.',
  'rule.14.without':
    'The deployment of such an endpoint stops. Where an attribute is turned off later, the names lead to public addresses, and pulls time out.',
  'rule.15.without':
    'The deployment stops with "private-dns-enabled cannot be set because there is already a conflicting DNS domain".',
  'rule.17.without':
    'In the VPCs that are to use the hub, calls time out at public addresses; below a zone for a parent domain, every other name in it is "no such host".',
  'rule.18.without':
    'Nothing answers on other ports; without 443 every call times out. Security Hub reports EC2.18 or EC2.19, Checkov CKV_AWS_277.',
  'rule.19.without': 'cdk-nag stops the synthesis with AwsSolutions-EC23, and Security Hub reports EC2.18.',
  'rule.20.without': 'Workloads in such a block get "dial tcp 10.x:443: i/o timeout" while those beside them pull.',
  'rule.21.without': 'Nothing breaks. Checkov reports CKV_AWS_382.',
  'rule.22.without': 'Nothing breaks. Checkov reports CKV_AWS_23, cdk-nag AwsSolutions-EC27.',
  'rule.23.without':
    'Workloads that are not in the default group get "dial tcp 10.x:443: i/o timeout" at a private address.',
  'rule.24.without':
    'The pull hangs: "dial tcp 10.x:443: i/o timeout" at the endpoints, or the same at a public address of S3 for the layers.',
  'rule.25.without': 'Nothing breaks. The bill has the hours of each of them in each zone.',
  'rule.30.without':
    'Nothing breaks: functions and services start as before. The bill has endpoints that they do not use.',
  'rule.31.without':
    'A build ends in "Build does not have internet connectivity. Please check subnet network configuration", or the project is refused with "Not authorized to perform DescribeSecurityGroups".',
  'rule.32.without':
    'docker push ends in "no VPC endpoint policy allows the ecr:InitiateLayerUpload action". Security Hub reports CodeBuild.5 of a project that is privileged.',
  'rule.33.without': 'The login and the manifest work, and each layer is answered with 403 Forbidden.',
  'rule.34.without':
    'Each layer is answered with 403 Forbidden, for everybody: the condition is about ECR’s account, and not about the caller’s.',
  'rule.35.without':
    'AWS takes the text as it is: layers are answered with 403 Forbidden, roles and accounts with AccessDenied.',
  'rule.36.without':
    'Each call ends in AccessDenied, "no VPC endpoint policy allows the ecr:GetAuthorizationToken action". Other Regions, which a NAT gateway carries, work and hide the cause.',
  'rule.37.without':
    'The pull ends in "no VPC endpoint policy allows the ecr:BatchGetImage action"; or everything is allowed, and nobody notices.',
  'rule.38.without': 'The login works and the pull is refused, or the other way round.',
  'rule.39.without': 'A repository that seemed to be protected is deleted, and its images with it.',
  'rule.40.without':
    'Add-ons of EKS and the agent of GuardDuty do not start: their images are answered with 403 Forbidden.',
  'rule.41.without':
    'The deployment stops with "The Vpc Endpoint Service … does not exist". With a wrong ARN, layers are answered with 403 Forbidden.',
  'rule.42.without':
    'The deployment stops with "The Vpc Endpoint Service … does not exist". docker pull public.ecr.aws/… times out in any case.',
  'rule.43.without':
    'The first pull of an image fails and those of others work, so that it looks like a fault that passes.',
  'rule.44.without':
    'With IPv6 only, tasks on Fargate stop with CannotPullContainerError. AWS refuses a dual-stack endpoint in a subnet that has IPv4 only.',
  'rule.51.without':
    'A workload that is taken over has a way out to send data through. Security Hub reports EC2.15, Checkov CKV_AWS_130.',
  'rule.52.without': 'Where a pull times out, nothing shows whether a security group refused it.',
  'rule.53.without':
    'Cost reports do not say whose an endpoint is, and a tag policy that asks for more refuses the deployment.',
  'rule.57.without':
    'The deployment stops with "there is already a conflicting DNS domain", or with RouteAlreadyExists.',
  'rule.58.without':
    'Tasks stop with "ResourceInitializationError … AccessDeniedException … ecr:GetAuthorizationToken", although the endpoints are well.',

  'control.EC2.58.without':
    'Calls of your own to Incident Manager go over the internet, or time out. Nothing that pulls an image makes any.',
  'control.ECS.2.without': 'Tasks with public addresses reach ECR past the endpoints, and are reached from outside.',
  'control.ECS.10.without':
    'A task on a platform version up to 1.3.0 does not start any more; one that is pinned to a later version misses its corrections.',
  'control.SERVICE_VPC_ENDPOINT_ENABLED.without':
    'AWS Config reports each VPC that has no endpoint of that service, whether or not anything there calls it.',
  'control.CKV_AWS_158.without': 'Nothing breaks. Who may read the logs is decided by IAM alone.',
  'control.CKV_AWS_338.without':
    'What is older than the retention is gone when an incident of long ago is looked into.',
  'control.CKV2_AWS_5.without': 'Nothing breaks: a group that is attached to nothing lets nothing in.',

  'rule.severity.error': 'Severity: error',
  'rule.severity.warning': 'Severity: warning',
  'rule.severity.information': 'Severity: information',
} as const;

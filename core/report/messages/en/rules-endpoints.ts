/** Rules about which endpoints there are, and their services. */
export const rulesEndpoints = {
  'rule.unknownRegion': 'The catalogue does not know the Region {region}.',

  'rule.elsewhere':
    'The VPC is not made here, and may have the endpoints that belong to this one already. Which are needed the workloads tell.',

  'rule.01.title': 'Interface endpoints exist for ecr.api and for ecr.dkr',
  'rule.01.reason': 'A pull logs in by ecr.api and fetches the manifest from ecr.dkr. With one of the two it fails.',
  'rule.01.needed': 'There is no interface endpoint for {service}. Needed for: {users}.',
  'rule.01.pair': '{endpoint} is for {service}, but no endpoint of its VPC is for {missing}. A pull uses both.',

  'rule.25.title': 'A VPC for Fargate alone has no endpoints of Amazon ECS',
  'rule.25.reason':
    'Tasks on Fargate do not use them: the agent runs outside the VPC. Each costs its hours in every zone.',
  'rule.25.endpoint': '{endpoint} is for {service}, which {workloads} does not use. Remove the endpoint.',
  'rule.25.serviceConnect':
    '{endpoint} is for {service}, which {workloads} uses with Service Connect only, and that was not chosen. Remove the endpoint.',

  'rule.26.title': 'Container instances have all three endpoints of Amazon ECS',
  'rule.26.reason':
    'The agent uses ecs-agent, ecs-telemetry and ecs. What has no endpoint it looks for at public addresses.',
  'rule.26.needed': 'There is no interface endpoint for {service}. Needed for: {users}.',
  'rule.26.partial': 'There are endpoints for {services}, but none for {missing}. The agent uses all of them.',

  'rule.27.title': 'Nodes and pods of EKS have the endpoints that they need to join and to run',
  'rule.27.reason': 'A node that does not reach the EC2 API does not learn its name, and does not join the cluster.',
  'rule.27.needed': 'There is no interface endpoint for {service}. Needed for: {users}.',

  'rule.28.title': 'A VPC without a way to the internet has an endpoint for logs',
  'rule.28.reason': 'A container whose awslogs driver does not reach CloudWatch Logs does not start.',
  'rule.28.needed': 'There is no interface endpoint for logs. Needed for: {users}.',

  'rule.29.title': 'Features have the endpoints that they use, and only where they are used',
  'rule.29.reason':
    'Without its endpoint a task with secrets does not start, and ECS Exec does not connect. One that nothing uses is paid for.',
  'rule.29.needed': 'There is no interface endpoint for {service}. Needed for: {users}.',
  'rule.29.unasked': '{endpoint} is for {service}, for features that were not chosen: {features}.',

  'rule.30.title': 'Images that AWS pulls itself bring no endpoints of ECR',
  'rule.30.reason':
    'Lambda, App Runner and SageMaker pull images outside your VPC. Only code that calls ECR itself would use the endpoints.',
  'rule.30.endpoint': '{endpoint} is for {service}, which pulls of {workloads} do not use.',

  'rule.43.title': 'A pull-through cache has a way to the upstream registry',
  'rule.43.reason': 'The first pull of an image goes to the upstream registry over the internet; later ones do not.',
  'rule.43.policy':
    'The policy of {endpoint} lets nobody call {actions}, which the first pull of an image through the cache does.',
  'rule.43.noWay': 'Nothing leads to the internet, so the first pull of each image through the cache fails here.',

  'rule.41.title': 'Names of services and ARNs are those of the partition',
  'rule.41.reason':
    'Prefixes of service names differ by partition and by service. AWS refuses a wrong one with InvalidServiceName; a policy with a wrong ARN matches nothing.',
  'rule.41.name': '{endpoint} is for {name}, but in {region} the service is called {expected}.',
  'rule.41.arn': 'A policy of {owner} names {arn}, but {region} is in the partition {partition}.',

  'rule.42.title': 'An endpoint for ECR Public is ecr-public.api, and in us-east-1',
  'rule.42.reason':
    'ECR Public has its API there only. The endpoint is for calls of the API: pulls from public.ecr.aws do not use it. Copy such images to a repository of your own, or cache them in one.',
  'rule.42.name': '{endpoint} is for {service}, which AWS does not have. The name is {expected}.',
  'rule.42.region':
    '{endpoint} is for ECR Public, which has no endpoint in {region}. Copy the images to a repository of your own, or cache them in one.',

  'rule.57.title': 'What exists already is used and not made again',
  'rule.57.reason':
    'AWS refuses a second endpoint with private DNS for the same service, and a second route to S3 in a route table.',
  'rule.57.interface': '{endpoint} is made for {service}, but the VPC has {existing} already. Use that one.',
  'rule.57.table':
    '{endpoint} is put on {table}, which is on the S3 gateway endpoint {existing} already. Leave it out.',
} as const;

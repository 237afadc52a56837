/** Rules about a VPC, its subnets and routes: `rule.ID.title`, `.reason`, and what was found. */
export const rulesNetwork = {
  'rule.onlyDeployed': '{text} is known only after a deployment.',

  'rule.03.title': 'A VPC has one S3 gateway endpoint, and its type is written',
  'rule.03.reason':
    'ECR keeps image layers in S3. S3 has endpoints of two types; the gateway is free, and a route table takes the route of one only.',
  'rule.03.type': '{endpoint} does not say its type. S3 has two: write Gateway.',
  'rule.03.none': '{vpc} has no S3 gateway endpoint, so image layers cannot be pulled privately.',
  'rule.03.outside':
    'Hosts of {workloads} are outside the VPC, where no gateway is reached, and no S3 interface endpoint with private DNS is there: they cannot pull image layers privately.',
  'rule.03.several': '{vpc} has more than one S3 gateway endpoint: {endpoints}. Put all route tables on one.',

  'rule.04.title': 'Every route table of application subnets is on the S3 gateway endpoint',
  'rule.04.reason':
    'Image layers come from S3. A subnet whose route table lacks the gateway does not reach it privately.',
  'rule.04.table': '{table} is not on the S3 gateway endpoint {gateway}. Add it to the endpoint’s route tables.',
  'rule.04.subnets':
    '{table}, of {subnets}, is not on the S3 gateway endpoint {gateway}. Add it to the endpoint’s route tables.',

  'rule.05.title': 'Every application subnet is associated with a route table by name',
  'rule.05.reason': 'Without an association a subnet uses the main route table, which does not get the route to S3.',
  'rule.05.subnet': '{subnet} is associated with no route table. Associate it with one that is on the S3 gateway.',

  'rule.06.title': 'Subnets for endpoints only need no S3 gateway endpoint',
  'rule.06.reason': 'The network interfaces of endpoints fetch nothing from S3.',
  'rule.06.table': '{table} is on the S3 gateway endpoint, but is only of subnets for endpoints: {subnets}.',

  'rule.07.title': 'An interface endpoint has at most one subnet in each Availability Zone',
  'rule.07.reason': 'AWS refuses a second subnet of a zone with DuplicateSubnetsInSameZone.',
  'rule.07.endpoint': '{endpoint} has more than one subnet in {zone}: {subnets}. Keep one of them.',

  'rule.08.title': 'An interface endpoint is in two or more Availability Zones',
  'rule.08.reason': 'When the only zone of an endpoint fails, the whole VPC is without it.',
  'rule.08.none': '{endpoint} is in no subnet, so it has no address. Give it one subnet in each of two zones.',
  'rule.08.zone': '{endpoint} is in {zone} only. Add a subnet in another zone.',
  'rule.08.subnet': '{endpoint} is in one subnet only. Add a subnet in another zone.',

  'rule.09.title': 'Interface endpoints are in every Availability Zone that has application subnets',
  'rule.09.reason':
    'From a zone without the endpoint, traffic crosses to another zone: it is slower, and fails together with that zone.',
  'rule.09.endpoint': '{endpoint} has no subnet in {zones}, where application subnets are.',

  'rule.10.title': 'Subnets are in a block of the VPC, apart from each other, and large enough for their endpoints',
  'rule.10.reason': 'AWS refuses other subnets, and endpoints for which a subnet has no address left.',
  'rule.10.form': '{subnet} has {cidr}, which is no IPv4 block like 10.0.192.0/26.',
  'rule.10.outside': '{subnet} has {cidr}, which is outside the blocks of its VPC: {cidrs}.',
  'rule.10.overlap': '{subnet} overlaps {other}.',
  'rule.10.small':
    '{subnet} has {cidr} with {usable} usable addresses, and {endpoints} endpoints. Leave {spare} more than the endpoints take.',

  'rule.11.title': 'Availability Zones are those of the Region',
  'rule.11.reason': 'The letters of zones differ by Region and by account: a name that is made up need not exist.',
  'rule.11.suffix':
    '{subnet} makes up the zone {zone}. Write the name of a zone, take it from a parameter, or ask AWS for the list.',
  'rule.11.standIn':
    'The CDK has written stand-ins (dummy1a) for zones that it has not looked up: run cdk synth with credentials, or commit cdk.context.json.',
  'rule.zones.standIn':
    'The CDK has written stand-ins (p-12345) for the subnets of a VPC that it has not looked up: run cdk synth with credentials, or commit cdk.context.json.',
  'rule.11.zone': '{subnet} is in {zone}, which {region} does not have. It has {zones}.',

  'rule.12.title': 'The endpoint of ecr.dkr has private DNS names',
  'rule.12.reason': 'Image names resolve to the endpoint only so.',
  'rule.12.endpoint': '{endpoint} ({service}) has no private DNS names. Turn them on.',

  'rule.13.title': 'The endpoints of ecr.api, of logs and of ECS have private DNS names',
  'rule.13.reason': 'SDKs and agents call a service by its public name, which leads to the endpoint only so.',
  'rule.13.endpoint': '{endpoint} ({service}) has no private DNS names. Turn them on.',

  'rule.14.title': 'The VPC has DNS resolution and DNS hostnames',
  'rule.14.reason': 'AWS refuses private DNS names of endpoints in a VPC that lacks one of them.',
  'rule.14.support': '{vpc} has DNS resolution (enableDnsSupport) off. Turn it on.',
  'rule.14.hostnames': '{vpc} has DNS hostnames (enableDnsHostnames) off. Turn them on.',

  'rule.15.title': 'A VPC has one endpoint with private DNS names for each service',
  'rule.15.reason': 'AWS refuses the second one, because its names conflict with those of the first.',
  'rule.15.endpoints': '{endpoints} both have the private DNS names of {service}. Keep one of them.',

  'rule.17.title': 'The names of a central endpoint lead to it by hosted zones of their own, and by nothing else',
  'rule.17.reason':
    'Without its zone and records the name leads to the public addresses; private DNS names of the endpoint conflict with a zone; a zone for a parent domain hides every other name in it.',
  'rule.17.zone':
    '{endpoint} has no private DNS names, and no private hosted zone is named {zone}. Make one with an alias record for the endpoint.',
  'rule.17.records': 'The zone {zone} lacks the records {records}. Add them as aliases of the endpoint.',
  'rule.17.both': '{endpoint} has private DNS names, and there is a zone {zone} too. Keep one of the two.',
  'rule.17.parent':
    'The zone {zone} is for a whole domain: names in it that have no record are lost. Make a zone for each name.',
  'rule.17.spoke':
    'The VPC is to use the endpoints of a hub, and nothing associates it with the hosted zones of that: the names lead to the public addresses.',
  'rule.17.twice': 'The VPC is associated with hosted zones and with a Profile. Keep one of the two.',
  'rule.17.spokeEndpoint':
    '{endpoint} has private DNS names in a VPC that is to use the endpoints of a hub. Turn them off, or leave the hub.',

  'rule.44.title':
    'Endpoints have IPv4 addresses; dual-stack ones say which DNS records they make, and their subnets and the S3 gateway have both kinds',
  'rule.44.reason': 'Fargate pulls images over IPv4 only, and image layers are served over IPv4 only.',
  'rule.44.ipv6': '{endpoint} has IPv6 addresses only. Use ipv4 or dualstack.',
  'rule.44.records': '{endpoint} is dual-stack and does not say which DNS records it makes. Write dualstack.',
  'rule.44.subnets':
    '{endpoint} is dual-stack, but these of its subnets have no IPv6 block: {subnets}. AWS refuses it there.',
  'rule.44.gateway':
    '{endpoint} has IPv4 only, but {registry} is dual-stack. AWS asks for the S3 endpoint to be dual-stack too.',
  'rule.44.recordsIpv6': '{endpoint} makes DNS records for IPv6 only. Use dualstack.',

  'rule.51.title':
    'Subnets give no public addresses, and none of workloads or endpoints leads to the internet by itself',
  'rule.51.reason': 'Images are pulled privately: what has a public address or a way out is open without need.',
  'rule.51.addresses': '{subnet} gives public addresses to what starts in it. Turn that off.',
  'rule.51.inner': '{table}, of {subnets}, has a route of {destination} to an internet gateway. Remove it.',
  'rule.51.internet':
    '{table} has a route of {destination} to an internet gateway, but no way to the internet was chosen.',
  'rule.51.nat': '{table} has a route of {destination} to a NAT gateway, but no way to the internet was chosen.',

  'rule.52.title': 'A new VPC has flow logs',
  'rule.52.reason': 'Without them nobody sees what was refused, and Security Hub reports EC2.6.',
  'rule.52.vpc': '{vpc} has no flow log of all or of refused traffic. Add one.',

  'rule.53.title': 'Everything that takes tags has a Name and the chosen tags',
  'rule.53.reason': 'Costs are allocated, and things are found, by their tags.',
  'rule.53.thing': '{thing} lacks tags: {tags}.',
} as const;

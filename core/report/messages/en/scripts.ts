/** What the generated scripts say. `%s` in a value given by a template is filled in by the script. */
export const scripts = {
  'scripts.preflightPurpose':
    'Before deployment, read-only, from anywhere: does the account have what this project needs?',
  'scripts.verifyPurposeApi':
    'After deployment. --api, from anywhere: are the endpoints, routes and rules as they should be?',
  'scripts.verifyPurposeInside':
    '--in-vpc, on a host or in a container of the VPC: do the names lead to private addresses that answer?',
  'scripts.exitCodes': 'Exit code 0: all passed. 3: findings. 2: the checks could not be run.',
  'scripts.preflightUsage':
    'preflight.sh [--json]: read-only checks before deployment; --json prints one JSON document',
  'scripts.usageApi': 'checks the deployed endpoints with the AWS CLI; the VPC is found from the deployment, or named',
  'scripts.usageApiExisting': 'checks the endpoints of {vpc} with the AWS CLI',
  'scripts.usageInside':
    'checks names and connections from inside the VPC, and with --image one real pull of an image of this registry',

  'scripts.sectionReport': 'Report',
  'scripts.sectionAws': 'AWS CLI',
  'scripts.sectionChecks': 'Checks',
  'scripts.sectionApi': 'Checks with the AWS CLI (--api)',
  'scripts.sectionInside': 'Checks from inside the VPC (--in-vpc)',
  'scripts.sectionStart': 'Start',
  'scripts.commentExit': 'Any other end, such as a fault of this script, is "could not be run" and never a pass.',
  'scripts.commentAsk':
    'ask_aws QUERY COMMAND...: the answer of the AWS CLI is in ANSWER, what it printed on standard error in COMPLAINT.',
  'scripts.commentMark':
    'Every page of an answer begins with a word of ours: without it nothing was read, which is not the same as no results.',
  'scripts.commentService':
    'An unknown service is a finding; any other error of the call means that nothing was checked.',
  'scripts.commentHosts': 'The asterisk is the wildcard of the registry: it stands for the account.',
  'scripts.commentFindEndpoint': 'What later checks need of the endpoint is in the variables ENDPOINT_*.',
  'scripts.commentRemembered': 'The endpoints usually share their group: AWS is asked once for each.',
  'scripts.commentLabel': 'The private DNS name of the registry is a wildcard, so any label shows where it leads.',
  'scripts.commentCached': 'A pull of an image that is there already would fetch no layers and prove nothing.',
  'scripts.commentAddresses': 'The IPv4 addresses of a host, one a line; none where it does not resolve.',
  'scripts.commentInner': 'The inner shell expands it.',
  'scripts.commentCurl':
    'Only these codes mean that there was no connection; a certificate or HTTP error came after it.',
  'scripts.commentDockerConfig': 'Settings of its own, so that no credentials are left in those of the user.',
  'scripts.commentGatewayHost':
    'A gateway endpoint keeps the public addresses and routes them privately: only the connection can be tested here.',

  'scripts.commentS3Tables': 'They get the S3 gateway endpoint of this project.',
  'scripts.commentRow': 'row_of KEY ROWS: the row that begins with the key',
  'scripts.commentRead':
    'A row for each endpoint of the VPC: id, type, service, state, private DNS, groups, route tables, name.',
  'scripts.commentBlocks': 'The first and the last address of an IPv4 block, as numbers.',
  'scripts.commentCovers': 'covers BLOCKS BLOCK: whether the blocks together have every address of the block',
  'scripts.commentAccess':
    'The security group of an endpoint that exists is its owner’s: what matters is that all of the VPC gets in.',
  'scripts.commentAccessOutside':
    'The security group of an endpoint that exists is its owner’s: what matters is that these blocks get in.',
  'scripts.commentUnclaimed':
    'In a VPC one endpoint only can have the private DNS names of a service. This project knows its own by their Name.',
  'scripts.commentNamesFree': 'A hosted zone for a name cannot be there beside an endpoint that has the name.',
  'scripts.commentTable': 'A route table has one route to S3: another gateway endpoint on it is refused.',
  'scripts.commentSpare': 'An endpoint takes one address in each subnet; this many more should stay free.',
  'scripts.commentSeveral': 'Of several endpoints of the service, the one with private DNS counts.',
  'scripts.commentClients': 'The ids of the security groups that may reach the endpoints.',
  'scripts.commentSubnets': 'A row for each subnet of the VPC: id, block, zone.',
  'scripts.commentS3List':
    'The prefix list of S3 and the blocks in it. Where AWS names none, everything has to be open that could be S3.',
  'scripts.commentPolicy': 'The statements of the policy of an endpoint, one a line, without white space.',
  'scripts.commentNames':
    'names ELEMENT STATEMENT VALUE: whether an element of a statement, such as Action, names the value; 2 where it has no such element',
  'scripts.commentWildcards': 'The wildcards of a policy are those of the shell.',
  'scripts.commentAbout': 'about ELEMENT STATEMENT VALUE: the same, by NotAction and NotResource too',
  'scripts.commentForAll':
    'Whether a statement is for whoever asks: ECR signs the layer URLs with an account of its own.',
  'scripts.commentAllows':
    'policy_allows ACTION RESOURCE: whether a statement allows it, of "any" resource or of all of this one, and none denies it to everybody',
  'scripts.commentAcl':
    'A row for each IPv4 entry of a network ACL, in the order of their numbers: egress, action, protocol, block, ports.',
  'scripts.commentAclAllows': 'acl_allows EGRESS PORT BLOCK: what the first entry that is about it says',
  'scripts.commentCheckAcl':
    'check_acl SUBNET EGRESS BLOCKS: whether HTTPS passes, the requests in the direction of EGRESS (True, False), the replies in the other',
  'scripts.commentCheckAcls':
    'Network ACLs keep no state: requests and replies have to be let through, and on both sides.',
  'scripts.commentEgress': 'Whether a security group of workloads lets out what a pull needs.',
  'scripts.commentUpstream': 'A row for each route table: id, state of the route to 0.0.0.0/0.',

  'scripts.subjectCaller': 'caller identity',
  'scripts.noAws': 'the AWS CLI (aws) was not found; install it and try again',
  'scripts.callFailed': '{call} failed: {complaint}',
  'scripts.endedWith': 'exit code {code}, and no message',
  'scripts.unreadable': 'this is no answer: {answer}',
  'scripts.wrongPartition': 'these credentials are of the partition {given}, and this project is for {expected}',
  'scripts.wrongAccount': 'these credentials are {given}, and this project is for the account {expected}',
  'scripts.allPassed': 'All checks passed.',
  'scripts.findings': 'Findings: {count}. Look for FAIL above.',

  'scripts.zonePresent': 'the account has this Availability Zone',
  'scripts.zoneMissing': 'not available to this account, which has: {zones}',
  'scripts.commentDualStack': 'Endpoints with IPv6 addresses need a service that takes them.',
  'scripts.dualStack': 'can be dual-stack',
  'scripts.notDualStack': 'cannot be dual-stack (its endpoints have: {types}): use --ip-address-type ipv4',
  'scripts.noIpv6Block': 'has no IPv6 block, which a dual-stack endpoint needs',
  'scripts.servicePresent': 'offered in {zones}',
  'scripts.serviceMissing': 'no such endpoint service in {region}',
  'scripts.serviceNotInZone': 'not offered in {zones}, only in: {offered}',
  'scripts.gatewayPresent': 'offered as a gateway endpoint',

  'scripts.vpcMissing': 'this account has no such VPC in {region}',
  'scripts.blockMissing': 'the VPC does not have the block {cidrs}',
  'scripts.blockUnnamed':
    'the block {cidrs} of the VPC is not named in this project: the endpoints would not answer to it',
  'scripts.inVpc': 'is in {vpc}',
  'scripts.notInVpc': 'is not in {vpc}',
  'scripts.unclaimed': 'no other endpoint has its private DNS names',
  'scripts.claimed':
    '{endpoint} has its private DNS names already, and a second endpoint is refused: name it with --existing-endpoints',
  'scripts.namesTaken':
    '{endpoint} has the private DNS names of this service, which a hosted zone for them conflicts with: turn them off first',
  'scripts.claimedS3':
    '{endpoint} has private DNS names of S3 already, and a second endpoint is refused: turn its private DNS off first, if nothing needs it',
  'scripts.deployedHere': '{endpoint} is there under the name that this project gives: from an earlier deployment',
  'scripts.endpointNotInVpc': '{endpoint} is not in {vpc}',
  'scripts.otherService': '{endpoint} is an endpoint of another kind: {type}, {service}',
  'scripts.ownerDenies':
    'security group {groups} of its owner does not open port 443 to all of {cidrs}: let the owner add it',
  'scripts.noPrefixList': 'AWS has no prefix list {service} here, so routes to S3 cannot be told from others',
  'scripts.tableFree': 'has no route to S3 yet',
  'scripts.tableTaken':
    'has a route to S3 already, to {target}, and a second one is refused; for a gateway endpoint use --existing-endpoints s3=… and --s3-gateway-route-tables',
  'scripts.tableOnGateway': 'has the route to S3 of {endpoint}',
  'scripts.tableOffGateway': 'is not a route table of {endpoint}',
  'scripts.tableOnNone': 'lacks the route to S3: no available gateway endpoint of the VPC has this route table',
  'scripts.otherZone': 'is in {zone}, not in {expected}',
  'scripts.sharedSubnet': 'is shared by the account {owner}: no endpoint can be made in it',
  'scripts.addressesFree': '{zone}, {free} free addresses',
  'scripts.addressesFew': '{free} free addresses, and {needed} should be free',
  'scripts.subnetTable': '{zone}, route table {table}',
  'scripts.tableUnnamed':
    'has the route table {table}, which this project does not name: image layers would not take the endpoint',
  'scripts.otherPrefixList': 'is not the prefix list of {service}, which is {list}',
  'scripts.repositoryMissing': 'no such repository yet: {command}',
  'scripts.clientMissing': 'no security group of this name in {vpc}',

  'scripts.noVpc': 'no VPC found: no deployment of {stack} is known here; name the VPC with --vpc-id. {complaint}',
  'scripts.attributeOn': 'on',
  'scripts.attributeOff': 'off: private DNS names need it',
  'scripts.endpointMissing': 'no endpoint of this service in {vpc}',
  'scripts.endpointAvailable': '{endpoint} is available',
  'scripts.endpointState': '{endpoint} is in state {state}',
  'scripts.commentByUrl': 'Found by URL and not by name.',
  'scripts.commentNoClaim': 'These claim no private DNS names, so others may have them.',
  'scripts.foundByUrl': 'private DNS is off, callers are given {url}',
  'scripts.privateDnsNotOff':
    'private DNS is on, and it is meant to be off: every caller in the VPC goes to this endpoint',
  'scripts.privateDnsOffHub': 'private DNS is off: hosted zones lead to the endpoint',
  'scripts.privateDnsOnHub': 'private DNS is on and conflicts with the hosted zones: it is meant to be off',
  'scripts.zoneOfVpc': 'the hosted zone is associated with {vpc}',
  'scripts.zoneNotOfVpc': 'no hosted zone of this name is associated with {vpc}',
  'scripts.profileOfVpc': 'the Profile is associated with {vpc}',
  'scripts.profileNotOfVpc': 'the Profile is not associated with {vpc}',
  'scripts.privateDnsOn': 'private DNS is on',
  'scripts.privateDnsOff': 'private DNS is off: clients go to the public addresses',
  'scripts.zonesCovered': 'has a network interface in {zones}',
  'scripts.zonesNotCovered': 'has no network interface in {zones}',
  'scripts.groupAllows': 'port 443 is open to {cidrs}',
  'scripts.groupDenies': 'security group {groups} does not open port 443 to {cidrs}',
  'scripts.policyAllows': 'the policy of {endpoint} allows {calls}',
  'scripts.policyDenies': 'the policy of {endpoint} does not allow {calls}',
  'scripts.policyDeniesLayers':
    'the policy of {endpoint} does not allow s3:GetObject on {layers} to everybody: layers are refused with 403',
  'scripts.aclAllows': '{acl} lets HTTPS and its replies through',
  'scripts.aclDenies': '{acl} blocks HTTPS (port 443) or its replies (ports 32768 to 60999), with {blocks}',
  'scripts.egressOpen': 'may send to port 443 of the endpoints and of S3',
  'scripts.egressClosed': 'may not send to port 443 of {targets}',
  'scripts.upstreamRoute': 'has a route to 0.0.0.0/0, which first pulls through the cache take',
  'scripts.upstreamMissing': 'has no active route to 0.0.0.0/0: first pulls through the pull-through cache fail',
  'scripts.subnetMissing': 'the VPC has no subnet with this CIDR block',
  'scripts.routePresent': '{table} has the route to {service}',
  'scripts.routeMissing': 'its route table ({table}) lacks the route to {service}',

  'scripts.noResolver': 'getent or dig is needed',
  'scripts.noConnector': 'timeout or curl is needed',
  'scripts.foreignImage': 'the image must be of a registry under {domain}',
  'scripts.noDocker': 'docker was not found or does not run; leave --image out, or run this on a host with docker',
  'scripts.imageCached': 'the image is on this host already, so a pull would prove nothing; name another one',
  'scripts.notResolved': 'failed: does not resolve',
  'scripts.resolvedPublic':
    'public: {addresses}. Is private DNS on, and does the DNS server forward to the resolver of the VPC?',
  'scripts.resolvedPrivate': 'private: {addresses}',
  'scripts.connected': 'answers',
  'scripts.notConnected': 'no connection: does the security group of the endpoints open port 443 to this address?',
  'scripts.gatewayNotReached':
    'no connection: is the gateway endpoint on this route table, and may the security group here send to port 443?',
  'scripts.pulled': 'pulled',
  'scripts.notNamed':
    'not pulled: the endpoints let {roles} pull and nobody else. Run this with one of these roles, or name the role of this host (--policy-roles): {output}',
  'scripts.notPulled': 'not pulled: {output}',
} as const;

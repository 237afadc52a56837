/** Why the output of `aws ec2 describe-*` cannot be used; each reads after the name of the file or of the option. */
export const describe = {
  'describe.empty': 'is empty; the output of the "aws ec2 describe-*" commands must be in it',
  'describe.encoding':
    'is not text in UTF-8; in Windows PowerShell write it with "| Out-File -Encoding utf8" instead of ">"',
  'describe.notJson': 'must be JSON, but line {line} has {found}; run the commands with --output json',
  'describe.awsError':
    'has an error instead of an output in line {line}: {code} from {operation}; correct its cause and run the commands again',
  'describe.awsMessage':
    'has a message instead of an output in line {line}; correct its cause and run the commands again: {found}',
  'describe.part': 'has only a part of an output in line {line}; run the commands without --query',
  'describe.ends': 'ends in the middle of the JSON, in line {line}; run the commands again',
  'describe.broken': 'is not valid JSON in line {line}; run the commands again and do not edit what they print',
  'describe.deep': 'nests deeper in line {line} than any output of these commands; run them again',
  'describe.duplicateKey':
    'has the key {key} twice in one object, in line {line}; give the outputs one after another, each as it was printed',
  'describe.pages':
    'has only one page of the output of "{command}" (NextToken); run it again without --max-items and --no-paginate',
  'describe.shape': 'must be as the commands print it, but {place} is {found}; run them again',
  'describe.lacks': 'must be as the commands print it, but {place} is absent; run them again',
  'describe.id': '{place} must be an id ({prefix} and 8 or 17 digits or letters a to f), but is {found}',
  'describe.conflict':
    '{id} is listed twice with different values; run the commands again, into one file, and give no older one',

  'describe.missing': 'must have the output of "{command}"; add it to a file, or name the file that has it',
  'describe.nothing': 'the output of "{command}" lists nothing; run it for the Region and the account of the VPC',
  'describe.severalVpcs': 'the files have subnets of {count} VPCs; choose one with --vpc-id: {vpcs}',
  'describe.otherVpc': 'the files are of another VPC than {vpc}; run the commands for it. VPCs in the files: {found}',
  'describe.noSubnet': 'the files have no subnet of {vpc}; add the output of "{command}" for it',
  'describe.noZone':
    'no subnet has IPv4 addresses and an Availability Zone of the catalogue, as interface endpoints need. Zones: {zones}',
  'describe.severalRegions': 'the zones of the subnets of one VPC must be in one Region, but are in {regions}',
  'describe.otherRegion': 'the files are of another Region ({found}) than {region}; change the one or the other',
  'describe.noTable':
    'the files lack the route table of {subnet} and the main one; add all that "{command}" prints for the VPC',
  'describe.noPrivateSubnet':
    '{vpc} has no private IPv4 subnet (without a route to an internet gateway); name subnets with --app-subnets and --endpoint-subnets',

  'describe.absent': '{id} is not in the files; correct the id or add it with "{command}"',
  'describe.ofOtherVpc': '{id} must be of {vpc}, but is of {found}',
  'describe.otherZone': '{subnet} must stand under its own zone {found}, not under {zone}',
  'describe.noIpv6Subnet':
    '{vpc} has no private subnet with an IPv6 block, which dual-stack endpoints need; give one a block, or leave --ip-address-type at ipv4',
  'describe.noIpv6Block': '{subnet} has no IPv6 block, which a dual-stack endpoint needs; name another',
  'describe.ipv6Only': '{subnet} must have IPv4 addresses, but is an IPv6-only subnet; name another',
  'describe.endpointOver': '{id} can no longer be used (deleted, rejected, expired or failed); leave it out',
  'describe.otherService':
    '{id} must be the endpoint of "{service}" (Gateway for "s3", Interface for others), but is {found}',
} as const;

/** Rules about security groups. */
export const rulesSecurity = {
  'rule.18.title': 'The security group of endpoints lets in HTTPS, and nothing else',
  'rule.18.reason': 'Endpoints answer on TCP 443 and on nothing else.',
  'rule.18.rule': '{group} lets in {traffic}. Allow tcp 443 only.',
  'rule.18.nothing':
    '{group} has no inbound rule, so nobody reaches {endpoint}. Allow tcp 443 from the blocks of the VPC, or from the groups of the workloads.',

  'rule.19.title': 'The security group of endpoints lets nobody in from everywhere',
  'rule.19.reason':
    'Only the VPC and who is connected to it use the endpoints. Scanners report rules that are open to all.',
  'rule.19.rule': '{group} lets in {cidr}. Name the blocks of the VPC, or the groups of the workloads.',

  'rule.20.title': 'The security group of endpoints lets in every block of the VPC',
  'rule.20.reason':
    'Workloads in a block that was added later, or that use IPv6, cannot reach the endpoints otherwise.',
  'rule.20.blocks': '{group} lets in blocks of its VPC, but not {cidrs}. Add a rule for them.',
  'rule.20.ipv6': '{group} lets in IPv4 only, but {endpoint} is dual-stack. Add a rule for IPv6.',

  'rule.21.title': 'The security group of endpoints lets nothing out',
  'rule.21.reason': 'An endpoint opens no connection, and answers need no rule.',
  'rule.21.rule': '{group} lets out {traffic} to {peer}. Remove the rule.',

  'rule.21.default':
    '{group} has no outbound rule, so AWS adds one that lets everything out. Write one that matches nothing: icmp from 252 to 86, to 255.255.255.255/32.',

  'rule.22.title': 'Security groups and their rules have descriptions',
  'rule.22.reason': 'A description tells whether a rule is still needed. Scanners report rules without one.',
  'rule.22.group': '{group} has no description.',
  'rule.22.rule': 'A rule of {group} has no description: {traffic}, {peer}.',

  'rule.23.title': 'Every interface endpoint names a security group of its own',
  'rule.23.reason':
    'Without one AWS puts the default group of the VPC on it, which lets in only its own members and lets everything out.',
  'rule.23.none': '{endpoint} names no security group.',
  'rule.23.default': '{endpoint} has {group}, the default group of the VPC. Make a group for the endpoints.',

  'rule.24.title': 'A security group of workloads that restricts what goes out allows HTTPS to the endpoints and to S3',
  'rule.24.reason':
    'A pull asks the endpoints first and then fetches layers from public addresses of S3. Without one of the rules it hangs.',
  'rule.24.endpoints':
    '{group} has no outbound rule for tcp 443 to the endpoints. Allow their group, or the blocks of the VPC.',
  'rule.24.s3': '{group} has no outbound rule for tcp 443 to S3. Allow the prefix list of S3, or 0.0.0.0/0.',
} as const;

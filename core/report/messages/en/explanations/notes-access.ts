/** The same for the ways to the endpoints: their names, their addresses, and networks beside the VPC. */
export const notesOfAccess = {
  'note.api_by_url.when': 'With --private-dns ecr-api-off.',
  'note.api_by_url.without':
    'A call without the URL goes to the public API: it times out where nothing leads there, and else leaves the VPC unseen.',
  'note.api_by_url_agents.when':
    'With --private-dns ecr-api-off, beside a launch type whose own agent logs in to the registry.',
  'note.api_by_url_agents.without':
    'Its tasks stop with "ResourceInitializationError: unable to pull secrets or registry auth … api.ecr… i/o timeout".',
  'note.dual_stack_hosts.when': 'With --ip-address-type dualstack.',
  'note.dual_stack_hosts.without':
    'An image under a dual-stack host may be looked for at public addresses, and its pull times out.',
  'note.dual_stack_ipv4.when': 'With --ip-address-type dualstack.',
  'note.dual_stack_ipv4.without':
    'A workload in a subnet with IPv6 only does not pull: its task stops with CannotPullContainerError.',
  'note.dual_stack_reused.when': 'With --ip-address-type dualstack and --existing-endpoints.',
  'note.dual_stack_reused.without':
    'Beside an S3 endpoint with IPv4 only, what AWS asks for of dual-stack endpoints of ECR is not there: layers may not come.',
  'note.dual_stack_services.when': 'With --ip-address-type dualstack.',
  'note.dual_stack_services.without': 'The deployment stops at the endpoint of a service that takes IPv4 only.',
  'note.fips_clients.when': 'With --fips.',
  'note.fips_clients.without':
    'Pulls under the usual image names pass the endpoints by: they leave the VPC, or end in "i/o timeout".',
  'note.fips_agents.when': 'With --fips and launch types whose own agent logs in to the registry.',
  'note.fips_agents.without':
    'Tasks and pods do not start: the login of their agent times out at the usual name, which has no endpoint.',
  'note.fips_lambda.when': 'With --fips and the launch type lambda-image.',
  'note.fips_lambda.without': 'Lambda refuses the image URI, and the function is not made.',
  'note.fips_not_listed.when': 'With --fips.',
  'note.fips_not_listed.without': 'Who checks names by that list alone takes the right ones for wrong.',
  'note.fips_pull_through_cache.when': 'With --fips and the feature pull-through-cache.',
  'note.fips_pull_through_cache.without': 'The first pull fails under the FIPS host, and so the image is never cached.',
  'note.hub_controls.when': 'With --private-dns central-hub.',
  'note.hub_controls.without':
    'Security Hub reports each spoke although its pulls are private: the hub has to be named as the reason there.',
  'note.hub_ingress.when': 'With --private-dns central-hub, unless --ingress cidrs names the blocks.',
  'note.hub_ingress.without': 'Calls from the spokes end in "dial tcp 10.x:443: i/o timeout" at a private address.',
  'note.hub_layers.when': 'With --private-dns central-hub.',
  'note.hub_layers.without': 'In a spoke the manifest comes, and the pull times out on the layers.',
  'note.hub_transit.when': 'With --private-dns central-hub.',
  'note.hub_transit.without':
    'A spoke without the route times out at a private address, one without the association at a public one.',
  'note.agent_names.when':
    'With --private-dns central-hub or central-spoke and launch types that run the ECS agent on instances, or Service Connect.',
  'note.agent_names.without':
    'The agent is shown as disconnected although the zones of the usual names are there: its log has a public address, or a time-out.',
  'note.hub_zones_cost.when': 'With --private-dns central-hub.',
  'note.hub_zones_cost.without': 'The bill has a charge for each hosted zone that the sum does not have.',
  'note.outside_dns.when': 'With the launch type ecs-external.',
  'note.outside_dns.without':
    'The hosts resolve the names to public addresses: the endpoints stay unused, or each call times out.',
  'note.outside_layers.when': 'With the launch type ecs-external.',
  'note.outside_layers.without':
    'If it is not so, hosts without an internet route log in, read the manifest, and time out on the layers.',
  'note.outside_registration.when': 'With the launch type ecs-external.',
  'note.outside_registration.without':
    'The ECS agent of a host that is not registered does not start: the cluster shows no instance.',
  'note.outside_routes.when': 'With the launch type ecs-external.',
  'note.outside_routes.without': 'The names lead to private addresses that do not answer: "i/o timeout".',
  'note.outside_s3_claimed.when': 'With the launch type ecs-external and an existing VPC.',
  'note.outside_s3_claimed.without':
    'The deployment stops at the S3 interface endpoint, whose names conflict with those of the first.',
  'note.spoke_authorised.when': 'With --private-dns central-spoke and --hub-zones.',
  'note.spoke_authorised.without':
    'The deployment stops: AWS refuses to associate the VPC with another account’s zone.',
  'note.spoke_controls.when': 'With --private-dns central-spoke.',
  'note.spoke_controls.without':
    'The findings are taken for a fault, and endpoints are made here that cost their hours and hide those of the hub.',
  'note.spoke_profile.when': 'With --private-dns central-spoke and --hub-profile.',
  'note.spoke_profile.without':
    'The deployment stops: the account does not see the Profile, or the VPC has another one already.',
  'note.spoke_transit.when': 'With --private-dns central-spoke.',
  'note.spoke_transit.without': 'The names lead to private addresses of the hub that do not answer: "i/o timeout".',
} as const;

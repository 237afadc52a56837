/** The README's index of what goes wrong. Beginnings of what the scripts say are quoted with `…` for what is left out. */
export const troubleshooting = {
  'trouble.title': 'Troubleshooting',
  'trouble.first':
    'Start with `scripts/verify.sh --api`, then `--in-vpc`; before the deployment with `scripts/preflight.sh`. The last column quotes what they say in the line of a FAIL that has this cause.',
  'trouble.ecs':
    'Fargate, since platform version 1.4.0, cuts long error texts, and so often the name of the host. The AWS runbook `AWSSupport-TroubleshootECSTaskFailedToStart` (Systems Manager > Automation) finds the cause from the cluster and the id of the stopped task.',
  'trouble.seen': 'What you see',
  'trouble.cause': 'Why, and what to do',
  'trouble.foundBy': 'Found by',
  'trouble.quote': '“{text}”',
  'trouble.row': 'row `….{service}`',
  'trouble.noScript': 'no script',
  'trouble.privateAddress': 'private address',
  'trouble.publicAddress': 'public address',
  'trouble.onLayers': 'on a layer',
  'trouble.onLayerBucket': 'on the layer bucket (`{arn}`)',

  'trouble.saysPublic': 'public: …',
  'trouble.saysNotConnected': 'no connection: does the security group of the endpoints …',
  'trouble.saysGatewayNotReached': 'no connection: is the gateway endpoint on this route table …',
  'trouble.saysClaimed': '… has its private DNS names already …',
  'trouble.saysNamesTaken': '… has the private DNS names of this service …',
  'trouble.saysTableTaken': 'has a route to S3 already …',
  'trouble.saysLayersDenied': 'the policy of … does not allow s3:GetObject …',
  'trouble.saysBlocked': '… blocks HTTPS (port 443) or its replies …',

  'trouble.auth':
    'No way to `{api}`: the endpoint is missing (deploy again), or its security group lacks 443 from the task (add the rule).',
  'trouble.privateTimeout':
    'The security group of the endpoints lacks 443 from the workload, or the workload’s own group or a network ACL does not let the request out or the reply in. Add the rule that is missing.',
  'trouble.privateTimeoutGroups':
    'The workload is in none of the security groups that may reach the endpoints: put it into one. Or its own group or a network ACL does not let the request out or the reply in: add the rule that is missing.',
  'trouble.privateTimeoutSpoke':
    'No route to the hub and back, or the security group of its endpoints lacks 443 from the blocks of this VPC, or the workload’s own group or a network ACL lets nothing out.',
  'trouble.publicTimeout':
    'The name leads outside: private DNS or a DNS attribute of the VPC is off (deploy again), or a DNS server of yours does not forward (see [DNS](#{anchor}) below).',
  'trouble.publicTimeoutHub':
    'The name leads outside: the VPC is not associated with the hosted zone of this name, one of its DNS attributes is off, or a DNS server of yours does not forward (see [DNS](#{anchor}) below).',
  'trouble.dnsOff':
    '`aws ec2 modify-vpc-attribute --region {region} --vpc-id {vpc} --enable-dns-hostnames`, and `--enable-dns-support` in a second call, turn the attributes on.',
  'trouble.layers':
    'The manifest came and the layers do not: the subnet’s route table is not on the S3 gateway endpoint (add it), or the workload’s security group or a network ACL lets nothing out to 443 of the S3 prefix list (add the rule).',
  'trouble.layersOutside':
    'On a host outside the VPC: its DNS servers do not forward the names of S3, so they lead to public addresses and not to the S3 interface endpoint (see [DNS](#{anchor}) below).',
  'trouble.forbidden':
    'The policy of the S3 endpoint lacks the layer bucket of this partition and Region, or puts a condition on the principal: allow `s3:GetObject` on it without one.',
  'trouble.bucketSeen': '`403`, `AccessDenied` from a bucket of the Region (dnf, installers, artifacts)',
  'trouble.bucket': 'The S3 policy lets the named buckets through only: add this one as Change says.',
  'trouble.bucketFound': 'no script: which buckets your applications need, only you know',
  'trouble.conflict':
    'The VPC has an endpoint for this service already, of another stack or of a replacement that creates before it deletes. Delete that one first.',
  'trouble.conflictExisting':
    'The VPC has an endpoint for this service already, which is not named here. Generate this project with it in `--existing-endpoints`, and it is used as it is.',
  'trouble.conflictHub':
    'The VPC has an endpoint with the private DNS names of this service, which the hosted zone conflicts with. Turn its private DNS off first.',
  'trouble.inboundResolver':
    'An S3 interface endpoint with such names needs the gateway endpoint in its VPC first. The code here makes it first: deploy again, or by hand keep the order.',
  'trouble.route':
    'A route table has a route to S3 already. Name the S3 gateway endpoint that it leads to in `--existing-endpoints`, and its route tables in `--s3-gateway-route-tables`.',
  'trouble.s3Seen': 'Transfers to S3 break off during the deployment, or `403` from S3 after it',
  'trouble.s3':
    'The new route drops open connections once: start them again. Bucket policies with `aws:SourceIp` no longer match: use `aws:SourceVpce` or `aws:VpcSourceIp`.',
  'trouble.reusedSeen': 'A timeout or `AccessDenied` at an endpoint that existed before',
  'trouble.reused':
    'Its private DNS is off, or its security group or policy keeps the workload out. Its owner has to change it.',
  'trouble.zone': 'The service is not offered in that zone: choose another zone.',
  'trouble.duplicate':
    'Two subnets of one zone were given to an endpoint, which takes one for each zone. Give one of another zone.',
  'trouble.duplicateFound': 'no script: the code takes each zone once',
  'trouble.service':
    'A wrong service name, or a service that the Region lacks. Compare it with the table above: prefixes differ between partitions and services.',
  'trouble.access':
    'An IAM or endpoint policy. This action takes `"Resource": "*"` only, and no `aws:SourceVpc` or `aws:SourceVpce` condition with Fargate.',
  'trouble.accessFound': 'policies of IAM: no script',
  'trouble.endpointPolicy':
    'The policy of the endpoints of ECR does not let this caller, or this action, through: Change an endpoint policy says whom and what it is for.',
  'trouble.endpointPolicyFound': 'who is meant to pass, no script knows',
  'trouble.taskRole':
    'The pull did not come from this VPC, or the endpoint is another one than the role names: see Use the task execution role.',
  'trouble.agentSeen': 'The container instance does not register, or its agent is disconnected',
  'trouble.agent':
    'One of `ecs-agent`, `ecs-telemetry` and `ecs` is missing (deploy again), or the instance is older than they are: `sudo systemctl restart ecs` on it.',
  'trouble.logsSeen': 'The task stops because of its log driver',
  'trouble.logs': 'No way to `logs` (deploy again), or the log group does not exist (create it).',
  'trouble.logsMissing':
    'This project has no endpoint for `logs`, which the awslogs driver needs where there is no NAT: generate it with the feature `logs`.',
  'trouble.execSeen': 'ECS Exec hangs',
  'trouble.exec':
    'No way to `ssmmessages` (deploy again). Otherwise turn `enableExecuteCommand` on, allow the `ssmmessages` actions in the task role and leave the container’s root file system writable, then start the task again.',
  'trouble.execMissing':
    'This project has no endpoint for `ssmmessages`, which ECS Exec needs where there is no NAT: generate it with the feature `exec`, deploy, then start the task again.',
  'trouble.token':
    'No way to STS: the endpoint is missing (deploy again), or the pod calls the global `sts.amazonaws.com`, which no endpoint serves: set `AWS_STS_REGIONAL_ENDPOINTS=regional`.',
  'trouble.cacheSeen': 'The first pull of an image through the pull-through cache fails, later ones work',
  'trouble.cache':
    'The first pull of an image fetches it from the upstream registry over the internet: give the subnet a route there, or pull each image once from a host that has one.',
  'trouble.buildRole': 'The role of a project of your own got its policy after the project: create it before.',
  'trouble.buildNetwork':
    'The build asks for a host that no endpoint serves (a Git source, a package registry), or its subnets lack the route to S3.',
  'trouble.repository': 'The repository that the image is pushed to does not exist: create it as said under Deploy.',
  'trouble.foreignSeen': 'Windows: a layer is fetched from `mcr.microsoft.com` although the image is in ECR',
  'trouble.foreign':
    'The image was pushed without its nondistributable layers: see [Windows images](#{anchor}), and push it again.',
  'trouble.mirror': 'The image is not in private ECR, so no endpoint helps: mirror it as the next section shows.',
  'trouble.mirrorFound': 'no script: the name of the image says it',
} as const;

import type { Difference } from '../../core/audit/compare/index.js';

export type Way = 'CloudFormation' | 'CDK' | 'Terraform';

/** Something that the fake AWS gets wrong. Nothing else of what is deployed may differ from the plan. */
interface Fault {
  readonly ways: readonly Way[];
  /** Of the comparison. */
  readonly path: RegExp;
  /** What it says in place of a planned text; without it, anything. */
  readonly instead?: (planned: string) => string;
  readonly because: string;
}

const STACKS = ['CloudFormation', 'CDK'] as const;

/** Seen with moto 5.2. The tags of route tables, gateways, endpoints and addresses, which stacks of it lose, are put back before the comparison. */
const KNOWN_FAULTS: readonly Fault[] = [
  {
    ways: STACKS,
    path: /^vpc [^/]+ \/ DNS hostnames$/,
    because: 'a VPC of a stack is made without its DNS attributes',
  },
  {
    ways: STACKS,
    path: /^route table [^/]+ \/ subnets$/,
    because: 'a table of a stack does not show its associations',
  },
  {
    ways: STACKS,
    path: /^security group [^/]+ \/ egress \/ /,
    because: 'a group of a stack is made without its outbound rules, and keeps the one that lets everything out',
  },
  {
    ways: STACKS,
    path: /^security group [^/]+ \/ ingress \/ .* \/ description$/,
    because: 'an inbound rule of a stack is made without its description',
  },
  {
    ways: STACKS,
    path: /^codebuild project [^/]+$/,
    because: 'a stack makes no CodeBuild project',
  },
  {
    ways: [...STACKS, 'Terraform'],
    path: /^endpoint [^/]+ \/ private DNS for inbound resolvers only$/,
    because: 'an endpoint is made without its DNS options',
  },
  {
    ways: ['Terraform'],
    path: /^security group [^/]+ \/ (ingress|egress) \/ .* (group|prefix-list) .* \/ description$/,
    because: 'a rule for a group or a prefix list is made without its description',
  },
  {
    ways: ['Terraform'],
    path: /^hosted zone [^/]+ \/ vpcs$/,
    because: 'a zone that is made for a VPC is private only by a setting that the provider leaves to AWS',
  },
  {
    ways: ['Terraform'],
    path: /^role [^/]+ \/ policies \/ build \/ AttachNetworkInterface \/ Condition \/ StringEquals \/ ec2:Subnet$/,
    instead: (planned) => planned.replaceAll(/\barn:aws-[a-z-]+:/g, 'arn:aws:'),
    because: 'the ARN of a subnet, which the code asks for, is always of the partition aws',
  },
];

/** Whether the fake is why something differs. */
export function isKnownFault(way: Way, { path, left, right }: Difference): boolean {
  return KNOWN_FAULTS.some(
    (fault) =>
      fault.ways.includes(way) &&
      fault.path.test(path) &&
      (fault.instead === undefined || fault.instead(left?.text ?? '') === right?.text),
  );
}

/** What a second Terraform plan finds changed for the same reasons. */
export const KNOWN_DRIFT: readonly { readonly what: RegExp; readonly because: string }[] = [
  {
    what: /^aws_vpc_endpoint\..* dns_options$/,
    because: 'an endpoint is made without its DNS options',
  },
  {
    what: /^aws_vpc_security_group_(in|e)gress_rule\..* description$/,
    because: 'a rule for a group or a prefix list is made without its description',
  },
];

/** What is still described after it was destroyed. */
export const KNOWN_REMAINS: Readonly<Record<string, string>> = {
  codebuildProjects: 'Terraform deletes a project by its ARN, and the fake knows it by its name only',
};

/** What a stack does not make, and so does not put out. */
export const NOT_MADE = {
  reference: /^\$\{CodebuildProject[^}]*\}$/,
  because: 'a stack makes no CodeBuild project',
} as const;

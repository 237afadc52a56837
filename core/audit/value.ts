import type { Message } from '../report/messages/message.js';

/** Where something is written. */
export interface Place {
  /** As the reader was given it. */
  readonly file: string;
  /** From 1; null where lines say nothing, as in a Terraform plan, which is one line. */
  readonly line: number | null;
  /** Within the file: `Resources.Vpc.Properties.CidrBlock`, `aws_vpc.this.cidr_block`; empty for the file as a whole. */
  readonly path: string;
}

/** A value that was worked out from what is written, or why it could not be: it is never guessed. */
export type Value<T> = Known<T> | Unknown;

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly place: Place;
}

export interface Unknown {
  readonly known: false;
  readonly why: Message;
  readonly place: Place;
}

/**
 * Text in which `${…}` stands for what only a deployment knows:
 * - `${ID}`, the id that AWS gives to the thing ID of the same model (of a log group or a project its name, of an address its allocation)
 * - `${ID.arn}`, its ARN (of a log group the one without `:*`)
 * - `${ID.ipv6}`, the IPv6 block that AWS gives the VPC ID
 * - `${ID.dns_name}` and `${ID.hosted_zone_id}`, of an endpoint's Regional DNS entry
 * - `${Fn::GetAZs[0]}` and `${data.aws_availability_zones.this.names[0]}`, a zone of a list that AWS gives; `${ID}` and
 *   `${ID[0]}`, one of a parameter ID that has no value
 * - `${AWS::AccountId}` and the like, where the reader was not told
 *
 * A literal `${` is written `${!`, as in CloudFormation's Fn::Sub.
 */
export type Text = string;

/** A list that may be unknown as a whole or in parts. */
export type Values = Value<readonly Value<Text>[]>;

export function known<T>(value: T, place: Place): Known<T> {
  return { known: true, value, place };
}

export function unknown(why: Message, place: Place): Unknown {
  return { known: false, why, place };
}

/** The value, or undefined where it is absent or unknown: for rules that have already said what they could not judge. */
export function knownValue<T>(value: Value<T> | null): T | undefined {
  return value?.known ? value.value : undefined;
}

/** What a reference may be to, beside the id of a thing. */
export const ATTRIBUTES = ['arn', 'ipv6', 'dns_name', 'hosted_zone_id'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** `${ID}` or `${ID.attribute}`. */
export function reference(id: string, attribute?: Attribute): Text {
  return `\${${id}${attribute === undefined ? '' : `.${attribute}`}}`;
}

/** The id in a text that is one reference and nothing else, and no pseudo-parameter. */
export function referenced(text: Text): string | null {
  const id = /^\$\{([^!}][^}]*)\}$/.exec(text)?.[1];
  return id === undefined || id.startsWith('AWS::') ? null : id;
}

/** Whether the text is the IPv6 block that AWS gives a VPC. */
export function isIpv6OfVpc(text: Text): boolean {
  return /^\$\{[^!}][^}]*\.ipv6\}$/.test(text);
}

/** Whether the text is the same at every deployment. */
export function isLiteral(text: Text): boolean {
  return !/\$\{[^!]/.test(text);
}

/** Literal text, in which `${` means itself. */
export function literal(text: string): Text {
  return text.replaceAll('${', '${!');
}

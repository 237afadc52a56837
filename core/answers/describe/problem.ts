import type { Message } from '../../report/messages/message.js';

/** What the user has said already and the files must fit. Undefined: not said. */
export interface Wanted {
  readonly region?: string | undefined;
  readonly vpcId?: string | undefined;
  /** Subnet by zone. */
  readonly endpointSubnetIds?: Readonly<Record<string, string>> | undefined;
  /** Subnets by zone. */
  readonly appSubnetIds?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly appRouteTableIds?: readonly string[] | undefined;
  /** Endpoint by service name. */
  readonly existingEndpoints?: Readonly<Record<string, string>> | undefined;
  /** Dual-stack endpoints need subnets with IPv6 blocks. */
  readonly ipAddressType?: 'ipv4' | 'dualstack' | undefined;
}

/** Why the files cannot be used, or do not fit what the user said. The rule reads after the name of the file or of the option. */
export interface DescribeProblem {
  /** The file that is at fault; null where it is what all of them say, or fail to say. */
  readonly file: string | null;
  /** The value of the user's that does not fit the files; null where none is concerned. */
  readonly about: keyof Wanted | null;
  readonly rule: Message;
}

/** Thrown where reading cannot go on; caught by `readDescribe`, never by its caller. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
  constructor(
    readonly rule: Message,
    readonly about: keyof Wanted | null = null,
  ) {
    super(rule.id);
  }
}

const LONGEST_QUOTE = 60;

/** A text of unknown origin in quotes, on one line, short, with nothing that a terminal would obey. */
export function quote(text: string): string {
  const short = [...text.slice(0, 2 * LONGEST_QUOTE)].slice(0, LONGEST_QUOTE).join('');
  const written = (character: string) => `\\u{${character.codePointAt(0)?.toString(16)}}`;
  return JSON.stringify(short.length < text.length ? `${short}…` : short).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, written);
}

const LONGEST_LIST = 10;

/** At most ten of several words, with a sign that there are more. */
export function listed(words: readonly string[]): string {
  return [...words.slice(0, LONGEST_LIST), ...(words.length > LONGEST_LIST ? ['…'] : [])].join(', ');
}

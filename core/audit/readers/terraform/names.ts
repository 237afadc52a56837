import { literal, reference, type Text } from '../../value.js';
import { at, isList, textAt } from './json.js';
import type { Resource } from './resources.js';

/** The id of a resource in the model: its address, in which a brace would end a reference. */
export function idOf({ address }: Resource): string {
  return address.replaceAll('}', '%7D');
}

/**
 * AWS's own ids and ARNs of what is created here, in texts: the host of an endpoint, the id of a hosted zone, an id of a network, an ARN of a role, of a log group, of a project or of a
 * policy. A match is as long as possible, so `log-group:/a/b` is never `/a` with something after it.
 */
const TOKEN =
  /vpce-[0-9a-z-]+(?:\.[\w-]+)+|(?<![\w-])[0-9A-Z]{12,32}(?![\w-])|arn:[a-z-]+:(?:iam::\d{12}:(?:role|policy)\/[\w+=,.@/-]+|logs:[\w-]+:\d{12}:log-group:[\w./#-]+)|(?<![\w-])[a-z]{2,8}-[0-9a-f]{8,17}(?![\w-])/g;

const WITH_ID: ReadonlySet<string> = new Set([
  'aws_vpc',
  'aws_subnet',
  'aws_route_table',
  'aws_internet_gateway',
  'aws_nat_gateway',
  'aws_eip',
  'aws_security_group',
  'aws_vpc_endpoint',
  'aws_flow_log',
  'aws_route53_zone',
]);

const WITH_ARN: ReadonlySet<string> = new Set(['aws_iam_role', 'aws_iam_policy', 'aws_cloudwatch_log_group']);

/** Turns AWS's ids of what a document creates into references; everything else is literal. */
export class Names {
  readonly #references = new Map<string, Text>();
  readonly #logGroups = new Map<string, Text>();

  constructor(resources: readonly Resource[]) {
    for (const resource of resources) {
      const { type, values } = resource;
      if (WITH_ID.has(type)) this.#add(textAt(values, 'id'), reference(idOf(resource)));
      if (type === 'aws_vpc') this.#add(textAt(values, 'ipv6_cidr_block') || null, reference(idOf(resource), 'ipv6'));
      if (WITH_ARN.has(type)) this.#add(textAt(values, 'arn'), reference(idOf(resource), 'arn'));
      if (type === 'aws_vpc_endpoint') this.#addHost(resource);
      const name = type === 'aws_cloudwatch_log_group' ? textAt(values, 'name') : null;
      if (name !== null && !this.#logGroups.has(name)) this.#logGroups.set(name, reference(idOf(resource)));
    }
  }

  /** By its Regional entry, the first one. */
  #addHost(resource: Resource): void {
    const entries = at(resource.values, 'dns_entry');
    const [regional] = isList(entries) ? entries : [];
    this.#add(textAt(regional, 'dns_name'), reference(idOf(resource), 'dns_name'));
  }

  #add(given: string | null, text: Text): void {
    // Of two resources with one id the first one has it.
    if (given !== null && !this.#references.has(given)) this.#references.set(given, text);
  }

  /** A text as a model writes it. */
  text(given: string): Text {
    // An IPv6 block stands alone.
    return /^[0-9a-f:]+\/\d+$/.test(given) ? (this.#references.get(given) ?? given) : this.#replace(literal(given));
  }

  /** The log group of a name; the name where it is another's. */
  logGroup(name: Text): Text {
    return this.#logGroups.get(name) ?? name;
  }

  #replace(text: Text): Text {
    if (this.#references.size === 0) return text;
    return text.replaceAll(TOKEN, (token) => {
      const found = this.#references.get(token);
      if (found !== undefined) return found;
      // The ARN of another's thing may be named after one of these.
      if (token.startsWith('arn:')) return `arn:${this.#replace(token.slice('arn:'.length))}`;
      // So may the host of an endpoint that is not the Regional one.
      const [id = '', ...rest] = token.split('.');
      return rest.length > 0 ? [this.#references.get(id) ?? id, ...rest].join('.') : token;
    });
  }
}

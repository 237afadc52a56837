import type { Message } from '../report/messages/message.js';
import type { Judged, NotJudged } from './judge.js';
import type { NetworkModel } from './model.js';
import { finderOf } from './rules/lookups.js';

/** What is said where an endpoint is missing, or a gateway from a VPC. */
const LACKING: ReadonlySet<Message['id']> = new Set<Message['id']>([
  ...(['rule.01.needed', 'rule.01.pair', 'rule.03.none', 'rule.26.needed', 'rule.26.partial'] as const),
  ...(['rule.27.needed', 'rule.28.needed', 'rule.29.needed'] as const),
]);

/** What is said besides where something is missing that any template may add to what another one makes: rule 18 looks for itself. */
const LACKING_PARTS: ReadonlySet<Message['id']> = new Set<Message['id']>([
  ...([
    'rule.03.outside',
    'rule.04.table',
    'rule.04.subnets',
    'rule.05.subnet',
    'rule.17.zone',
    'rule.17.records',
  ] as const),
  ...(['rule.17.spoke', 'rule.20.blocks', 'rule.24.endpoints', 'rule.24.s3'] as const),
  ...(['rule.31.actions', 'rule.32.privileged', 'rule.43.noWay', 'rule.52.vpc'] as const),
]);

/**
 * What was found in one file, beside the others of the same audit: what it lacks may be in a file that makes endpoints in a VPC that it does
 * not make, as stacks of a network and of endpoints do, or in a nested stack whose template was not read with it.
 */
export function besideOthers(judged: Judged, own: NetworkModel, all: readonly NetworkModel[]): Judged {
  const others = all.filter((model) => model !== own);
  const endpoints = others.find(makesEndpointsElsewhere);
  // Stacks that refer to each other keep a rule in either.
  const rules = others.find(({ otherIngress }) => otherIngress.length > 0);
  const nested = nestedIn(own) ?? others.map((model) => nestedIn(model, all)).find((message) => message !== null);
  const whyOf = ({ id }: Message): Message | null => {
    if (endpoints && LACKING.has(id)) return { id: 'audit.otherFile', parameters: { file: endpoints.file } };
    if (rules && id === 'rule.18.nothing') return { id: 'audit.otherRules', parameters: { file: rules.file } };
    return nested && (LACKING.has(id) || LACKING_PARTS.has(id)) ? nested : null;
  };
  const open = new Map<string, NotJudged & { rules: string[] }>();
  for (const { rule, place, message } of judged.findings) {
    const why = whyOf(message);
    if (why === null) continue;
    const key = JSON.stringify([place, why]);
    const known = open.get(key);
    if (known === undefined) open.set(key, { rules: [rule], why, place });
    else if (!known.rules.includes(rule)) known.rules.push(rule);
  }
  return {
    findings: judged.findings.filter(({ message }) => whyOf(message) === null),
    notJudged: [...judged.notJudged, ...open.values()],
  };
}

function makesEndpointsElsewhere({ endpoints, vpcs }: NetworkModel): boolean {
  const find = finderOf(vpcs);
  return endpoints.some(({ existing, vpc }) => !existing && !(vpc.known && find(vpc.value)?.existing === false));
}

/** A nested stack whose template is not among those that are read, if there is one. */
function nestedIn({ file, nestedStacks }: NetworkModel, read: readonly NetworkModel[] = []): Message | null {
  const names = new Set(read.map((model) => model.file.split(/[\\/]/).at(-1)));
  const stack = nestedStacks.find(({ template }) => template === null || !names.has(template));
  return stack ? { id: 'audit.nestedStack', parameters: { file, stack: stack.id } } : null;
}

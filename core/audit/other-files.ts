import type { Message } from '../report/messages/message.js';
import type { Judged, NotJudged } from './judge.js';
import type { NetworkModel } from './model.js';
import { finderOf } from './rules/lookups.js';

/** What is said where an endpoint is missing, or a gateway from a VPC. */
const LACKING: ReadonlySet<Message['id']> = new Set<Message['id']>([
  ...(['rule.01.needed', 'rule.01.pair', 'rule.03.none', 'rule.26.needed', 'rule.26.partial'] as const),
  ...(['rule.27.needed', 'rule.28.needed', 'rule.29.needed'] as const),
]);

/**
 * What was found in one file, beside the others of the same audit: what it lacks may be in a file that makes endpoints in a VPC that it does
 * not make, as stacks of a network and of endpoints do.
 */
export function besideOthers(judged: Judged, own: NetworkModel, all: readonly NetworkModel[]): Judged {
  const others = all.filter((model) => model !== own);
  const endpoints = others.find(makesEndpointsElsewhere);
  // Stacks that refer to each other keep a rule in either.
  const rules = others.find(({ otherIngress }) => otherIngress.length > 0);
  const whyOf = ({ id }: Message): Message | null => {
    if (endpoints && LACKING.has(id)) return { id: 'audit.otherFile', parameters: { file: endpoints.file } };
    return rules && id === 'rule.18.nothing' ? { id: 'audit.otherRules', parameters: { file: rules.file } } : null;
  };
  const open = judged.findings.flatMap(({ rule, place, message }): NotJudged[] => {
    const why = whyOf(message);
    return why === null ? [] : [{ rules: [rule], why, place }];
  });
  return {
    findings: judged.findings.filter(({ message }) => whyOf(message) === null),
    notJudged: [...judged.notJudged, ...open],
  };
}

function makesEndpointsElsewhere({ endpoints, vpcs }: NetworkModel): boolean {
  const find = finderOf(vpcs);
  return endpoints.some(({ existing, vpc }) => !existing && !(vpc.known && find(vpc.value)?.existing === false));
}

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
  const other = all.find((model) => model !== own && makesEndpointsElsewhere(model));
  if (other === undefined) return judged;
  const why: Message = { id: 'audit.otherFile', parameters: { file: other.file } };
  const lacking = judged.findings.filter(({ message }) => LACKING.has(message.id));
  const open = lacking.map(({ rule, place }): NotJudged => ({ rules: [rule], why, place }));
  return {
    findings: judged.findings.filter((finding) => !lacking.includes(finding)),
    notJudged: [...judged.notJudged, ...open],
  };
}

function makesEndpointsElsewhere({ endpoints, vpcs }: NetworkModel): boolean {
  const find = finderOf(vpcs);
  return endpoints.some(({ existing, vpc }) => !existing && !(vpc.known && find(vpc.value)?.existing === false));
}

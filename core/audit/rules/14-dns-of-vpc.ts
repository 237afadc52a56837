import type { Vpc } from '../model.js';
import type { Value } from '../value.js';
import { notJudgedOnce } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { auditedVpcs } from './vpcs.js';

/** Judges the VPCs that the code makes, and of those that it looks up what it learned of them. */
export const rule14: Rule = {
  id: '14',
  severity: 'error',
  title: { id: 'rule.14.title' },
  reason: { id: 'rule.14.reason' },
  source: 'S37',
  judge: (model) => {
    const own = auditedVpcs(model);
    const lookedUp = model.vpcs.filter(({ existing }) => existing);
    const hidden = own.flatMap((vpc) => attributesOf(vpc).flatMap(([, value]) => (value.known ? [] : value)));
    return [...[...own, ...lookedUp].flatMap(judgeVpc), ...notJudgedOnce(hidden)];
  },
};

function judgeVpc(vpc: Vpc): Judgement[] {
  return attributesOf(vpc).flatMap(([message, value]) =>
    value.known && !value.value ? [violated({ id: message, parameters: { vpc: vpc.id } }, value.place)] : [],
  );
}

function attributesOf({ dnsSupport, dnsHostnames }: Vpc): (readonly [Attribute, Value<boolean>])[] {
  return [
    ['rule.14.support', dnsSupport],
    ['rule.14.hostnames', dnsHostnames],
  ];
}

type Attribute = 'rule.14.support' | 'rule.14.hostnames';

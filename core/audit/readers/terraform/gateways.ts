import type { InternetGateway, NatGateway, Thing } from '../../model.js';
import { needed, text } from './attributes.js';
import { ADDRESS, INTERNET_GATEWAY, SUBNET, VPC } from './kinds.js';
import type { Reading } from './reading.js';

/** Internet gateways; their VPC may be said by an attachment. */
export function readInternetGateways(reading: Reading): InternetGateway[] {
  const all = reading.of('aws_internet_gateway').map((block) => ({ block, thing: reading.thing(block) }));
  const attachments = reading.belongings(
    reading.of('aws_internet_gateway_attachment'),
    (block) => text(block, 'internet_gateway_id', INTERNET_GATEWAY),
    new Set(all.map(({ thing }) => thing.id)),
  );
  return all.map(({ block, thing }) => {
    const [attachment] = attachments(thing.id);
    const attached = attachment === undefined ? null : needed(attachment, 'vpc_id', VPC);
    return { ...thing, vpc: text(block, 'vpc_id', VPC) ?? attached };
  });
}

export function readNatGateways(reading: Reading): NatGateway[] {
  return reading.of('aws_nat_gateway').map((block) => ({
    ...reading.thing(block),
    subnet: needed(block, 'subnet_id', SUBNET),
    address: text(block, 'allocation_id', ADDRESS),
  }));
}

export function readAddresses(reading: Reading): Thing[] {
  return reading.of('aws_eip').map((block) => reading.thing(block));
}

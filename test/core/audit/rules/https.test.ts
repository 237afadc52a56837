import assert from 'node:assert/strict';
import { extentOf, peerOf, trafficOf } from '../../../../core/audit/rules/https.js';
import { knownValue } from '../../../../core/audit/value.js';
import { rule, said, UNKNOWN } from './support.js';

const ports = (from: number | null, to: number | null) => ({
  fromPort: from === null ? null : said(from),
  toPort: to === null ? null : said(to),
});

describe('HTTPS in security rules', () => {
  it('is all of a rule, a part of it, or none', () => {
    const extent = (from: number | null, to: number | null) => knownValue(extentOf(rule(ports(from, to))));
    assert.equal(extent(443, 443), 'https');
    for (const [from, to] of [
      [443, 444],
      [442, 443],
      [0, 65535],
      [null, null],
      [null, 443],
      [443, null],
    ] as const) {
      assert.equal(extent(from, to), 'more', `${from}-${to}`);
    }
    for (const [from, to] of [
      [80, 80],
      [444, 65535],
      [0, 442],
    ] as const)
      assert.equal(extent(from, to), 'other');
    assert.equal(knownValue(extentOf(rule({ protocol: said('-1'), fromPort: UNKNOWN }))), 'more');
    assert.equal(knownValue(extentOf(rule({ protocol: said('udp'), fromPort: UNKNOWN }))), 'other');
    assert.equal(knownValue(extentOf(rule({ protocol: said('TCP') }))), 'https');
  });

  it('is written with its ports, or those that no port means', () => {
    assert.equal(trafficOf(rule()), 'tcp 443');
    assert.equal(trafficOf(rule(ports(443, 444))), 'tcp 443-444');
    assert.equal(trafficOf(rule(ports(443, null))), 'tcp 0-65535');
    assert.equal(trafficOf(rule({ protocol: said('-1') })), '-1 (all)');
    assert.equal(trafficOf(rule({ protocol: UNKNOWN })), '? 443');
    assert.equal(peerOf(rule()), '10.0.0.0/16');
  });
});

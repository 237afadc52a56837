import { rule03 } from './03-one-s3-gateway.js';
import { rule04 } from './04-app-tables-on-gateway.js';
import { rule05 } from './05-app-subnets-have-tables.js';
import { rule06 } from './06-endpoint-tables-off-gateway.js';
import { rule07 } from './07-one-endpoint-subnet-per-zone.js';
import { rule08 } from './08-endpoints-in-two-zones.js';
import { rule09 } from './09-endpoints-in-app-zones.js';
import { rule10 } from './10-subnets-fit.js';
import { rule11 } from './11-zones-of-region.js';
import { rule12 } from './12-private-dns-of-registry.js';
import { rule13 } from './13-private-dns-of-apis.js';
import { rule14 } from './14-dns-of-vpc.js';
import { rule15 } from './15-one-private-dns-per-service.js';
import { rule18 } from './18-only-https-in.js';
import { rule19 } from './19-nobody-from-everywhere.js';
import { rule20 } from './20-every-block-let-in.js';
import { rule21 } from './21-nothing-out.js';
import { rule22 } from './22-descriptions.js';
import { rule23 } from './23-endpoints-name-groups.js';
import { rule24 } from './24-workloads-reach-both.js';
import { rule44 } from './44-addresses-of-endpoints.js';
import { rule51 } from './51-subnets-stay-private.js';
import { rule52 } from './52-flow-logs.js';
import { rule53 } from './53-tags.js';
import type { Rule } from './rule.js';

export * from './rule.js';

/** All rules, by id. */
export const RULES: readonly Rule[] = [
  rule03,
  rule04,
  rule05,
  rule06,
  rule07,
  rule08,
  rule09,
  rule10,
  rule11,
  rule12,
  rule13,
  rule14,
  rule15,
  rule18,
  rule19,
  rule20,
  rule21,
  rule22,
  rule23,
  rule24,
  rule44,
  rule51,
  rule52,
  rule53,
];

import { rule01 } from './01-both-registry-endpoints.js';
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
import { rule17 } from './17-zones-of-hub.js';
import { rule18 } from './18-only-https-in.js';
import { rule19 } from './19-nobody-from-everywhere.js';
import { rule20 } from './20-every-block-let-in.js';
import { rule21 } from './21-nothing-out.js';
import { rule22 } from './22-descriptions.js';
import { rule23 } from './23-endpoints-name-groups.js';
import { rule24 } from './24-workloads-reach-both.js';
import { rule25 } from './25-fargate-without-ecs-endpoints.js';
import { rule26 } from './26-ecs-endpoints-complete.js';
import { rule27 } from './27-eks-endpoints.js';
import { rule28 } from './28-logs-endpoint.js';
import { rule29 } from './29-endpoints-of-features.js';
import { rule30 } from './30-nothing-for-images-of-services.js';
import { rule31 } from './31-builds-in-private-subnets.js';
import { rule32 } from './32-builds-can-push.js';
import { rule33 } from './33-layer-bucket-allowed.js';
import { rule34 } from './34-layers-for-everybody.js';
import { rule35 } from './35-no-placeholders.js';
import { rule36 } from './36-policies-complete.js';
import { rule37 } from './37-pull-only-complete.js';
import { rule38 } from './38-one-registry-policy.js';
import { rule39 } from './39-deletions-denied.js';
import { rule40 } from './40-images-of-aws.js';
import { rule41 } from './41-names-of-partition.js';
import { rule42 } from './42-public-registry-in-its-region.js';
import { rule43 } from './43-way-to-upstream.js';
import { rule44 } from './44-addresses-of-endpoints.js';
import { rule51 } from './51-subnets-stay-private.js';
import { rule52 } from './52-flow-logs.js';
import { rule53 } from './53-tags.js';
import { rule57 } from './57-existing-endpoints-used.js';
import { rule58 } from './58-login-unconditioned.js';
import type { Rule } from './rule.js';

export * from './rule.js';

/** All rules, by id. */
export const RULES: readonly Rule[] = [
  rule01,
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
  rule17,
  rule18,
  rule19,
  rule20,
  rule21,
  rule22,
  rule23,
  rule24,
  rule25,
  rule26,
  rule27,
  rule28,
  rule29,
  rule30,
  rule31,
  rule32,
  rule33,
  rule34,
  rule35,
  rule36,
  rule37,
  rule38,
  rule39,
  rule40,
  rule41,
  rule42,
  rule43,
  rule44,
  rule51,
  rule52,
  rule53,
  rule57,
  rule58,
];

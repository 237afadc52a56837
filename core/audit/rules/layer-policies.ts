import { LAYER_ACTION, layerBucketObjectsArn, type Region } from '../../catalogue/index.js';
import type { Endpoint, NetworkModel, PolicyStatement } from '../model.js';
import type { Known, Place, Text, Unknown } from '../value.js';
import { allOf, type Certainty, not } from './certainty.js';
import { layerEndpointPolicies } from './endpoint-policies.js';
import { knownRegion } from './known-region.js';
import { notJudgedOnce } from './lookups.js';
import { isForSomeOwners } from './policy-owners.js';
import { concernsAction, concernsResource, hasEffect, knownTexts, statementsOf } from './policy-statements.js';
import type { Judgement, Wanted } from './rule.js';

/** A policy that restricts S3, and the ARN of the objects that a pull reads there. */
export interface LayerPolicy {
  readonly endpoint: Endpoint;
  readonly place: Place;
  readonly statements: readonly PolicyStatement[];
  /** Why there may be other statements. */
  readonly unknown: readonly Unknown[];
  readonly arn: string;
  /** What is in the name of the bucket of every Region. */
  readonly bucket: string;
}

/**
 * Judges the policies of the S3 endpoints that layers come through.
 *
 * @param judge adds to `reasons` what keeps it from judging
 */
export function judgeLayerPolicies(
  model: NetworkModel,
  wanted: Wanted | null,
  judge: (policy: LayerPolicy, reasons: Unknown[]) => readonly Judgement[],
): Judgement[] {
  const { known, unknown } = layerEndpointPolicies(model, wanted);
  const region = knownRegion(model);
  if (known.length > 0 && !region.known) return notJudgedOnce([region]);
  const reasons: Unknown[] = [...unknown];
  const judgements = known.flatMap(({ endpoint, policy }) => {
    if (!region.known) return [];
    const statements = statementsOf(policy.value);
    const arn = layerBucketObjectsArn(region.value);
    const bucket = nameInAllRegions(arn, region.value);
    const { place } = policy;
    return judge({ endpoint, place, statements: statements.known, unknown: statements.unknown, arn, bucket }, reasons);
  });
  return [...judgements, ...notJudgedOnce(reasons)];
}

/** Whether a statement is about what a pull does. */
export function concernsLayers(statement: PolicyStatement, arn: string): Certainty {
  return allOf([concernsAction(statement, LAYER_ACTION), concernsResource(statement, arn)]);
}

/** Whether a statement allows a pull, whoever calls. One for what belongs to some accounts only does not: the bucket is ECR's. */
export function allowsLayers(statement: PolicyStatement, arn: string): Certainty {
  return allOf([hasEffect(statement, 'Allow'), concernsLayers(statement, arn), not(isForSomeOwners(statement))]);
}

/** The resources of a statement that are the layer bucket by name, of whatever Region. */
export function namedBuckets({ resources, negated }: PolicyStatement, { bucket }: LayerPolicy): readonly Known<Text>[] {
  return negated.includes('Resource') ? [] : knownTexts(resources).filter(({ value }) => value.includes(bucket));
}

function nameInAllRegions(arn: string, { id }: Region): string {
  return arn.slice(arn.indexOf(id) + id.length, arn.lastIndexOf('/'));
}

import { known, literal, type Place, unknown, type Value } from '../../value.js';
import type { ReadOptions } from '../options.js';
import { at, listAt, textAt } from './json.js';
import type { Reading } from './reading.js';

/**
 * The Region of the default provider: a literal, or a variable. Where the provider does not say it (the environment does, or it is a
 * state), that of what exists already, and then what the caller knows.
 */
export function readRegion(reading: Reading, options: ReadOptions): Value<string> {
  const { document, file } = reading;
  const place: Place = { file, line: null, path: 'provider.aws.region' };
  const provider = at(at(document.configuration ?? undefined, 'provider_config'), 'aws');
  const expression = at(at(provider, 'expressions'), 'region');
  const constant = textAt(expression, 'constant_value');
  if (constant !== null) return known(literal(constant), place);
  const [reference, ...others] = listAt(expression, 'references');
  const variable = typeof reference === 'string' ? /^var\.([^.[\]]+)$/.exec(reference)?.[1] : undefined;
  if (variable !== undefined && others.length === 0) {
    const value = textAt(at(at(document.whole, 'variables'), variable), 'value');
    if (value !== null) return known(literal(value), { ...place, path: `var.${variable}` });
  }
  const regions = new Set(reading.resources.managed.map(({ values }) => regionOf(textAt(values, 'arn') ?? '')));
  regions.delete('');
  const [region] = regions;
  if (region !== undefined && regions.size === 1) return known(literal(region), place);
  if (options.region !== undefined) return known(literal(options.region), place);
  return unknown({ id: 'auditTerraform.region' }, place);
}

/** Of an ARN of a service that has Regions: `arn:aws:ec2:us-east-1:…`; else empty. */
function regionOf(arn: string): string {
  return /^arn:[a-z-]+:[\w-]+:([a-z]+(?:-[a-z]+)+-\d+):/.exec(arn)?.[1] ?? '';
}

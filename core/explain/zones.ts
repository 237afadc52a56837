import { FEATURES, WORKLOADS } from '../catalogue/index.js';
import type { Entry } from './entry.js';
import { planOfExample } from './plan-of-example.js';

/**
 * Every hosted zone that a hub can have, by its id and by its name in one Region: looking one up does not ask which.
 *
 * @param answer what is said of the zones that a spoke is given, in the words of which they are explained
 */
export function explainZones({ without, sources }: Entry): Entry[] {
  const all = [false, true].flatMap((fips) => planOfExample({ ...EVERYTHING, fips }).hostedZones);
  return [...new Map(all.map((zone) => [zone.id, zone])).values()].map(
    ({ id, name, wildcard, because, source }): Entry => ({
      kind: 'zone',
      id: `${id}_zone`,
      names: [name],
      title: name,
      what: [wildcard ? `${name}, *.${name}` : name, { id: 'note.hubTransit' }],
      why: [because],
      without,
      findings: [],
      sources: [source, ...sources],
    }),
  );
}

const EVERYTHING = {
  region: 'us-east-1',
  privateDns: 'central-hub',
  workloads: WORKLOADS.filter(({ outsideVpc }) => !outsideVpc).map(({ id }) => id),
  features: FEATURES.map(({ id }) => id),
  repository: 'payments/api',
  internet: 'nat',
  ecrPublic: true,
} as const;

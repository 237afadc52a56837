import type { Answers } from '../../core/answers/index.js';

/** Every combination of the answers that change the shape of the code, each with some answers that change its line lengths. */
export const COMBINATIONS: Readonly<Record<string, Partial<Answers>>> = Object.fromEntries(
  [true, false]
    .flatMap((flowLogs) =>
      (['dedicated', 'shared'] as const).flatMap((endpointSubnets) =>
        (
          [
            { internet: 'none' },
            { internet: 'nat', natGateways: 'one' },
            { internet: 'nat', natGateways: 'per-az' },
          ] as const
        ).flatMap((way) =>
          (['full', 'account'] as const).flatMap((endpointPolicy) =>
            (
              [
                { s3Policy: 'full' },
                { s3Policy: 'minimal', extraBuckets: ['one'.repeat(9), 'two'.repeat(9), 'six'.repeat(9)] },
              ] as const
            ).map((s3): Partial<Answers> => ({ flowLogs, endpointSubnets, ...way, endpointPolicy, ...s3 })),
          ),
        ),
      ),
    )
    .map((answers, index) => [`combination-${index}`, { ...answers, ...sizes(index), ...addresses(index) }]),
);

function sizes(index: number): Partial<Answers> {
  if (index % 3 === 0) return { availabilityZones: ['us-east-1a'], allowSingleAz: true };
  if (index % 3 === 1)
    return { workloads: ['ecs-ec2'], appSubnetsPerAz: 4, tags: { team: 'x'.repeat(200), owners: 'y'.repeat(200) } };
  return {
    region: 'us-gov-east-1',
    availabilityZones: ['us-gov-east-1a', 'us-gov-east-1b'],
    tags: { équipe: 'é', 'a:b': 'c', a: 'd' },
  };
}

/** Apart from the numbers that the others change with. */
function addresses(index: number): Partial<Answers> {
  return index % 5 < 2 ? { ipAddressType: 'dualstack' } : {};
}

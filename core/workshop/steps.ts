import { type Answers, FLAVOURS } from '../answers/index.js';
import { findRegion } from '../catalogue/index.js';
import type { Need } from './needs.js';

export interface Step {
  readonly id: 'pull' | 'runtime' | 'policies' | 'zones' | 'hosts' | 'flavours';
  /** How long a group takes. */
  readonly minutes: number;
  /** The answers that the step changes. What it asks for is not asked for twice: of its own result it changes nothing. */
  readonly change: (answers: Answers) => Partial<Answers>;
  /** Files to open. */
  readonly files: readonly string[];
  /** What `explain` says about it. */
  readonly explain: readonly string[];
  /** What the participant does by hand. */
  readonly needs: readonly Need[];
}

/** By which a project is known as a workshop's, and its resources in an account, too. */
export const WORKSHOP_TAG = { key: 'purpose', value: 'workshop' } as const;

/** What the first step starts from, beside the preset `fargate-minimal`. The open S3 policy is narrowed by a later step. */
export const FIRST_ANSWERS = {
  s3Policy: 'full',
  tags: { [WORKSHOP_TAG.key]: WORKSHOP_TAG.value },
} as const satisfies Partial<Answers>;

/** The workshop: each step is a refresh from the answers before it to its own. */
export const STEPS: readonly Step[] = [
  {
    id: 'pull',
    minutes: 15,
    change: () => ({}),
    files: ['README.md', 'terraform/endpoints.tf'],
    explain: ['ecr_api', 's3'],
    needs: ['ownLine'],
  },
  {
    id: 'runtime',
    minutes: 15,
    change: ({ features }) => ({ features: withAll(features, ['logs', 'exec', 'secrets']) }),
    files: ['terraform/locals.tf', 'README.md'],
    explain: ['logs', 'secretsmanager'],
    needs: ['parameters'],
  },
  {
    id: 'policies',
    minutes: 20,
    change: () => ({ s3Policy: 'minimal', endpointPolicy: 'account' }),
    files: ['terraform/policies.tf'],
    explain: ['s3Policy', 'endpointPolicy'],
    needs: ['bucket'],
  },
  {
    id: 'zones',
    minutes: 15,
    change: ({ availabilityZones, appSubnetsPerAz, region }) => ({
      availabilityZones: withAll(availabilityZones, findRegion(region).azNames.slice(0, 3)),
      appSubnetsPerAz: Math.max(2, appSubnetsPerAz),
    }),
    files: ['terraform/terraform.tfvars', 'terraform/network.tf'],
    explain: ['availabilityZones', 'appSubnetsPerAz'],
    needs: ['leftOut'],
  },
  {
    id: 'hosts',
    minutes: 20,
    change: ({ workloads }) => ({ workloads: withAll(workloads, ['ecs-ec2']) }),
    files: ['terraform/locals.tf', 'terraform/security.tf'],
    explain: ['ecs_agent', 'features'],
    needs: ['sessionManager', 'groupAsGenerated'],
  },
  {
    id: 'flavours',
    minutes: 25,
    change: ({ iac }) => ({ iac: withAll(iac, FLAVOURS) }),
    files: ['cloudformation/ecr-privatelink.yaml', 'cdk/lib/ecr-private-link.ts', 'scripts/verify.sh'],
    explain: ['iac', 'scripts/verify.sh'],
    needs: ['ownLine', 'leftOut', 'groupAsGenerated'],
  },
];

/** Whether a project is a workshop's. */
export function isWorkshop({ tags }: Answers): boolean {
  return tags[WORKSHOP_TAG.key] === WORKSHOP_TAG.value;
}

/** How far a project is, from 1: the last step whose answers it has, with those of all steps before it. */
export function positionOf(answers: Answers): number {
  const next = STEPS.findIndex((step) => changedBy(step, answers).length > 0);
  return next === -1 ? STEPS.length : next;
}

/** The answers that a step changes, with their new values. */
export function changedBy({ change }: Step, answers: Answers): [keyof Answers, Answers[keyof Answers]][] {
  const changes = Object.entries(change(answers)) as [keyof Answers, Answers[keyof Answers]][];
  return changes.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(answers[key]));
}

/** A list with more in it; the same list where all of it is there. */
function withAll<Value>(values: readonly Value[], more: readonly Value[]): readonly Value[] {
  return [...values, ...more.filter((value) => !values.includes(value))];
}

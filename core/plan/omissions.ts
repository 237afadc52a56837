import type { Answers } from '../answers/index.js';
import { FEATURES, findService, isFeatureOf, isRegistryService, type Region, workloadsOf } from '../catalogue/index.js';
import { neededServices } from './endpoints.js';
import type { HubAssociation, Omission } from './plan.js';

/** What a reader might look for and does not find, with the reason. */
export function planOmissions(answers: Answers, region: Region, hub: HubAssociation | null): Omission[] {
  const needed = new Set(neededServices(answers).map(({ name }) => name));
  const omissions: Omission[] = [];
  const hasApi = [...needed].some((name) => isRegistryService(name, 'api'));
  if (answers.workloads.includes('fargate-linux-legacy') && !hasApi) {
    omissions.push({ id: 'ecr_api', because: { id: 'left.ecrApi' }, source: 'S1' });
  }
  for (const { id, source } of workloadsOf(answers.workloads).filter(({ pullsInVpc }) => !pullsInVpc)) {
    omissions.push({ id, because: { id: `left.${id as PulledByAws}` }, source });
  }
  // Where AWS pulls every image, what follows is no question.
  if (workloadsOf(answers.workloads).every(({ pullsInVpc }) => !pullsInVpc)) return omissions;
  if (hub !== null) {
    const parameters = { services: hub.services.join(', ') };
    omissions.push({
      id: 'hub_endpoints',
      because: { id: 'left.hubEndpoints', parameters },
      source: 'centralEndpoints',
    });
  }
  if (!needed.has('ecs')) {
    omissions.push({ id: 'ecs', because: { id: 'left.ecs' }, source: 'S3' });
  }
  omissions.push(...featuresLeft(answers, needed));
  if (answers.internet === 'none' && answers.vpc === 'new') {
    omissions.push({ id: 'internet', because: { id: 'left.internet' }, source: 'S1' });
  }
  if (workloadsOf(answers.workloads).every(({ outsideVpc }) => !outsideVpc)) {
    omissions.push({ id: 's3_interface', because: { id: 'left.s3Interface' }, source: 'S5' });
  }
  if (answers.ecrPublic) return omissions;
  omissions.push({
    id: 'ecr_public',
    because: region.services.ecrPublicPrivateLink ? { id: 'left.ecrPublicHere' } : { id: 'left.ecrPublicElsewhere' },
    source: 'S8',
  });
  return omissions;
}

type PulledByAws = 'lambda-image' | 'apprunner' | 'sagemaker';

/** The features that many look for, each with what its lack means; the others by name. */
function featuresLeft({ features, workloads }: Answers, needed: ReadonlySet<string>): Omission[] {
  const open = FEATURES.filter((feature) => !features.includes(feature.id) && isFeatureOf(feature, workloads))
    .map((feature) => ({ ...feature, names: feature.services.filter((name) => !needed.has(name)) }))
    .filter(({ names }) => names.length > 0);
  const others = open.filter(({ expected }) => !expected).map(({ id }) => id);
  return [
    ...open
      .filter(({ expected }) => expected)
      .map(({ id, names, source }): Omission => {
        const key = names.map((name) => findService(name).id).join('-');
        return { id: key, because: { id: `left.${id as ExpectedFeature}` }, source };
      }),
    ...(others.length === 0
      ? []
      : [
          {
            id: 'other_features',
            because: { id: 'left.others', parameters: { features: others.join(', ') } },
            source: 'design',
          } as const,
        ]),
  ];
}

type ExpectedFeature = Extract<(typeof FEATURES)[number], { readonly expected: true }>['id'];

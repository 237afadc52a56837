import type { Answers } from '../answers/index.js';
import { CONTROLS, type ControlId } from '../catalogue/index.js';
import type { Message } from '../report/messages/message.js';
import { openEndpoints } from './open-endpoints.js';
import type { Content } from './parts.js';
import type { ControlResult, Plan } from './plan.js';

type Verdict = Pick<ControlResult, 'result' | 'because'>;
interface Judged extends Content {
  readonly answers: Answers;
  readonly flowLog: Plan['flowLog'];
}

/** How this plan stands with the controls of the catalogue once it is deployed; none where nothing is created. */
export function planControls(answers: Answers, content: Content, flowLog: Plan['flowLog']): ControlResult[] {
  if (content.endpoints.length === 0) return [];
  const judged = { ...content, answers, flowLog };
  return CONTROLS.map(({ id, framework, source }) => ({
    id,
    framework,
    title: { id: `control.title.${id}` } as Message,
    ...JUDGES[id](judged),
    source,
  }));
}

const JUDGES: Readonly<Record<ControlId, (judged: Judged) => Verdict>> = {
  'EC2.2': defaultGroupClosed,
  'EC2.6': flowLogged,
  'EC2.10': endpointOf('ec2'),
  'EC2.15': noPublicAddresses,
  'EC2.18': httpsOnly,
  'EC2.19': httpsOnly,
  'EC2.55': endpointOf('ecr.api'),
  'EC2.56': endpointOf('ecr.dkr'),
  'EC2.57': endpointOf('ssm'),
  'EC2.58': endpointOf('ssm-contacts'),
  'EC2.60': endpointOf('ssm-incidents'),
  'ECS.2': () => notJudged({ id: 'control.noServicesHere' }),
  'ECS.10': () => notJudged({ id: 'control.noServicesHere' }),
  VPC_ENDPOINT_ENABLED: (judged) => {
    const [api, dkr] = [endpointOf('ecr.api')(judged), endpointOf('ecr.dkr')(judged)];
    return api.result === 'passed' ? dkr : api;
  },
  SERVICE_VPC_ENDPOINT_ENABLED: ({ endpoints }) =>
    notJudged({
      id: 'control.dependsOnService',
      parameters: { services: endpoints.map(({ service }) => service).join(', ') },
    }),
  vpc_endpoint_multi_az_enabled: severalZones,
  vpc_endpoint_connections_trust_boundaries: trustBoundaries,
  vpc_endpoint_for_ec2_enabled: endpointOf('ec2'),
  CKV_AWS_23: () => passed({ id: 'control.described' }),
  CKV_AWS_130: noPublicAddresses,
  CKV_AWS_158: (judged) =>
    logGroupDays(judged).length === 0 ? notJudged({ id: 'control.noLogGroups' }) : failed({ id: 'control.logsOwnKey' }),
  CKV_AWS_338: logsKept,
  CKV_AWS_382: () => passed({ id: 'control.restrictedEgress' }),
  CKV2_AWS_5: ({ securityGroups }) =>
    securityGroups.client === null
      ? passed({ id: 'control.groupsInUse' })
      : failed({ id: 'control.clientGroupUnused' }),
  CKV2_AWS_11: flowLogged,
  CKV2_AWS_12: defaultGroupClosed,
};

const passed = (because: Message): Verdict => ({ result: 'passed', because });
const failed = (because: Message): Verdict => ({ result: 'failed', because });
const notJudged = (because: Message): Verdict => ({ result: 'not-judged', because });

/** Whether this VPC has an endpoint of its own for a service; its FIPS form counts, one in a hub does not. */
function endpointOf(service: string) {
  return ({ endpoints, hub }: Judged): Verdict => {
    const found = endpoints.find((endpoint) => nonFips(endpoint.service) === service);
    if (found) {
      const parameters = { service: found.service };
      return passed(
        found.reuse === null ? { id: 'control.endpointMade', parameters } : { id: 'control.endpointThere', parameters },
      );
    }
    const isInHub = hub !== null && (service === 'ecr.api' || service === 'ecr.dkr');
    return failed({ id: isInHub ? 'control.endpointInHub' : 'control.endpointNotNeeded', parameters: { service } });
  };
}

/** `ecr-fips.api` and `ecr.api` are the same service to those controls. */
function nonFips(service: string): string {
  return service.replace('-fips', '');
}

function defaultGroupClosed({ vpc }: Judged): Verdict {
  return vpc.kind === 'new' ? failed({ id: 'control.defaultGroupOpen' }) : notJudged({ id: 'control.ofExistingVpc' });
}

function flowLogged({ vpc, flowLog }: Judged): Verdict {
  if (flowLog !== null) return passed({ id: 'control.flowLogged' });
  return vpc.kind === 'new' ? failed({ id: 'control.notFlowLogged' }) : notJudged({ id: 'control.ofExistingVpc' });
}

/** How long each log group that is created keeps what is in it. */
function logGroupDays({ flowLog, codebuild }: Judged): number[] {
  return [flowLog?.retentionDays, codebuild?.logRetentionDays].filter((days) => days !== undefined);
}

function logsKept(judged: Judged): Verdict {
  const days = Math.min(...logGroupDays(judged));
  if (days === Number.POSITIVE_INFINITY) return notJudged({ id: 'control.noLogGroups' });
  return days < A_YEAR
    ? failed({ id: 'control.logsKept', parameters: { days } })
    : passed({ id: 'control.logsKept', parameters: { days } });
}

const A_YEAR = 365;

function noPublicAddresses({ vpc }: Judged): Verdict {
  return vpc.kind === 'new' ? passed({ id: 'control.noPublicAddresses' }) : notJudged({ id: 'control.ofExistingVpc' });
}

function httpsOnly({ securityGroups }: Judged): Verdict {
  if (securityGroups.endpoint === null) return notJudged({ id: 'control.noGroups' });
  return passed({ id: 'control.httpsOnly' });
}

function severalZones({ endpoints }: Judged): Verdict {
  const made = endpoints.filter(({ type, reuse }) => type === 'Interface' && reuse === null);
  const [first] = made;
  if (first === undefined) return notJudged({ id: 'control.noInterfaceEndpoints' });
  const zones = first.subnetIds.length;
  return zones > 1
    ? passed({ id: 'control.severalZones', parameters: { zones } })
    : failed({ id: 'control.singleZone' });
}

/** Prowler fails a policy that names every principal without a condition on where it comes from. Source prowler. */
function trustBoundaries({ answers, endpoints }: Judged): Verdict {
  const { open, unclear } = openEndpoints(answers, endpoints);
  const named = (services: readonly string[]) => services.join(', ');
  if (open.length > 0) {
    const isLayers = open.includes('s3') && answers.s3Policy === 'minimal';
    return failed({
      id: isLayers ? 'control.openWithLayers' : 'control.openEndpoints',
      parameters: { endpoints: named(open) },
    });
  }
  if (unclear.length > 0) {
    return notJudged({ id: 'control.unclearEndpoints', parameters: { endpoints: named(unclear) } });
  }
  return passed({ id: 'control.closedEndpoints' });
}

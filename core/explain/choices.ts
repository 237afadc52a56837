import { FEATURES, findService, WORKLOADS } from '../catalogue/index.js';
import type { Plan, Reason } from '../plan/index.js';
import { explanationText, isExplanationMessage } from '../report/messages/explain.js';
import type { Language } from '../report/messages/index.js';
import { consequences } from './consequences.js';
import type { Entry, Told, ToldMessage } from './entry.js';
import { planOfExample } from './plan-of-example.js';

/** Every launch type, by its id: what a plan for it alone has, and why. */
export function explainWorkloads(language: Language): Entry[] {
  return WORKLOADS.map(({ id, outsideVpc, inferred, source }): Entry => {
    // Hosts outside the VPC are let in by the blocks that they are in.
    const blocks = outsideVpc ? { ingressCidrs: ['192.168.0.0/16'] } : {};
    const { endpoints, left } = planOfExample({ workloads: [id], features: [], ...blocks });
    const title = { id: `choice.workloads.${id}` } as const;
    return {
      kind: 'workload',
      id,
      names: [],
      title,
      what: [
        title,
        explanationText('workload.what', language, { id }),
        ...(inferred ? [{ id: 'note.inferredWorkload', parameters: { workload: id } } as const] : []),
      ],
      // Where AWS pulls the image itself, the plan says so of what it leaves out.
      why: endpoints.length > 0 ? endpoints.map(needed) : left.filter((one) => one.id === id).map(because),
      without: endpoints.length > 0 ? withoutAll(endpoints, language) : consequences('omission', id, language),
      findings: [],
      sources: [source, ...endpoints.map((endpoint) => endpoint.source)],
    };
  });
}

/** Every feature, by its id: what it adds to the plan of a launch type that has it, and why. */
export function explainFeatures(language: Language): Entry[] {
  return FEATURES.map(({ id, services, workloads, source }): Entry => {
    // With a way out: a cache needs one for first pulls.
    const beside = { workloads: [workloads?.[0] ?? 'fargate-linux'], internet: 'nat' } as const;
    const plan = planOfExample({ ...beside, features: [id] });
    const plain = planOfExample({ ...beside, features: [] });
    const isNew = ({ id: note }: Plan['notes'][number]) => plain.notes.every((one) => one.id !== note);
    const ids = services.map((name) => findService(name).id);
    const endpoints = plan.endpoints.filter((endpoint) => ids.includes(endpoint.id));
    const title = { id: `choice.features.${id}` } as const;
    const users = workloads?.join(', ');
    return {
      kind: 'feature',
      id,
      names: [],
      title,
      what: [
        title,
        users === undefined
          ? explanationText('feature.what', language, { id })
          : explanationText('feature.whatOf', language, { id, users }),
      ],
      why: endpoints.length > 0 ? endpoints.map(needed) : plan.notes.filter(isNew).map(because),
      without: endpoints.length > 0 ? withoutAll(endpoints, language) : consequences('feature', id, language),
      findings: [],
      sources: [source, ...endpoints.map((endpoint) => endpoint.source)],
    };
  });
}

function needed(endpoint: Plan['endpoints'][number]): ToldMessage {
  return { id: 'explain.needed', parameters: { endpoint: endpoint.id, reason: because(endpoint) } };
}

/** As a plan says it. */
function because({ because: said }: Reason): ToldMessage {
  return said;
}

function withoutAll(endpoints: Plan['endpoints'], language: Language): Told[] {
  return endpoints.map(({ id }) => {
    const without = `endpoint.${id}.without`;
    if (!isExplanationMessage(without)) throw new Error(`core/report/messages/*/explanations lacks ${without}`);
    return `${id}: ${explanationText(without, language)}`;
  });
}

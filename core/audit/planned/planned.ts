import type { Plan } from '../../plan/index.js';
import type { Message } from '../../report/messages/message.js';
import type { Tags, Thing } from '../model.js';
import {
  type Known,
  known,
  literal,
  type Place,
  reference,
  type Text,
  type Unknown,
  unknown,
  type Values,
} from '../value.js';

/** A plan that is being written as a model, and what is known of the deployment. */
export interface Planned {
  readonly plan: Plan;
  /** The account, or what stands for it. */
  readonly account: Text;
}

/** The place of something that a plan says. */
export function placeOf(id: string): Place {
  return { file: 'plan', line: null, path: id };
}

export function said<T>(value: T, id: string): Known<T> {
  return known(value, placeOf(id));
}

export function saidText(text: string, id: string): Known<Text> {
  return said(literal(text), id);
}

export function unsaid(why: Message, id: string): Unknown {
  return unknown(why, placeOf(id));
}

/** A list of texts. */
export function saidList(texts: readonly Text[], id: string): Values {
  return said(
    texts.map((text) => said(text, id)),
    id,
  );
}

/** What every created thing has: the tags of the answers, and a Name where `name` is given. */
export function thing({ plan }: Planned, id: string, name: string): Thing {
  const tags: Tags = new Map(
    [...Object.entries(plan.tags), ['Name', name] as const].map(([key, value]) => [key, saidText(value, id)]),
  );
  return { id, place: placeOf(id), tags: said(tags, id), existing: false };
}

/** The VPC: a thing of the plan, or AWS's id of one that exists. */
export function vpcOf({ plan }: Planned): Text {
  return plan.vpc.kind === 'new' ? reference('vpc') : plan.vpc.id;
}

/** A subnet of the plan by its id: a thing, or AWS's id. */
export function subnetOf({ plan }: Planned, id: string): Text {
  const { app, endpoint, public: open } = plan.subnets;
  const subnet = [...app, ...endpoint, ...open].find((candidate) => candidate.id === id);
  if (subnet === undefined) throw new Error(`the plan has no subnet ${id}`);
  return subnet.existingId ?? reference(id);
}

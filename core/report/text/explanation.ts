import { type Explanation, KINDS, type Kind } from '../../explain/index.js';
import { type Message, text } from '../messages/index.js';
import { type Page, section } from './page.js';
import { table } from './table.js';
import { hang, wrap } from './wrap.js';

/** The headings of what is no part of a plan, where the usual ones would not be true. */
const WHY: Readonly<Partial<Record<Kind, Message>>> = {
  omission: { id: 'explain.why.omission' },
  workload: { id: 'explain.why.choice' },
  feature: { id: 'explain.why.choice' },
  preset: { id: 'explain.why.choice' },
  note: { id: 'explain.why.note' },
  control: { id: 'explain.why.control' },
};
const WITHOUT: Readonly<Partial<Record<Kind, Message>>> = {
  omission: { id: 'explain.without.omission' },
  workload: { id: 'explain.without.choice' },
  feature: { id: 'explain.without.choice' },
  preset: { id: 'explain.without.choice' },
  note: { id: 'explain.without.note' },
  control: { id: 'explain.without.control' },
  rule: { id: 'explain.without.rule' },
};

/** What an id stands for, each thing with its reasons and sources. Lines without line ends. */
export function explanationLines(found: readonly Explanation[], page: Page): string[] {
  return found.flatMap((one, index) => [...(index === 0 ? [] : ['']), ...explained(one, page)]);
}

/** Every id by kind, and how one of them is explained. */
export function explanationList(all: readonly Explanation[], usage: string, page: Page): string[] {
  const say = (message: Message) => text(message, page.language);
  const lists = KINDS.flatMap((kind) => {
    const rows = all.filter((one) => one.kind === kind).map(({ id, title }) => [id, title]);
    if (rows.length === 0) return [];
    return section(
      { id: `explain.kinds.${kind}` },
      table([{ heading: '' }, { heading: '' }], rows, 1, page.width),
      page,
    );
  });
  // A command is never wrapped, so that it can be copied.
  return [...lists.slice(1), '', ...wrap(say({ id: 'explain.usage' }), page.width), `  ${usage}`];
}

/** Nor is a URL wrapped. */
function addressLines(address: string, { language, width }: Page): string[] {
  if (address.startsWith('https://')) return [`  ${address}`];
  return hang('  ', text({ id: 'explain.decision', parameters: { path: address } }, language), width);
}

function explained(one: Explanation, page: Page): string[] {
  const { kind, id, names, what, why, without, findings, sources } = one;
  const say = (message: Message) => text(message, page.language);
  const list = names.join(', ');
  const parameters = { id, kind: say({ id: `explain.kind.${kind}` }), names: list };
  const heading: Message =
    list === '' ? { id: 'explain.heading', parameters } : { id: 'explain.headingAlso', parameters };
  const paragraphs = (title: Message, texts: readonly string[]) =>
    section(
      title,
      texts.flatMap((each) => hang('  ', each, page.width)),
      page,
    );
  return [
    ...wrap(say(heading), page.width),
    ...paragraphs({ id: 'explain.what' }, what),
    ...paragraphs(WHY[kind] ?? { id: 'explain.why' }, why),
    ...paragraphs(WITHOUT[kind] ?? { id: 'explain.without' }, without),
    ...paragraphs({ id: 'explain.findings' }, findings),
    ...section(
      { id: 'explain.sources' },
      sources.flatMap(({ address }) => addressLines(address, page)),
      page,
    ),
  ];
}

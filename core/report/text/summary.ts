import { type DefaultsContext, FIELD_KEYS, type FieldKey, fieldOf, isAsked } from '../../answers/index.js';
import type { Endpoint, Plan } from '../../plan/index.js';
import type { Message } from '../messages/index.js';
import { costComparison, costHeading, costTable } from './cost.js';
import { bullets, type Page, say, section } from './page.js';
import { table } from './table.js';
import { describeAnswer } from './values.js';
import { hang, wrap } from './wrap.js';

/** Everything that a plan says to a reader: endpoints with reasons, omissions, notes, cost and settings. Lines without line ends. */
export function planSummary(plan: Plan, context: DefaultsContext, page: Page): string[] {
  return [
    ...heading(plan, page),
    ...section({ id: 'section.endpoints' }, endpointTable(plan, page), page),
    ...section(
      { id: 'section.left' },
      bullets(
        plan.left.map(({ because }) => say(because, page)),
        page,
      ),
      page,
    ),
    ...section({ id: 'section.notes' }, noteList(plan, page), page),
    ...section(costHeading(plan), costTable(plan, page), page),
    ...section({ id: 'cost.comparison' }, costComparison(plan, page), page),
    ...section({ id: 'section.settings' }, settingsTable(plan, context, page), page),
  ];
}

/** What matters most, said once more below a long summary. */
export function closingLine({ endpoints, cost, region }: Plan, files: number, root: string, page: Page): string {
  const price: Message =
    cost.monthlyUsd === null
      ? { id: 'summary.priceUnknown', parameters: { region: region.id } }
      : { id: 'summary.monthly', parameters: { usd: cost.monthlyUsd.toFixed(2) } };
  const reused = endpoints.filter(({ reuse }) => reuse !== null).length;
  const parameters = { endpoints: endpoints.length - reused, price: say(price, page), files, root };
  if (reused === 0) return say({ id: 'summary.closing', parameters }, page);
  return say({ id: 'summary.closingReused', parameters: { ...parameters, reused } }, page);
}

function heading({ name, region, vpc, zones }: Plan, page: Page): string[] {
  const place = { region: region.id, regionName: region.name, zones: zones.map((zone) => zone.name).join(', ') };
  const title = say({ id: 'summary.title', parameters: { name } }, page);
  const where: Message =
    vpc.kind === 'new'
      ? { id: 'summary.place', parameters: { ...place, cidr: vpc.cidr } }
      : { id: 'summary.placeExisting', parameters: { ...place, vpc: vpc.id, cidrs: vpc.cidrs.join(', ') } };
  return [...wrap(title, page.width), ...hang('  ', say(where, page), page.width)];
}

function endpointTable({ endpoints }: Plan, page: Page): string[] {
  const columns = [
    { heading: say({ id: 'column.endpoint' }, page) },
    { heading: say({ id: 'column.type' }, page) },
    { heading: say({ id: 'column.why' }, page) },
  ];
  const why = ({ because, reuse }: Endpoint) => {
    const reason = say(because, page);
    return reuse === null ? reason : say({ id: 'summary.reused', parameters: { endpoint: reuse, reason } }, page);
  };
  const rows = endpoints.map((endpoint) => [
    endpoint.service,
    say({ id: `type.${endpoint.type}` }, page),
    why(endpoint),
  ]);
  return table(columns, rows, 2, page.width);
}

function noteList({ notes }: Plan, page: Page): string[] {
  const told = notes.map(({ because, level }) => {
    const note = say(because, page);
    return level === 'caution' ? say({ id: 'summary.caution', parameters: { note } }, page) : note;
  });
  return bullets(told, page);
}

function settingsTable({ answers }: Plan, context: DefaultsContext, page: Page): string[] {
  const rows = changeableFields(answers).map((key) => [
    say({ id: `field.${key}.prompt` }, page),
    describeAnswer(key, answers, context, page.language),
  ]);
  return table([{ heading: '' }, { heading: '' }], rows, 1, page.width);
}

/** The fields that a user may want to change before anything is written: those with a meaning here and more than one possible value. */
export function changeableFields(answers: Plan['answers']): FieldKey[] {
  return FIELD_KEYS.filter((key) => {
    const field = fieldOf(key);
    const hasAlternatives = field.kind !== 'select' || field.choices.length > 1;
    return field.asked !== 'flag' && isAsked(key, answers) && hasAlternatives;
  });
}

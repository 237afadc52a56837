import type { CostItem, Plan } from '../../plan/index.js';
import { costChart } from '../../render/index.js';
import type { Message } from '../messages/index.js';
import { bullets, type Page, say } from './page.js';
import { table } from './table.js';
import { hang, wrap } from './wrap.js';

export function costHeading({ answers }: Plan): Message {
  const { monthlyGb } = answers;
  if (monthlyGb === 0) return { id: 'section.cost' };
  return { id: 'section.costWithTraffic', parameters: { gb: monthlyGb } };
}

/** Every item with its quantity and price, and the sum. An unknown price is said to be unknown. */
export function costTable({ cost, region }: Plan, page: Page): string[] {
  const unknown = say({ id: 'cost.unknown', parameters: { region: region.id } }, page);
  const money = (usd: number | null) => (usd === null ? unknown : usd.toFixed(2));
  const row = ({ what, unit, quantity, unitUsd, monthlyUsd }: CostItem) => [
    say(what, page),
    say({ id: `cost.quantity.${unit}`, parameters: { quantity } }, page),
    unitUsd === null ? unknown : String(unitUsd),
    money(monthlyUsd),
  ];
  const total = [say({ id: 'cost.total' }, page), '', '', money(cost.monthlyUsd)];
  const columns = [
    { heading: say({ id: 'column.item' }, page) },
    { heading: say({ id: 'column.quantity' }, page), align: 'end' as const },
    { heading: say({ id: 'column.unitUsd' }, page), align: 'end' as const },
    { heading: say({ id: 'column.monthlyUsd' }, page), align: 'end' as const },
  ];
  return table(columns, [...cost.items.map(row), total], 0, page.width);
}

/** A chart of what the same traffic costs without interface endpoints, and from which traffic on they cost less. */
export function costComparison({ cost, answers }: Plan, page: Page): string[] {
  if (cost.alternatives.length === 0) return [];
  const { monthlyGb, imageGb } = answers;
  const verdicts = cost.alternatives.map(({ what, because }) =>
    say({ id: 'cost.verdict', parameters: { what: say(what, page), verdict: say(because, page) } }, page),
  );
  const basis: Message =
    monthlyGb === 0 ? { id: 'cost.withoutLayers' } : { id: 'cost.withTraffic', parameters: { monthlyGb, imageGb } };
  const isCompared = cost.alternatives.some(({ breakEvenGb }) => breakEvenGb !== null);
  return [
    ...costChart(cost, page.language).flatMap((line) => hang('  ', line, page.width)),
    ...bullets(verdicts, page),
    ...(isCompared ? wrap(say(basis, page), page.width - 2).map((line) => `  ${line}`) : []),
  ];
}

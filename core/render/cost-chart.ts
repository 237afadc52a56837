import type { Cost } from '../plan/index.js';
import { type Language, text } from '../report/messages/index.js';
import { barChart } from './bar-chart.js';

/** What this plan costs beside its alternatives, as lines; none where fewer than two of them have a known price. */
export function costChart({ monthlyUsd, alternatives }: Cost, language: Language): string[] {
  const bars = [
    { value: monthlyUsd, label: text({ id: 'cost.thisPlan' }, language) },
    ...alternatives.map(({ monthlyUsd: value, what }) => ({ value, label: text(what, language) })),
  ];
  return bars.filter(({ value }) => value !== null).length < 2 ? [] : barChart(bars);
}

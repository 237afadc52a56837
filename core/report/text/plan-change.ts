import type { Plan } from '../../plan/index.js';
import type { PlanChange } from '../../project/index.js';
import { costHeading } from './cost.js';
import { type Page, say, section } from './page.js';
import { hang } from './wrap.js';

/** The endpoints that other answers add and remove, and the cost before and after. */
export function planChangeLines({ added, removed, before, after }: PlanChange, page: Page): string[] {
  const listed = [
    ...added.map(({ serviceName }) => `+ ${serviceName}`),
    ...removed.map(({ serviceName }) => `- ${serviceName}`),
  ];
  const endpoints = listed.length === 0 ? [say({ id: 'change.noEndpoint' }, page)] : listed;
  const cost = `${say(costHeading(after), page)}: ${price(before, page)} -> ${price(after, page)}`;
  const lines = [...endpoints, cost].flatMap((line) => hang('  ', line, page.width));
  return [...section({ id: 'change.heading' }, lines, page), ''];
}

function price({ cost, region }: Plan, page: Page): string {
  if (cost.monthlyUsd !== null) return cost.monthlyUsd.toFixed(2);
  return say({ id: 'cost.unknown', parameters: { region: region.id } }, page);
}

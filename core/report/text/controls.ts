import type { Plan } from '../../plan/index.js';
import { type Page, say, section } from './page.js';
import { table } from './table.js';

/** How the plan stands with each control and why, under a heading; nothing where none is judged. */
export function controlsSection({ controls }: Plan, page: Page): string[] {
  const columns = [
    { heading: say({ id: 'column.control' }, page) },
    { heading: say({ id: 'column.result' }, page) },
    { heading: say({ id: 'column.why' }, page) },
  ];
  const rows = controls.map(({ id, framework, result, because }) => [
    `${say({ id: `control.framework.${framework}` }, page)} ${id}`,
    say({ id: `control.result.${result}` }, page),
    say(because, page),
  ]);
  return section({ id: 'section.controls' }, rows.length === 0 ? [] : table(columns, rows, 2, page.width), page);
}

import { join } from 'node:path';
import { resolveAnswers } from '../core/answers/index.js';
import { makePlan } from '../core/plan/index.js';
import { displayWidth, type Language, planSummary } from '../core/report/index.js';

const REGION = 'ap-northeast-1';
const COLUMNS = 80;
/** In pixels: a column, a line and the margin. */
const [COLUMN, LINE, MARGIN] = [8.4, 18, 16];

/** The picture of a plan in a language. */
export function pictureFile(language: Language): string {
  return join(import.meta.dirname, `../docs/plan.${language}.svg`);
}

/** What `plan` prints for a usual project, without its settings, as a terminal shows it. */
export function planPicture(language: Language): string {
  const context = { folderName: 'shop', awsRegion: REGION, language };
  const plan = makePlan(resolveAnswers({}, context).answers);
  const lines = planSummary(plan, context, { language, width: COLUMNS });
  // The last section: it is in the README's list of options.
  const shown = [
    `$ npx generator-ecr-privatelink plan shop --yes --region ${REGION}`,
    '',
    ...lines.slice(0, lines.lastIndexOf('')),
  ];
  const [width, height] = [MARGIN * 2 + COLUMN * COLUMNS, MARGIN * 2 + LINE * shown.length];
  const texts = shown.flatMap((line, index) => runsOf(line).map((run) => textAt(run, MARGIN + LINE * (index + 0.75))));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace" font-size="14">
<title>${lines[0]}</title>
<rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>
<g fill="#d4d4d4">
${texts.join('\n')}
</g>
</svg>
`;
}

interface Run {
  readonly text: string;
  readonly column: number;
}

/** The cells of a line. */
function runsOf(line: string): Run[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    text,
    column: displayWidth(line.slice(0, index)),
  }));
}

/** Each cell has its place and its width, so that columns are straight and nothing overlaps, whatever the reader's font. */
function textAt({ text, column }: Run, y: number): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const length = `textLength="${(COLUMN * displayWidth(text)).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${(MARGIN + COLUMN * column).toFixed(1)}" y="${y}" ${length}>${escaped}</text>`;
}

import type { AuditResult, Finding } from '../../audit/index.js';
import { type Message, messageIds } from '../messages/index.js';
import { sourcesAdvice } from './audit-sources.js';
import { bullets, type Page, say, section } from './page.js';
import { adviceLines } from './problems.js';
import { visible } from './values.js';
import { hang, wrap } from './wrap.js';

/** How this command is started again. */
export interface AuditCommands {
  /** The start of a command line that audits. */
  readonly audit: string;
  readonly explain: (rule: string) => string;
}

type Severity = Finding['severity'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** What was found, file by file and rule by rule, then what is not known, and the count. Lines without line ends. */
export function auditLines(result: AuditResult, { audit, explain }: AuditCommands, page: Page): string[] {
  const { findings, files, sources } = result;
  const first = findings.toSorted((a, b) => rank(a) - rank(b))[0];
  const paragraphs = [
    ...groupBy(findings, ({ place }) => place.file).map((inFile) => fileLines(inFile, page)),
    notJudgedLines(result, page),
    refusedLines(result, page),
    ...sources.map((one) => adviceLines(sourcesAdvice(one, audit, page.language), page.width)),
    [
      ...wrap(closing(result, page), page.width),
      ...ignoredLines(result, page),
      ...(files.some(({ hasNetwork, hasAnswers }) => hasNetwork && !hasAnswers)
        ? wrap(say({ id: 'audit.noAnswers' }, page), page.width)
        : []),
      ...noRegionLines(result, page),
      ...(first === undefined
        ? []
        : adviceLines({ words: say({ id: 'audit.more' }, page), commands: [explain(first.rule)] }, page.width)),
    ],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function fileLines(findings: readonly Finding[], page: Page): string[] {
  const byRule = groupBy(findings, ({ rule }) => rule).toSorted(([a], [b]) => rank(a) - rank(b));
  return [visible(findings[0]?.place.file ?? ''), ...byRule.flatMap((group) => ruleLines(group, page))];
}

/** The worst first; in a rank the order of the lines stays. */
function rank(finding: Finding | undefined): number {
  return finding === undefined ? 0 : SEVERITIES.indexOf(finding.severity);
}

function ruleLines(findings: readonly Finding[], page: Page): string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { rule, severity, title, reason } = first;
  const heading = { severity: say({ id: `audit.severity.${severity}` }, page), rule, title: say(title, page) };
  return [
    '',
    ...hang('  ', say({ id: 'audit.rule', parameters: heading }, page), page.width),
    ...findings.flatMap(({ message, place }) =>
      hang('    - ', visible(`${whereIn(place, page)}: ${say(message, page)}`), page.width),
    ),
    ...hang('    ', say({ id: 'audit.why', parameters: { reason: say(reason, page) } }, page), page.width),
  ];
}

/** The line; where lines say nothing, as in a Terraform plan, the address. */
function whereIn({ line, path }: Finding['place'], page: Page): string {
  if (line !== null) return say({ id: 'audit.line', parameters: { line } }, page);
  return path === '' ? say({ id: 'audit.wholeFile' }, page) : path;
}

/** As many as anyone reads; the document of --json has all. */
const MOST_SHOWN = 20;

/** One reason is often that of several places: the zones of all subnets. */
function notJudgedLines({ notJudged }: AuditResult, page: Page): string[] {
  const groups = groupBy(notJudged, ({ place, why }) => `${place.file}\n${say(why, page)}`);
  const shown = groups.slice(0, MOST_SHOWN).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const rules = [...new Set(group.flatMap((one) => one.rules))].toSorted().join(', ');
    const places = listed(group.map(({ place }) => whereIn(place, page)));
    const parameters = { rules, place: `${first.place.file} ${places}`, why: say(first.why, page) };
    return hang('  - ', visible(say({ id: 'audit.notJudged.one', parameters }, page)), page.width);
  });
  const rest = groups.length - MOST_SHOWN;
  const more =
    rest > 0 ? hang('  - ', say({ id: 'audit.notJudged.more', parameters: { count: rest } }, page), page.width) : [];
  return section({ id: 'audit.notJudged' }, [...shown, ...more], page).slice(1);
}

/** Enough places to find the others. */
const MOST_PLACES = 5;

function listed(places: readonly string[]): string {
  const shown = places.slice(0, MOST_PLACES).join(', ');
  return places.length > MOST_PLACES ? `${shown}, …` : shown;
}

/** Why a reader does not know the Region. */
const NO_REGION: ReadonlySet<Message['id']> = new Set<Message['id']>(['read.anyRegion', 'auditTerraform.region']);

/** What is judged where the Region is told, once for all files. */
function noRegionLines({ notJudged }: AuditResult, page: Page): string[] {
  const waiting = notJudged.filter(({ why }) => NO_REGION.has(why.id)).flatMap(({ rules }) => rules);
  const titles = [...new Set(waiting)].toSorted().flatMap((rule) =>
    messageIds(`rule.${rule}.title`).map((id) => {
      const parameters = { rule, title: say({ id } as Message, page) };
      return say({ id: 'audit.noRegion.rule', parameters }, page);
    }),
  );
  return titles.length === 0
    ? []
    : [...wrap(say({ id: 'audit.noRegion' }, page), page.width), ...bullets(titles, page)];
}

function refusedLines({ refused, passedOver }: AuditResult, page: Page): string[] {
  const titled = (title: Message, list: AuditResult['refused']) =>
    section(
      title,
      list.flatMap(({ file, line, problem }) =>
        hang('  - ', visible(`${file}${line === null ? '' : `:${line}`}: ${say(problem, page)}`), page.width),
      ),
      page,
    );
  return [...titled({ id: 'audit.unreadable' }, refused), ...titled({ id: 'audit.passedOver' }, passedOver)].slice(1);
}

function ignoredLines({ ignored }: AuditResult, page: Page): string[] {
  if (ignored.length === 0) return [];
  const rules = ignored.map(({ rule, findings }) => `${rule} (${findings})`).join(', ');
  return wrap(say({ id: 'audit.ignored', parameters: { rules } }, page), page.width);
}

function closing({ findings, files, notJudged, refused }: AuditResult, page: Page): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parameters = {
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    files: files.length,
    notJudged: notJudged.length,
    unreadable: refused.length,
  };
  return say({ id: 'audit.closing', parameters }, page);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** What one package says of itself. */
interface Notice {
  /** Name, version and licence. */
  readonly title: string;
  /** Its lines of copyright, which are its own. */
  readonly copyright: readonly string[];
  /** The rest of its licence, which other packages may have too. */
  readonly licence: string;
}

const RULE = `\n${'-'.repeat(80)}\n\n`;
/** `copyright notice` and `COPYRIGHT HOLDERS` begin lines within a licence. */
const COPYRIGHT = /^\s*(?:Copyright\b|\([cC]\)\s|©)/;

/** The licences of all foreign code in the bundles: each text once, after the packages that it is of with their lines of copyright. */
export function thirdPartyNotices(root: string, metafiles: readonly Metafile[]): string {
  const folders = new Set(metafiles.flatMap(bundledPackages));
  const notices = new Map([...folders].map((folder) => noticeOf(join(root, folder))));
  const sorted = [...notices].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, notice]) => notice);
  const groups = new Map<string, Notice[]>();
  for (const notice of sorted) {
    const key = notice.licence.replaceAll(/\s+/g, ' ');
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  const sections = [...groups.values()].map((group) => {
    const packages = group.map(({ title, copyright }) => [title, ...copyright.map((line) => `  ${line}`)].join('\n'));
    const text = group[0]?.licence ?? '';
    return `${packages.join('\n')}\n${text === '' ? '' : `\n${text}\n`}`;
  });
  return `This package contains the following software.\n\n${sections.join(RULE)}`;
}

/** Folders of the packages of which any code is left in an output. */
function bundledPackages({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([path]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
}

/** @throws Error where a package names no licence */
function noticeOf(folder: string): [string, Notice] {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Old packages have an object, or a list of objects.
  const objects: { readonly type: string }[] = [license ?? licenses].flat();
  const named = typeof license === 'string' ? license : objects.map((each) => each?.type).join(', ');
  if (named === '') throw new Error(`${folder} names no licence`);
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const lines = texts.join('\n\n').split('\n');
  const licence = lines
    .filter((line) => !COPYRIGHT.test(line))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n');
  const copyright = lines.filter((line) => COPYRIGHT.test(line)).map((line) => line.trim());
  return [`${name}@${version}`, { title: `${name} ${version} (${named})`, copyright, licence: licence.trim() }];
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The licences of all foreign code in the bundles, by package. */
export function thirdPartyNotices(root: string, metafiles: readonly Metafile[]): string {
  const folders = new Set(metafiles.flatMap(bundledPackages));
  const notices = new Map([...folders].map((folder) => noticeOf(join(root, folder))));
  const sorted = [...notices].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, notice]) => notice);
  return `This package contains the following software.\n\n${sorted.join(`\n${'-'.repeat(80)}\n\n`)}`;
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
function noticeOf(folder: string): [string, string] {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Old packages have an object, or a list of objects.
  const objects: { readonly type: string }[] = [license ?? licenses].flat();
  const named = typeof license === 'string' ? license : objects.map((each) => each?.type).join(', ');
  if (named === '') throw new Error(`${folder} names no licence`);
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${name}@${version}`, `${[`${name} ${version} (${named})`, ...texts].join('\n\n')}\n`];
}

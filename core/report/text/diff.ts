import { createTwoFilesPatch } from 'diff';
import type { Sides } from '../../landing/index.js';
import { type Language, text } from '../messages/index.js';

/** How a diff is shown. */
export interface DiffPage {
  readonly language: Language;
  readonly hasColour: boolean;
}

/** What the user changed of each file, and what the templates changed, as unified diffs. Nothing where neither did. */
export function diffLines(files: readonly Sides[], { language, hasColour }: DiffPage): string[] {
  return files.flatMap(({ path, mine, base, theirs }) => [
    ...patch('diff.mine', path, base, mine),
    ...patch('diff.theirs', path, base, theirs),
  ]);

  function patch(id: 'diff.mine' | 'diff.theirs', path: string, from: string | null, to: string | null): string[] {
    if (from === to || (from === null && id === 'diff.mine')) return [];
    const names = [from === null ? '/dev/null' : `a/${path}`, to === null ? '/dev/null' : `b/${path}`] as const;
    const body = createTwoFilesPatch(...names, from ?? '', to ?? '', '', '', { context: 3 })
      .split('\n')
      .slice(1, -1)
      .map((line) => line.replace(/\t$/, ''));
    return [
      text({ id, parameters: { path } }, language),
      ...body.map((line) => (hasColour ? coloured(line) : line)),
      '',
    ];
  }
}

/** As git colours it. */
function coloured(line: string): string {
  const code = /^(?:---|\+\+\+) /.test(line)
    ? 1
    : line.startsWith('+')
      ? 32
      : line.startsWith('-')
        ? 31
        : line.startsWith('@@')
          ? 36
          : 0;
  return code === 0 ? line : `\u001b[${code}m${line}\u001b[0m`;
}

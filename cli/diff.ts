import { nearest } from '../core/catalogue/index.js';
import { wantsColour } from '../core/interview/index.js';
import { sidesOf } from '../core/landing/index.js';
import { diffDocument, diffLines } from '../core/report/index.js';
import { CommandFailure } from './failure.js';
import { projectPath } from './project-path.js';
import { refreshOf } from './projects.js';
import type { Request } from './request.js';

/** Shows what the user changed, and what a refresh would change. Writes nothing. */
export async function runDiff(request: Request): Promise<number> {
  const { line, surroundings, language } = request;
  const { root, path } = projectPath(request);
  const { landing, recorded } = refreshOf(root, request, { isReading: true });
  const all = sidesOf(landing, recorded, surroundings.host);
  const isAsked = (name: string) => path === null || name === path || name.startsWith(`${path}/`);
  const files = all.filter((file) => isAsked(file.path));
  if (files.length === 0)
    throw unknownPath(
      path ?? root,
      all.map((file) => file.path),
    );
  if (line.own.json !== undefined) surroundings.out(diffDocument(root, files));
  else {
    const hasColour = surroundings.isTerminal && wantsColour(surroundings.environment);
    const lines = diffLines(files, { language, hasColour });
    if (lines.length > 0) surroundings.out(`${lines.join('\n')}\n`);
  }
  return 0;
}

/**
 * The refusal (exit 2) of a path that this tool did not write.
 *
 * @param known the files that it did write
 */
export function unknownPath(path: string, known: readonly string[]): CommandFailure {
  const problem = {
    subject: path,
    field: null,
    given: null,
    rule: { id: 'rule.noGeneratedFile' },
    example: null,
    nearest: known.length === 0 ? null : nearest(path, known),
  } as const;
  return new CommandFailure({ exitCode: 2, problems: [problem] });
}

import type { Problem } from '../core/answers/index.js';
import { findExplanations, nearestId } from '../core/explain/index.js';
import { explanationDocument, explanationLines, explanationList, listDocument } from '../core/report/index.js';
import { loadExplanations } from './build-facts.js';
import { CommandFailure } from './failure.js';
import type { Request } from './request.js';
import { startedAs } from './started-as.js';

/** Says what a thing is, why it is there and what happens without it; without an id, what there is. Needs no project and no network. */
export async function runExplain(request: Request): Promise<number> {
  const { line, surroundings, language } = request;
  const all = loadExplanations(language);
  const id = line.directory;
  const found = id === null ? all : findExplanations(all, id);
  if (id !== null && found.length === 0) throw unknownId(id, nearestId(all, id));
  if (line.own.json !== undefined) surroundings.out(id === null ? listDocument(found) : explanationDocument(id, found));
  else {
    const usage = startedAs(surroundings, 'explain', 'ID');
    const lines = id === null ? explanationList(found, usage, request) : explanationLines(found, request);
    surroundings.out(`${lines.join('\n')}\n`);
  }
  return 0;
}

/** The refusal (exit 2) of an id that stands for nothing. */
function unknownId(subject: string, nearest: string): CommandFailure {
  const problem: Problem = {
    subject,
    field: null,
    given: null,
    rule: { id: 'rule.unknownId' },
    example: null,
    nearest,
  };
  return new CommandFailure({ exitCode: 2, problems: [problem] });
}

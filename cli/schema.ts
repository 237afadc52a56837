import { schemaDocument, schemaIn, schemaText } from '../core/report/index.js';
import { CommandFailure } from './failure.js';
import type { Request } from './request.js';

/** Prints the JSON Schema of an answers file. Needs no project and no network. */
export async function runSchema({ line, language, surroundings }: Request): Promise<number> {
  if (line.problems.length > 0) throw new CommandFailure({ exitCode: 2, problems: line.problems });
  surroundings.out(line.own.json === undefined ? schemaText(language) : schemaDocument(schemaIn(language)));
  return 0;
}

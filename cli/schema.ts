import { schemaDocument, schemaIn, schemaText } from '../core/report/index.js';
import type { Request } from './request.js';

/** Prints the JSON Schema of an answers file. Needs no project and no network. */
export async function runSchema({ line, language, surroundings }: Request): Promise<number> {
  surroundings.out(line.own.json === undefined ? schemaText(language) : schemaDocument(schemaIn(language)));
  return 0;
}

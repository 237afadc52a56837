import type { FileRecord, ProjectState } from './state.js';
import { encodeText, PLAIN } from './text-form.js';

/**
 * A state as it is written. The same state always gives the same bytes: keys are sorted, and each answer and each file has a line of its
 * own, so that branches which add different files merge. The value of an answer is written as it is: the order of its keys is the user's.
 */
export function serializeState(state: ProjectState): Uint8Array {
  const { schemaVersion, generator, templates, rendering, ownTemplates, answers, files } = state;
  const lines = [
    `  "answers": ${block(answers, ({ source, value }) => ({ source, value }))}`,
    `  "files": ${block(files, fileLine)}`,
    `  "generator": ${JSON.stringify({ name: generator.name, version: generator.version })}`,
    ...(ownTemplates === null
      ? []
      : [`  "ownTemplates": ${JSON.stringify({ digest: ownTemplates.digest, path: ownTemplates.path })}`]),
    ...(rendering === null ? [] : [renderingPart(rendering)]),
    `  "schemaVersion": ${schemaVersion}`,
    `  "templates": ${JSON.stringify(templates)}`,
  ];
  return encodeText(`{\n${lines.join(',\n')}\n}\n`, PLAIN);
}

function renderingPart(rendering: string): string {
  return `  "rendering": ${JSON.stringify(rendering)}`;
}

/** The line of a serialized state that tells its rendering. */
export function renderingLine(rendering: string): string {
  return `${renderingPart(rendering)},\n`;
}

function fileLine({ base, disposition, eol, id, kept, mode, policy }: FileRecord): object {
  return { base, disposition, eol, id, ...(kept === undefined ? {} : { kept }), mode: mode.toString(8), policy };
}

function block<Value>(map: Readonly<Record<string, Value>>, line: (value: Value) => object): string {
  const keys = Object.keys(map).sort();
  if (keys.length === 0) return '{}';
  const lines = keys.map((key) => `    ${JSON.stringify(key)}: ${JSON.stringify(line(map[key] as Value))}`);
  return `{\n${lines.join(',\n')}\n  }`;
}

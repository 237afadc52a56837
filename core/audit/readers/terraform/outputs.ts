import type { Output } from '../../model.js';
import { known, literal, type Place, type Values } from '../../value.js';
import { wrongType } from './block.js';
import { at, isList, isObject, type Json } from './json.js';
import { fillHoles } from './outcome.js';
import type { Reading } from './reading.js';

/** Outputs of the root that are a text or a list of texts; others are left out where that is known. */
export function readOutputs(reading: Reading): Output[] {
  const { document, file } = reading;
  const outputs = at(document.values, 'outputs');
  const codes = at(at(document.configuration ?? undefined, 'root_module'), 'outputs');
  const found: Output[] = [];
  for (const [name, output] of Object.entries(isObject(outputs) ? outputs : {})) {
    const place: Place = { file, line: null, path: `output.${name}` };
    const code = at(codes, name);
    const value = at(output, 'value');
    const values = value === undefined ? plannedValues(reading, name, code, place) : knownValues(reading, value, place);
    const description = at(code, 'description');
    if (values === null) continue;
    found.push({
      place,
      name,
      values,
      description: typeof description === 'string' ? known(literal(description), place) : null,
    });
  }
  return found;
}

/** A text that joins several with commas is split. Null where it is neither a text nor a list of texts. */
function knownValues({ names }: Reading, value: Json, place: Place): Values | null {
  const list = typeof value === 'string' ? value.split(',') : value;
  if (!isList(list) || !list.every((one) => typeof one === 'string')) return null;
  return known(
    list.map((one) => known(names.text(one), place)),
    place,
  );
}

/** Of an output that apply tells a plan knows how many elements it has, and what it refers to. */
function plannedValues({ document, names, resolver }: Reading, name: string, code: Json | undefined, place: Place) {
  const change = at(at(document.whole, 'output_changes'), name);
  const unknowns = at(change, 'after_unknown');
  const outcome = resolver.ofOutput(at(code, 'expression'));
  if (isObject(unknowns)) return null;
  // As it is for one text.
  if (!isList(unknowns)) return known(fillHoles([null], outcome, place), place);
  // An element that is no text in itself is unknown in parts.
  if (unknowns.some((one) => typeof one !== 'boolean')) return null;
  const after = at(change, 'after');
  const list = unknowns.map((isUnknown, index) => {
    const one = isList(after) ? after[index] : undefined;
    if (isUnknown === true) return null;
    return typeof one === 'string' ? known(names.text(one), place) : wrongType(name, 'string', place);
  });
  return known(fillHoles(list, outcome, place), place);
}

import type { Output } from '../../model.js';
import { known, literal, type Place, unknown, type Values } from '../../value.js';
import { fill, wrongType } from './block.js';
import { at, isList, isObject, type Json } from './json.js';
import type { Reading } from './reading.js';

/** Outputs of the root that are a text or a list of texts; others are left out where that is known. */
export function readOutputs(reading: Reading): Output[] {
  const { document, file } = reading;
  const outputs = at(document.values, 'outputs');
  const codes = at(at(document.configuration ?? undefined, 'root_module'), 'outputs');
  const changes = at(document.whole, 'output_changes');
  const found: Output[] = [];
  for (const [name, output] of Object.entries(isObject(outputs) ? outputs : {})) {
    const place: Place = { file, line: null, path: `output.${name}` };
    const code = at(codes, name);
    const values = valuesOf(reading, output, at(code, 'expression'), at(changes, name), place);
    if (values === null) continue;
    const description = at(code, 'description');
    found.push({
      place,
      name,
      values,
      description: typeof description === 'string' ? known(literal(description), place) : null,
    });
  }
  return found;
}

/** Null where it is neither a text nor a list of texts. */
function valuesOf(
  reading: Reading,
  output: Json,
  expression: Json | undefined,
  change: Json | undefined,
  place: Place,
): Values | null {
  const { names, resolver } = reading;
  const textOf = (one: Json) =>
    typeof one === 'string' ? known(names.text(one), place) : wrongType(place.path, 'string', place);
  const value = at(output, 'value');
  if (value !== undefined) {
    if (typeof value === 'string') return known(value.split(',').map(textOf), place);
    if (!isList(value) || value.some((one) => typeof one !== 'string')) return null;
    return known(value.map(textOf), place);
  }
  const holes = at(change, 'after_unknown');
  const outcome = resolver.ofOutput(expression ?? null);
  if (isList(holes)) {
    const list = at(change, 'after');
    // An element that is no text in itself is unknown in parts.
    if (holes.some((hole) => typeof hole !== 'boolean')) return null;
    const known_ = holes.map((_, index) => (isList(list) ? list[index] : null) ?? null);
    return known(
      fill(known_, (index) => holes[index] === true, outcome, place, textOf),
      place,
    );
  }
  if (isObject(holes)) return null;
  const [hole] = fill([null], () => true, outcome, place, textOf);
  return hole === undefined ? unknown({ id: 'auditTerraform.afterApply' }, place) : known([hole], place);
}

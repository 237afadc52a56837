import type { Tags } from '../../model.js';
import { known, type Text, unknown, type Value } from '../../value.js';
import { type Block, placeOf, wrongType } from './block.js';
import { at, isObject } from './json.js';

/** Tags, with those that the provider adds (`tags_all`). */
export function tagsOf(block: Block): Value<Tags> {
  const isAll = at(block.unknowns, 'tags_all') === true || isObject(at(block.values, 'tags_all'));
  const attribute = isAll ? 'tags_all' : 'tags';
  const place = placeOf(block, attribute);
  const unknowns = at(block.unknowns, attribute);
  // One tag that is unknown hides all of them.
  if (unknowns === true) return unknown({ id: 'auditTerraform.afterApply' }, place);
  const values = at(block.values, attribute);
  const tags = new Map<string, Value<Text>>();
  if (values !== undefined && values !== null) {
    if (!isObject(values)) return wrongType(attribute, 'object', place);
    for (const [key, value] of Object.entries(values)) {
      const at = placeOf(block, `${attribute}[${JSON.stringify(key)}]`);
      const isText = typeof value === 'string';
      tags.set(key, isText ? known(block.resolver.names.text(value), at) : wrongType(attribute, 'string', at));
    }
  }
  for (const [key, isUnknown] of Object.entries(isObject(unknowns) ? unknowns : {})) {
    if (isUnknown === true) tags.set(key, unknown({ id: 'auditTerraform.afterApply' }, place));
  }
  return known(tags, place);
}

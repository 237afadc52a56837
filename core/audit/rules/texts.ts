import type { NetworkModel } from '../model.js';
import type { Known, Text, Value } from '../value.js';

/** Every text of a model that is known, in the order of the model: values, and what is in lists, tags and policies. */
export function knownTextsOf(model: NetworkModel): Known<Text>[] {
  const texts: Known<Text>[] = [];
  collect(model, texts);
  return texts;
}

/** The model's own form bounds how deep this goes. */
function collect(item: unknown, texts: Known<Text>[]): void {
  if (typeof item !== 'object' || item === null) return;
  if (isValue(item)) {
    if (!item.known) return;
    if (typeof item.value === 'string') texts.push(item as Known<Text>);
    else collect(item.value, texts);
    return;
  }
  const parts = item instanceof Map || Array.isArray(item) ? item.values() : Object.values(item);
  for (const part of parts) collect(part, texts);
}

function isValue(item: object): item is Value<unknown> {
  return 'known' in item && 'place' in item;
}

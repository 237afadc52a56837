/** What JSON.parse gives. Keys are looked up as own ones only: `__proto__` and `constructor` are keys like others. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value of a key of an object; undefined where either is missing. */
export function at(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The list of a key; empty where there is none. */
export function listAt(value: Json | undefined, key: string): readonly Json[] {
  const list = at(value, key);
  return isList(list) ? list : [];
}

export function textAt(value: Json | undefined, key: string): string | null {
  const text = at(value, key);
  return typeof text === 'string' ? text : null;
}

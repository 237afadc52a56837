/** A value that is code of the target language, written as it is. */
export class Expression {
  constructor(readonly code: string) {}
}

/** What the writers of each syntax take: JSON values, and code where only the deployment knows the value. */
export type Writable =
  | string
  | number
  | boolean
  | null
  | Expression
  | readonly Writable[]
  | { readonly [key: string]: Writable };

/** Whether a value is a plain object of values. */
export function isMap(value: Writable): value is { readonly [key: string]: Writable } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Expression);
}

export function isList(value: Writable): value is readonly Writable[] {
  return Array.isArray(value);
}

/** Handlebars' rules of what is empty and what is missing, for the code of compiled templates. */
export const templateFunctions = {
  /** What `#if` takes for true: not 0 and not an empty list either. */
  isTruthy(value: unknown): boolean {
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  },

  /** What `#with` has a body for: 0 too. */
  isPresent(value: unknown): boolean {
    return value === 0 || templateFunctions.isTruthy(value);
  },

  /** What `#each` goes through: the entries of a list or the values of a map, and nothing of anything else. */
  itemsOf(value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    return typeof value === 'object' && value !== null ? Object.values(value) : [];
  },

  /** `@key`: the place in a list, or the key of a map. */
  keyAt(list: object, index: number): unknown {
    return Array.isArray(list) ? index : Object.keys(list)[index];
  },

  /**
   * A property that is printed.
   *
   * @throws Error where there is none of that name
   */
  property(owner: object | null | undefined, name: string, line: number): unknown {
    if (owner === undefined || owner === null || !Object.hasOwn(owner, name)) {
      throw new Error(`line ${line} of a template: there is no ${name}`);
    }
    return (owner as Readonly<Record<string, unknown>>)[name];
  },

  /**
   * An argument of a helper.
   *
   * @throws Error where it is undefined
   */
  defined<Value>(value: Value, line: number): Value {
    if (value === undefined) throw new Error(`line ${line} of a template: a helper got an undefined argument`);
    return value;
  },

  /** The text of a partial whose tag stands alone on an indented line: each of its lines is indented like that. */
  indented(text: string, indent: string): string {
    return text === '' ? '' : indent + text.replaceAll(/\n(?!$)/g, `\n${indent}`);
  },
};

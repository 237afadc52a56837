/** What running a template depends on: whether what is missing counts as nothing, and what a step may cost. */
export interface TemplateRules {
  /** A property on the way to a value, or a value that is not printed. */
  readonly step: (owner: unknown, name: string, line: number) => unknown;
  /**
   * A property that is printed.
   *
   * @throws Error where there is none of that name
   */
  readonly printed: (owner: unknown, name: string, line: number) => unknown;
  /**
   * What `#each` goes through.
   *
   * @param cost of one round
   */
  readonly itemsOf: (value: unknown, line: number, cost: number) => readonly unknown[];
  /** @throws Error always: a helper got an argument that is not there */
  readonly undefinedArgument: (line: number) => never;
  readonly call: (
    line: number,
    name: string,
    helper: (...given: unknown[]) => unknown,
    given: readonly unknown[],
  ) => unknown;
  /** The context that a part's named arguments are added to. */
  readonly partContext: (context: unknown, line: number) => unknown;
  readonly part: (line: number, write: () => string) => string;
  /** What a value is printed as. */
  readonly text: (value: unknown, line: number) => string;
}

/** The rules of our own templates, which are tested with every plan. */
export const OUR_RULES: TemplateRules = {
  step: (owner, name) => (owner as Readonly<Record<string, unknown>>)[name],
  printed: (owner, name, line) => {
    if (owner === undefined || owner === null || !Object.hasOwn(owner, name)) {
      throw new Error(`line ${line} of a template: there is no ${name}`);
    }
    return (owner as Readonly<Record<string, unknown>>)[name];
  },
  itemsOf,
  undefinedArgument: (line) => {
    throw new Error(`line ${line} of a template: a helper got an undefined argument`);
  },
  call: (_line, _name, helper, given) => helper(...given),
  partContext: (context) => context,
  part: (_line, write) => write(),
  // Null and undefined are printed as nothing.
  text: (value) => `${value ?? ''}`,
};

/** What `#if` takes for true: as in Handlebars not 0, and not an empty list either. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** What `#with` has a body for: 0 too. */
export function isPresent(value: unknown): boolean {
  return value === 0 || isTruthy(value);
}

/** The entries of a list or the values of a map, and nothing of anything else. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/**
 * A written text with its parameters filled in.
 *
 * @throws Error where a parameter is missing: a message must never be printed with a hole
 */
export function fill(written: string, parameters: Readonly<Record<string, string | number>>, id: string): string {
  if (!written.includes('{')) return written;
  return written.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`message ${id} lacks its parameter ${name}`);
    return String(value);
  });
}

/** The same, but the name of a parameter that is missing stands in its place, as a usage line writes it: `{region}` -> `REGION`. */
export function fillOrName(written: string, parameters: Readonly<Record<string, string | number>>): string {
  return written.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) =>
    String(parameters[name] ?? name.replaceAll(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase()),
  );
}

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

/** A written text with the names of its parameters in their place, as a usage line writes them: `{region}` -> `REGION`. */
export function fillWithNames(written: string): string {
  return written.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) =>
    name.replaceAll(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase(),
  );
}

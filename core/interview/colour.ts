/**
 * Whether a terminal is sent colours. Not where the user wants none (no-color.org: any value that is not empty), and not where it says that
 * it knows no control sequences.
 */
export function wantsColour({ NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>): boolean {
  return !NO_COLOR && TERM !== 'dumb';
}

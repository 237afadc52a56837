const FORM = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(-[0-9A-Za-z.-]{1,50})?$/;

/** Whether a text is a version as npm writes it. One from a state is put into a command line for the user, so it is checked first. */
export function isVersion(text: unknown): text is string {
  return typeof text === 'string' && FORM.test(text);
}

function numbers(version: string): number[] {
  return (FORM.exec(version) ?? []).slice(1, 4).map(Number);
}

/** Whether `version` is newer than `than`; pre-releases of one version count as equal, since they have the same schema. */
export function isNewer(version: string, than: string): boolean {
  const other = numbers(than);
  for (const [place, number] of numbers(version).entries()) {
    const difference = number - (other[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

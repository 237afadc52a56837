export function mergeJson(_base: string, _mine: string, _theirs: string): string | null {
  return null;
}

export function isBrokenByMerge(_path: string, _mine: string, _theirs: string, _merged: string): boolean {
  return false;
}

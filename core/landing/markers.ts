export function hasConflictMarkers(text: string): boolean {
  return /^<<<<<<< /m.test(text);
}

const OPENING = '<'.repeat(7);

/** Whether it is worth the time to read bytes as text for `hasConflictMarkers`. */
export function mayHaveConflictMarkers(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(OPENING);
}

/**
 * Whether a text has conflict markers as git and this tool write them: a line that opens, one that parts the sides and one that closes, in
 * this order. A heading underlined with seven signs alone is none.
 */
export function hasConflictMarkers(text: string): boolean {
  const opening = /^<{7}(?: |$)/m.exec(text);
  if (opening === null) return false;
  const after = text.slice(opening.index);
  const parting = /^={7}$/m.exec(after);
  return parting !== null && /^>{7}(?: |$)/m.test(after.slice(parting.index));
}

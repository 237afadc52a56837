import type { SourceKey } from '../../catalogue/index.js';
import type { Message } from '../../report/messages/message.js';
import type { Note } from '../plan.js';

/** A note, or none where what it tells does not hold. */
export type Candidate = Note | null;

/** What is good to know. */
export function when(holds: boolean, id: string, because: Message, source: SourceKey): Candidate {
  return holds ? { id, level: 'information', because, source } : null;
}

/** What may go wrong. */
export function caution(holds: boolean, id: string, because: Message, source: SourceKey): Candidate {
  return holds ? { id, level: 'caution', because, source } : null;
}

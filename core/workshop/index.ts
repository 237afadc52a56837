export * from './check.js';
export { featuresFlag } from './hints.js';
export type { Need } from './needs.js';
export { NOTES_FILE, trainerNotes } from './notes.js';
export { type Say, sayIn } from './say.js';
export * from './steps.js';

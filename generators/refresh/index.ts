/** Brings the project that is there up to date; it is bundled with the app, with which it shares its code. */
export { RefreshGenerator as default } from '../app/index.js';

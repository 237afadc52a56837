import { STATE_FOLDER } from './state.js';

/** Names that no generated file may have at any depth: `.git` would make a generated file a hook, ours would forge the state. */
const RESERVED = new Set(['.git', STATE_FOLDER]);

const LONGEST = 1024;

/** Whether a path leads to a folder by way of `../` at its start only; whatever is there has to be looked at all the same. */
export function isSafeWay(path: string): boolean {
  return path.length <= LONGEST && isSafePath(path.replace(/^(?:\.\.\/)+/, ''));
}

/**
 * Whether a path is relative, stays below the root on every platform and can be printed.
 *
 * Refused are: backslashes, NUL and other control characters; colons (drives and streams of NTFS); `.` and `..`; names that end in a dot
 * or a space (Windows drops both, so `.git.` would be `.git`). The state is untrusted input: a pull request may have changed it.
 */
export function isSafePath(path: string): boolean {
  if (path.length > LONGEST || /[\\:]/.test(path) || !isPrinted(path)) return false;
  return path.split('/').every((name) => name !== '' && !/[. ]$/.test(name) && !RESERVED.has(name.toLowerCase()));
}

/** Whether it has no control, format or separating character. Classes of Unicode are dear to set up, and few paths need them. */
function isPrinted(path: string): boolean {
  return /^[\x20-\x7e]*$/.test(path) || !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(path);
}

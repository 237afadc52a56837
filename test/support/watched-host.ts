import type { Host } from '../../core/landing/index.js';

const WRITING = new Set(['createFile', 'hardLink', 'setMode', 'rename', 'removeFile', 'createFolder', 'removeFolder']);

/** A host of which something is called after each of its writing operations, with the number of it, counted from 1. */
export function watched(host: Host, after: (operation: number) => void): Host {
  let count = 0;
  return new Proxy(host, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const result: unknown = value.apply(target, args);
        if (WRITING.has(String(name))) {
          count += 1;
          after(count);
        }
        return result;
      };
    },
  });
}

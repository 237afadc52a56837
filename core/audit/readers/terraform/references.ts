/** What an expression of the code refers to, as the plan's JSON lists it. */
export type Reference =
  | {
      /** A resource or a data source, as in `aws_subnet.app["a"].id`. */
      readonly kind: 'resource';
      readonly written: string;
      /** `aws_subnet.app`, `data.aws_vpc.this`. */
      readonly group: string;
      /** `["a"]`; empty where no instance is picked. */
      readonly index: string;
      readonly path: readonly string[];
      /** Picked by the key of whoever refers: `[each.key]`, `[count.index]`. */
      readonly sameKey: 'each' | 'count' | null;
    }
  | {
      /** An output of a module, as in `module.network["a"].vpc_id`. */
      readonly kind: 'module';
      readonly written: string;
      /** `module.network["a"]`. */
      readonly step: string;
      readonly path: readonly string[];
    }
  | { readonly kind: 'variable'; readonly written: string; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: 'each'; readonly written: string; readonly path: readonly string[] }
  | { readonly kind: 'local'; readonly written: string }
  /** Keys, paths, the workspace: nothing that AWS gives an id to. */
  | { readonly kind: 'other'; readonly written: string };

/**
 * Reads a list of references. Terraform writes each one followed by what it is part of (`aws_vpc.this.id`, `aws_vpc.this`), and what stands
 * in the brackets of an index after it (`aws_subnet.app`, `each.key`).
 */
export function readReferences(written: readonly string[]): readonly Reference[] {
  const whole = withoutParts(written).map((text) => readReference(text));
  return whole.map((reference, index) => {
    const next = whole[index + 1]?.written;
    if (reference.kind !== 'resource' || reference.index !== '' || reference.path.length > 0) return reference;
    const sameKey = next === 'each.key' ? 'each' : next === 'count.index' ? 'count' : null;
    return sameKey === null ? reference : { ...reference, sameKey };
  });
}

function withoutParts(written: readonly string[]): string[] {
  const whole: string[] = [];
  let head = '';
  let last = '';
  for (const text of written) {
    // Parts get shorter and shorter: the same text again is a reference of its own.
    const isShorter = text.length < last.length && head.startsWith(text) && /[.[]/.test(head.charAt(text.length));
    // Those of an output end with the instance of its module.
    const isPart = isShorter && !(/^module\.[^.[]+$/.test(text) && /^module\.[^.[]+\[/.test(head));
    last = text;
    if (isPart) continue;
    head = text;
    whole.push(text);
  }
  return whole;
}

function readReference(written: string): Reference {
  const [first = '', ...rest] = steps(written);
  switch (first) {
    case 'local':
      return { kind: 'local', written };
    case 'var':
      return { kind: 'variable', written, name: rest[0] ?? '', path: rest.slice(1) };
    case 'each':
      return rest[0] === 'value' ? { kind: 'each', written, path: rest.slice(1) } : { kind: 'other', written };
    case 'module': {
      const hasKey = rest[1]?.startsWith('[') ?? false;
      const step = `module.${rest[0] ?? ''}${hasKey ? rest[1] : ''}`;
      return { kind: 'module', written, step, path: rest.slice(hasKey ? 2 : 1) };
    }
    case 'count':
    case 'path':
    case 'terraform':
    case 'self':
      return { kind: 'other', written };
    default: {
      const words = first === 'data' || first === 'ephemeral' ? 3 : 2;
      const [index = '', ...path] = rest.slice(words - 1);
      const group = [first, ...rest.slice(0, words - 1)].join('.');
      return index.startsWith('[')
        ? { kind: 'resource', written, group, index, path, sameKey: null }
        : { kind: 'resource', written, group, index: '', path: index === '' ? [] : [index, ...path], sameKey: null };
    }
  }
}

/** `aws_subnet.app["a.b"].id` -> `aws_subnet`, `app`, `["a.b"]`, `id`. */
function steps(written: string): string[] {
  const found: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let index = 0; index <= written.length; index += 1) {
    const character = written.charAt(index);
    if (isQuoted && character !== '') {
      if (character === '\\') index += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === '.' || character === '[' || character === '') {
      if (index > start) found.push(written.slice(start, index));
      start = character === '.' ? index + 1 : index;
    }
  }
  return found;
}

/**
 * Whether the brackets, strings, comments and heredocs of a Terraform file all end, each in its turn. More of HCL is not needed to tell that a
 * merge tore a block apart. Takes one pass.
 */
export function isBalancedHcl(text: string): boolean {
  /** What has to close next: a bracket, or a quote where a string goes on after a template in it. */
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (open.at(-1) === '"') {
      const end = endOfString(text, at, open);
      if (end < 0) return false;
      at = end;
      continue;
    }
    const sign = text[at] as string;
    const two = text.slice(at, at + 2);
    if (sign === '#' || two === '//') at = endOfLine(text, at);
    else if (two === '/*') {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) return false;
      at = end + 2;
    } else if (two === '<<') {
      const end = endOfHeredoc(text, at);
      if (end < 0) return false;
      at = end;
    } else {
      const closing = CLOSING.get(sign);
      if (closing !== undefined) open.push(closing);
      else if (')]}'.includes(sign) && open.pop() !== sign) return false;
      at += 1;
    }
  }
  return open.length === 0;
}

const CLOSING = new Map([
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
  ['"', '"'],
]);

/** Goes on to the end of a string, or to a template in it, which it opens. A string ends on its line. */
function endOfString(text: string, from: number, open: string[]): number {
  for (let at = from; at < text.length; at += 1) {
    const two = text.slice(at, at + 2);
    if (text[at] === '\n') return -1;
    if (text[at] === '\\' || text.startsWith('$${', at) || text.startsWith('%%{', at)) at += text[at] === '\\' ? 1 : 2;
    else if (text[at] === '"') {
      open.pop();
      return at + 1;
    } else if (two === '${' || two === '%{') {
      open.push('}');
      return at + 2;
    }
  }
  return -1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Behind the line that ends a heredoc; where `<<` begins none, behind it. */
function endOfHeredoc(text: string, from: number): number {
  const start = /^<<-?([A-Za-z_][\w-]*)\n/.exec(text.slice(from, from + 200));
  if (start === null) return from + 2;
  const body = from + start[0].length;
  const end = new RegExp(`^[ \\t]*${start[1]}[ \\t]*$`, 'm').exec(text.slice(body));
  return end === null ? -1 : body + end.index + end[0].length;
}

import assert from 'node:assert/strict';

/** The text of the host's file after merge-daemon-json.ps1, by the patterns of the script itself; null where it stops. */
export function mergeByPatterns(script: string, host: string, key: string, registry: string): string | null {
  const sources: Record<string, string> = { Key: key };
  for (const [, name = '', expression = ''] of script.matchAll(/^\$(Json\w+|Flat\w+|RegistryList) = (.+)$/gm)) {
    sources[name] = [...expression.matchAll(/'([^']*)'|\$(\w+)/g)]
      .map(([, text, variable]) => text ?? sources[variable ?? ''] ?? assert.fail(variable))
      .join('');
  }
  const pattern = (...names: string[]) =>
    new RegExp(names.map((name) => sources[name] ?? assert.fail(name)).join('|'), 'g');
  const isJson = (text: string) => {
    let rest = text.replaceAll(pattern('JsonString'), '""').replaceAll(pattern('JsonScalar'), '0');
    rest = rest.replaceAll(/[ \t\r\n]+/g, ' ').trim();
    if (!rest.startsWith('{')) return false;
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replaceAll(pattern('FlatArray', 'FlatObject'), '0');
    }
    return rest === '0';
  };
  const hostsIn = (text: string): string[] | null => {
    const value: unknown =
      (JSON.parse(text) as Record<string, unknown>)[key] ?? (text.includes(`"${key}": null`) ? null : []);
    return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : null;
  };
  const text = host.trim() === '' ? '{}\n' : host;
  if (!isJson(text)) return null;
  const known = hostsIn(text);
  if (known === null) return null;
  if (known.some((name) => name.toLowerCase() === registry)) return text;
  const [list] = text.matchAll(pattern('RegistryList'));
  const end = text.lastIndexOf('}');
  const members = text.slice(0, end).trimEnd();
  let merged: string;
  if (list) {
    const gap = list[1]?.includes('\n') ? list[1] : ' ';
    const at = list.index + list[0].length;
    merged = text.slice(0, at) + (list[1] === undefined ? '' : `,${gap}`) + JSON.stringify(registry) + text.slice(at);
  } else {
    const step = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
    const comma = members.trim() === '{' ? '' : ',';
    merged = [
      `${members}${comma}`,
      `${step}"${key}": [`,
      `${step}${step}"${registry}"`,
      `${step}]`,
      text.slice(end),
    ].join('\n');
  }
  return isJson(merged) && hostsIn(merged)?.join() === [...known, registry].join() ? merged : null;
}

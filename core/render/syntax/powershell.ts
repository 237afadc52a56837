/**
 * A text as a PowerShell expression of ASCII characters, in brackets where it is more than a literal. Windows PowerShell 5.1 reads a script
 * without a byte order mark in the code page of the host, where other characters would become different ones or end the literal.
 */
export function powershellString(text: string): string {
  const quote = (inner: string) => `'${inner.replaceAll("'", "''")}'`;
  if (/^[ -~]*$/.test(text)) return quote(text);
  const escaped = text
    .replaceAll('\\', '\\\\')
    // Of a pair of surrogates each half has an escape of its own.
    .replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `([regex]::Unescape(${quote(escaped)}))`;
}
